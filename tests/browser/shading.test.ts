import AxeBuilder from '@axe-core/playwright';
import { PHONE, expect, newAtlas, test } from './atlasPage.ts';

test('Länder are coloured by number and by rate, Kreise from near, and a class narrows to its Länder', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  const kinds = page.getByRole('group', { name: 'Karte zeigt' });
  await kinds.getByRole('button', { name: 'je 100.000' }).click();
  const rate = page.getByRole('region', { name: 'Projekte je 100.000 Einwohner' });
  await expect(rate).toContainText('Einwohner am 31.12.2024');
  await expect(rate).toContainText('Eine Stichprobe, keine Rangliste');
  await expect(rate).toContainText('weniger als 5 Projekte');
  await expect(
    rate.getByRole('button', { name: /^Nur Länder mit 0,\d\d bis 0,38$/ }),
  ).toBeVisible();
  // The map still says what it stands for, and has no symbols to point at.
  await expect(atlas.map).toHaveAttribute('data-shown', '171');
  await expect(
    page.getByRole('listbox', { name: 'Projekte auf der Karte' }).getByRole('option'),
  ).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await kinds.getByRole('button', { name: 'Anzahl' }).click();
  const number = page.getByRole('region', { name: 'Projekte je Land, Anzahl' });
  await number.getByRole('button', { name: 'Nur Länder mit 35' }).click();
  await expect(atlas.sentence).toHaveText(/^35 von 173 Projekten, Nordrhein-Westfalen/);
  expect(atlas.link()).toMatchObject({ karte: 'anzahl', land: 'DE-NW' });

  await page.goto('about:blank');
  await atlas.open('#karte=anzahl&map=7.6/51.2/7.5');
  await expect(page.getByRole('region', { name: 'Projekte je Kreis, Anzahl' })).toBeVisible();
  await kinds.getByRole('button', { name: 'Punkte' }).click();
  await expect.poll(() => atlas.link()).not.toHaveProperty('karte');
});

test('on a phone the legend is folded, and opens', async ({ browser }) => {
  const atlas = await newAtlas(browser, { ...PHONE, colorScheme: 'dark' });
  await atlas.open('#karte=anzahl');
  const legend = atlas.page.getByRole('region', { name: 'Projekte je Land, Anzahl' });
  await expect(legend.getByRole('button', { name: 'Nur Länder mit 35' })).toBeHidden();
  await legend.getByText('Projekte je Land, Anzahl').click();
  await expect(legend.getByRole('button', { name: 'Nur Länder mit 35' })).toBeVisible();
  expect((await new AxeBuilder({ page: atlas.page }).analyze()).violations).toEqual([]);
  expect(await atlas.sideways()).toBeLessThanOrEqual(0);
  await atlas.page.context().close();
});
