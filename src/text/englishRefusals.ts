import type { Format, RefusalReason, RefusedKind } from '../load/own/grid.ts';
import { number, size } from './englishFigures.ts';
import type { RefusalWords } from './germanRefusals.ts';

const READS = 'The atlas reads CSV, Excel (XLSX), ODS, GeoJSON and TopoJSON.';
const BY_QGIS = `${READS} Open it in QGIS, save it as GeoJSON and load that file.`;
const FEWER = 'Split the file, by year or state for example, and load the parts one by one.';

const kinds: Record<RefusedKind, RefusalWords> = {
  xls: {
    what: 'This is an Excel file of the old format (XLS).',
    advice: 'Open it in Excel or LibreOffice, save it as XLSX and load that file.',
  },
  doc: {
    what: 'This is a text document.',
    advice: `${READS} Copy the table out of it into Excel or LibreOffice and save it as XLSX.`,
  },
  pdf: {
    what: 'This is a PDF file.',
    advice: `${READS} Whoever made the PDF mostly has the table as XLSX or CSV as well.`,
  },
  html: {
    what: 'This is a web page (HTML).',
    advice: `${READS} On data portals, the link that names the format leads to the file itself.`,
  },
  xml: {
    what: 'This is an XML file.',
    advice: `${READS} Many portals offer the same data as CSV too.`,
  },
  kml: { what: 'This is a KML file, as Google Earth writes it.', advice: BY_QGIS },
  kmz: { what: 'This is a KMZ file, as Google Earth writes it.', advice: BY_QGIS },
  gpx: { what: 'This is a GPX file of tracks or points.', advice: BY_QGIS },
  gml: { what: 'This is a GML file.', advice: BY_QGIS },
  shapefile: { what: 'This is a shapefile.', advice: BY_QGIS },
  geopackage: { what: 'This is a GeoPackage.', advice: BY_QGIS },
  'esri-json': {
    what: 'This is JSON in the form of Esri, not GeoJSON.',
    advice: `${READS} Choose “GeoJSON” in the portal; in the address of a service that is f=geojson.`,
  },
  json: {
    what: 'This is JSON, but neither GeoJSON nor TopoJSON nor a list of rows.',
    advice: `${READS} Many portals offer the same data as CSV or GeoJSON too.`,
  },
  zip: {
    what: 'This is a ZIP archive.',
    advice: `${READS} Unpack the archive and load the file in it.`,
  },
  archive: {
    what: 'This is a packed archive.',
    advice: `${READS} Unpack the archive and load the file in it.`,
  },
  image: { what: 'This is a picture.', advice: `${READS} No table can be read from a picture.` },
  parquet: {
    what: 'This is a Parquet file.',
    advice: `${READS} Many portals offer the same data as CSV too.`,
  },
  binary: { what: 'This is neither a table nor a map that the atlas knows.', advice: READS },
};

const formats: Record<Format, string> = {
  csv: 'a CSV file',
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  json: 'JSON',
  xlsx: 'an XLSX file',
  ods: 'an ODS file',
};

function notThere(status: number): string {
  if (status === 0) return 'The file cannot be reached.';
  if (status === 404 || status === 410) return 'There is no such file at this address.';
  return `The server does not hand out the file (answer ${status}).`;
}

export function refused(reason: RefusalReason): RefusalWords {
  switch (reason.kind) {
    case 'format':
      return kinds[reason.format];
    case 'empty':
      return {
        what: 'The file is empty.',
        advice: 'Is it the right one? It has not a single character.',
      };
    case 'too-large':
      return {
        what: `The file has ${size(reason.bytes)}. At most ${size(reason.limit)} are read.`,
        advice: FEWER,
      };
    case 'unpacks-too-large':
      return {
        what: `Unpacked, the file would have more than ${size(reason.limit)}.`,
        advice: 'Save the sheet that has the data as CSV and load that file.',
      };
    case 'too-many-rows':
      return { what: `The file has more than ${number(reason.limit)} rows.`, advice: FEWER };
    case 'too-many-columns':
      return {
        what: `The file has more than ${number(reason.limit)} columns.`,
        advice: 'Keep only the columns that are needed and save it like that.',
      };
    case 'encrypted':
      return {
        what: 'The file is protected by a password.',
        advice: 'Open it in Excel or LibreOffice, save it without a password and load that file.',
      };
    case 'damaged':
      return {
        what: `The file begins like ${formats[reason.format]}, but cannot be read.`,
        advice: 'Download it once more, or open it, save it anew and load that file.',
      };
    case 'no-rows':
      return {
        what: 'There is not a single row of data in the file.',
        advice: 'Are the data in another sheet or in another file?',
      };
    case 'not-there':
      return {
        what: notThere(reason.status),
        advice: 'Download it with the browser and drop it on the atlas.',
      };
    case 'not-readable':
      return {
        what: 'The browser can no longer read the file.',
        advice: 'It was moved or changed, or another program has it open. Load it once more.',
      };
    case 'stalled':
      return {
        what: `Nothing has come for ${number(reason.seconds)} seconds.`,
        advice: 'Try once more, or download the file and drop it on the atlas.',
      };
    case 'cancelled':
      return { what: 'The reading was cancelled.', advice: 'Nothing of the file is kept.' };
    case 'mistake':
      return {
        what: 'The atlas made a mistake in reading. The file is probably not at fault.',
        advice:
          'The imprint names who looks after it; the message from here helps. Saved as CSV, the table may load all the same.',
      };
  }
}
