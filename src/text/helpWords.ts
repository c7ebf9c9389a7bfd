import type { Language } from '../model/link.ts';

interface KeyGroup {
  readonly title: string;
  /** Keys as they are written on the keyboard, and what they do. */
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[];
}

interface HelpWords {
  readonly title: string;
  readonly stepsTitle: string;
  readonly stepsAgain: string;
  readonly tasksTitle: string;
  /** What one can do beyond the first steps. */
  readonly tasks: readonly (readonly [title: string, text: string])[];
  readonly keysTitle: string;
  readonly keyGroups: readonly KeyGroup[];
  readonly termsTitle: string;
  readonly termsLoading: string;
  readonly termsMissing: string;
  readonly methodTitle: string;
  readonly method: (projects: string) => readonly (readonly [title: string, text: string])[];
  readonly sourcesTitle: string;
  readonly sources: readonly string[];
  readonly table: string;
  readonly more: string;
}

const german: HelpWords = {
  title: 'Hilfe',
  stepsTitle: 'Erste Schritte',
  stepsAgain: 'Erste Schritte über der Liste zeigen',
  tasksTitle: 'Planen, vergleichen, vorführen',
  tasks: [
    [
      'Ein Gebiet wählen',
      'Ein Klick neben die Zeichen der Karte bietet das Land an, näher heran auch den Kreis. Gewählt grenzt es alles ein: Karte, Liste, Tabelle und Zeitleiste. Im Filter unter „Gebiet“ geht es auch mit dem Namen eines Kreises, einem Umkreis um den gesuchten Ort oder einer gezeichneten Fläche.',
    ],
    [
      'Die Karte nach Zahlen färben',
      '„Anzahl“ und „je 100.000“ über der Karte färben die Länder, die Anzahl von Nahem auch die Kreise. Jedes Gebiet trägt seine Zahl, wo sie Platz hat. Ein Klick auf eine Klasse der Legende zeigt nur ihre Länder.',
    ],
    [
      'Länder vergleichen',
      '„Vergleichen“ stellt zwei bis vier Länder auf einer Skala nebeneinander und ordnet alle sechzehn. Jedes Bild gibt es als SVG und als CSV, den ganzen Vergleich auf A4.',
    ],
    [
      'Eigene Daten dazuladen',
      '„Daten laden“ liest Listen aus Excel oder LibreOffice, CSV und GeoJSON. Ein Protokoll sagt zu jeder Zeile, was aus ihr wurde. Die Datei bleibt auf diesem Gerät.',
    ],
    [
      'Vor Publikum zeigen',
      '„Präsentieren“ füllt den Bildschirm mit der Karte und großen Worten: die Ansicht, wie sie gerade ist, oder eine fertige Tour, von Hand oder von selbst. Der QR-Code daneben öffnet dieselbe Ansicht auf dem Telefon.',
    ],
  ],
  keysTitle: 'Tasten',
  keyGroups: [
    {
      title: 'Überall',
      keys: [
        [['?'], 'öffnet diese Hilfe'],
        [['P'], 'beginnt die Präsentation; ihre Tasten zeigt dort ?'],
        [['Tab'], 'geht zum nächsten Bedienteil, mit Umschalt zum vorigen'],
        [['Esc'], 'schließt, was zuletzt aufging; sonst das Projekt'],
        [['Alt', 'Pfeil links'], 'macht die letzte Wahl rückgängig, wie Zurück im Browser'],
      ],
    },
    {
      title: 'Suche',
      keys: [
        [['Pfeil ab', 'Pfeil auf'], 'gehen durch die Vorschläge'],
        [['Eingabe'], 'übernimmt den Vorschlag'],
        [['Esc'], 'schließt die Vorschläge, beim zweiten Mal leert es das Feld'],
      ],
    },
    {
      title: 'Karte',
      keys: [
        [['Pfeiltasten'], 'verschieben den Ausschnitt'],
        [['+', '−'], 'vergrößern und verkleinern'],
        [['Pos1'], 'zeigt ganz Deutschland'],
        [['Eingabe'], 'führt zu den Projekten auf der Karte'],
      ],
    },
    {
      title: 'Projekte auf der Karte',
      keys: [
        [['Pfeiltasten'], 'gehen zum nächsten Projekt in dieser Richtung'],
        [['Pos1', 'Ende'], 'gehen zum nördlichsten und zum südlichsten'],
        [['Eingabe'], 'öffnet; mehrere an einem Ort fächert es auf'],
        [['Esc'], 'schließt den Fächer, sonst führt es zurück zur Karte'],
      ],
    },
    {
      title: 'Liste',
      keys: [
        [['Pfeil ab', 'Pfeil auf'], 'gehen von Zeile zu Zeile'],
        [['Eingabe'], 'öffnet das Projekt'],
      ],
    },
    {
      title: 'Zeitleiste, an „Von“, „Bis“ und dem Zeitraum',
      keys: [
        [['Pfeil links', 'Pfeil rechts'], 'verschieben um einen Monat'],
        [['Bild auf', 'Bild ab'], 'verschieben um ein Jahr'],
        [['Pos1', 'Ende'], 'gehen bis ganz an den Rand'],
        [['Eingabe'], 'übernimmt ein eingetipptes Datum'],
        [['Esc'], 'hält das Abspielen an'],
      ],
    },
    {
      title: 'Tabelle',
      keys: [
        [['Pfeil ab', 'Pfeil auf'], 'gehen von Zeile zu Zeile'],
        [['Pfeil links', 'Pfeil rechts'], 'gehen in der Zeile vom Titel zur Quelle und zurück'],
        [['Bild auf', 'Bild ab'], 'gehen eine Seite weiter'],
        [['Strg', 'Pos1'], 'geht zur ersten Zeile, mit Ende zur letzten'],
        [['Eingabe'], 'öffnet das Projekt'],
      ],
    },
  ],
  termsTitle: 'Begriffe',
  termsLoading: 'Begriffe werden geladen …',
  termsMissing: 'Die Begriffe sind gerade nicht zu laden.',
  methodTitle: 'Daten und Methode',
  method: (projects) => [
    [
      'Eine Stichprobe',
      `Der Atlas zeigt ${projects}: alle Modellprojekte Smart Cities des Bundes, Projekte aus den Meldungen von Kommune21 vom Juli und August 2025 und weitere, für die sich ein Beleg fand. Er ist keine Rangliste. Wo viele Zeichen stehen, ist viel belegt, nicht unbedingt mehr geschehen als anderswo.`,
    ],
    [
      'Status mit Tag',
      'Ein Status gilt für den Tag, der dabeisteht: den, den die Quelle nennt, sonst den Tag der Quelle, sonst den Stand der Recherche. Ob ein Projekt heute noch läuft, sagt er nicht.',
    ],
    [
      'Zeit',
      '„läuft“ heißt: Das Projekt und der Zeitraum haben einen Tag gemeinsam. „beginnt“ und „endet“ sehen nur auf Anfang und Ende. Ohne bekannten Beginn zählt der Tag des Berichts. Ein Datum, von dem nur das Jahr bekannt ist, meint das ganze Jahr. Projekte ohne Datum zählt ein Zeitraum nur auf Wunsch mit.',
    ],
    [
      'Keine Summen',
      'Beträge der Förderung sind verschieden gemeint: mit und ohne Eigenanteil, beantragt, bewilligt oder nur berichtet. Sie lassen sich weder zusammenzählen noch vergleichen.',
    ],
    [
      'Orte',
      'Ein Punkt steht für die Gemeinde, den Sitz der Kreisverwaltung oder das federführende Mitglied, nicht für eine Adresse.',
    ],
    [
      'Je 100.000 Einwohner',
      'Gezählt werden die Projekte der Auswahl, geteilt wird durch die Einwohner am Tag, der dabeisteht. Auch das vergleicht nur, was belegt ist. Wo wenige Projekte stehen, änderte eines mehr den Wert stark: Das ist gekennzeichnet und bleibt zunächst ohne Rang.',
    ],
  ],
  sourcesTitle: 'Quellen und Lizenzen',
  sources: [
    'Projekte: Jedes nennt seine Quelle. Texte und Daten des Atlas: CC BY 4.0',
    'Lage der Gemeinden: Statistisches Bundesamt (Destatis), GV-ISys, 31.12.2019, dl-de/by-2-0',
    'Programm: EUPL-1.2',
    'Schrift: Atkinson Hyperlegible Next, Braille Institute, OFL-1.1',
    'Zeichen: Tabler Icons, MIT',
  ],
  table: 'Alle Projekte als Tabelle (CSV)',
  more: 'Mehr über diese Seite',
};

const english: HelpWords = {
  title: 'Help',
  stepsTitle: 'First steps',
  stepsAgain: 'Show first steps above the list',
  tasksTitle: 'Plan, compare, present',
  tasks: [
    [
      'Choose a region',
      'A click beside the symbols of the map offers the state, from nearby the district as well. Once chosen it narrows everything: map, list, table and timeline. Under “Region” in the filter it also goes by the name of a district, by a radius round the place searched for, or by an area drawn.',
    ],
    [
      'Colour the map by number',
      '“Number” and “per 100,000” above the map colour the states; the number colours districts too from nearby. Each area bears its figure where there is room. A click on a class of the legend shows only its states.',
    ],
    [
      'Compare states',
      '“Compare” puts two to four states side by side on one scale and ranks all sixteen. Each chart goes out as SVG and as CSV, the whole comparison on A4.',
    ],
    [
      'Add your own data',
      '“Load data” reads lists from Excel or LibreOffice, CSV and GeoJSON. A report says of each row what became of it. The file stays on this device.',
    ],
    [
      'Show it to an audience',
      '“Present” fills the screen with the map and large words: the view as it is, or a tour that is ready, by hand or by itself. The QR code beside it opens the same view on a phone.',
    ],
  ],
  keysTitle: 'Keys',
  keyGroups: [
    {
      title: 'Everywhere',
      keys: [
        [['?'], 'opens this help'],
        [['P'], 'starts the presentation; ? shows its keys there'],
        [['Tab'], 'goes to the next control, with Shift to the one before'],
        [['Esc'], 'closes what was opened last; otherwise the project'],
        [['Alt', 'Left arrow'], 'undoes the last choice, like Back in the browser'],
      ],
    },
    {
      title: 'Search',
      keys: [
        [['Down arrow', 'Up arrow'], 'go through the suggestions'],
        [['Enter'], 'takes the suggestion'],
        [['Esc'], 'closes the suggestions, the second time it clears the field'],
      ],
    },
    {
      title: 'Map',
      keys: [
        [['Arrow keys'], 'move the map'],
        [['+', '−'], 'zoom in and out'],
        [['Home'], 'shows all of Germany'],
        [['Enter'], 'leads to the projects on the map'],
      ],
    },
    {
      title: 'Projects on the map',
      keys: [
        [['Arrow keys'], 'go to the nearest project in that direction'],
        [['Home', 'End'], 'go to the northernmost and the southernmost'],
        [['Enter'], 'opens; fans out several at one place'],
        [['Esc'], 'closes the fan, otherwise leads back to the map'],
      ],
    },
    {
      title: 'List',
      keys: [
        [['Down arrow', 'Up arrow'], 'go from row to row'],
        [['Enter'], 'opens the project'],
      ],
    },
    {
      title: 'Timeline, at “From”, “To” and the time window',
      keys: [
        [['Left arrow', 'Right arrow'], 'move by a month'],
        [['Page up', 'Page down'], 'move by a year'],
        [['Home', 'End'], 'go to the very edge'],
        [['Enter'], 'takes a date that was typed'],
        [['Esc'], 'stops playing'],
      ],
    },
    {
      title: 'Table',
      keys: [
        [['Down arrow', 'Up arrow'], 'go from row to row'],
        [['Left arrow', 'Right arrow'], 'go within the row from the title to the source and back'],
        [['Page up', 'Page down'], 'go by a page'],
        [['Ctrl', 'Home'], 'goes to the first row, with End to the last'],
        [['Enter'], 'opens the project'],
      ],
    },
  ],
  termsTitle: 'Terms',
  termsLoading: 'Loading terms …',
  termsMissing: 'The terms cannot be loaded at the moment.',
  methodTitle: 'Data and method',
  method: (projects) => [
    [
      'A sample',
      `The atlas shows ${projects}: all federal Smart Cities model projects, projects from the news of Kommune21 of July and August 2025, and others for which there was evidence. It is not a ranking. Many symbols mean that much is documented there, not that more has happened than elsewhere.`,
    ],
    [
      'Status with its day',
      'A status holds for the day beside it: the one that the source names, else the day of the source, else the day of the research. It does not say whether a project is still running today.',
    ],
    [
      'Time',
      '“running” means that the project and the time window share a day. “starting” and “ending” look only at the start and the end. Without a known start the day of the report counts. A date of which only the year is known means the whole year. Projects without a date are counted in a time window only when asked for.',
    ],
    [
      'No sums',
      'Amounts of funding mean different things: with and without the own share, applied for, granted or only reported. They can be neither added up nor compared.',
    ],
    [
      'Places',
      'A point stands for the municipality, the seat of the district administration or the leading member, not for an address.',
    ],
    [
      'Per 100,000 inhabitants',
      'The projects of the selection are counted and divided by the inhabitants on the day that stands beside them. This, too, compares only what is documented. Where there are few projects, one more would change the value a lot: that is marked, and has no rank at first.',
    ],
  ],
  sourcesTitle: 'Sources and licences',
  sources: [
    'Projects: each names its source. Texts and data of the atlas: CC BY 4.0',
    'Position of municipalities: Federal Statistical Office (Destatis), GV-ISys, 31 December 2019, dl-de/by-2-0',
    'Software: EUPL-1.2',
    'Typeface: Atkinson Hyperlegible Next, Braille Institute, OFL-1.1',
    'Icons: Tabler Icons, MIT',
  ],
  table: 'All projects as a table (CSV)',
  more: 'More about this page',
};

export const helpWords: Record<Language, HelpWords> = { de: german, en: english };
