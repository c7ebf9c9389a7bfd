/** What a key does in a talk. Clickers send Page Up and Page Down, some a full stop for black. */
const ALWAYS = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'space',
  Escape: 'back',
} as const;

/** Single signs, which can be switched off (WCAG 2.1.4). */
const SHORTCUTS = {
  b: 'black',
  '.': 'black',
  q: 'code',
  '?': 'help',
  c: 'credits',
  '/': 'search',
  a: 'run',
  f: 'full',
  p: 'leave',
} as const;

export type Command =
  (typeof ALWAYS)[keyof typeof ALWAYS] | (typeof SHORTCUTS)[keyof typeof SHORTCUTS];

const always = new Map<string, Command>(Object.entries(ALWAYS));
const shortcuts = new Map<string, Command>(Object.entries(SHORTCUTS));

/** @param key as `KeyboardEvent.key` says it @param withShortcuts whether single signs count */
export function commandOf(key: string, withShortcuts: boolean): Command | undefined {
  const sign = key.length === 1 ? key.toLowerCase() : key;
  return always.get(sign) ?? (withShortcuts ? shortcuts.get(sign) : undefined);
}
