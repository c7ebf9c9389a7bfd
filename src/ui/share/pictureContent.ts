import type { PictureContent } from '../../save/picture.ts';
import { sharesIn } from '../../model/shares.ts';
import { toQrCode } from '../../save/qr.ts';
import { whose } from '../../model/whose.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { pictureWords } from '../../text/pictureWords.ts';

const LONGEST_LINK = 320;

/**
 * What a picture of the view says beside its map.
 * @param link absolute @param day on which it is made
 */
export function pictureContent(atlas: Atlas, link: string, day: number): PictureContent {
  const { words, data, tally, sentence } = atlas;
  const own = pictureWords[atlas.language];
  const qr = toQrCode(link);
  const of = whose(data.dataset, tally.passing);
  const licences = [
    of.atlas ? `${words.licence}. ${own.sources}` : '',
    of.own ? own.ownData : '',
    `${own.madeOn(words.time.day(day))}.`,
  ];
  const withoutPlace = tally.passing.length - tally.placed;
  const { named, more } = passingCategories(atlas);
  return {
    title: words.title,
    dataDay: of.atlas ? words.dataDay(data.dataDay) : '',
    sentence,
    categoriesHead: own.categories,
    categories: named,
    ring: own.ring,
    notes: [
      ...(more > 0 ? [words.map.moreCategories(more)] : []),
      ...(withoutPlace > 0 ? [own.withoutPlace(words.number(withoutPlace))] : []),
    ],
    chairsHead: words.dmk.chair,
    chairs: chairRows(atlas),
    foot: [
      licences.filter(Boolean).join(' '),
      `${own.map}: ${words.map.credits}`,
      // A longer one would take the map's room: the code has it, or the page's address must do.
      link.length > LONGEST_LINK ? link.replace(/#.*/s, '') : link,
    ],
    qr: qr && !qr.dense ? qr : undefined,
  };
}

/**
 * Categories with passing projects and how many these are: of very many the largest, which a ring
 * on the map tells apart too, and the number of the others.
 */
export function passingCategories({ data: { dataset }, tally, words }: Atlas) {
  const { codes, options } = dataset.facets.category;
  const counts = new Uint32Array(options.length);
  for (const row of tally.passing) counts[codes[row]!]!++;
  const present = counts.reduce((sum, count) => sum + Math.min(1, count), 0);
  const named = sharesIn(counts.entries()).flatMap(({ category: code, value }) => {
    const option = options[code];
    if (!option) return [];
    return [{ code, option, name: words.option('category', option), count: words.number(value) }];
  });
  return { named, more: present - named.length };
}

/** The terms of the chair in the window, and what it holds beyond them. */
export function chairRows(atlas: Atlas): PictureContent['chairs'] {
  const words = atlas.words.dmk;
  const landName = (key: string) => atlas.landName(key);
  const terms = atlas.chairs.map((chair) => {
    const known = chair.holders.length > 0;
    return {
      year: known ? String(chair.year) : '',
      holders: known ? words.holders(chair, landName) : words.unknownYear(chair.year),
      people: chair.holders.map(({ person }) => words.person(person)).join(' · '),
      known,
    };
  });
  const gaps = atlas.chairGaps.map((gap) => {
    return { year: '', holders: words[gap], people: '', known: false };
  });
  return [...terms, ...gaps];
}
