import type { FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import type { Shapes } from '../load/shapes.ts';
import { toX, toY } from '../model/mercator.ts';

/** The basemap's shapes as paths in unit Mercator, made once. */
export interface GroundPaths {
  readonly sea: Path2D;
  readonly allLand: Path2D;
  readonly shores: Path2D;
  readonly foreignBorders: Path2D;
  readonly land: Path2D;
  readonly lakes: Path2D;
  readonly rivers: Path2D;
  readonly kreisBorders: Path2D;
  readonly landBorders: Path2D;
  readonly outline: Path2D;
  /** By ISO key. */
  readonly laender: ReadonlyMap<string, Path2D>;
}

export function groundPaths(shapes: Shapes): GroundPaths {
  return {
    sea: collected(shapes.sea),
    allLand: collected(shapes.land),
    shores: linesOf(shapes.shores),
    foreignBorders: collected(shapes.foreignBorders),
    land: collected(shapes.laender),
    lakes: collected(shapes.lakes),
    rivers: collected(shapes.rivers),
    kreisBorders: linesOf(shapes.kreisBorders),
    landBorders: linesOf(shapes.landBorders),
    outline: linesOf(shapes.outline),
    laender: new Map(
      shapes.laender.features.map(({ id, geometry }) => {
        const path = new Path2D();
        addGeometry(path, geometry);
        return [String(id), path];
      }),
    ),
  };
}

function collected({ features }: FeatureCollection): Path2D {
  const path = new Path2D();
  for (const { geometry } of features) addGeometry(path, geometry);
  return path;
}

function linesOf({ coordinates }: MultiLineString): Path2D {
  const path = new Path2D();
  for (const line of coordinates) addLine(path, line, false);
  return path;
}

function addGeometry(path: Path2D, geometry: Geometry): void {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.forEach((ring) => addLine(path, ring, true));
    case 'MultiPolygon':
      return geometry.coordinates.flat().forEach((ring) => addLine(path, ring, true));
    case 'LineString':
      return addLine(path, geometry.coordinates, false);
    case 'MultiLineString':
      return geometry.coordinates.forEach((line) => addLine(path, line, false));
  }
}

function addLine(path: Path2D, line: readonly Position[], closed: boolean): void {
  line.forEach(([lng = 0, lat = 0], index) => {
    if (index === 0) path.moveTo(toX(lng), toY(lat));
    else path.lineTo(toX(lng), toY(lat));
  });
  if (closed) path.closePath();
}
