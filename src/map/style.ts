import type { LineLayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Shapes } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';

/** From here on the borders of Kreise are drawn. */
export const KREIS_ZOOM = 7;

/** Name of the image that hatches the chair Länder. */
export const HATCH = 'dmk-hatch';

const asFeature = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry });

const source = (data: Feature | FeatureCollection) => ({
  type: 'geojson' as const,
  data,
  tolerance: 0.5, // px: calmer coasts where Germany is small
});

/** Waterlines off the shore: width and opacity, from the outermost. */
export const WATERLINES = [
  [14, 0.16],
  [8, 0.22],
  [3, 0.45],
] as const;

/** Only Länder that hold the chair in the window. */
export const chairFilter = (
  lands: readonly string[],
): ['in', ['get', string], ['literal', string[]]] => [
  'in',
  ['get', 'key'],
  ['literal', [...lands]],
];

/**
 * The basemap as a style without text, tiles or sprites: names are painted on the overlay.
 * @param scale factor on line widths, 1 on a desk
 */
export function styleOf(
  shapes: Shapes,
  palette: Palette,
  chairs: readonly string[],
  scale: number,
): StyleSpecification {
  const px = (width: number) => width * scale;
  /** What only softens an edge would drown it on a big screen. */
  const soft = (width: number) => width * Math.sqrt(scale);
  const line = (
    id: string,
    from: string,
    color: string,
    width: number,
  ): LineLayerSpecification => ({
    id,
    type: 'line',
    source: from,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': color, 'line-width': px(width) },
  });
  return {
    version: 8,
    sources: {
      sea: source(shapes.sea),
      'all-land': source(shapes.land),
      shores: source(asFeature(shapes.shores)),
      'foreign-borders': source(shapes.foreignBorders),
      laender: source(shapes.laender),
      lakes: source(shapes.lakes),
      rivers: source(shapes.rivers),
      'kreis-borders': source(asFeature(shapes.kreisBorders)),
      'land-borders': source(asFeature(shapes.landBorders)),
      outline: source(asFeature(shapes.outline)),
    },
    layers: [
      // Land below, sea over it, land once more over the waterlines: the two sources miss each other
      // by up to 2 km at Germany's border, and this hides it.
      { id: 'neighbours', type: 'background', paint: { 'background-color': palette.neighbour } },
      { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': palette.sea } },
      ...WATERLINES.map(([width, opacity]): LineLayerSpecification => ({
        ...line(`waterline-${width}`, 'shores', palette['sea-edge'], 2 * width),
        paint: {
          'line-color': palette['sea-edge'],
          // Narrower where the whole sea is small.
          'line-width': [
            'interpolate',
            ['linear'],
            ['zoom'],
            4,
            soft(0.7 * width),
            6,
            soft(2 * width),
          ],
          'line-opacity': opacity,
        },
      })),
      {
        id: 'all-land',
        type: 'fill',
        source: 'all-land',
        paint: { 'fill-color': palette.neighbour, 'fill-antialias': false },
      },
      line('foreign-borders', 'foreign-borders', palette['border-foreign'], 1),
      {
        ...line('outline-band', 'outline', palette['border-state'], 7),
        paint: {
          'line-color': palette['border-state'],
          'line-width': soft(7),
          'line-opacity': 0.13,
        },
      },
      { id: 'land', type: 'fill', source: 'laender', paint: { 'fill-color': palette.land } },
      { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette.sea } },
      line('rivers', 'rivers', palette.river, 1),
      {
        id: 'chair-ground',
        type: 'fill',
        source: 'laender',
        filter: chairFilter(chairs),
        paint: { 'fill-color': palette['dmk-ground'] },
      },
      {
        id: 'chair-hatch',
        type: 'fill',
        source: 'laender',
        filter: chairFilter(chairs),
        paint: { 'fill-pattern': HATCH, 'fill-opacity': 0.55 },
      },
      {
        ...line('kreis-borders', 'kreis-borders', palette['border-kreis'], 0.75),
        minzoom: KREIS_ZOOM,
      },
      line('land-borders', 'land-borders', palette['border-land'], 1),
      line('outline', 'outline', palette['border-state'], 1.4),
      { ...line('chair-outline', 'laender', palette.dmk, 2), filter: chairFilter(chairs) },
    ],
  };
}
