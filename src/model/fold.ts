/**
 * Text as it is compared: small letters, no accents, ß as ss, and ae, oe, ue as a, o, u, so that
 * München, MUENCHEN, Mu\u0308nchen and Munchen are the same. Words are parted by one space. What is
 * typed first folds to what the whole begins with.
 */
export function fold(text: string): string {
  return foldLines([text]).slice(0, -1);
}

const MARKS = /\p{M}+/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** A character by itself: anything but letters and figures is a space. */
function foldCharacter(character: string): string {
  const plain = character
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ς', 'σ');
  return Array.from(plain, (letter) => (LETTER.test(letter) ? letter : ' ')).join('');
}

const [SPACE, LINE_FEED] = [32, 10];
const [A, E, O, U] = [97, 101, 111, 117];

/** What became of UTF-16 units that were met: another one, or MANY or none; 0 for the others. */
const ones = new Uint16Array(0x10000);
const MANY = 0xffff;
const manies = new Map<number, string>();

function learn(unit: number, character: string): string {
  const folded = foldCharacter(character);
  if (character.length > 1 || (unit & 0xf800) === 0xd800) return folded; // half of one is none
  ones[unit] = folded.length === 1 ? folded.charCodeAt(0) : MANY;
  if (ones[unit] === MANY) manies.set(unit, folded);
  return folded;
}

let lines = new Uint16Array(4096);
let length = 0;

function makeRoom(more: number): void {
  if (length + more <= lines.length) return;
  const longer = new Uint16Array(2 * (length + more));
  longer.set(lines);
  lines = longer;
}

const decoder = new TextDecoder('utf-16le');

/**
 * Folds texts to one string, each ended by a line feed. In one pass that looks each character up: of
 * a large file, millions are to be folded, and replacing in every text takes ten times as long.
 */
export function foldLines(texts: readonly string[]): string {
  length = 0;
  for (const text of texts) addLine(text);
  return decoder.decode(lines.subarray(0, length));
}

function addLine(text: string): void {
  makeRoom(text.length + 1);
  const start = length;
  let last = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const one = ones[unit]!;
    if (one > 0 && one < MANY) {
      last = add(last, one);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const many = manies.get(unit) ?? learn(unit, character);
    makeRoom(many.length + text.length - at);
    for (let i = 0; i < many.length; i++) last = add(last, many.charCodeAt(i));
    at += character.length - 1;
  }
  if (length > start && last === SPACE) length--;
  lines[length++] = LINE_FEED;
}

/** Gives what stands last then: no second space, and no e behind a, o or u, is written. */
function add(last: number, unit: number): number {
  if (unit === SPACE && last === SPACE) return last;
  if (unit === E && (last === A || last === O || last === U)) return last;
  lines[length++] = unit;
  return unit;
}
