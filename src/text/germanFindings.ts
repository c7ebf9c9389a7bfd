import type { Finding } from '../load/own/report.ts';
import { crsNames } from './germanConversions.ts';
import { number, quoted } from './germanFigures.ts';

const axes = {
  lat: 'Breitengrad',
  lon: 'Längengrad',
  easting: 'Ostwert',
  northing: 'Nordwert',
};

const TIMES = ['kein', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
/** `dreimal`, `23-mal` */
const times = (count: number) => (TIMES[count] ? `${TIMES[count]}mal` : `${number(count)}-mal`);

/** What is, and what was done with it. Full sentences. */
export function finding(found: Finding): string {
  switch (found.kind) {
    case 'no-place':
      return 'Weder Ort noch Koordinaten.';
    case 'no-place-columns':
      return 'Keine Spalte ist als Ort, Gemeindeschlüssel oder Koordinate erkannt.';
    case 'not-a-coordinate':
      return found.axis === 'latlon'
        ? 'Kein Paar aus Breiten- und Längengrad.'
        : `Kein ${axes[found.axis]}: Das ist keine Zahl, die sich lesen lässt.`;
    case 'half-a-point':
      return `Nur die halbe Koordinate: Der ${axes[found.missing]} fehlt.`;
    case 'out-of-range':
      return `Kein ${axes[found.axis]}: Erlaubt sind ${number(found.min)} bis ${number(found.max)}.`;
    case 'zero':
      return '0 und 0 heißt fast immer: nicht bekannt. Es zählt als fehlend.';
    case 'crs-open':
      return 'Meter, deren Bezugssystem noch offen ist. Die Frage steht oben.';
    case 'outside-crs':
      return `In ${crsNames[found.crs]} gibt es diesen Punkt nicht.`;
    case 'not-a-geometry':
      return `Keine Geometrie, die sich als ${found.format === 'wkt' ? 'WKT' : 'GeoJSON'} lesen lässt.`;
    case 'empty-geometry':
      return 'Eine Geometrie ohne einen einzigen Punkt.';
    case 'unknown-ags':
      return 'Diesen Gemeindeschlüssel hat heute kein Ort.';
    case 'unknown-place':
      return 'Einen Ort dieses Namens kennt der Atlas nicht.';
    case 'ambiguous-place':
      return `Den Ort gibt es ${times(found.count)}. Welcher Kreis ist es?`;
    case 'misquoted':
      return 'Anführungszeichen stehen falsch: Wo ein Feld endet, ist nicht sicher.';
    case 'unclosed':
      return 'Ein Anführungszeichen geht auf und nicht wieder zu: Wo das Feld endet, ist nicht sicher.';
    case 'ags-repaired':
      return `Die führende Null fehlte und ist ergänzt: ${found.to}.`;
    case 'plz-repaired':
      return `Nur 4 Ziffern. Die führende Null ist ergänzt: ${found.to}.`;
    case 'not-a-date':
      return 'Kein Tag, den es gibt. Möglich sind 17.05.2021, 05/2021 und 2021. Zählt als ohne Datum.';
    case 'date-open':
      return 'Ob Tag oder Monat zuerst kommt, ist noch offen. Die Frage steht oben.';
    case 'end-before-start':
      return 'Das Ende liegt vor dem Beginn. Es bleibt als Text.';
    case 'unknown-status':
      return 'Kein bekannter Status. Bekannt sind läuft, Pilotbetrieb, geplant und abgeschlossen. Bleibt als Text.';
    case 'unknown-land':
      return 'Kein Land dieses Namens. Bleibt als Text.';
    case 'not-a-link':
      return 'Keine Adresse, der man folgen kann: Sie beginnt nicht mit https:// oder http://. Bleibt als Text.';
    case 'not-a-number':
      return 'Keine Zahl, die sich lesen lässt. Bleibt als Text.';
    case 'swapped':
      return 'Breite und Länge waren vertauscht und sind getauscht.';
    case 'far-away':
      return `Liegt ${number(Math.round(found.kilometres))}\u00A0km von der Mitte der anderen. Steht dort auf der Karte.`;
    case 'broken-bytes':
      return 'Ein Zeichen ist beschädigt und steht als � da.';
    case 'formula':
      return `Die Formel in der Tabelle hat kein Ergebnis (${found.code}).`;
    case 'surplus':
      return `${number(found.cells)} Felder statt ${number(found.columns)}. Was zu viel ist, bleibt als Text.`;
    case 'duplicate-id':
      return `Diese Kennung hat schon eine andere Zeile. Hier heißt sie ${quoted(found.to)}.`;
    case 'no-title':
      return `Ohne Titel. In Liste und Karte steht ${quoted(found.to)}.`;
  }
}
