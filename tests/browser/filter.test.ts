import { expect, newAtlas, projects, test } from './atlasPage.ts';

const count = (fits: (project: (typeof projects)[number]) => boolean) =>
  projects.filter(fits).length;

test('a category narrows map, list, sentence and link', async ({ desk }) => {
  await desk.open();
  await desk.choose('Kategorie', 'Verkehr & Parken');
  await desk.expectCount(count(({ category }) => category === 'verkehr'));
  await expect(desk.sentence).toContainText('Verkehr & Parken');
  await desk.expectLink({ kategorie: 'verkehr' });
  await expect(desk.option('Kategorie', 'Verkehr & Parken')).toBeChecked();
});

test('options of one facet add up, facets narrow each other', async ({ desk }) => {
  await desk.open();
  await desk.choose('Kategorie', 'Verkehr & Parken');
  await desk.choose('Kategorie', 'Umwelt & Klima');
  const either = ({ category }: { category: string }) => ['verkehr', 'umwelt'].includes(category);
  await desk.expectCount(count(either));
  await desk.unfold('Land');
  await desk.choose('Land', 'Hessen');
  await desk.expectCount(count((project) => either(project) && project.land === 'DE-HE'));
  await desk.expectLink({ kategorie: 'verkehr,umwelt', land: 'DE-HE' });
});

test('beside each option stands what choosing it would give', async ({ desk }) => {
  await desk.open('#land=DE-HE');
  const inHesse = count(({ land }) => land === 'DE-HE');
  await desk.expectCount(inHesse);
  const options = desk.facet('Kategorie').getByRole('checkbox');
  const categories = await options.count();
  expect(categories).toBe(new Set(projects.map(({ category }) => category)).size);
  let sum = 0;
  for (let at = 0; at < categories; at++) {
    const [given, all] = (await describedBy(at)).split(' von ').map(Number);
    sum += given!;
    expect(given).toBeLessThanOrEqual(all!);
  }
  expect(sum).toBe(inHesse);

  // Choosing within the facet changes none of its counts.
  const before = await desk.facet('Kategorie').locator('.count').allTextContents();
  await desk.choose('Kategorie', 'Verkehr & Parken');
  const [given] = (await describedBy(0)).split(' von ').map(Number);
  await desk.expectCount(given!);
  expect(await desk.facet('Kategorie').locator('.count').allTextContents()).toEqual(before);

  async function describedBy(at: number): Promise<string> {
    await expect(options.nth(at)).toHaveAccessibleDescription(/^\d+ von \d+$/);
    const id = await options.nth(at).getAttribute('aria-describedby');
    return (await desk.page.locator(`[id="${id}"]`).textContent()) ?? '';
  }
});

test('those without a value can be chosen too', async ({ desk }) => {
  await desk.open();
  await desk.choose('Status', 'unbekannt');
  await desk.expectCount(44);
  await desk.expectLink({ status: 'ohne' });
  await expect(desk.sentence).toContainText('Status: unbekannt');
  await desk.open('#technik=ohne');
  await desk.expectCount(74);
  await desk.open('#land=ohne');
  await desk.expectCount(2);
  await expect(desk.map).toHaveAttribute('data-shown', '0');
});

test('long lists of options open in full', async ({ desk }) => {
  await desk.open();
  await desk.unfold('Technik');
  const options = desk.facet('Technik').getByRole('checkbox');
  const few = await options.count();
  await desk
    .facet('Technik')
    .getByRole('button', { name: /^Weitere \d+ zeigen$/ })
    .click();
  await expect(options).toHaveCount(38);
  await desk.facet('Technik').getByRole('button', { name: 'Weniger zeigen' }).click();
  await expect(options).toHaveCount(few);
});

test('a chip takes back its choice only', async ({ desk }) => {
  await desk.open('#kategorie=verkehr,umwelt&land=DE-NW&zeit=2025');
  const chips = desk.page.getByRole('list', { name: 'Gewählte Filter' }).getByRole('button');
  await expect(chips).toHaveText([
    'Verkehr & Parken',
    'Umwelt & Klima',
    'Nordrhein-Westfalen',
    '2025',
  ]);
  await desk.page.getByRole('button', { name: 'Umwelt & Klima entfernen' }).click();
  await desk.expectLink({ kategorie: 'verkehr', land: 'DE-NW', zeit: '2025' });
  await desk.page.getByRole('button', { name: '2025 entfernen' }).click();
  await desk.expectLink({ kategorie: 'verkehr', land: 'DE-NW' });
  await desk.expectCount(count(({ category, land }) => category === 'verkehr' && land === 'DE-NW'));
});

test('Zurücksetzen lets all pass again, and one can go back', async ({ desk }) => {
  await desk.open();
  const reset = desk.filter.getByRole('button', { name: 'Zurücksetzen' });
  await expect(reset).toBeDisabled();
  await desk.open('#kategorie=verkehr&zeit=2025&ohnedatum=ja');
  await reset.click();
  await desk.expectCount(173);
  await desk.expectLink({});
  await expect(reset).toBeDisabled();
  await desk.page.goBack();
  await desk.expectLink({ kategorie: 'verkehr', zeit: '2025', ohnedatum: 'ja' });
});

test('Back and Forward undo and redo each choice', async ({ desk }) => {
  await desk.open();
  await desk.choose('Kategorie', 'Verkehr & Parken');
  await desk.expectCount(19);
  await desk.choose('Status', 'läuft');
  await desk.expectLink({ kategorie: 'verkehr', status: 'running' });
  await desk.results.getByLabel('Sortieren').selectOption('Name, A bis Z');
  await desk.expectLink({ kategorie: 'verkehr', status: 'running', sortierung: 'name' });
  await desk.page.goBack();
  await expect(desk.results.getByLabel('Sortieren')).toHaveValue('-datum');
  await desk.page.goBack();
  await expect(desk.option('Status', 'läuft')).not.toBeChecked();
  await desk.expectCount(19);
  await desk.page.goBack();
  await desk.expectCount(173);
  await expect(desk.option('Kategorie', 'Verkehr & Parken')).not.toBeChecked();
  await desk.page.goForward();
  await desk.expectCount(19);
  await desk.page.goForward();
  await expect(desk.option('Status', 'läuft')).toBeChecked();
});

test('an empty result says so, and how to go on', async ({ desk }) => {
  await desk.open('#kategorie=steuerung&land=DE-BE&zeit=2019');
  await expect(desk.results.getByText('Dazu gibt es kein Projekt.')).toBeVisible();
  await expect(desk.map).toHaveAttribute('data-shown', '0');
  await expect(desk.sentence).toHaveText(/^0 von 173 Projekten/);
  await desk.results.getByRole('button', { name: 'Zurücksetzen' }).click();
  await desk.expectCount(173);
});

test('the list is sorted as one chooses', async ({ desk }) => {
  await desk.open('#programm=mpsc');
  const titles = () => desk.rows.locator('.title').allTextContents();
  const { compare } = new Intl.Collator('de');
  await desk.results.getByLabel('Sortieren').selectOption('Name, A bis Z');
  await desk.expectLink({ programm: 'mpsc', sortierung: 'name' });
  expect(await titles()).toEqual((await titles()).toSorted(compare));
  await desk.results.getByLabel('Sortieren').selectOption('Name, Z bis A');
  await desk.expectLink({ programm: 'mpsc', sortierung: '-name' });
  expect(await titles()).toEqual((await titles()).toSorted((a, b) => compare(b, a)));
});

test('what a link says wrong is named and passed over', async ({ desk }) => {
  await desk.open('#kategorie=verkehr,quatsch&farbe=rot&zeit=gestern&projekt=gibt-es-nicht');
  const notice = desk.page.getByRole('alert');
  await expect(notice).toContainText('Im Link unbekannt und übergangen');
  for (const part of ['quatsch', 'farbe=rot', 'zeit=gestern', 'gibt-es-nicht']) {
    await expect(notice).toContainText(part);
  }
  await desk.expectCount(19);
  await notice.getByRole('button', { name: 'Hinweis schließen' }).click();
  await expect(notice).toHaveCount(0);
});

test('nothing in a link is more than text', async ({ desk }) => {
  await desk.open('#q=%3Cimg%20src=x%20onerror=alert(1)%3E&%E0%A4%A');
  await expect(desk.page.getByRole('alert')).toContainText('Im Link unbekannt');
  await expect(desk.page.locator('img')).toHaveCount(0);
  await expect(desk.sentence).toHaveText('0 von 173 Projekten, „<img src=x onerror=alert(1)>“.');
});

test('a link opened elsewhere shows the same view', async ({ desk, browser }) => {
  await desk.open('#map=7.5/50.6/9.2&kategorie=verkehr,umwelt&zeit=2025&sortierung=name');
  await desk.expectCount(await desk.rows.count());
  await desk.rows.nth(2).click();
  await expect(desk.project).toBeVisible();
  await expect.poll(() => desk.link()['projekt']).toBeTruthy();
  const link = new URL(desk.page.url()).hash;
  const elsewhere = await newAtlas(browser, { viewport: { width: 1280, height: 800 } });
  await elsewhere.open(link);
  await expect(elsewhere.sentence).toHaveText((await desk.sentence.textContent())!);
  await expect(elsewhere.map).toHaveAttribute(
    'data-shown',
    (await desk.map.getAttribute('data-shown'))!,
  );
  await expect(elsewhere.project.getByRole('heading', { level: 2 })).toHaveText(
    (await desk.project.getByRole('heading', { level: 2 }).textContent())!,
  );
  await elsewhere.project.getByRole('button', { name: 'Schließen' }).click();
  await desk.project.getByRole('button', { name: 'Schließen' }).click();
  await expect(elsewhere.rows).toHaveText(await desk.rows.allTextContents());
  expect(elsewhere.faults).toEqual([]);
  await elsewhere.page.context().close();
});
