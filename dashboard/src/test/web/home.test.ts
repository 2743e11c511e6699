import { expect, test, vi } from 'vitest';
import type { Relationship, TerritoryItem } from '../../main/web/api/types';

vi.stubGlobal('location', { pathname: '/', search: '?lang=en' });
vi.stubGlobal('navigator', { language: 'en' });
const { bySizeOfChange, crossings, levelMoves, matching } = await import('../../main/web/home/changed');
const { homeView } = await import('../../main/web/home/view');
const { occurredInWords } = await import('../../main/web/dates/words');
const { parseDay } = await import('../../main/web/dates/day');

const relationship = (id: string, value: number, label: string, days30: number, days7 = 0, events = 1): Relationship =>
  ({ id, events, temperature: { date: '2016-12-15', value, label, events }, change: { days7, days30 } }) as unknown as Relationship;

test('the size of a change decides, not its direction, and what moved alike by 30 days is told apart by 7', () => {
  const sorted = bySizeOfChange([relationship('A-B', 0, 'neutral', 0.2), relationship('C-D', 0, 'neutral', -0.3), relationship('E-F', 0, 'neutral', 0.2, -0.1)]);
  expect(sorted.map(({ id }) => id)).toEqual(['C-D', 'E-F', 'A-B']);
});

test('every word that is typed has to be there, in the names of the reader’s language or in an event', () => {
  const all = [relationship('JPN-RUS', 0, 'neutral', 0), { ...relationship('KOR-USA', 0, 'neutral', 0), lastEvent: { title: 'THAAD is deployed' } } as Relationship];
  const found = (typed: string) => matching(all, typed, (id) => (id === 'JPN-RUS' ? 'Япония – Россия' : 'South Korea – United States')).map(({ id }) => id);
  expect(found('росс япония')).toEqual(['JPN-RUS']);
  expect(found('thaad usa')).toEqual(['KOR-USA']);
  expect(found('japan')).toEqual([]);
  expect(found(' ')).toHaveLength(2);
});

test('a reading that goes by another word has crossed a band, and a new relationship has not', () => {
  const before = [relationship('JPN-RUS', -1.2, 'cool', 0), relationship('KOR-USA', 1.2, 'warm', 0)];
  const now = [relationship('JPN-RUS', 0.25, 'neutral', 0), relationship('KOR-USA', 1.9, 'warm', 0), relationship('CAN-NOR', 5, 'friendly', 0)];
  expect(crossings(before, now)).toEqual([{ id: 'JPN-RUS', before: 'cool', now: 'neutral', change: 1_450_000 }]);
});

test('only levels that differ are told', () => {
  const at = (id: string, level: number) => ({ id, level }) as TerritoryItem;
  expect(levelMoves([at('nt-sk', 3), at('shikotan', 1)], [at('nt-sk', 4), at('shikotan', 1), at('habomai', 0)]).map(({ territory, before }) => [territory.id, before, territory.level])).toEqual([['nt-sk', 3, 4]]);
});

test('the range ends where it is asked to, else today, else with the newest event when that is long ago', () => {
  const now = parseDay('2026-11-24') ?? 0;
  expect(homeView({}, '../2018-03', now)).toMatchObject({ on: '2018-03-31', from: '2017-03-31', endsEarly: true });
  expect(homeView({ on: '2016-12-15' }, '../2018-03', now)).toMatchObject({ on: '2016-12-15', from: '2015-12-15', endsEarly: false });
  expect(homeView({ model: 'flow', halfLife: '30' }, '2026-11-01', now)).toMatchObject({ on: '2026-11-24', scoring: { model: 'decayed-mean' } });
});

test.each([
  ['2016-12-15', 'Dec 15, 2016'], ['2016-11~', 'about Nov 2016'], ['2017?', '2017, uncertain'], ['2013-03%', 'about Mar 2013, uncertain'], ['../2018-03', 'until Mar 2018'],
  ['2014/2018-03', '2014 – Mar 2018'], ['200X', '2000s'], ['2016-24', '2016-24'], ['2016-12/..', 'since Dec 2016'],
])('%s is told as coarsely as it is known', (edtf, words) => {
  expect(occurredInWords(edtf)).toBe(words);
});

test('days of one range share what they have in common', () => {
  expect(occurredInWords('2016-12-15/2016-12-16').replace(/\s/g, ' ')).toBe('Dec 15 – 16, 2016');
});
