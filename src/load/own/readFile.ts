import { decodeBytes } from './decode.ts';
import { Refusal } from './grid.ts';
import type { FileGrids, Grid, GridFault, GridRow, ReadingWish } from './grid.ts';
import { readDelimited } from './readText.ts';
import { HEAD_BYTES, sniff } from './sniff.ts';
import type { Sniffed } from './sniff.ts';

/**
 * Reads a file by its content. What reads JSON and workbooks is loaded when there is one.
 * @param onrows told now and then how many rows there are so far
 * @throws Refusal
 */
export async function readFile(
  bytes: Uint8Array,
  wish: ReadingWish,
  onrows?: (rows: number) => void,
): Promise<FileGrids> {
  const file = await readAs(formatOf(bytes), bytes, wish, onrows);
  const rows = file.grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  if (rows === 0) throw new Refusal({ kind: 'no-rows' });
  onrows?.(rows);
  return file;
}

function formatOf(bytes: Uint8Array): Sniffed {
  const { format } = sniff(bytes.subarray(0, HEAD_BYTES), bytes.length);
  return format === 'zip' || format === 'ole2' ? sniff(bytes, bytes.length).format : format;
}

async function readAs(
  format: Sniffed,
  bytes: Uint8Array,
  wish: ReadingWish,
  onrows?: (rows: number) => void,
): Promise<FileGrids> {
  switch (format) {
    case 'xlsx':
    case 'ods': {
      const { readWorkbook } = await import('./workbook.ts');
      return readWorkbook(bytes, format, onrows);
    }
    case 'json': {
      const { readJson } = await import('./geoJson.ts');
      const { text, encoding, broken } = decodeBytes(bytes, wish.encoding);
      const { format: found, grids } = readJson(text);
      return { format: found, encoding, grids: broken ? grids.map(withBrokenCells) : grids };
    }
    default:
      return readDelimited(bytes, wish, onrows);
  }
}

/** Marks what bytes that mean nothing have left in a text. */
function withBrokenCells(grid: Grid): Grid {
  return { ...grid, rows: grid.rows.map(withFaults) };
}

function withFaults(row: GridRow): GridRow {
  const broken = row.cells.flatMap((text, cell): GridFault[] =>
    text.includes('\uFFFD') ? [{ kind: 'broken-bytes', cell }] : [],
  );
  return broken.length > 0 ? { ...row, faults: [...(row.faults ?? []), ...broken] } : row;
}
