import { cellCounter } from './cellCounter.ts';
import { Refusal } from './grid.ts';
import type { FileGrids, Grid } from './grid.ts';
import { withMerges } from './merges.ts';
import { OdsContent } from './odsContent.ts';
import { OdsStyles } from './odsStyles.ts';
import type { Zip } from './unzip.ts';
import { readXml } from './xml.ts';

/** @throws Refusal, Error where it is damaged */
export function readOds(zip: Zip, onrows?: (rows: number) => void): FileGrids {
  if (isEncrypted(zip)) throw new Refusal({ kind: 'encrypted' });
  const styles = new OdsStyles();
  if (zip.has('styles.xml')) readXml(zip, 'styles.xml', styles);
  const content = new OdsContent(styles, cellCounter());
  readXml(zip, 'content.xml', content);
  let rows = 0;
  const grids = content.sheets.map(({ name, hidden, rows: sheet }): Grid => {
    const grid = {
      name,
      hidden,
      rows: withMerges(sheet.rows, sheet.merges),
    };
    onrows?.((rows += grid.rows.length));
    return grid;
  });
  return { format: 'ods', grids };
}

/** The list of parts says which ones are locked. */
function isEncrypted(zip: Zip): boolean {
  let found = false;
  if (!zip.has('meta-inf/manifest.xml')) return false;
  readXml(zip, 'meta-inf/manifest.xml', {
    open: ({ name }) => {
      found ||= name === 'encryption-data';
    },
  });
  return found;
}
