import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlaceFinder } from '../../../src/load/own/placeFinder.ts';
import type { Around } from '../../../src/load/own/placeFinder.ts';
import { placesOf } from '../../../src/model/place.ts';
import { kreise, municipalities } from '../aGazetteer.ts';

const places = placesOf(municipalities, kreise);
const finder = new PlaceFinder(places);

/** The AGS found, or of all that could be meant. */
function find(name: string, around?: Around): string | readonly string[] {
  const finding = finder.byName(name, around);
  return finding.kind === 'found' ? finding.place.ags : finding.choices.map(({ ags }) => ags);
}
const kindOf = (name: string, around?: Around) => finder.byName(name, around).kind;
const suggested = (name: string, around?: Around) => {
  const finding = finder.byName(name, around);
  expect(finding.kind).toBe('unknown');
  return finding.kind === 'found' ? [] : finding.choices.map((choice) => choice.name);
};

describe('by key', () => {
  test('every place is found', () => {
    const found = places.map(({ ags }) => finder.byAgs(ags));
    expect(found.map((place) => place?.lngLat)).toEqual(places.map(({ lngLat }) => lngLat));
    expect(found.map((place) => place?.name)).toEqual(places.map(({ name }) => name));
  });

  test('a place knows its Land', () => {
    expect(finder.byAgs('08421000')).toEqual({
      ags: '08421000',
      name: 'Ulm',
      lngLat: expect.anything() as unknown,
      land: 'DE-BW',
    });
    expect(finder.byAgs('16063')?.land).toBe('DE-TH');
  });

  test('five digits are a Kreis, the city that is one, or the Kreis that took it in', () => {
    expect(finder.byAgs('09475')?.name).toBe('Landkreis Hof');
    expect(finder.byAgs('09464')?.name).toBe('Hof');
    expect(finder.byAgs('02000')?.ags).toBe('02000000');
    expect(finder.byAgs('03156')?.name).toBe('Landkreis Göttingen');
    expect(kreise.filter(({ ags }) => !finder.byAgs(ags))).toEqual([]);
  });

  test.each(['', '09', '0946400', '09999999', '094640000', '99999', ' 09464000', '__proto__'])(
    '%j is unknown',
    (ags) => {
      expect(finder.byAgs(ags)).toBeUndefined();
    },
  );

  test('without Kreise no municipality is taken for one', () => {
    const small = new PlaceFinder(placesOf(municipalities.slice(0, 500), []));
    expect(small.byAgs('08435')).toBeUndefined();
  });
});

describe('by name', () => {
  test.each([
    ['Ulm', '08421000'],
    ['ULM', '08421000'],
    ['Stadt Ulm', '08421000'],
    ['Ulm, Stadt', '08421000'],
    ['Ulm, Universitätsstadt', '08421000'],
    ['Kreisfreie Stadt Ulm', '08421000'],
    ['89073 Ulm', '08421000'],
    ['D-89073 Ulm', '08421000'],
    ['Gemeinde Hofbieber', '06631013'],
    ['Muenchen', '09162000'],
    ['Mu\u0308nchen', '09162000'],
    ['Landeshauptstadt Dresden', '14612000'],
    ['Hansestadt Rostock', '13003000'],
    ['Hanse- und Universitätsstadt Rostock', '13003000'],
    ['Rostock, Hansestadt', '13003000'],
    ['Freie und Hansestadt Hamburg', '02000000'],
    ['Große Kreisstadt Riesa', '14627230'],
    ['Lutherstadt Wittenberg', '15091375'],
    ['Markt Schwaben', '09175127'],
    ['Stadt Wehlen', '14628370'],
    ['Sankt Ingbert', '10045117'],
    ['St. Augustin', '05382056'],
    ['Bad Homburg', '06434001'],
    ['Halle (Saale)', '15002000'],
    ['Halle/Saale', '15002000'],
    ['Halle Saale', '15002000'],
    ['Halle a.d. Saale', '15002000'],
    ['Halle/S.', '15002000'],
    ['Stadt Halle (Saale)', '15002000'],
    ['Halle (Saale), Sachsen-Anhalt', '15002000'],
    ['Halle (Sachsen-Anhalt)', '15002000'],
    ['Frankfurt a. M.', '06412000'],
    ['Frankfurt a.M.', '06412000'],
    ['Frankfurt/Main', '06412000'],
    ['Frankfurt (Main)', '06412000'],
    ['Frankfurt am Main, Hessen', '06412000'],
    ['Frankfurt/Oder', '12053000'],
    ['Frankfurt (O.)', '12053000'],
    ['Neustadt/Weinstr.', '07316000'],
    ['Neustadt a.d. Weinstraße', '07316000'],
    ['Neustadt in Sachsen', '14628260'],
    ['Neustadt (Hessen)', '06534016'],
    ['Neumarkt i.d.OPf.', '09373147'],
    ['Neumarkt in der Oberpfalz', '09373147'],
    ['Rothenburg o.d.T.', '09571193'],
    ['Mülheim/Ruhr', '05117000'],
    ['Münster, Nordrhein-Westfalen', '05515000'],
    ['Münster (NRW)', '05515000'],
    ['Hof (Bayern)', '09464000'],
    ['Westhausen (Ostalbkreis)', '08136082'],
    ['Munster', '03358016'],
  ])('%s is found', (name, ags) => {
    expect(find(name)).toBe(ags);
  });

  test.each([
    ['Landkreis Hof', '09475'],
    ['LK Hof', '09475'],
    ['Lkr. Hof', '09475'],
    ['Kreis Hof', '09475'],
    ['Hof, Landkreis', '09475'],
    ['Kreis Stormarn', '01062'],
    ['Region Hannover', '03241'],
    ['Landkreis Hannover', '03241'],
    ['StädteRegion Aachen', '05334'],
    ['Ostalbkreis', '08136'],
    ['LK Rhein-Neckar', '08226'],
    ['Landkreis Neustadt/Waldnaab', '09374'],
    ['Landkreis München', '09184'],
  ])('%s is a Kreis, for it says so', (name, ags) => {
    expect(find(name)).toBe(ags);
  });

  test.each([
    ['Dithmarschen', '01051'],
    ['Harz', '15085'],
    ['Landkreis Ostalb', '08136'],
  ])('%s is a Kreis, and no municipality is called so', (name, ags) => {
    expect(find(name)).toBe(ags);
  });

  test.each([
    ['Neustadt', 18],
    ['Münster', 3],
    ['Halle', 4],
    ['Frankfurt', 2],
    ['Hof', 2],
    ['Gemeinde Berg', 8],
    ['Neunkirchen', 9],
  ])('%s is a question: %d have the name', (name, count) => {
    const finding = finder.byName(name);
    expect(finding).toMatchObject({ kind: 'ambiguous', count });
    expect(finding.kind === 'ambiguous' && finding.choices).toHaveLength(count);
  });

  test('choices are told apart by Kreis and Land, the largest first', () => {
    expect(finder.byName('Münster')).toMatchObject({
      choices: [
        { ags: '05515000', name: 'Münster', around: 'Nordrhein-Westfalen' },
        { ags: '06432015', name: 'Münster', around: 'Landkreis Darmstadt-Dieburg, Hessen' },
        { ags: '09779187', name: 'Münster', around: 'Landkreis Donau-Ries, Bayern' },
      ],
    });
  });

  test.each<[string, Around, string]>([
    ['Münster', { land: 'DE-NW' }, '05515000'],
    ['Neustadt', { land: 'DE-HE' }, '06534016'],
    ['Frankfurt', { land: 'DE-BB' }, '12053000'],
    ['Halle', { kreis: 'Holzminden' }, '03255016'],
    ['Halle', { kreis: 'Landkreis Holzminden' }, '03255016'],
    ['Halle', { kreis: '03255' }, '03255016'],
    ['Halle', { kreis: 'Halle (Saale), Stadt' }, '15002000'],
    ['Hof', { kreis: 'Kreisfreie Stadt', land: 'DE-BY' }, '09464000'],
    ['Göttingen', { kreis: 'Göttingen' }, '03152012'],
    ['Ulm', { kreis: 'k. A.' }, '08421000'],
    ['Hof', { land: '', kreis: 'Hof' }, '09464000'],
  ])('%s with %j is found', (name, around, ags) => {
    expect(find(name, around)).toBe(ags);
  });

  test('an official name that another begins with is a question, unless the Kreis is known', () => {
    expect(kindOf('Bermersheim')).toBe('ambiguous');
    expect(kindOf('Bermersheim', { kreis: '?' })).toBe('ambiguous');
    expect(find('Bermersheim', { kreis: 'Alzey-Worms' })).toBe('07331009');
    expect(find('Bermersheim vor der Höhe')).toBe('07331008');
  });

  test('what Land or Kreis speak against is not found, but offered', () => {
    expect(suggested('Ulm', { land: 'DE-BY' })).toEqual(['Ulm']);
    expect(suggested('Halle', { kreis: 'Landkreis Hof' })).toHaveLength(4);
  });

  test('what is spelled like the name is offered from there first', () => {
    expect(suggested('Neustat', { land: 'DE-HE' })).toEqual(['Neustadt (Hessen)']);
    expect(suggested('Neustat', { land: 'DE-BE' })).toHaveLength(4);
  });

  test('a Land is no town that begins like it', () => {
    expect(suggested('Brandenburg')).toEqual(['Brandenburg an der Havel']);
    expect(suggested('Land Brandenburg')).toEqual(['Brandenburg an der Havel']);
    expect(find('Brandenburg an der Havel')).toBe('12051000');
    expect(find('Berlin')).toBe('11000000');
  });

  test.each([
    ['Manheim', 'Mannheim'],
    ['Stutgart', 'Stuttgart'],
    ['Stadt Stutgart', 'Stuttgart'],
    ['Göttingn', 'Göttingen'],
    ['Garmisch', 'Garmisch-Partenkirchen'],
    ['Eisleben Lutherstadtt', 'Eisleben'],
    ['Ostalb', 'Ostalbkreis'],
    ['Region Rosenheim', 'Rosenheim'],
    ['Halle-West', 'Halle (Saale)'],
    ['Köln-Ehrenfeld', 'Köln'],
    ['Berlin, Mitte', 'Berlin'],
    ['Darmstadt-Eberstadt', 'Darmstadt'],
    ['Verbandsgemeinde Adenau', 'Adenau'],
    ['Münster (Westf.)', 'Münster'],
    ['Köln und Bonn', 'Köln'],
    ['Landkreis Ulm', 'Ulm'],
  ])('%s is unknown, %s is offered', (name, offered) => {
    expect(suggested(name)[0]).toBe(offered);
    expect(suggested(name).length).toBeLessThanOrEqual(4);
  });

  test.each(['', '   ', '???', 'xqzv', '12345', 'bundesweit', '—', 'x'.repeat(10_000)])(
    '%j is unknown, and nothing is like it',
    (name) => {
      expect(suggested(name)).toEqual([]);
    },
  );
});

describe('laws', () => {
  const landOf = (ags: string) => finder.byAgs(ags)!.land;

  test('every municipality is found by its name with Land and Kreis, but for two of one Kreis', () => {
    const asked = places
      .filter(({ kind }) => kind === 'municipality')
      .map(({ ags, name, kreis }) => [
        ags,
        find(name, { land: landOf(ags), kreis: kreis || name }),
      ]);
    expect(asked.filter(([ags, found]) => found !== ags)).toEqual([
      ['13075101', ['13075101', '13075102']], // Neuenkirchen and Neuenkirchen
      ['13075102', ['13075101', '13075102']],
    ]);
    expect(asked).toHaveLength(11_084);
  });

  test('every place is found by its name alone, or among those that could be meant', () => {
    const missed = places.filter(({ ags, name }) => {
      const found = find(name);
      return kindOf(name) === 'unknown' || (found !== ags && !found.includes(ags));
    });
    expect(missed).toEqual([]);
  });

  test('a name that is found with less is not another with more', () => {
    const names = fc.constantFrom(...places);
    fc.assert(
      fc.property(names, names, ({ short }, { ags, kreis }) => {
        const alone = finder.byName(short);
        const there = finder.byName(short, { land: landOf(ags), kreis });
        if (alone.kind !== 'found' || there.kind !== 'found') return;
        expect(there).toEqual(alone);
      }),
    );
  });

  test('no cell breaks it', () => {
    const words = fc.constantFrom(
      'hof',
      'Halle',
      'Stadt',
      'Landkreis',
      'a.d.',
      'bei',
      '(',
      ')',
      ',',
      '/',
      '1',
    );
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
      fc.constantFrom('__proto__', 'constructor', 'toString', '\0', 'hof '.repeat(50_000)),
    );
    fc.assert(
      fc.property(cells, cells, cells, (name, land, kreis) => {
        expect(['found', 'ambiguous', 'unknown']).toContain(kindOf(name, { land, kreis }));
        expect(finder.byAgs(name)?.ags ?? name).toBe(name);
      }),
      { numRuns: 300 },
    );
  });
});
