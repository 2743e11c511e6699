/** A calendar day as the number of days since 1970-01-01. No time zone ever touches it: `Date` is only used in UTC. */
export type Day = number;

const MILLIS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

export function dayOf(year: number, month: number, day: number): Day {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return Math.floor(instant.getTime() / MILLIS);
}

/** Reads YYYY-MM-DD; null for anything else, and for days that the calendar lacks. */
export function parseDay(text: string): Day | null {
  const found = FORM.exec(text);
  if (!found) return null;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return isoDay(day) === text ? day : null;
}

export function isoDay(day: Day): string {
  return new Date(day * MILLIS).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * MILLIS).getUTCFullYear();
}

/** Today in UTC, which is the day that the services mean by today. */
export function today(now: number = Date.now()): Day {
  return Math.floor(now / MILLIS);
}

/** The same day of the month that many months away, or the last day of that month. */
export function addMonths(day: Day, months: number): Day {
  const at = new Date(day * MILLIS);
  const first = dayOf(at.getUTCFullYear(), at.getUTCMonth() + 1 + months, 1);
  const next = dayOf(at.getUTCFullYear(), at.getUTCMonth() + 2 + months, 1);
  return Math.min(first + at.getUTCDate() - 1, next - 1);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it, and a table uses it hundreds of times. */
export function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}

export function dayInWords(iso: string, language: string): string {
  const day = parseDay(iso);
  if (day === null) return iso;
  return format(language, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }).format(day * MILLIS);
}

/** An instant as the reader's own clock has it, to the minute. */
export function instantInWords(instant: string, language: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? instant
    : format(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
