import type { Contacts } from '../api/types';

export const LEVELS = ['leaders', 'ministers', 'two-plus-two', 'officials', 'phone'] as const;

/** Meetings of one level in one year, as a piece of that year's column. */
export interface Piece {
  year: number;
  level: string;
  held: number;
  below: number;
}

export interface Years {
  first: number;
  last: number;
  most: number;
  pieces: Piece[];
}

function rank(level: string): number {
  const known = LEVELS.findIndex((each) => each === level);
  return known < 0 ? LEVELS.length : known;
}

/** Counts stacked year by year, the highest level below; years without a meeting stay as gaps. */
export function stacked(counts: Contacts['counts']): Years {
  const sorted = [...counts].filter(({ held }) => held > 0).sort((a, b) => a.year - b.year || rank(a.level) - rank(b.level));
  const heights = new Map<number, number>();
  const pieces = sorted.map(({ year, level, held }) => {
    const below = heights.get(year) ?? 0;
    heights.set(year, below + held);
    return { year, level, held, below };
  });
  return { first: sorted[0]?.year ?? 0, last: sorted.at(-1)?.year ?? 0, most: Math.max(0, ...heights.values()), pieces };
}

/** The year with most meetings, the latest of several. */
export function busiest({ pieces }: Years): { year: number; held: number } | null {
  const held = new Map<number, number>();
  for (const piece of pieces) held.set(piece.year, (held.get(piece.year) ?? 0) + piece.held);
  return [...held].map(([year, count]) => ({ year, held: count })).reduce<{ year: number; held: number } | null>((most, each) => (most && most.held > each.held ? most : each), null);
}
