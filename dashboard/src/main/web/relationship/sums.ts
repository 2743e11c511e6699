import type { Contribution, Explanation, Point } from '../api/types';
import { micro, sum, type Micro } from '../numbers/micro';

export interface ShareLine {
  contribution: Contribution;
  share: Micro;
}

export interface Sums {
  lines: ShareLine[];
  rest: { events: number; share: Micro } | null;
  /** the lines and the rest added up: what stands under the list */
  total: Micro;
  /** the value that the list explains */
  value: Micro;
}

/** The explanation in whole millionths. Nothing is rounded here, so `total` is `value` or something is wrong. */
export function sumsOf({ contributions, rest, sum: value }: Pick<Explanation, 'contributions' | 'rest' | 'sum'>): Sums {
  const lines = contributions.map((contribution) => ({ contribution, share: micro(contribution.share) }));
  const others = rest && rest.events > 0 ? { events: rest.events, share: micro(rest.share) } : null;
  return { lines, rest: others, total: sum([...lines.map((line) => line.share), others?.share ?? 0]), value: micro(value) };
}

/** The one number of a reading: its value, or what cooperation leaves over conflict where a model keeps them apart. */
export function valueOf(point: Point): Micro {
  if (point.value !== undefined) return micro(point.value);
  return micro(point.cooperation ?? 0) - micro(point.conflict ?? 0);
}
