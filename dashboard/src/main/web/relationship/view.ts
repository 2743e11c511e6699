import { addMonths, isoDay, parseDay, today, type Day } from '../dates/day';
import { parseEdtf } from '../dates/edtf';
import { MODELS, type Model, type Parameters } from '../state/url';

/** What the page shows of a relationship: a range of days, one day of it, and how values are made. */
export interface View {
  from: Day;
  to: Day;
  on: Day;
  model: Model;
  halfLife: string | undefined;
  step: 'day' | 'week' | 'month';
  /** the range was chosen by the page, because nothing has been logged for long */
  endsEarly: boolean;
}

const LONG_AGO_DAYS = 400;

/** @param newest occurred of the newest event, if it is known already */
export function viewOf(parameters: Parameters, newest: string | undefined, now: Day = today()): View {
  const end = lastOf(newest);
  const endsEarly = !parameters.to && !parameters.on && end !== null && end < now - LONG_AGO_DAYS;
  const to = parseDay(parameters.to ?? '') ?? (endsEarly && end !== null ? end : Math.max(now, parseDay(parameters.on ?? '') ?? now));
  const asked = parseDay(parameters.from ?? '');
  const day = parseDay(parameters.on ?? '') ?? to;
  // a range that nobody chose is wide enough for the day that somebody did
  const from = asked !== null && asked < to ? asked : Math.min(addMonths(to, -36), addMonths(day, -24));
  const on = Math.min(to, Math.max(from, day));
  const model = MODELS.find((one) => one === parameters.model) ?? 'decayed-mean';
  const halfLife = /^[1-9]\d{0,3}$/.test(parameters.halfLife ?? '') ? parameters.halfLife : undefined;
  return { from, to, on, model, halfLife, step: stepOf(model, to - from), endsEarly };
}

function lastOf(occurred: string | undefined): Day | null {
  const span = occurred ? parseEdtf(occurred) : null;
  return span && (span.latest ?? span.middle);
}

function stepOf(model: Model, days: number): View['step'] {
  if (model === 'sums') return 'month';
  return days <= 3_700 ? 'day' : days <= 15_000 ? 'week' : 'month';
}

/** The parameters of every question about the temperature; the API takes no half-life where a model has none. */
export function scoring({ model, halfLife }: View): { model: Model; halfLife?: string } {
  return halfLife && (model === 'decayed-mean' || model === 'flow') ? { model, halfLife } : { model };
}

export function iso(day: Day): string {
  return isoDay(day);
}
