/** How many rows a file may have, by what is read of it: `4.000`. Undefined where too little is known. */
export function aboutRows(rows: number, bytes: number, total: number | undefined) {
  if (total === undefined || rows < 10 || bytes <= 0 || bytes >= total) return undefined;
  const about = (rows * total) / bytes;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(about)) - 1);
  return Math.max(rows, Math.round(about / step) * step);
}
