import type { XmlHandler, XmlTag } from './xml.ts';

/** Characters that XML cannot hold, and what would look like one: `_x000D_`, `_x005F_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** A text of runs, without the reading aids of Japanese. */
export class RichText {
  #text = '';
  #isText = false;
  #isAid = false;

  open(name: string): void {
    if (name === 'rPh') this.#isAid = true;
    this.#isText = name === 't' && !this.#isAid;
  }

  add(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(name: string): void {
    this.#isText = false;
    if (name === 'rPh') this.#isAid = false;
  }

  /** What was gathered; begins anew. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return unescaped(text);
  }
}

/** Texts that cells share, by their index. */
export class XlsxStrings implements XmlHandler {
  readonly strings: string[] = [];
  readonly #rich = new RichText();

  open({ name }: XmlTag): void {
    this.#rich.open(name);
  }

  text(text: string): void {
    this.#rich.add(text);
  }

  close(name: string): void {
    this.#rich.close(name);
    if (name === 'si') this.strings.push(this.#rich.take());
  }
}
