/** The shortest decimal that is this number, without an exponent: `0.0000001`. */
export function numberText(number: number): string {
  const text = String(number);
  const {
    sign,
    first,
    rest = '',
    exponent,
  } = /^(?<sign>-?)(?<first>\d)(?:\.(?<rest>\d+))?e(?<exponent>[+-]\d+)$/.exec(text)?.groups ?? {};
  if (exponent === undefined) return text;
  const digits = `${first}${rest}`;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
