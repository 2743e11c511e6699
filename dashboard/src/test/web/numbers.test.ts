import { expect, test } from 'vitest';
import { digits, directionOf, micro, readMicro, rounded, sum } from '../../main/web/numbers/micro';
import { sumsOf } from '../../main/web/relationship/sums';
import { gapOf } from '../../main/web/compare/gap';
import type { Contribution, Explanation } from '../../main/web/api/types';

/** A small generator with a seed, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const contribution = (id: string, share: number, announcedDay = '2016-01-01'): Contribution => ({
  event: { id, kind: 'summit', occurred: '2016', announcedDay, title: id },
  via: 'direct', cameo: '042', cameoName: 'Make a visit', intensity: 1.9, enteredOn: '2016-07-01', share,
});

test('what is shown can be read back to the millionth', () => {
  const random = seeded(7);
  for (let round = 0; round < 2_000; round++) {
    const value = Math.round((random() - 0.5) * 20_000_000);
    const { head, tail } = digits(value);
    expect(readMicro(head + tail)).toBe(value);
  }
});

test('shares as the API writes them add up to the value as it writes it', () => {
  const random = seeded(11);
  for (let round = 0; round < 500; round++) {
    const shares = Array.from({ length: 1 + Math.floor(random() * 60) }, () => Math.round((random() - 0.5) * 2_000_000));
    const rest = Math.round((random() - 0.5) * 1_000_000);
    const answer = {
      contributions: shares.map((share, index) => contribution(String(index), Number((share / 1e6).toFixed(6)))),
      rest: { events: 3, share: Number((rest / 1e6).toFixed(6)) },
      sum: Number(((sum(shares) + rest) / 1e6).toFixed(6)),
    };
    const { total, value } = sumsOf(answer);
    expect(total).toBe(value);
  }
});

test('a rest without events is no line', () => {
  expect(sumsOf({ contributions: [contribution('a', 0.5)], rest: { events: 0, share: 0 }, sum: 0.5 }).rest).toBeNull();
});

test('a missing share does not go unnoticed', () => {
  const { total, value } = sumsOf({ contributions: [contribution('a', 0.5)], rest: { events: 0, share: 0 }, sum: 0.500001 });
  expect(total).not.toBe(value);
});

test('a sign is always written, and nothing rounds to a signed zero', () => {
  expect(rounded(micro(-0.004))).toBe('0.00');
  expect(rounded(micro(-0.5))).toBe('−0.50');
  expect(digits(micro(0.25)).head).toBe('+0.25');
  expect(directionOf(micro(0.0049))).toBe('level');
  expect(directionOf(micro(-0.2))).toBe('down');
});

test('the lines of a gap add up to it, and say why', () => {
  const side = (contributions: Contribution[]) => ({ contributions, rest: { events: 0, share: 0 } }) as unknown as Explanation;
  const before = side([contribution('same', 0.4), contribution('gone', 0.1)]);
  const corrected = { ...contribution('same', 0.2), intensity: -7.2 };
  const after = side([corrected, contribution('late', -0.462623, '2017-03-31')]);
  const gap = gapOf(before, after, { knownOn: '2016-12-15' });
  expect(gap.lines.map(({ cause, change }) => [cause, change])).toEqual([['announcedLater', -462_623], ['corrected', -200_000], ['retracted', -100_000]]);
  expect(gap.total).toBe(micro(0.2) + micro(-0.462623) - micro(0.5));
});

test('events that only weigh differently are one line', () => {
  const side = (share: number) => ({ contributions: [contribution('a', share)], rest: { events: 2, share: 0.1 } }) as unknown as Explanation;
  const gap = gapOf(side(0.5), side(0.3), { knownOn: '2016-12-15' });
  expect(gap.lines).toEqual([]);
  expect(gap.weighed).toEqual({ events: 1, change: -200_000 });
});
