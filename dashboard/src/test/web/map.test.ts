import { expect, test, vi } from 'vitest';

vi.stubGlobal('location', { pathname: '/', search: '' });
vi.stubGlobal('navigator', { language: 'en' });
const { COAST, FRAME, ISLANDS } = await import('../../main/web/territories/coast');
const { allPlaces } = await import('../../main/web/text/names');

const pointsOf = (path: string) => [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test('every island of the group is on the map under its neutral id, and nothing else is', () => {
  const group = allPlaces().filter(({ parent }) => parent === 'nt-sk').map(({ id }) => id);
  expect(Object.keys(ISLANDS).sort()).toEqual(group.sort());
});

test('the map lies inside its frame, and no part of an island is drawn as coast', () => {
  const islands = Object.values(ISLANDS).flatMap(pointsOf);
  for (const [x, y] of [...islands, ...pointsOf(COAST)]) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(FRAME.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(FRAME.height);
  }
  const coast = new Set(pointsOf(COAST).join(';').split(';'));
  expect(islands.filter((point) => coast.has(point.join()))).toEqual([]);
  // all islets of the group of islets are there, not the largest alone
  expect(ISLANDS['habomai']?.match(/M/g)?.length).toBeGreaterThan(3);
});
