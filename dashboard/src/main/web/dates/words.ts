import { t } from '../text';
import { language } from '../state/router';
import { dayInWords, dayOf, format, parseDay } from './day';

const MILLIS = 86_400_000;
const COARSE = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;
const DECADE = /^(\d{3})X$/;

/** A date of the event format in the reader's words: as coarse as it is, and with its doubts. */
export function occurredInWords(edtf: string): string {
  const [left = '', right] = edtf.split('/');
  if (right === undefined) return one(left);
  if (left === '..') return t('when.until', { when: one(right) });
  if (right === '..') return t('when.since', { when: one(left) });
  const [from, to] = [parseDay(left), parseDay(right)];
  if (from !== null && to !== null) {
    return format(language.value, { timeZone: 'UTC', year: 'numeric', month: language.value === 'ja' ? 'long' : 'short', day: 'numeric' }).formatRange(from * MILLIS, to * MILLIS);
  }
  return `${one(left)} – ${one(right)}`;
}

function one(text: string): string {
  const mark = /[?~%]$/.exec(text)?.[0] ?? '';
  const when = plain(mark ? text.slice(0, -1) : text);
  const doubtful = mark === '?' || mark === '%' ? t('when.uncertain', { when }) : when;
  return mark === '~' || mark === '%' ? t('when.about', { when: doubtful }) : doubtful;
}

function plain(text: string): string {
  const decade = DECADE.exec(text);
  if (decade) return t('when.decade', { year: `${decade[1]}0` });
  const coarse = COARSE.exec(text);
  if (!coarse) return dayInWords(text, language.value);
  const [, year = '', month] = coarse;
  if (!month) return language.value === 'ja' ? `${year}年` : year;
  return format(language.value, { timeZone: 'UTC', year: 'numeric', month: 'short' }).format(dayOf(Number(year), Number(month), 1) * MILLIS);
}
