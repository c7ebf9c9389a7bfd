import { describe, expect, test } from 'vitest';
import { landsOf } from '../../src/model/dmk.ts';
import { parseLink } from '../../src/model/link.ts';
import type { Camera } from '../../src/model/camera.ts';
import { aWindow } from '../unit/aDataset.ts';
import { anAtlas, anAtlasWith, row } from './anAtlas.ts';

const CAMERA: Camera = { lngLat: [13.4, 52.5], zoom: 9 };

/** Ids of rows that share Mannheim's point. */
const MANNHEIM = ['k21-mannheim', 'mpsc-2020-17'].map(row);

describe('the selection', () => {
  test('a project that the filter hides is no longer selected, and leaves the link', () => {
    const atlas = anAtlas();
    atlas.select(row('k21-dresden'));
    expect(atlas.hash).toBe('projekt=k21-dresden');
    atlas.toggle('category', 'verkehr');
    expect([atlas.selected, atlas.project]).toEqual([-1, undefined]);
    expect(atlas.hash).toBe('kategorie=verkehr');
  });

  test('a filter that lets it pass keeps it', () => {
    const atlas = anAtlas();
    atlas.select(row('k21-dresden'));
    atlas.toggle('category', 'umwelt');
    expect(atlas.project?.text.municipality).toBe('Dresden');
    expect(atlas.hash).toBe('kategorie=umwelt&projekt=k21-dresden');
  });

  test('reset takes the filter away and keeps the selection', () => {
    const atlas = anAtlas();
    atlas.select(row('k21-dresden'));
    atlas.toggle('land', 'DE-SN');
    atlas.reset();
    expect(atlas.hash).toBe('projekt=k21-dresden');
  });

  test('−1 selects none', () => {
    const atlas = anAtlas();
    atlas.select(row('k21-dresden'));
    atlas.select(-1);
    expect(atlas.project).toBeUndefined();
    expect(atlas.hash).toBe('');
  });

  test('selecting twice asks the map twice', () => {
    const atlas = anAtlas();
    atlas.select(3);
    const first = atlas.target;
    atlas.select(3);
    expect(atlas.target).toEqual(first);
    expect(atlas.target).not.toBe(first);
  });
});

describe('a link', () => {
  test('is shown as far as the data knows it; what is unknown is named and passed over', () => {
    const atlas = anAtlas();
    atlas.show(parseLink('#kategorie=verkehr,fliegen&land=DE-XX&zeit=bald&projekt=k21-atlantis'));
    expect(atlas.ignored).toEqual(['zeit=bald', 'fliegen', 'DE-XX', 'k21-atlantis']);
    expect(atlas.hash).toBe('kategorie=verkehr');
    expect(atlas.tally.passing).toHaveLength(19);
  });

  test('that the data knows names nothing, and is the link of what it shows', () => {
    const atlas = anAtlas();
    const hash = 'map=9/52.5/13.4&land=DE-SN&zeit=2020/..&sortierung=name&projekt=k21-dresden';
    atlas.show(parseLink(hash));
    expect(atlas.ignored).toEqual([]);
    expect(atlas.hash).toBe(hash);
    expect(atlas.target).toEqual({ to: 'camera', camera: CAMERA });
  });

  test('replaces all: nothing of the earlier view is left', () => {
    const atlas = anAtlas();
    atlas.toggle('status', 'pilot');
    atlas.select(row('k21-dresden'));
    atlas.moved(CAMERA);
    atlas.show(parseLink(''));
    expect(atlas.hash).toBe('');
    expect(atlas.target).toEqual({ to: 'home' });
  });

  test('its notice can be dismissed', () => {
    const atlas = anAtlas();
    atlas.show(parseLink('#unfug=1'));
    expect(atlas.ignored).toEqual(['unfug=1']);
    atlas.dismissIgnored();
    expect(atlas.ignored).toEqual([]);
  });
});

describe('the camera', () => {
  test('moves without counting or sorting again', () => {
    const atlas = anAtlas();
    const { tally, rows, sentence, choices } = atlas;
    atlas.moved(CAMERA);
    expect(atlas.tally).toBe(tally);
    expect(atlas.rows).toBe(rows);
    expect(atlas.sentence).toBe(sentence);
    expect(atlas.choices).toBe(choices);
  });

  test('is in the link, and not in what Back undoes', () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    atlas.moved(CAMERA);
    expect(atlas.hash).toBe('map=9/52.5/13.4&land=DE-SN');
    expect(atlas.choices).toBe('land=DE-SN');
  });

  test('that shows all of Germany leaves the link', () => {
    const atlas = anAtlas();
    atlas.moved(CAMERA);
    atlas.moved(undefined);
    expect(atlas.hash).toBe('');
  });
});

describe('gathered rows', () => {
  test('are just these, nothing selected, and not in the link', () => {
    const atlas = anAtlas();
    atlas.select(row('k21-dresden'));
    atlas.gather(MANNHEIM);
    expect(atlas.gathered).toEqual(MANNHEIM);
    expect(atlas.selected).toBe(-1);
    expect(atlas.hash).toBe('');
  });

  test('stay gathered while one of them is open', () => {
    const atlas = anAtlas();
    atlas.gather(MANNHEIM);
    atlas.select(MANNHEIM[1]!);
    expect(atlas.gathered).toEqual(MANNHEIM);
  });

  test('that the filter hides are no longer among them', () => {
    const atlas = anAtlas();
    atlas.gather(MANNHEIM);
    atlas.toggle('programme', 'mpsc');
    expect(atlas.gathered).toEqual([row('mpsc-2020-17')]);
  });

  test.each<[string, (atlas: ReturnType<typeof anAtlas>) => void]>([
    ['reset', (atlas) => atlas.reset()],
    ['a link', (atlas) => atlas.show(parseLink(''))],
    ['gathering none', (atlas) => atlas.gather([])],
  ])('%s scatters them', (_, act) => {
    const atlas = anAtlas();
    atlas.gather(MANNHEIM);
    act(atlas);
    expect(atlas.gathered).toEqual([]);
  });
});

describe('rows without a date', () => {
  const passing = (zeit: string) => {
    const atlas = anAtlas();
    atlas.show(parseLink(zeit));
    return atlas.tally.passing.length;
  };

  test('are in without a window and out of one, unless the visitor says otherwise', () => {
    expect(passing('')).toBe(173);
    expect(passing('ohnedatum=nein')).toBe(159);
    expect(passing('zeit=2026')).toBe(149);
    expect(passing('zeit=2026&ohnedatum=ja')).toBe(163);
  });

  test('a word that a new window makes the usual one is forgotten', () => {
    const atlas = anAtlas();
    atlas.setTime({ undated: false });
    expect(atlas.hash).toBe('ohnedatum=nein');
    atlas.setWindow(aWindow('2026'));
    expect(atlas.hash).toBe('zeit=2026');
  });
});

describe('the chair of the DMK', () => {
  const chairsIn = (window: string) => {
    const atlas = anAtlas();
    atlas.setWindow(aWindow(window));
    return [landsOf(atlas.chairs), atlas.chairGaps];
  };

  test.each([
    ['2024-04-19/2024-12', ['DE-BE', 'DE-BB'], []],
    ['2024', ['DE-BE', 'DE-BB'], []],
    ['2025', ['DE-RP'], []],
    ['2026', ['DE-HH'], []],
    ['2024/2026', ['DE-BE', 'DE-BB', 'DE-RP', 'DE-HH'], []],
    ['2024-04-18', [], ['before']],
    ['2021/2022', [], ['before']],
    ['2027', [], []],
    ['2026/2027', ['DE-HH'], []],
  ])('%s: %j, gaps %j', (window, laender, gaps) => {
    expect(chairsIn(window)).toEqual([laender, gaps]);
  });

  test('without a window it is that of the day the data was closed, not of today', () => {
    expect(landsOf(anAtlas().chairs)).toEqual(['DE-HH']);
  });

  test('today stands in where that day is not known', async () => {
    const atlas = await anAtlasWith({ 'datapackage.json': undefined });
    expect(atlas.chairs.map(({ year, holders }) => [year, holders])).toEqual([[2027, []]]);
  });
});

test('the sentence says how many of how many', () => {
  expect(anAtlas().sentence.number).toBe('173 von 173 Projekten.');
});

test('without the projects the rest of the atlas is there', async () => {
  const atlas = await anAtlasWith({ 'projects.csv': undefined });
  expect(atlas.rows).toEqual([]);
  expect(atlas.sentence.number).toBe('0 von 0 Projekten.');
  expect(landsOf(atlas.chairs)).toEqual(['DE-HH']);
});

test('a theme is in the link until it is the system’s again', () => {
  const atlas = anAtlas();
  atlas.paint('dunkel');
  expect(atlas.hash).toBe('farben=dunkel');
  atlas.paint(undefined);
  expect(atlas.hash).toBe('');
});

test('rows without a place move no camera', () => {
  const atlas = anAtlas();
  atlas.zoomTo([row('k21-parkzonen')]);
  expect(atlas.target).toBeUndefined();
  atlas.zoomTo([row('k21-parkzonen'), row('k21-dresden')]);
  expect(atlas.target).toMatchObject({ to: 'bounds' });
});
