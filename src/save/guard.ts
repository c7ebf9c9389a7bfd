/**
 * Spreadsheets take a text that begins with one of these for a formula and run it (CWE-1236); an
 * apostrophe in front makes it text. The apostrophe is among them, so that taking one off again
 * gives back what was there. Numbers are no text: −4.5 stays a number.
 */
const FORMULA = /^[=+\-@\t\r']/;

export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Takes exactly one apostrophe off, and only one that `guard` would have put there:
 * `unguard(guard(text)) === text`, and a file's own `'hello'` keeps both of its.
 */
export function unguard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
