import { expect, test, vi } from 'vitest';
import type { IndicatorSeries, SurveyQuestion } from '../../main/web/api/types';

vi.stubGlobal('location', { pathname: '/', search: '?lang=en' });
vi.stubGlobal('navigator', { language: 'en' });
const { barsOf, largestChange, questionsOf, toneOf } = await import('../../main/web/surveys/bars');
const { linesOf, points, said } = await import('../../main/web/surveys/numbers');
const { stepped } = await import('../../main/web/chart/Stepper');
const { csvOf } = await import('../../main/web/chart/files');

const wave = (name: string, shares: Record<string, number>, partial = false) =>
  ({ wave: name, partial, sampleSize: null, comparableWith: [], fact: { event: name }, answers: Object.entries(shares).map(([option, percent]) => ({ option, percent })) });
const asked = (question: string, population: string, waves: object[], changes: Record<string, number> = {}, comparable = true) =>
  ({
    survey: 's', question, population, wording: question, waves,
    differences: Object.keys(changes).length > 0 ? [{ from: '1991', to: '2015', comparable, changes: Object.entries(changes).map(([option, change]) => ({ option, points: change })) }] : [],
  }) as unknown as SurveyQuestion;

const returned = [
  asked('returned', 'descendants', [wave('1991', { yes: 53.6, no: 18.4 }), wave('2015', { yes: 14.4, no: 46.3 })], { yes: -39.2, no: 27.9 }),
  asked('returned', 'total', [wave('1991', { yes: 58.9, no: 15.7 }), wave('2015', { yes: 14.1, no: 49 })], { yes: -44.8, no: 33.3 }),
];

test('everybody stands before the groups, and the largest comparable change of everybody stands for the question', () => {
  const [question] = questionsOf(returned);
  expect(question?.groups.map(({ population }) => population)).toEqual(['total', 'descendants']);
  expect(question && largestChange(question)).toMatchObject({ option: 'yes', before: 58.9, after: 14.1, points: -44.8, from: '1991', to: '2015' });
});

test('waves that may not be compared are no change, however far apart they are', () => {
  const [first, second] = questionsOf([asked('a', 'total', [wave('1', { yes: 90 }), wave('2', { yes: 10 })], { yes: -80 }, false), ...returned]);
  expect(first?.question).toBe('returned');
  expect(second && largestChange(second)).toBeNull();
});

test('pieces of a bar follow one another, and what a partial source leaves open is shown as open', () => {
  const [question] = questionsOf([asked('a', 'public', [wave('2016', { flexible: 57, four: 25, not: 9 }, true)])]);
  const [bar] = question ? barsOf(question) : [];
  expect(bar?.pieces.map(({ start }) => start)).toEqual([0, 57, 82]);
  expect(bar?.open).toBeCloseTo(9);
});

test('who gives no answer looks alike in every question', () => {
  expect(['yes', 'no', 'do-not-know', 'no-answer'].map((option, _, all) => toneOf(option, all))).toEqual(['first', 'second', 'unknown', 'silent']);
  expect(toneOf('no-answer', ['no-answer', 'a'])).toBe('silent');
  expect(toneOf('a', ['no-answer', 'a'])).toBe('first');
});

test('a value is never shown without its qualifier and its unit', () => {
  expect(said({ value: 700, unit: 'jobs', qualifier: 'at-least' })).toBe('at least 700 jobs');
  expect(said({ value: -10, unit: 'jpy-billion', qualifier: 'about' })).toBe('about −10 JPY billion');
  expect(said({ value: 1979, unit: 'days', qualifier: 'exact' })).toBe('1,979 days');
  expect([points(-44.8), points(33.3), points(0)]).toEqual(['−44.8', '+33.3', '0.0']);
});

test('different units are different lines, and one value is no line', () => {
  const series = { indicator: 'trade', units: ['usd-billion', 'percent'], points: [['usd-billion', 30], ['percent', 29], ['usd-billion', 15]].map(([unit, value]) => ({ unit, value })) } as unknown as IndicatorSeries;
  const { lines, single } = linesOf([series]);
  expect(lines.map(({ units, points: values }) => [units, values.length])).toEqual([[['usd-billion'], 2]]);
  expect(single.map(({ units }) => units)).toEqual([['percent']]);
});

test('arrows go through the rows of a chart and stop at its edges', () => {
  const rows = [0, 4, 7];
  const keys = (at: number) => ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'x'].map((key) => stepped(key, at, 9, rows));
  expect(keys(0)).toEqual([0, 1, 0, 4, 0, 8, null]);
  expect(keys(3)).toEqual([2, 4, 3, 6, 0, 8, null]);
  expect(keys(8)).toEqual([7, 8, 5, 8, 0, 8, null]);
});

test('a file keeps commas and quotes, and no cell of it is computed by a spreadsheet', () => {
  expect(csvOf([['a', 'b,c', 'say "so"'], [-1.5, '=1+1', null]])).toBe('a,"b,c","say ""so"""\r\n-1.5,\'=1+1,\r\n');
});
