import { expect, test } from 'vitest';
import type { Issue, IssueActor } from '../../main/web/api/types';
import { issuesBetween, occurredOn } from '../../main/web/facts/issues';
import { busiest, stacked } from '../../main/web/facts/meetings';

const holds = (actor: string, ...standing: string[]): IssueActor =>
  ({ actor, standing, contradictions: [], stances: standing.map((stance) => ({ stance, from: '2013-07-02', until: null, stated: [{ fact: { day: '2013-07-02', occurred: '2013?' } }] })) }) as unknown as IssueActor;

test('issues on which both hold something come first, and what neither of the two holds is left to others', () => {
  const issues: Issue[] = [
    { issue: 'a-one-sided', actors: [holds('RUS', 'x', 'y', 'z')] },
    { issue: 'b-both', actors: [holds('CHN', 'x'), holds('JPN', 'y'), holds('RUS', 'z')] },
    { issue: 'c-others', actors: [holds('CHN', 'x')] },
    { issue: 'd-both-more', actors: [holds('JPN', 'x', 'y'), holds('RUS', 'z')] },
  ];
  const found = issuesBetween(issues, ['JPN', 'RUS']);
  expect(found.map(({ issue }) => issue)).toEqual(['d-both-more', 'b-both', 'a-one-sided']);
  expect(found[1]?.others.map(({ actor }) => actor)).toEqual(['CHN']);
  expect(found[2]?.sides.map((side) => side?.actor ?? null)).toEqual([null, 'RUS']);
});

test('a beginning is told as coarsely as its source knows it', () => {
  expect(occurredOn(holds('JPN', 'x'), '2013-07-02')).toBe('2013?');
  expect(occurredOn(holds('JPN', 'x'), '2014-01-01')).toBe('2014-01-01');
});

test('meetings of a year stand on one another, leaders below, and years without any stay', () => {
  const years = stacked([{ year: 2016, level: 'leaders', held: 4 }, { year: 2013, level: 'two-plus-two', held: 1 }, { year: 2013, level: 'leaders', held: 3 }, { year: 2014, level: 'phone', held: 0 }]);
  expect(years).toMatchObject({ first: 2013, last: 2016, most: 4 });
  expect(years.pieces.map(({ year, level, below }) => [year, level, below])).toEqual([[2013, 'leaders', 0], [2013, 'two-plus-two', 3], [2016, 'leaders', 0]]);
  expect(busiest(years)).toEqual({ year: 2016, held: 4 });
  expect(busiest(stacked([]))).toBeNull();
});
