import { expect, test } from 'vitest';
import { dayTicks, nearest, scalesOf, valueOn } from '../../main/web/chart/scales';
import { dayOf, isoDay } from '../../main/web/dates/day';
import { viewOf } from '../../main/web/relationship/view';

const box = { width: 800, height: 340, top: 10, right: 10, bottom: 40, left: 40 };

test('the vertical scale contains zero, also where no value is near it', () => {
  for (const values of [[2, 3], [-3, -2], [0], []]) {
    const [low = 0, high = 0] = scalesOf(0, 10, values, box).y.domain();
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThan(low);
  }
});

test('a range of one day still has a width', () => {
  const { x } = scalesOf(100, 100, [1], box);
  expect(x(100)).toBe(box.left);
});

test('ticks are first days of months or years, and never more than fit', () => {
  for (const [from, to] of [[dayOf(2015, 3, 31), dayOf(2018, 3, 31)], [dayOf(1945, 1, 1), dayOf(2018, 1, 1)], [dayOf(2016, 11, 1), dayOf(2017, 2, 1)]] as const) {
    const ticks = dayTicks(from, to, 10, 'en');
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(12);
    for (const tick of ticks) expect(isoDay(tick.day)).toMatch(/-01$/);
  }
});

test('the nearest point is found, the earlier of two', () => {
  const days = [10, 20, 30];
  expect([0, 14, 15, 16, 29, 99].map((day) => nearest(days, day))).toEqual([0, 0, 0, 1, 2, 2]);
});

test('a glyph lies on the line between two points', () => {
  expect(valueOn([10, 20], [0, 1], 14)).toBeCloseTo(0.4);
  expect(valueOn([10], [3], 50)).toBe(3);
});

test('the range ends with the newest event where nothing was logged for long', () => {
  const now = dayOf(2026, 11, 24);
  const view = viewOf({}, '../2018-03', now);
  expect([isoDay(view.from), isoDay(view.to), isoDay(view.on), view.endsEarly]).toEqual(['2015-03-31', '2018-03-31', '2018-03-31', true]);
  expect(viewOf({}, '2026-11', now).endsEarly).toBe(false);
  expect(isoDay(viewOf({ on: '2016-12-15', to: '2017-01-01' }, undefined, now).on)).toBe('2016-12-15');
});

test('a day outside the range is brought into it, and nonsense is ignored', () => {
  const view = viewOf({ from: '2016-01-01', to: '2017-01-01', on: '2020-01-01', model: 'guess', halfLife: '0' }, undefined, dayOf(2026, 1, 1));
  expect([isoDay(view.on), view.model, view.halfLife]).toEqual(['2017-01-01', 'decayed-mean', undefined]);
});
