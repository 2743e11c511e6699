import { dayOf, type Day } from './day';

/** What an EDTF date or interval covers, as far as the event format allows it (docs/event-format.md). */
export interface Span {
  earliest: Day | null;
  latest: Day | null;
  /** the day that calculations use: the middle, the earlier of two; the closed end of an open interval */
  middle: Day;
  approximate: boolean;
  uncertain: boolean;
}

const SEASONS: Record<string, readonly [number, number]> = { '21': [3, 5], '22': [6, 8], '23': [9, 11], '24': [12, 14] };
const DATE = /^([12]\d{3}|[12]\d{2}X|[12]\dXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)$/;

interface Bounds {
  first: Day;
  last: Day;
  mark: string;
}

/** Null when the text is no such date, or names a day that the calendar lacks. */
export function parseEdtf(text: string): Span | null {
  const [left, right, more] = text.split('/');
  if (left === undefined || more !== undefined) return null;
  if (right === undefined) {
    const one = bounds(left);
    return one && spanOf(one, one);
  }
  if (left === '..' && right === '..') return null;
  const from = left === '..' ? null : bounds(left);
  const to = right === '..' ? null : bounds(right);
  if ((left !== '..' && !from) || (right !== '..' && !to)) return null;
  if (from && to && from.first > to.last) return null;
  return spanOf(from, to);
}

function spanOf(from: Bounds | null, to: Bounds | null): Span {
  const earliest = from?.first ?? null;
  const latest = to?.last ?? null;
  const marks = `${from?.mark ?? ''}${to?.mark ?? ''}`;
  const middle = earliest !== null && latest !== null ? Math.floor((earliest + latest) / 2) : (latest ?? from?.last ?? 0);
  return {
    earliest,
    latest,
    middle: earliest !== null && latest === null ? earliest : middle,
    approximate: /[~%]/.test(marks),
    uncertain: /[?%]/.test(marks),
  };
}

function bounds(text: string): Bounds | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [, year = '', month, day, mark = ''] = found;
  const first = Number(year.replaceAll('X', '0'));
  const last = Number(year.replaceAll('X', '9'));
  if (month === undefined || month === 'XX') {
    return day !== undefined && day !== 'XX' ? null : { first: dayOf(first, 1, 1), last: dayOf(last, 12, 31), mark };
  }
  if (year.includes('X')) return null;
  return within(first, month, day, mark);
}

function within(year: number, month: string, day: string | undefined, mark: string): Bounds | null {
  const season = SEASONS[month];
  if (season) return day ? null : { first: dayOf(year, season[0], 1), last: dayOf(year, season[1] + 1, 1) - 1, mark };
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  const first = dayOf(year, number, 1);
  const last = dayOf(year, number + 1, 1) - 1;
  if (day === undefined || day === 'XX') return { first, last, mark };
  const exact = first + Number(day) - 1;
  return exact < first || exact > last ? null : { first: exact, last: exact, mark };
}

/** Whether a date is known less exactly than to the day. */
export function isCoarse(span: Span): boolean {
  return span.earliest === null || span.latest === null || span.latest > span.earliest;
}
