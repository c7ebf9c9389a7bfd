export interface FrameSize {
  /** CSS px; undefined: as wide as the place it stands in. */
  readonly width: number | undefined;
  /** CSS px. */
  readonly height: number;
}

/** The narrowest and lowest frame that the embedded view is made for, CSS px. */
export const SMALLEST_FRAME = 300;

/** An iframe for a page elsewhere. `src` and `title` become attributes: nothing in them ends one. */
export function embedCode(src: string, title: string, { width, height }: FrameSize): string {
  const attributes = [
    ['src', src],
    ['title', title],
    ['width', width === undefined ? '100%' : String(width)],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['referrerpolicy', 'no-referrer'],
    ['style', 'border: 0'],
  ] as const;
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
