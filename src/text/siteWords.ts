import type { Language } from '../model/link.ts';

/** A part of a page: a heading with paragraphs, or with a list. */
interface Part {
  readonly title: string;
  readonly texts: readonly string[];
  readonly list?: true;
}

interface SiteWords {
  readonly loading: string;
  readonly notRead: string;
  readonly faults: (properties: string) => string;
  readonly contact: string;
  readonly contactAt: (label: string) => string;
  readonly noContact: string;
  readonly imprint: {
    readonly operator: (name: string) => string;
    readonly at: (host: string) => string;
    readonly none: string;
    readonly missing: string;
    readonly parts: readonly Part[];
  };
  readonly privacy: {
    readonly parts: (storageKey: string) => readonly Part[];
    readonly operator: string;
    readonly logs: string;
    readonly at: (host: string) => string;
    readonly none: string;
  };
  readonly access: {
    readonly parts: readonly Part[];
    readonly report: string;
    readonly publicBody: string;
  };
}

const german: SiteWords = {
  loading: 'Die Angaben des Betreibers werden geladen …',
  notRead: 'Die Angaben des Betreibers sind gerade nicht zu lesen (site.json).',
  faults: (properties) =>
    `Diese Angaben in site.json sind keine gültigen Adressen oder Namen und werden deshalb nicht verwendet: ${properties}.`,
  contact: 'Kontakt',
  contactAt: (label) => `Kontakt: ${label}`,
  noContact: 'Eine Adresse für Fragen nennt diese Kopie des Atlas nicht.',
  imprint: {
    operator: (name) => `Betreiber dieser Seite: ${name}`,
    at: (host) => `Impressum auf ${host}`,
    none: 'Diese Kopie des Atlas nennt keinen Betreiber. Wer sie öffentlich anbietet, gibt Name, Kontakt und Impressum in der Datei data/site.json an; dann stehen sie hier.',
    missing: 'Ein Impressum ist nicht angegeben.',
    parts: [
      {
        title: 'Inhalt',
        texts: [
          'Der Atlas ist freie Software (EUPL-1.2); seine eigenen Texte und Daten stehen unter CC BY 4.0. Die Quellen der Karte und der Projekte stehen in der Hilfe und bei jedem Projekt.',
          'Für die Seiten, auf die Quellenangaben führen, sind deren Anbieter verantwortlich.',
        ],
      },
    ],
  },
  privacy: {
    parts: (storageKey) => [
      {
        title: 'Was diese Seite nicht tut',
        list: true,
        texts: [
          'Von sich aus fragt sie keinen anderen Server an: Programm, Schrift, Karte und Daten kommen von derselben Adresse wie die Seite.',
          'Sie setzt keine Cookies, zählt keine Besuche, zeigt keine Werbung und kennt keine Konten.',
          'Sie überträgt nicht, wonach gesucht oder gefiltert wird. Die Ansicht steht in der Adresse hinter dem Zeichen #; diesen Teil sendet der Browser nicht an den Server.',
        ],
      },
      {
        title: 'Was auf dem Gerät bleibt',
        list: true,
        texts: [
          `Ohne einen Klick speichert sie nichts. Wer den Hinweis „Erste Schritte“ schließt, hinterlässt im lokalen Speicher des Browsers den Eintrag „${storageKey}“, damit er nicht wiederkommt. Er verschwindet, wenn man die Websitedaten im Browser löscht.`,
          'Nach dem Standort fragt der Browser erst, wenn man „In meiner Nähe“ wählt. Er bleibt auf diesem Gerät und steht nicht im Link.',
          'Eigene Dateien, die man lädt, liest der Browser selbst. Sie verlassen das Gerät nicht und werden nicht gespeichert.',
          'Wie bei jeder Seite kann der Browser die Dateien der Seite für den nächsten Besuch aufheben.',
        ],
      },
      {
        title: 'Was nach außen führt',
        list: true,
        texts: [
          'Quellenangaben sind Links zu anderen Anbietern. Erst ein Klick ruft deren Seite auf; sie erfährt dabei nicht, von welcher Seite man kommt.',
          'Führt ein Link zu Daten auf einem Server, den der Betreiber freigegeben hat, wird vorher gefragt. Erst mit „Laden“ erfährt dieser Server die IP-Adresse und, von welcher Website aus gefragt wird.',
          'Die E-Mail zum Melden eines Fehlers schreibt das eigene Mailprogramm; die Seite selbst sendet nichts.',
        ],
      },
    ],
    operator: 'Was der Betreiber bestimmt',
    logs: 'Der Server, von dem diese Seite kommt, kann Abrufe aufzeichnen, etwa mit IP-Adresse und Uhrzeit. Ob und wie lange, bestimmt sein Betreiber.',
    at: (host) => `Datenschutzerklärung auf ${host}`,
    none: 'Eine Datenschutzerklärung des Betreibers ist nicht angegeben.',
  },
  access: {
    parts: [
      {
        title: 'Ziel',
        texts: [
          'Der Atlas soll für alle zu benutzen sein. Maßstab sind die Richtlinien WCAG 2.2 in der Stufe AA.',
        ],
      },
      {
        title: 'Was geprüft ist',
        list: true,
        texts: [
          'Jede Ansicht und jeder Dialog mit dem Prüfprogramm axe: hell, dunkel und in erzwungenen Farben, deutsch und englisch, ohne Befund.',
          'Bedienung allein mit der Tastatur; die Projekte auf der Karte sind für Tastatur und Vorlesen eine eigene Liste.',
          'Schmale Fenster bis 320 Pixel, was einer Vergrößerung auf 400 % entspricht, und Schrift in doppelter Größe.',
          'Weniger Bewegung, wo das System sie verlangt, und Bedienflächen von mindestens 24 Pixeln.',
        ],
      },
      {
        title: 'Was noch fehlt',
        list: true,
        texts: [
          'Geprüft haben bisher Programme. Menschen, die Vorleseprogramme, Vergrößerung oder andere Hilfen täglich nutzen, haben den Atlas noch nicht erprobt.',
          'Karte und Zeitleiste sind gezeichnet. Was sie zeigen, steht gleichwertig in Liste, Tabelle und Filter; Formen und Grenzen der Flächen sind nicht beschrieben.',
          'Es gibt keine Fassung in Leichter Sprache und keine in Deutscher Gebärdensprache.',
          'Anmerkungen zu einzelnen Projekten und die Namen der Quellen gibt es nur auf Deutsch; sie sind als deutsch gekennzeichnet.',
          'Auf die Seiten, zu denen Quellenangaben führen, hat der Atlas keinen Einfluss.',
        ],
      },
    ],
    report: 'Hindernis melden',
    publicBody:
      'Öffentliche Stellen, die den Atlas anbieten, veröffentlichen eine eigene Erklärung zur Barrierefreiheit mit ihrer Schlichtungsstelle. Dieser Text ersetzt sie nicht.',
  },
};

const english: SiteWords = {
  loading: 'Loading the details of the operator …',
  notRead: 'The details of the operator cannot be read at the moment (site.json).',
  faults: (properties) =>
    `These entries in site.json are not valid addresses or names and are therefore not used: ${properties}.`,
  contact: 'Contact',
  contactAt: (label) => `Contact: ${label}`,
  noContact: 'This copy of the atlas names no address for questions.',
  imprint: {
    operator: (name) => `This page is run by ${name}`,
    at: (host) => `Legal notice at ${host}`,
    none: 'This copy of the atlas names no operator. Whoever offers it to the public states name, contact and legal notice in the file data/site.json; they are then shown here.',
    missing: 'No legal notice is given.',
    parts: [
      {
        title: 'Content',
        texts: [
          'The atlas is free software (EUPL-1.2); its own texts and data are under CC BY 4.0. The sources of the map and the projects are given in the help and with each project.',
          'The pages to which sources lead are the responsibility of those who offer them.',
        ],
      },
    ],
  },
  privacy: {
    parts: (storageKey) => [
      {
        title: 'What this page does not do',
        list: true,
        texts: [
          'By itself it asks no other server for anything: program, typeface, map and data come from the same address as the page.',
          'It sets no cookies, counts no visits, shows no advertising and has no accounts.',
          'It does not transmit what is searched or filtered. The view stands in the address after the # sign; the browser does not send that part to the server.',
        ],
      },
      {
        title: 'What stays on the device',
        list: true,
        texts: [
          `Without a click it stores nothing. Whoever closes the hint “First steps” leaves the entry “${storageKey}” in the local storage of the browser, so that it does not come back. It disappears when the data of this site are deleted in the browser.`,
          'The browser asks for the position only when one chooses “Near me”. It stays on this device and is not in the link.',
          'One’s own files are read by the browser itself. They do not leave the device and are not stored.',
          'As with any page, the browser may keep the files of the page for the next visit.',
        ],
      },
      {
        title: 'What leads elsewhere',
        list: true,
        texts: [
          'Sources are links to other providers. Only a click opens their page, and it is not told where the visitor comes from.',
          'If a link leads to data on a server that the operator has allowed, one is asked first. Only “Load” tells that server the IP address and which website asks.',
          'The e-mail that reports an error is written by one’s own mail program; the page itself sends nothing.',
        ],
      },
    ],
    operator: 'What is up to the operator',
    logs: 'The server that this page comes from may record requests, for instance with IP address and time. Whether and for how long is up to its operator.',
    at: (host) => `Privacy notice at ${host}`,
    none: 'No privacy notice of the operator is given.',
  },
  access: {
    parts: [
      {
        title: 'Aim',
        texts: ['Everyone should be able to use the atlas. The measure is WCAG 2.2 at level AA.'],
      },
      {
        title: 'What is tested',
        list: true,
        texts: [
          'Every view and every dialog with the testing tool axe: light, dark and in forced colours, in both languages, without a finding.',
          'Use by keyboard alone; for keyboards and screen readers the projects on the map are a list of their own.',
          'Narrow windows down to 320 pixels, which is what a zoom of 400% makes of a desktop, and type at twice its size.',
          'Less motion where the system asks for it, and targets of at least 24 pixels.',
        ],
      },
      {
        title: 'What is missing',
        list: true,
        texts: [
          'So far, programs have done the testing. People who use screen readers, magnifiers or other aids every day have not tried the atlas yet.',
          'Map and timeline are drawn. What they show is also in list, table and filter; shapes and borders of the areas are not described.',
          'There is no easy-to-read version and none in sign language.',
          'Notes on single projects and the names of sources are in German only; they are marked as German.',
          'The atlas has no influence on the pages to which sources lead.',
        ],
      },
    ],
    report: 'Report a barrier',
    publicBody:
      'Public bodies that offer the atlas publish an accessibility statement of their own with their arbitration body. This text does not replace it.',
  },
};

export const siteWords: Record<Language, SiteWords> = { de: german, en: english };
