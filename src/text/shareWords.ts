import type { Language } from '../model/link.ts';

const german = {
  title: 'Teilen',
  link: 'Link',
  linkField: 'Link zu dieser Ansicht',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert. Er zeigt genau diese Ansicht.',
  notCopied:
    'Der Browser gibt die Zwischenablage nicht frei. Der Text ist markiert: Strg+C kopiert ihn.',
  device: 'Über das Gerät teilen',
  holds:
    'Im Link stehen Filter, Suche, Zeitraum, Reihenfolge, Kartenausschnitt, gewähltes Projekt, Sprache und Farben.',
  noPosition:
    'Nicht im Link: Ihr Standort, die Entfernungen von dort und der Kartenausschnitt darum. Wer den Link öffnet, sieht ganz Deutschland.',
  noGathered:
    'Nicht im Link: die Liste der Projekte an einem Punkt. Wer ihn öffnet, sieht die ganze Auswahl.',
  noOwn: 'Eigene Daten sind nicht im Link.',
  noOwnFiles:
    'Im Link steht die Adresse der geladenen Daten. Dateien von diesem Gerät sind nicht darin.',
  local: 'Diese Adresse gibt es nur auf diesem Rechner. Andere können den Link nicht öffnen.',
  qr: 'QR-Code',
  qrLead: 'Die Kamera eines Telefons öffnet damit dieselbe Ansicht.',
  qrName: 'QR-Code des Links zu dieser Ansicht',
  qrDense: 'Der Link ist lang, der Code deshalb dicht: mindestens 8 cm groß zeigen oder drucken.',
  qrTooLong: (length: string) =>
    `Mit ${length} Zeichen ist der Link zu lang für einen QR-Code. Mit weniger Filtern wird er kürzer.`,
  qrSave: 'Als SVG herunterladen',
  embed: 'Einbetten',
  embedLead:
    'Ein Rahmen für die eigene Webseite: Karte, Liste und Einzelheiten dieser Ansicht, mit einem Weg in den ganzen Atlas.',
  width: 'Breite',
  fullWidth: 'so breit wie der Platz',
  height: 'Höhe',
  pixels: (count: string) => `${count} px`,
  code: 'Code für die Webseite',
  copyCode: 'Code kopieren',
  codeCopied: 'Code kopiert.',
  embedders:
    'Gezeigt wird der Rahmen auf Seiten, die der Betreiber des Atlas freigibt („embedders“ in data/site.json).',
  frameTitle: 'Smart-City-Atlas: Karte kommunaler Smart-City-Projekte',
};

type ShareWords = typeof german;

const english: ShareWords = {
  title: 'Share',
  link: 'Link',
  linkField: 'Link to this view',
  copyLink: 'Copy link',
  linkCopied: 'Link copied. It shows exactly this view.',
  notCopied:
    'The browser does not allow access to the clipboard. The text is selected: Ctrl+C copies it.',
  device: 'Share through this device',
  holds:
    'The link holds filters, search, time, order, map section, selected project, language and colours.',
  noPosition:
    'Not in the link: your position, the distances from it and the map section around it. Whoever opens the link sees all of Germany.',
  noGathered:
    'Not in the link: the list of projects at one point. Whoever opens it sees the whole selection.',
  noOwn: 'Own data is not in the link.',
  noOwnFiles:
    'The link holds the address of the data that was loaded. Files from this device are not in it.',
  local: 'This address exists on this computer only. Others cannot open the link.',
  qr: 'QR code',
  qrLead: 'The camera of a phone opens the same view with it.',
  qrName: 'QR code of the link to this view',
  qrDense: 'The link is long and the code therefore dense: show or print it at least 8 cm wide.',
  qrTooLong: (length) =>
    `With ${length} characters the link is too long for a QR code. Fewer filters make it shorter.`,
  qrSave: 'Download as SVG',
  embed: 'Embed',
  embedLead:
    'A frame for your own website: map, list and details of this view, with a way to the whole atlas.',
  width: 'Width',
  fullWidth: 'as wide as the space allows',
  height: 'Height',
  pixels: (count) => `${count} px`,
  code: 'Code for the website',
  copyCode: 'Copy code',
  codeCopied: 'Code copied.',
  embedders:
    'The frame is shown on pages that the operator of the atlas allows (“embedders” in data/site.json).',
  frameTitle: 'Smart-City-Atlas: map of municipal smart-city projects',
};

export const shareWords: Readonly<Record<Language, ShareWords>> = { de: german, en: english };
