import { Refusal } from './grid.ts';
import type { RefusedKind } from './grid.ts';

/**
 * By how a text begins.
 * @param text the beginning, without a byte-order mark
 * @throws Refusal for a text that is neither a table nor JSON
 */
export function sniffText(text: string): 'csv' | 'json' {
  const begin = text.trimStart();
  const kind = begin.startsWith('<') ? kindOfMarkup(begin) : kindOfOther(begin);
  if (kind) throw new Refusal({ kind: 'format', format: kind });
  return beginsJson(begin) ? 'json' : 'csv';
}

/** A sheet saved as a web page in one file, a shapefile's reference system, JSON of Esri's servers. */
function kindOfOther(text: string): RefusedKind | undefined {
  if (/^(GEOG|PROJ|GEO|COMPD_)(CS|CRS)\["/i.test(text)) return 'shapefile';
  if (/^MIME-Version:/i.test(text) && /text\/html/i.test(text)) return 'html';
  if (!text.startsWith('{')) return undefined;
  const isEsri = /"geometryType"\s*:\s*"esriGeometry/.test(text);
  return isEsri && !/"type"\s*:\s*"(Feature|Topology)/.test(text) ? 'esri-json' : undefined;
}

/** Also with the record separator of RFC 8142 in front. A cell may begin with a bracket, but not so. */
function beginsJson(text: string): boolean {
  return text.startsWith('\u001E') || /^(\{\s*["}]|\[\s*[[{\]])/.test(text);
}

const ROOTS: ReadonlyMap<string, RefusedKind> = new Map([
  ['kml', 'kml'],
  ['gpx', 'gpx'],
  ['svg', 'image'],
  ['html', 'html'],
  ['head', 'html'],
  ['body', 'html'],
  ['table', 'html'],
  ['meta', 'html'],
]);

/** Declarations, comments and the document type, up to the first element. */
const PROLOG =
  /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype\s+(?<type>[\w:.-]+)[^>[]*(?:\[[^\]]*\]\s*)?>|\s+)/i;
const ROOT = /^<(?:(?<prefix>[\w.-]+):)?(?<name>[a-z_][\w.-]*)(?<attributes>(?:\s[^<>]*)?)>/i;

/** Undefined for a table whose first cell holds markup. */
function kindOfMarkup(text: string): RefusedKind | undefined {
  let rest = text;
  let type = '';
  for (let found = PROLOG.exec(rest); found; found = PROLOG.exec(rest)) {
    type = (found.groups?.['type'] ?? type).toLowerCase();
    rest = rest.slice(found[0].length);
  }
  const { prefix = '', name = '', attributes = '' } = ROOT.exec(rest)?.groups ?? {};
  const known = ROOTS.get(name.toLowerCase()) ?? ROOTS.get(type);
  if (known) return known;
  // Excel's XML of 2003: to be saved anew, like its binary files.
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xls';
  if (prefix.toLowerCase() === 'gml' || text.includes('http://www.opengis.net/gml')) return 'gml';
  if (text.startsWith('<?xml') || type || attributes.includes('xmlns')) return 'xml';
  if (/<(html|body|table|tr)[\s>]/i.test(rest)) return 'html';
  return isElementInElement(rest) ? 'xml' : undefined;
}

/** XML that declares nothing: the first line is tags only. */
function isElementInElement(text: string): boolean {
  return /^<[\w:.-]+[^<>;,|\t]*>\s*<[a-z_]/i.test(text) && !/^.*[;,|\t]/.test(text);
}
