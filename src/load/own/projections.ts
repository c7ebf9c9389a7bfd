import proj4 from 'proj4';
import type { LngLat } from '../../model/mercator.ts';
import type { CrsKey } from './report.ts';

export type Projected = Exclude<CrsKey, 'EPSG:4326'>;

const METRES = '+units=m +no_defs';

/** Taken for WGS 84: they were one in 1989 and part by 2.5 cm a year, 0.9 m by now. */
const ETRS89 = `+ellps=GRS80 +towgs84=0,0,0 ${METRES}`;

/**
 * EPSG:1777, "DHDN to WGS 84 (2)", a position vector for the western Länder, right to 3 m. In the
 * eastern ones it is within 1.5 m of EPSG:15869, which is right to 2 m there.
 */
const DHDN = `+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 ${METRES}`;

const utm = (zone: number) => `+proj=utm +zone=${zone} ${ETRS89}`;
const gaussKrueger = (zone: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${3 * zone} +k=1 +x_0=${zone}500000 +y_0=0 ${DHDN}`;
const LCC_GERMANY =
  '+proj=lcc +lat_0=51 +lon_0=10.5 +lat_1=48.6666666666667 +lat_2=53.6666666666667';

const SYSTEMS: Readonly<Record<Projected, proj4.Converter>> = {
  'EPSG:25832': proj4(utm(32)),
  'EPSG:25833': proj4(utm(33)),
  'EPSG:4839': proj4(`${LCC_GERMANY} +x_0=0 +y_0=0 ${ETRS89}`),
  'EPSG:3857': proj4('EPSG:3857'),
  'EPSG:31466': proj4(gaussKrueger(2)),
  'EPSG:31467': proj4(gaussKrueger(3)),
  'EPSG:31468': proj4(gaussKrueger(4)),
  'EPSG:31469': proj4(gaussKrueger(5)),
};

/** Degrees of finite metres; not finite where the system has none. */
export function unproject(crs: Projected, easting: number, northing: number): LngLat {
  const [lng = NaN, lat = NaN] = SYSTEMS[crs].inverse([easting, northing]);
  return [lng, lat];
}
