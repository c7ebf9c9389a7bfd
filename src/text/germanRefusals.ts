import type { Format, RefusalReason, RefusedKind } from '../load/own/grid.ts';
import { number, size } from './germanFigures.ts';

/** What is, and what one can do. */
export interface RefusalWords {
  readonly what: string;
  readonly advice: string;
}

const READS = 'Der Atlas liest CSV, Excel (XLSX), ODS, GeoJSON und TopoJSON.';
const BY_QGIS = `${READS} In QGIS öffnen, als GeoJSON speichern und diese Datei laden.`;
const FEWER = 'Die Datei teilen, etwa nach Jahr oder Land, und die Teile einzeln laden.';

const kinds: Record<RefusedKind, RefusalWords> = {
  xls: {
    what: 'Das ist eine Excel-Datei im alten Format (XLS).',
    advice: 'In Excel oder LibreOffice öffnen, als XLSX speichern und diese Datei laden.',
  },
  doc: {
    what: 'Das ist ein Textdokument.',
    advice: `${READS} Die Tabelle daraus in Excel oder LibreOffice kopieren und als XLSX speichern.`,
  },
  pdf: {
    what: 'Das ist eine PDF-Datei.',
    advice: `${READS} Wer das PDF gemacht hat, hat die Tabelle meist auch als XLSX oder CSV.`,
  },
  html: {
    what: 'Das ist eine Webseite (HTML).',
    advice: `${READS} Auf Datenportalen führt erst der Link mit dem Namen des Formats zur Datei selbst.`,
  },
  xml: {
    what: 'Das ist eine XML-Datei.',
    advice: `${READS} Viele Portale bieten dieselben Daten auch als CSV an.`,
  },
  kml: { what: 'Das ist eine KML-Datei, wie Google Earth sie schreibt.', advice: BY_QGIS },
  kmz: { what: 'Das ist eine KMZ-Datei, wie Google Earth sie schreibt.', advice: BY_QGIS },
  gpx: { what: 'Das ist eine GPX-Datei mit Wegen oder Punkten.', advice: BY_QGIS },
  gml: { what: 'Das ist eine GML-Datei.', advice: BY_QGIS },
  shapefile: { what: 'Das ist ein Shapefile.', advice: BY_QGIS },
  geopackage: { what: 'Das ist ein GeoPackage.', advice: BY_QGIS },
  'esri-json': {
    what: 'Das ist JSON in der Form von Esri, kein GeoJSON.',
    advice: `${READS} Im Portal „GeoJSON“ wählen; in der Adresse eines Dienstes steht dafür f=geojson.`,
  },
  json: {
    what: 'Das ist JSON, aber weder GeoJSON noch TopoJSON noch eine Liste von Zeilen.',
    advice: `${READS} Viele Portale bieten dieselben Daten auch als CSV oder GeoJSON an.`,
  },
  zip: {
    what: 'Das ist ein ZIP-Archiv.',
    advice: `${READS} Das Archiv entpacken und die Datei daraus laden.`,
  },
  archive: {
    what: 'Das ist ein gepacktes Archiv.',
    advice: `${READS} Das Archiv entpacken und die Datei daraus laden.`,
  },
  image: {
    what: 'Das ist ein Bild.',
    advice: `${READS} Aus einem Bild lässt sich keine Tabelle lesen.`,
  },
  parquet: {
    what: 'Das ist eine Parquet-Datei.',
    advice: `${READS} Viele Portale bieten dieselben Daten auch als CSV an.`,
  },
  binary: {
    what: 'Das ist keine Tabelle und keine Karte, die der Atlas kennt.',
    advice: READS,
  },
};

const formats: Record<Format, string> = {
  csv: 'eine CSV-Datei',
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  json: 'JSON',
  xlsx: 'eine XLSX-Datei',
  ods: 'eine ODS-Datei',
};

function notThere(status: number): string {
  if (status === 0) return 'Die Datei ist nicht zu erreichen.';
  if (status === 404 || status === 410) return 'Die Datei gibt es unter dieser Adresse nicht.';
  return `Der Server gibt die Datei nicht heraus (Antwort ${status}).`;
}

export function refused(reason: RefusalReason): RefusalWords {
  switch (reason.kind) {
    case 'format':
      return kinds[reason.format];
    case 'empty':
      return { what: 'Die Datei ist leer.', advice: 'Ist es die richtige? Sie hat kein Zeichen.' };
    case 'too-large':
      return {
        what: `Die Datei hat ${size(reason.bytes)}. Gelesen werden höchstens ${size(reason.limit)}.`,
        advice: FEWER,
      };
    case 'unpacks-too-large':
      return {
        what: `Entpackt hätte die Datei mehr als ${size(reason.limit)}.`,
        advice: 'Das Blatt mit den Daten als CSV speichern und diese Datei laden.',
      };
    case 'too-many-rows':
      return { what: `Die Datei hat mehr als ${number(reason.limit)} Zeilen.`, advice: FEWER };
    case 'too-many-columns':
      return {
        what: `Die Datei hat mehr als ${number(reason.limit)} Spalten.`,
        advice: 'Nur die Spalten behalten, die gebraucht werden, und so speichern.',
      };
    case 'encrypted':
      return {
        what: 'Die Datei ist mit einem Kennwort geschützt.',
        advice: 'In Excel oder LibreOffice öffnen, ohne Kennwort speichern und diese Datei laden.',
      };
    case 'damaged':
      return {
        what: `Die Datei beginnt wie ${formats[reason.format]}, ist aber nicht zu lesen.`,
        advice: 'Noch einmal herunterladen, oder öffnen, neu speichern und diese Datei laden.',
      };
    case 'no-rows':
      return {
        what: 'In der Datei steht keine einzige Zeile mit Daten.',
        advice: 'Stehen die Daten in einem anderen Blatt oder in einer anderen Datei?',
      };
    case 'not-there':
      return {
        what: notThere(reason.status),
        advice: 'Im Browser herunterladen und von dort in den Atlas ziehen.',
      };
    case 'not-readable':
      return {
        what: 'Der Browser kann die Datei nicht mehr lesen.',
        advice:
          'Sie wurde wohl verschoben, geändert oder ist in einem anderen Programm offen. Noch einmal laden.',
      };
    case 'stalled':
      return {
        what: `Seit ${number(reason.seconds)} Sekunden kommt nichts mehr.`,
        advice: 'Noch einmal versuchen, oder die Datei herunterladen und in den Atlas ziehen.',
      };
    case 'cancelled':
      return { what: 'Das Lesen ist abgebrochen.', advice: 'Von der Datei ist nichts geblieben.' };
    case 'mistake':
      return {
        what: 'Beim Lesen ist dem Atlas ein Fehler unterlaufen. An der Datei liegt es wohl nicht.',
        advice:
          'Im Impressum steht, wer sich darum kümmert; dabei hilft die Meldung von hier. Als CSV gespeichert lässt sich die Tabelle vielleicht trotzdem laden.',
      };
  }
}
