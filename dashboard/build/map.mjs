// Makes src/main/web/territories/coast.ts: the coast around the islands, cropped from Natural Earth (public domain).
// Run by hand when the crop changes; the result is committed, so that a build needs neither package:
//   npm install --no-save world-atlas@2.0.2 topojson-client@3.1.0 && node build/map.mjs
// The land file knows no countries: whose an island is, is not in the data that the map is made of.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const WEST = 144.55;
const EAST = 149.05;
const SOUTH = 43.1;
const NORTH = 45.7;
const UNITS_PER_DEGREE = 200;
const SQUEEZE = Math.cos((((SOUTH + NORTH) / 2) * Math.PI) / 180);
/** Frames that hold an island, or the islets of a group, whole: west, south, east, north. Everything else is coast. */
const ISLANDS = {
  'etorofu-iturup': [146.8, 44.4, 148.95, 45.6],
  'kunashiri-kunashir': [145.38, 43.62, 146.62, 44.55],
  shikotan: [146.55, 43.69, 146.98, 43.91],
  habomai: [145.84, 43.35, 146.5, 43.68],
};

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-10m.json'), 'utf8'));
const land = feature(atlas, atlas.objects.land);
const rings = (land.features ?? [land]).flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)).map(([outer]) => outer);

const EDGES = [
  [([x]) => x >= WEST, (a, b) => cross(a, b, 0, WEST)],
  [([x]) => x <= EAST, (a, b) => cross(a, b, 0, EAST)],
  [([, y]) => y >= SOUTH, (a, b) => cross(a, b, 1, SOUTH)],
  [([, y]) => y <= NORTH, (a, b) => cross(a, b, 1, NORTH)],
];

function cross(a, b, axis, at) {
  const share = (at - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The part of a ring inside the frame, edge by edge (Sutherland and Hodgman 1974). */
function cropped(ring) {
  return EDGES.reduce((points, [inside, meet]) => points.flatMap((point, index) => {
    const before = points.at(index - 1);
    const enters = inside(point);
    const met = enters === inside(before) ? [] : [meet(before, point)];
    return enters ? [...met, point] : met;
  }), ring.slice(0, -1));
}

const within = (ring, [west, south, east, north]) => ring.every(([x, y]) => x > west && x < east && y > south && y < north);

const placed = ([x, y]) => [((x - WEST) * SQUEEZE * UNITS_PER_DEGREE).toFixed(1), ((NORTH - y) * UNITS_PER_DEGREE).toFixed(1)];
const path = (ring) => `M${ring.map((point) => placed(point).map(Number).join(' ')).join('L')}Z`;

const seen = rings.map((ring) => ({ ring, part: cropped(ring) })).filter(({ part }) => part.length > 2);
const islands = Object.fromEntries(Object.entries(ISLANDS).map(([id, frame]) => {
  const found = seen.filter(({ ring }) => within(ring, frame));
  if (found.length === 0) throw new Error(`Nothing is in the frame of ${id}: widen it.`);
  console.log(`${id}: ${found.length} rings`);
  return [id, found.map(({ part }) => path(part)).join('')];
}));
const coast = seen.filter(({ ring }) => !Object.values(ISLANDS).some((frame) => within(ring, frame))).map(({ part }) => path(part)).join('');
const [width, height] = placed([EAST, SOUTH]).map(Number);

writeFileSync(new URL('../src/main/web/territories/coast.ts', import.meta.url), `/** Made by build/map.mjs from Natural Earth, which is in the public domain. */
export const FRAME = { west: ${WEST}, north: ${NORTH}, width: ${width}, height: ${height}, perDegree: ${UNITS_PER_DEGREE}, squeeze: ${SQUEEZE.toFixed(6)} } as const;
export const COAST = '${coast}';
export const ISLANDS: Readonly<Record<string, string>> = {
${Object.entries(islands).map(([id, d]) => `  '${id}':\n    '${d}',`).join('\n')}
};
`);
