import type { View } from './view';

/** Five lines can still be told apart: the relationship itself and four more. */
export const MOST_BESIDE = 4;
const ID = /^[A-Z0-9]{2,4}-[A-Z0-9]{2,4}$/;

/** The relationships that the address puts beside one: no more than can be told apart, and none twice. */
export function besideOf(asked: string | undefined, id: string): string[] {
  const named = (asked ?? '').split(',').filter((each) => ID.test(each) && each !== id);
  return [...new Set(named)].slice(0, MOST_BESIDE);
}

const MOST_POINTS = 2_000;

/** The step for lines beside one another: so wide that none is thinned out and all have the same days. */
export function commonStep({ model, from, to, step }: Pick<View, 'model' | 'from' | 'to' | 'step'>): { step: View['step']; maxPoints: string } {
  const days = to - from;
  const wide = days < MOST_POINTS ? 'day' : days < MOST_POINTS * 7 ? 'week' : 'month';
  return { step: model === 'sums' ? step : wide, maxPoints: String(MOST_POINTS) };
}
