import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS } from '../../src/model/columns.ts';
import { NO_FILTER, withQuery, withRegion, withTime } from '../../src/model/filter.ts';
import {
  HOME_VIEW,
  MODES,
  SHADINGS,
  THEMES,
  parseLink,
  rounded,
  toHash,
  usualOrder,
} from '../../src/model/link.ts';
import type { View } from '../../src/model/link.ts';
import { NEWEST_FIRST, SORT_KEYS } from '../../src/model/order.ts';
import { toRanking } from '../../src/model/ranking.ts';
import { TABLE_COLUMNS, chosenColumns } from '../../src/model/tableColumns.ts';
import { areaOf } from '../../src/model/region.ts';
import type { Region } from '../../src/model/region.ts';
import { READINGS } from '../../src/model/window.ts';
import { aFilter, aWindow, someWishes } from './aDataset.ts';
import { shippedDataset } from './shipped.ts';

const someCameras = fc
  .record({
    lngLat: fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    ),
    zoom: fc.oneof(
      fc.double({ min: 0, max: 24, noNaN: true }),
      fc.constantFrom(1.814, 5.136, 8.458, 11.78, 15.102), // where the digits of the place change
    ),
  })
  .map(rounded);

const someIds = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);

const somePlaces = fc.oneof(fc.stringMatching(/^\d{5}$/), fc.stringMatching(/^\d{8}$/));

const someColumns = fc
  .subarray([...TABLE_COLUMNS])
  .map(chosenColumns)
  .filter((columns) => columns !== undefined);

const someRegions: fc.Arbitrary<Region> = fc.oneof(
  fc
    .uniqueArray(fc.stringMatching(/^\d{5}$/), { minLength: 1, maxLength: 20 })
    .map((kreise): Region => ({ kind: 'kreise', kreise })),
  fc.integer({ min: 1, max: 500 }).map((km): Region => ({ kind: 'radius', km })),
  fc
    .array(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -85, max: 85, noNaN: true }),
      ),
      { minLength: 3, maxLength: 50 },
    )
    .map(areaOf)
    .filter((region) => region !== undefined),
);

const someRankings = fc
  .record({
    by: fc.stringMatching(/^[a-z]{1,12}(\.[A-Za-z0-9][A-Za-z0-9_.-]{0,63})?$/),
    ascending: fc.boolean(),
    withSmall: fc.boolean(),
  })
  .map(toRanking)
  .filter((ranking) => ranking !== undefined);

/** Views in their plainest form: one thing open, distances only from a place. */
const someViews: fc.Arbitrary<View> = fc
  .record(
    {
      filter: someWishes
        .filter((wish) => FACETS.every((facet) => !wish[facet]?.includes('__proto__')))
        .map((wish) => withTime(aFilter(wish), {})),
      order: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
      project: someIds,
      meeting: fc.constantFrom('1', 'S1', '12'),
      place: somePlaces,
      camera: someCameras,
      layout: fc.constantFrom('tabelle', 'vergleich'),
      regions: fc.uniqueArray(someIds, { minLength: 2, maxLength: 4 }),
      ranking: someRankings,
      tour: someIds,
      shading: fc.constantFrom(...SHADINGS),
      region: someRegions,
      scene: fc.integer({ min: 1, max: 99 }),
      columns: someColumns,
      pace: fc.constant('summe' as const),
      mode: fc.constantFrom(...MODES),
      language: fc.constant('en' as const),
      theme: fc.constantFrom(...THEMES),
    },
    { requiredKeys: ['filter', 'order'] },
  )
  .chain((view) => {
    const { regions } = view;
    return regions
      ? fc.option(fc.constantFrom(...regions), { nil: undefined }).map((reference) => ({
          ...view,
          ...(reference !== undefined && { reference }),
        }))
      : fc.constant(view);
  })
  .map(({ meeting, scene, region, ...view }) => ({
    ...view,
    // A radius is one round a place.
    filter:
      region && (region.kind !== 'radius' || view.place !== undefined)
        ? withRegion(view.filter, region)
        : view.filter,
    ...(scene !== undefined && view.tour !== undefined && { scene }),
    ...(meeting !== undefined && view.project === undefined && { meeting }),
    order: view.order.by === 'entfernung' && !view.place ? usualOrder(view) : view.order,
  }));

/** As short as an address may be when each of its characters is written in nine. */
const someAddresses = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'grapheme' }),
  )
  .filter((text) => text !== '' && !/\p{C}/u.test(text) && text.length < 200);

const someQueries = fc.string().map((text) => withQuery(NO_FILTER, text));

describe('laws', () => {
  test('a view written as a link is read back as itself', () => {
    fc.assert(
      fc.property(someViews, (view) => {
        expect(parseLink(toHash(view))).toEqual({ view, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('an address for data comes back whatever it holds, its slashes readable', () => {
    fc.assert(
      fc.property(someViews, someAddresses, (rest, data) => {
        const view = { ...rest, data };
        const hash = toHash(view);
        expect(parseLink(hash)).toEqual({ view, ignored: [] });
        expect(hash).toMatch(/^[A-Za-z0-9_.,/=&%:!'()*~-]*$/);
        expect(hash).not.toMatch(/%2F|%3A/);
      }),
      { numRuns: 500 },
    );
  });

  test('words to search for come back whatever they hold', () => {
    fc.assert(
      fc.property(someQueries, (filter) => {
        const view = { ...HOME_VIEW, filter };
        expect(parseLink(toHash(view))).toEqual({ view, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('a link means the same with its # and with its parts in any order', () => {
    const shuffled = someViews.chain((view) => {
      const parts = toHash(view).split('&').filter(Boolean);
      const some = fc.shuffledSubarray(parts, { minLength: parts.length });
      return fc.tuple(fc.constant(view), some);
    });
    fc.assert(
      fc.property(shuffled, ([view, parts]) => {
        expect(parseLink(`#${parts.join('&')}`)).toEqual({ view, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('a rounded camera has nothing left to round', () => {
    fc.assert(
      fc.property(someCameras, (camera) => {
        expect(rounded(camera)).toEqual(camera);
      }),
      { numRuns: 1000 },
    );
  });

  test('a link is made of characters that any mail keeps', () => {
    fc.assert(
      fc.property(someViews, (view) => {
        expect(toHash(view)).toMatch(/^[A-Za-z0-9_.,/=&-]*$/);
      }),
    );
  });

  test('no text is too hostile to be read, and none yields what the grammar does not allow', () => {
    fc.assert(
      fc.property(fc.oneof(someHostile, fc.string({ unit: 'binary' })), (hash) => {
        expectSound(parseLink(hash).view);
      }),
      { numRuns: 300 },
    );
  });

  test('each part is read or named by itself, whatever stands beside it', () => {
    fc.assert(
      fc.property(someHostile, (hash) => {
        const parts = hash.replace(/^#/, '').split('&').filter(Boolean);
        const alone = parts.map((part) => parseLink(`#${part}`).ignored);
        parts.forEach((part, index) => expect([[], [part]]).toContainEqual(alone[index]));
        expect(parseLink(hash).ignored).toEqual(alone.flat());
      }),
      { numRuns: 300 },
    );
  });
});

const someHostile = fc
  .array(
    fc.constantFrom(
      ...['#', '&', '=', ',', '/', '-', '..', '.', ' ', '%', '%00', '%E0%A4%A', '%2C', '%2F', '+'],
      ...['map', 'kategorie', 'status', 'land', 'technik', 'programm', 'zeit', 'zeitlesart'],
      ...['ohnedatum', 'projekt', 'sortierung', 'farben', 'ohne', 'ja', 'nein', 'datum', 'hell'],
      ...['daten', 'https:', '//', 'a.csv'],
      ...['__proto__', 'constructor', 'toString', '<script>', 'javascript:', '\u0000', '\uD800'],
      ...['6', '51.2', '10.4', '1e9', 'NaN', 'Infinity', '-0', '2021', '2021-05', '9999', '٣'],
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join(''));

const KEY = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

function expectSound(view: View): void {
  const { filter, order, project = 'p', camera = { lngLat: [0, 0], zoom: 0 }, theme } = view;
  const fields = ['camera', 'data', 'filter', 'order', 'project', 'theme'];
  const said = Object.entries(view).filter(([, value]) => value !== undefined);
  expect(fields).toEqual(expect.arrayContaining(said.map(([field]) => field)));
  for (const keys of Object.values(filter.options))
    for (const key of keys) expect(key).toMatch(KEY);
  expect(Object.keys(filter.options)).toEqual(Object.keys(NO_FILTER.options));
  expect(READINGS).toContain(filter.reading);
  expect(['undefined', 'boolean']).toContain(typeof filter.undated);
  const [from, to] = filter.window ?? [0, 0];
  expect(from).toBeLessThanOrEqual(to);
  expect(SORT_KEYS).toContain(order.by);
  expect(project).toMatch(KEY);
  expect(camera.zoom).toBeGreaterThanOrEqual(0);
  expect(camera.zoom).toBeLessThanOrEqual(24);
  expect(Math.abs(camera.lngLat[0])).toBeLessThanOrEqual(180);
  expect(Math.abs(camera.lngLat[1])).toBeLessThanOrEqual(85);
  expect([undefined, ...THEMES]).toContain(theme);
  expect(view.data ?? 'x').toMatch(/^\P{C}{1,2000}$/u);
}

test('the home view is an empty link, and the other way round', () => {
  expect(toHash(HOME_VIEW)).toBe('');
  expect(parseLink('')).toEqual({ view: HOME_VIEW, ignored: [] });
  expect(parseLink('#')).toEqual({ view: HOME_VIEW, ignored: [] });
});

test('the example of the design is read as it says', () => {
  const { view, ignored } = parseLink(
    '#map=6.1/51.2/10.4&kategorie=verkehr,umwelt&status=pilot&land=DE-SN,DE-BW&technik=lorawan' +
      '&programm=mpsc&zeit=2021-01/2024-12&projekt=k21-dresden',
  );
  expect(ignored).toEqual([]);
  expect(view).toEqual({
    ...HOME_VIEW,
    filter: aFilter({
      category: ['verkehr', 'umwelt'],
      status: ['pilot'],
      land: ['DE-SN', 'DE-BW'],
      technology: ['lorawan'],
      programme: ['mpsc'],
      window: '2021/2024',
    }),
    camera: { lngLat: [10.4, 51.2], zoom: 6.1 },
    project: 'k21-dresden',
  });
});

test('a view reads in German', () => {
  const filter = aFilter({ category: ['verkehr'], window: '2021-02/..', reading: 'endet' });
  const order = { by: 'name', descending: false } as const;
  expect(toHash({ filter, order, project: 'ulm', theme: 'dunkel' })).toBe(
    'kategorie=verkehr&zeit=2021-02/..&zeitlesart=endet&sortierung=name&projekt=ulm&farben=dunkel',
  );
});

test('every key and id of the shipped data fits the link', () => {
  const { facets, text } = shippedDataset;
  const keys = Object.values(facets).flatMap(({ options }) => options.map(({ key }) => key));
  for (const key of [...keys, ...text.id]) expect(key).toMatch(KEY);
});

test.each([
  ['#6/51/10', [10, 51], 6],
  ['#map=6/51/10', [10, 51], 6],
  ['#6.25/51.5/-10.5', [-10.5, 51.5], 6.25],
  ['#map=6/51/10/90', [10, 51], 6],
  ['#map=6/51/10/-12.5/60', [10, 51], 6],
])('%s is a camera without bearing and pitch', (hash, lngLat, zoom) => {
  expect(parseLink(hash)).toEqual({
    view: { ...HOME_VIEW, camera: { lngLat, zoom } },
    ignored: [],
  });
});

test.each([
  ['daten=data/liste.csv', 'data/liste.csv'],
  ['daten=https://x.de/a.csv?b=1', 'https://x.de/a.csv?b=1'],
  ['daten=https%3A%2F%2Fx.de%2Fa.csv%3Fb%3D1%26c%3D2', 'https://x.de/a.csv?b=1&c=2'],
  ['daten=Städte.csv', 'Städte.csv'],
  ['daten=javascript:alert(1)', 'javascript:alert(1)'],
])('%s names where data is to come from, and judges nothing', (hash, data) => {
  expect(parseLink(hash)).toEqual({ view: { ...HOME_VIEW, data }, ignored: [] });
});

test('an address is written as people read it, except for what would end it', () => {
  const data = 'https://x.de:8443/a b.csv?c=1&d=ü#e';
  expect(toHash({ ...HOME_VIEW, data })).toBe(
    'daten=https://x.de:8443/a%20b.csv%3Fc%3D1%26d%3D%C3%BC%23e',
  );
});

test('an address is as long as one of a service, not as a whole file', () => {
  const longest = `https://x.de/${'a'.repeat(1987)}`;
  expect(parseLink(`daten=${longest}`).view.data).toBe(longest);
  expect(parseLink(`daten=${longest}a`).ignored).toEqual([`daten=${longest}a`]);
  expect(parseLink(`daten=${'ü'.repeat(400)}`).view.data).toBeUndefined();
});

test.each([
  'map=6/51',
  'map=6/51/10/0/0/0',
  'map=25/51/10',
  'map=-1/51/10',
  'map=6/86/10',
  'map=6/51/181',
  'map=6/51/NaN',
  'map=6/51/1e1',
  'map=6//10',
  'map=6/ 51/10',
  '6/51',
  'karte',
  'kategorie',
  'kategorie=',
  'kategorie=<script>',
  'kategorie=a,,b',
  'kategorie=%E0%A4%A',
  'land=__proto__',
  `projekt=${'x'.repeat(65)}`,
  'projekt=a/b',
  'zeit=2021/2020',
  'zeit=../..',
  'zeitlesart=läuft',
  'ohnedatum=vielleicht',
  'sortierung=--name',
  'sortierung=constructor',
  'farben=rot',
  'daten=',
  'daten=%00a.csv',
  'daten=a%0Ab.csv',
  'daten=%E2%80%AEvsc.a',
  'daten=\uD800.csv',
  'constructor=x',
  '__proto__=x',
  'Kategorie=verkehr',
])('%s is ignored and named', (part) => {
  expect(parseLink(`#${part}&projekt=ulm`)).toEqual({
    view: { ...HOME_VIEW, project: 'ulm' },
    ignored: [part],
  });
});

test('a link of 10 MB is read as far as links go', () => {
  const hash = `#projekt=ulm&${'kategorie=verkehr&'.repeat(600_000)}projekt=koeln`;
  expect(parseLink(hash).view.project).toBe('ulm');
});

test('a part that the limit cuts is named, not read in halves', () => {
  const { view, ignored } = parseLink(`#${'farben=hell&'.repeat(681)}projekt=${'x'.repeat(40)}`);
  expect(view.project).toBeUndefined();
  expect(ignored).toEqual([`projekt=${'x'.repeat(12)}`]);
});

test('a word on undated rows counts whatever comes after it', () => {
  const { filter } = parseLink('#ohnedatum=ja&zeitlesart=beginnt&zeit=2021').view;
  expect(filter).toEqual(aFilter({ window: '2021', reading: 'beginnt', undated: true }));
});

test('a word on undated rows that is the usual one is dropped', () => {
  expect(parseLink('#ohnedatum=ja').view).toEqual(HOME_VIEW);
  expect(parseLink('#ohnedatum=nein&zeit=2021').view.filter).toEqual(aFilter({ window: '2021' }));
});

test('a slash or comma that a mail program has encoded is still one', () => {
  const { view } = parseLink('#zeit=2021%2F2022&land=DE-BE%2CDE-BB&map=6%2F51%2F10');
  expect(view.filter).toEqual(aFilter({ window: '2021/2022', land: ['DE-BE', 'DE-BB'] }));
  expect(view.camera?.zoom).toBe(6);
});

test('a camera is written as precisely as a pixel needs, and never with an exponent', () => {
  const filter = NO_FILTER;
  const hash = (zoom: number, lng: number) =>
    toHash({ filter, order: NEWEST_FIRST, camera: { lngLat: [lng, 51.123456789], zoom } });
  expect(hash(6, 10.123456789)).toBe('map=6/51.123/10.123');
  expect(hash(12.3456, 10.123456789)).toBe('map=12.35/51.12346/10.12346');
  expect(parseLink(hash(24, 0.00000001)).ignored).toEqual([]);
});

test('the usual order of all Länder needs no word', () => {
  expect(parseLink('#rangfolge=-rate')).toEqual({ view: HOME_VIEW, ignored: [] });
  expect(parseLink('#rangfolge=rate').view.ranking).toBe('rate');
});

test('a window of the link is the window of the timeline', () => {
  const { filter } = parseLink('#zeit=2021-05-17').view;
  expect(filter.window).toEqual(aWindow('2021-05-17/2021-05-17'));
});

test.each([
  ['vergleich=DE-HE', 'one Land'],
  ['vergleich=DE-HE,DE-NW,DE-BW,DE-RP,DE-SL', 'five'],
  ['vergleich=DE-HE,DE-HE', 'one twice'],
  ['bezug=DE-HE', 'a reference without a comparison'],
  ['vergleich=DE-NW,DE-BW&bezug=DE-HE', 'a reference that is not compared'],
  ['rangfolge=--rate', 'an order turned round twice'],
  ['rangfolge=rate,grosse', 'an order of large bases'],
  ['rangfolge=-<b>', 'an order by what can be no key'],
  ['szene=2', 'a scene without a tour'],
  ['tour=dmk&szene=0', 'a scene before the first'],
  ['umkreis=50', 'a radius round nothing'],
  ['ort=08222000&umkreis=501', 'a radius of most of Germany'],
  ['kreis=0946', 'a Kreis of four digits'],
  ['kreis=09464,09464', 'a Kreis twice'],
  ['flaeche=7,50/9,50', 'an area of two corners'],
  ['flaeche=7,50/9,50/9,50/7,50', 'an area of which corners fall together'],
  ['flaeche=7,50/9,50/9,86', 'a corner beyond the map'],
  ['flaeche=7,50/9,50/9,52,1', 'a corner of three numbers'],
  ['kreis=09464&flaeche=7,50/9,50/9,52', 'a second region'],
  ['modus=kiosk', 'a mode that there is not'],
])('%s is ignored and named: %s', (hash) => {
  expect(parseLink(hash).ignored).toHaveLength(1);
});
