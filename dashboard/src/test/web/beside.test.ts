import { expect, test, vi } from 'vitest';
import type { Series } from '../../main/web/api/types';

vi.stubGlobal('location', { pathname: '/', search: '' });
vi.stubGlobal('navigator', { language: 'en' });
const { besideOf, commonStep } = await import('../../main/web/relationship/beside');
const { rowsOf } = await import('../../main/web/relationship/SeriesTable');
const { spread } = await import('../../main/web/chart/Beside');

test('up to four others stand beside a relationship, none twice, and never itself', () => {
  expect(besideOf('CHN-JPN,JPN-RUS,CHN-JPN,nobody,<b>,RUS-USA', 'JPN-RUS')).toEqual(['CHN-JPN', 'RUS-USA']);
  expect(besideOf('A1-B1,A2-B1,A3-B1,A4-B1,A5-B1', 'JPN-RUS')).toHaveLength(4);
  expect(besideOf(undefined, 'JPN-RUS')).toEqual([]);
});

test('lines beside one another have one step, and no series is so long that it is thinned out', () => {
  for (const days of [30, 1_999, 2_000, 13_999, 14_000, 27_000]) {
    const { step, maxPoints } = commonStep({ model: 'decayed-mean', from: 0, to: days, step: 'day' });
    expect(days / { day: 1, week: 7, month: 28 }[step]).toBeLessThan(Number(maxPoints));
  }
  expect(commonStep({ model: 'sums', from: 0, to: 30, step: 'month' }).step).toBe('month');
});

test('names at the ends of lines do not cover one another and stay inside', () => {
  const placed = spread([100, 101, 99, 300, 5], 20, 300);
  const sorted = [...placed].sort((a, b) => a - b);
  for (const [index, height] of sorted.entries()) if (index > 0) expect(height - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(13);
  expect(Math.min(...placed)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...placed)).toBeLessThanOrEqual(300);
  expect(placed[3]).toBe(300);
});

test('a day that another series lacks stays empty in the table', () => {
  const series = (relationship: string, days: Record<string, number>) =>
    ({ relationship, model: 'decayed-mean', points: Object.entries(days).map(([date, value]) => ({ date, value, events: 1 })) }) as unknown as Series;
  const { head, rows } = rowsOf(series('JPN-RUS', { '2016-12-14': 1, '2016-12-15': 2 }), [series('RUS-USA', { '2016-12-15': -2 })]);
  expect(head.at(-1)).toBe('RUS-USA');
  expect(rows.map((row) => row.at(-1))).toEqual([undefined, -2]);
});
