import type { Language } from '../model/link.ts';

interface RegionWords {
  readonly region: string;
  /** What a shut group says where no region is chosen. */
  readonly everywhere: string;
  /** @param place undefined: the visitor's own position */
  readonly radius: (place: string | undefined) => string;
  readonly unlimited: string;
  readonly kilometres: (km: number) => string;
  readonly searchFirst: string;
  readonly search: string;
  readonly kreis: string;
  readonly kreisHint: string;
  readonly unknownKreis: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly area: string;
  readonly areaHint: string;
  readonly sides: {
    readonly west: string;
    readonly south: string;
    readonly east: string;
    readonly north: string;
  };
  /** Between a degree and its parts. */
  readonly decimal: string;
  readonly noArea: string;
  readonly apply: string;
  readonly counts: string;
}

/** Words of the group in which a region is chosen. */
export const regionWords: Record<Language, RegionWords> = {
  de: {
    region: 'Gebiet',
    everywhere: 'ganz Deutschland',
    radius: (place) => `Umkreis um ${place ?? 'den eigenen Standort'}`,
    unlimited: 'nicht begrenzt',
    kilometres: (km) => `${km}\u00A0km`,
    searchFirst: 'Für einen Umkreis braucht es einen Ort.',
    search: 'Ort suchen',
    kreis: 'Kreis oder kreisfreie Stadt',
    kreisHint: 'Namen eingeben und wählen, auch mehrere nacheinander.',
    unknownKreis: (name) =>
      `„${name}“ ist keiner der 400 Kreise. Einen Namen aus der Liste wählen.`,
    remove: (name) => `${name} entfernen`,
    area: 'Rechteck aus Zahlen',
    areaHint: 'In Grad, etwa 8,3 und 49,4.',
    sides: { west: 'Westen', south: 'Süden', east: 'Osten', north: 'Norden' },
    decimal: ',',
    noArea:
      'Das ergibt keine Fläche: Westen muss kleiner sein als Osten und Süden kleiner als Norden, in Grad.',
    apply: 'Übernehmen',
    counts: 'Projekte eines Kreises oder mehrerer Orte zählen mit, wo ihr Gebiet hineinreicht.',
  },
  en: {
    region: 'Region',
    everywhere: 'all of Germany',
    radius: (place) => `Radius round ${place ?? 'your position'}`,
    unlimited: 'no limit',
    kilometres: (km) => `${km}\u00A0km`,
    searchFirst: 'A radius needs a place.',
    search: 'Search for a place',
    kreis: 'District (Kreis) or independent city',
    kreisHint: 'Type a name and choose it; several, one after the other.',
    unknownKreis: (name) => `“${name}” is none of the 400 districts. Choose a name from the list.`,
    remove: (name) => `Remove ${name}`,
    area: 'Rectangle in numbers',
    areaHint: 'In degrees, such as 8.3 and 49.4.',
    sides: { west: 'West', south: 'South', east: 'East', north: 'North' },
    decimal: '.',
    noArea:
      'That is no area: west has to be less than east, and south less than north, in degrees.',
    apply: 'Apply',
    counts: 'Projects of a district or of several towns count where their area reaches in.',
  },
};
