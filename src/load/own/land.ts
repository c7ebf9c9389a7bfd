import { fold } from '../../model/fold.ts';
import { remembering } from './remember.ts';

/**
 * The Länder in the order of their two digits in the AGS: abbreviation of ISO 3166-2, the code of
 * NUTS 1, then names and what they are shortened to.
 */
const LAENDER = [
  'SH|DEF|Schleswig-Holstein|Schl.-Holst.',
  'HH|DE6|Hamburg|Hbg.',
  'NI|DE9|Niedersachsen|Lower Saxony|NDS|Nieders.',
  'HB|DE5|Bremen',
  'NW|DEA|Nordrhein-Westfalen|North Rhine-Westphalia|NRW|Nordrh.-Westf.',
  'HE|DE7|Hessen|Hesse|Hess.',
  'RP|DEB|Rheinland-Pfalz|Rhineland-Palatinate|RLP|Rheinl.-Pf.',
  'BW|DE1|Baden-Württemberg|Baden-Wuerttemberg|BaWü|Bad.-Württ.',
  'BY|DE2|Bayern|Bavaria|Bay.',
  'SL|DEC|Saarland|Saar|Saarl.',
  'BE|DE3|Berlin|Bln.',
  'BB|DE4|Brandenburg|Brbg.|BRB|Bbg.',
  'MV|DE8|Mecklenburg-Vorpommern|Mecklenburg-Western Pomerania|MeckPomm|Meckl.-Vorp.',
  'SN|DED|Sachsen|Saxony|Sachs.',
  'ST|DEE|Sachsen-Anhalt|Saxony-Anhalt|LSA|S.-Anh.|Sachs.-Anh.',
  'TH|DEG|Thüringen|Thuringia|Thür.',
].map((names) => names.split('|'));

/** What a Land is called before its name. */
const TITLES =
  /^(?:bundesland|land|freistaat|freie und hansestadt|freie hansestadt|state of|free state of|federal state of) /;

/** NUTS 2 and 3 lie in the Land that their first three signs name. */
const NUTS = /^(de[1-9a-g])\d[a-z0-9]?$/;

/** `BaWü`, `Ba-Wü` and `Ba Wü` are written alike. */
const squashed = (folded: string) => folded.replaceAll(' ', '');

const keys = new Map(
  LAENDER.flatMap(([iso = '', nuts = '', ...names], index) => {
    const digits = String(index + 1);
    return [iso, `de${iso}`, nuts, digits, digits.padStart(2, '0'), ...names].map(
      (name) => [squashed(fold(name)), `DE-${iso}`] as const,
    );
  }),
);

/** Longer than any of the names. */
const LONGEST = 60;

/**
 * The ISO key of a Land: `DE-SN` by the key itself, its name in German or English with or without
 * its title, its abbreviation, its two digits in the AGS, with or without the zero, or a NUTS code in it.
 */
export const parseLand = remembering((text: string): string | undefined => {
  if (text.length > LONGEST) return undefined;
  const folded = fold(text.trim().replace(/[.,]0$/, ''));
  return (
    keys.get(squashed(folded)) ??
    keys.get(squashed(folded.replace(TITLES, ''))) ??
    keys.get(NUTS.exec(folded)?.[1] ?? '')
  );
});

/** The Land that an AGS begins with: its ISO key, and its name in German. */
export function landOfAgs(
  ags: string,
): { readonly key: string; readonly name: string } | undefined {
  const [iso, , name] = LAENDER[Number(ags.slice(0, 2)) - 1] ?? [];
  return iso && name ? { key: `DE-${iso}`, name } : undefined;
}
