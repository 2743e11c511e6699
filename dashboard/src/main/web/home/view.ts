import { addMonths, isoDay, parseDay } from '../dates/day';
import { viewOf } from '../relationship/view';
import type { Parameters } from '../state/url';

/** What the first screen compares: a day, the start of the range before it, and how values are made. */
export interface HomeView {
  on: string;
  from: string;
  scoring: { model: 'decayed-mean' | 'stock'; halfLife?: string };
  endsEarly: boolean;
}

const RANGE_MONTHS = 12;

/** Flow and sums have no one value that could move, so here they give way to the temperature. */
export function homeView(parameters: Parameters, newest: string | undefined, now?: number): HomeView {
  const view = viewOf(parameters, newest, now);
  const on = parseDay(parameters.on ?? '') ?? view.to;
  const asked = parseDay(parameters.from ?? '');
  const from = asked !== null && asked < on ? asked : addMonths(on, -RANGE_MONTHS);
  const model = view.model === 'stock' ? 'stock' : 'decayed-mean';
  const halfLife = view.model === 'decayed-mean' ? view.halfLife : undefined;
  return { on: isoDay(on), from: isoDay(from), scoring: { model, ...(halfLife ? { halfLife } : {}) }, endsEarly: view.endsEarly };
}
