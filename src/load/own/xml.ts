import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import type { Zip } from './unzip.ts';

/** An element as it opens. Prefixes are the writer's affair: names count by their namespace. */
export interface XmlTag {
  readonly name: string;
  readonly namespace: string;
  /** An attribute; without a namespace unless told one. */
  get(name: string, namespace?: string): string | undefined;
}

export interface XmlHandler {
  open(tag: XmlTag): void;
  text?(text: string): void;
  close?(name: string, namespace: string): void;
}

/** Reads a part of a workbook as it is unpacked. @throws Error where it is no XML, or declares its own */
export function readXml(zip: Zip, part: string, handler: XmlHandler): void {
  const parser = parserFor(handler);
  let decoder: TextDecoder | undefined;
  zip.unpack(part, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
  });
  parser.write(decoder?.decode() ?? '');
  parser.close();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Elements in each other: a workbook has a dozen. The parser takes longer the deeper it is. */
const DEEPEST = 200;

function parserFor(handler: XmlHandler): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  // No writer of workbooks needs one; what it could declare are entities that grow.
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  const text = (part: string) => handler.text?.(part);
  parser.on('text', text);
  parser.on('cdata', text);
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Error('elements in each other');
    handler.open(asTag(tag));
  });
  parser.on('closetag', ({ local, uri }) => {
    depth--;
    handler.close?.(local, uri);
  });
  return parser;
}

function asTag({ local, uri, attributes }: SaxesTagNS): XmlTag {
  let all: readonly SaxesAttributeNS[] | undefined;
  return {
    name: local,
    namespace: uri,
    get: (name, namespace = '') => {
      // One without a namespace has no prefix either.
      if (namespace === '') return attributes[name]?.value;
      all ??= Object.values(attributes);
      return all.find((one) => one.local === name && one.uri === namespace)?.value;
    },
  };
}
