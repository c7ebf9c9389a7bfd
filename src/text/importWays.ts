import type { AddressFault } from '../model/dataAddress.ts';
import type { Language } from '../model/link.ts';

/** 84 kB, 8,4 MB, 63 MB: as exact as one needs to know, in units of a thousand. */
function size(locale: string, bytes: number): string {
  const [divisor, unit] = bytes < 1e6 ? [1e3, 'kB'] : [1e6, 'MB'];
  const count = bytes / divisor;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: count < 10 ? 1 : 0 });
  return `${number.format(count)}\u00A0${unit}`;
}

const german: ImportWays = {
  drop: {
    files: 'Datei hier ablegen. Sie bleibt auf diesem Gerät.',
    text: 'Tabelle hier ablegen. Sie bleibt auf diesem Gerät.',
    folders: (names) =>
      `${names.map((name) => `„${name}“`).join(', ')} ${names.length === 1 ? 'ist ein Ordner, keine Datei' : 'sind Ordner, keine Dateien'}. Aus einem Ordner lassen sich die Dateien hierher ziehen, auch mehrere auf einmal.`,
    close: 'Hinweis schließen',
  },
  open: {
    title: 'Daten laden',
    choose: 'Dateien auswählen',
    drop: 'Oder Dateien auf die Seite ziehen, auch mehrere auf einmal.',
    stays: 'Die Daten bleiben auf diesem Gerät. Nichts wird hochgeladen, nichts gespeichert.',
    paste: 'Tabelle einfügen',
    pasteHint:
      'In Excel oder LibreOffice die Zellen samt der Zeile mit den Spaltennamen kopieren und hier einfügen.',
    pasted: 'Tabelle lesen',
    nothing: 'Das Feld ist leer. Zuerst eine Tabelle einfügen.',
    formats: 'Was gelesen wird',
    formatList: [
      'CSV und TSV, auch aus deutschem Excel: mit Semikolon, Dezimalkomma und Umlauten',
      'Arbeitsmappen aus Excel (XLSX) und LibreOffice (ODS)',
      'GeoJSON und TopoJSON',
    ],
    places:
      'Auf die Karte kommt, was Koordinaten, einen Amtlichen Gemeindeschlüssel oder den Namen eines Ortes hat. Alles andere steht mit dem Grund im Import-Protokoll.',
    limits: (ask, refuse) =>
      `Bei Dateien ab ${ask} wird vorher gefragt, ab ${refuse} wird nicht gelesen.`,
  },
  ask: {
    yes: 'Laden',
    no: 'Nicht laden',
  },
  askHost: {
    title: (host) => `Daten von ${host} laden?`,
    lead: 'Der Link führt zu Daten auf einem anderen Server. Noch ist nichts abgefragt.',
    address: 'Adresse der Daten',
    sent: (host) =>
      `Beim Laden erfährt ${host} die IP-Adresse dieses Geräts und, wie bei jedem Abruf, welcher Browser fragt und von welcher Website aus. Cookies, Filter und eigene Daten werden nicht gesendet.`,
  },
  askSize: {
    title: 'Große Datei laden?',
    text: (bytes, isAll) => `Die Datei hat ${isAll ? '' : 'mindestens '}${size('de-DE', bytes)}.`,
    effect: 'Das Lesen kann dauern und viel Arbeitsspeicher brauchen. Es lässt sich abbrechen.',
  },
  size: (bytes) => size('de-DE', bytes),
  refusedAddress: (fault, host) => `${germanFaults[fault](host)} ${germanAdvice}`,
};

const germanAdvice =
  'Was hilft: die Datei herunterladen und hier ablegen. Dann bleibt sie auf diesem Gerät.';

const germanFaults: Faults = {
  scheme: () =>
    'Die Adresse der Daten im Link beginnt nicht mit https:// und ist kein Pfad dieser Seite. Sie wird nicht abgefragt.',
  host: (host) =>
    `Der Link führt zu Daten auf ${host}. Von dort lädt dieser Atlas keine: Sein Betreiber hat den Server nicht freigegeben.`,
  credentials: () =>
    'Die Adresse der Daten im Link nennt einen Benutzernamen. Solche Adressen werden nicht abgefragt.',
  private: (host) =>
    `Der Link führt mit ${host} in ein privates Netz. Solche Adressen werden nicht abgefragt.`,
  unreadable: () => 'Was im Link als Adresse der Daten steht, ist keine.',
};

const english: ImportWays = {
  drop: {
    files: 'Drop the file here. It stays on this device.',
    text: 'Drop the table here. It stays on this device.',
    folders: (names) =>
      `${names.map((name) => `“${name}”`).join(', ')} ${names.length === 1 ? 'is a folder, not a file' : 'are folders, not files'}. The files inside a folder can be dragged here, several at once if you like.`,
    close: 'Close notice',
  },
  open: {
    title: 'Load data',
    choose: 'Choose files',
    drop: 'Or drag files onto the page, several at once if you like.',
    stays: 'The data stays on this device. Nothing is uploaded, nothing is stored.',
    paste: 'Paste a table',
    pasteHint:
      'Copy the cells in Excel or LibreOffice, with the row of column names, and paste them here.',
    pasted: 'Read table',
    nothing: 'The field is empty. Paste a table first.',
    formats: 'What can be read',
    formatList: [
      'CSV and TSV, from German Excel too: with semicolons, decimal commas and umlauts',
      'Workbooks from Excel (XLSX) and LibreOffice (ODS)',
      'GeoJSON and TopoJSON',
    ],
    places:
      'Whatever has coordinates, an official municipality key (AGS) or the name of a place goes on the map. All else is in the import report, with the reason.',
    limits: (ask, refuse) =>
      `For files of ${ask} and more you are asked first, from ${refuse} on they are not read.`,
  },
  ask: {
    yes: 'Load',
    no: 'Do not load',
  },
  askHost: {
    title: (host) => `Load data from ${host}?`,
    lead: 'The link leads to data on another server. Nothing has been requested yet.',
    address: 'Address of the data',
    sent: (host) =>
      `On loading, ${host} learns the IP address of this device and, as with any request, which browser asks and from which website. Cookies, filters and your own data are not sent.`,
  },
  askSize: {
    title: 'Load a large file?',
    text: (bytes, isAll) => `The file has ${isAll ? '' : 'at least '}${size('en-GB', bytes)}.`,
    effect: 'Reading it may take long and need much memory. It can be cancelled.',
  },
  size: (bytes) => size('en-GB', bytes),
  refusedAddress: (fault, host) => `${englishFaults[fault](host)} ${englishAdvice}`,
};

const englishAdvice =
  'What helps: download the file and drop it here. It then stays on this device.';

const englishFaults: Faults = {
  scheme: () =>
    'The address of the data in the link does not begin with https:// and is no path of this page. It is not requested.',
  host: (host) =>
    `The link leads to data on ${host}. This atlas loads none from there: its operator has not allowed that server.`,
  credentials: () =>
    'The address of the data in the link names a user. Such addresses are not requested.',
  private: (host) =>
    `The link leads to ${host}, in a private network. Such addresses are not requested.`,
  unreadable: () => 'What the link gives as the address of the data is none.',
};

type Faults = Readonly<Record<AddressFault, (host: string) => string>>;

/** The ways in for a visitor's data: dropped, chosen, pasted, named in the link. */
interface ImportWays {
  readonly drop: {
    readonly files: string;
    readonly text: string;
    readonly folders: (names: readonly string[]) => string;
    readonly close: string;
  };
  readonly open: {
    readonly title: string;
    readonly choose: string;
    readonly drop: string;
    readonly stays: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly pasted: string;
    readonly nothing: string;
    readonly formats: string;
    readonly formatList: readonly string[];
    readonly places: string;
    readonly limits: (ask: string, refuse: string) => string;
  };
  readonly ask: { readonly yes: string; readonly no: string };
  readonly askHost: {
    readonly title: (host: string) => string;
    readonly lead: string;
    readonly address: string;
    readonly sent: (host: string) => string;
  };
  readonly askSize: {
    readonly title: string;
    /** @param isAll whether the file has no more than these */
    readonly text: (bytes: number, isAll: boolean) => string;
    readonly effect: string;
  };
  readonly size: (bytes: number) => string;
  /** @param host as the verdict has it; empty without one */
  readonly refusedAddress: (fault: AddressFault, host: string) => string;
}

export const importWays: Readonly<Record<Language, ImportWays>> = { de: german, en: english };
