import { expect, test } from 'vitest';
import type { Effects } from '../../main/web/api/types';
import { effectsOf } from '../../main/web/log/effects';
import { carried } from '../../main/web/log/kinds';

const none = { relationships: [], territories: [], activities: [], sanctions: [] };
const effects = (some: object): Effects => ({ ...none, ...some }) as unknown as Effects;

test('a_reading_that_moves_is_told_and_one_that_hardly_moves_is_counted', () => {
  const told = effectsOf(effects({
    relationships: [{
      relationship: 'JPN-RUS',
      days: [
        { on: '2016-11-15', baseline: { value: -1.1, label: 'cool' }, scenario: { value: -3.2, label: 'tense' } },
        { on: '2026-11-29', baseline: { value: -0.000045 }, scenario: { value: -0.00005 } },
        { on: '2026-11-30', baseline: { value: 0.5 }, scenario: { value: 0.5 } },
      ],
    }],
  }));
  expect(told.hardly).toBe(1);
  expect(told.effects).toEqual([{ of: 'relationship', id: 'JPN-RUS', on: '2016-11-15', before: -1_100_000, after: -3_200_000, label: ['cool', 'tense'] }]);
});

test('the_first_event_of_two_states_moves_them_from_nothing', () => {
  const { effects: told } = effectsOf(effects({ relationships: [{ relationship: 'CHL-NZL', days: [{ on: '2017-03-03', scenario: { value: 1.5, label: 'warm' } }] }] }));
  expect(told).toEqual([{ of: 'relationship', id: 'CHL-NZL', on: '2017-03-03', before: 0, after: 1_500_000, label: [undefined, 'warm'] }]);
});

test('territories_activities_and_sanctions_are_told_only_where_they_change', () => {
  const level = (level: number, index: number) => ({ level, index });
  const { effects: told } = effectsOf(effects({
    territories: [
      { territory: { id: 'nt-sk' }, days: [{ on: '2016-11-15', baseline: level(3, 40), scenario: level(4, 52) }] },
      { territory: { id: 'shikotan' }, days: [{ on: '2016-11-15', baseline: level(2, 10), scenario: level(2, 12.5) }] },
      { territory: { id: 'habomai' }, days: [{ on: '2016-11-15', baseline: level(0, 0), scenario: level(0, 0) }] },
    ],
    activities: [
      { activity: 'aquaculture', days: [{ on: '2017-06-16', baseline: { status: 'proposed', name: 'Aquaculture' }, scenario: { status: 'agreed', name: 'Aquaculture' } }] },
      { activity: 'new', days: [{ on: '2017-06-16', scenario: { status: 'proposed', name: 'New' } }] },
      { activity: 'same', days: [{ on: '2017-06-16', baseline: { status: 'agreed' }, scenario: { status: 'agreed' } }] },
    ],
    sanctions: [
      { actor: 'JPN', target: 'RUS', days: [{ on: '2014-03-18', baseline: { severity: null }, scenario: { severity: 2 } }] },
      { actor: 'EUU', target: 'RUS', days: [{ on: '2014-03-18', baseline: { severity: 3 }, scenario: { severity: 3 } }] },
    ],
  }));
  expect(told.map(({ id, before, after }) => [id, before, after])).toEqual([
    ['nt-sk', 3, 4], ['shikotan', 2, 2], ['aquaculture', 'proposed', 'agreed'], ['new', undefined, 'proposed'], ['JPN-RUS', 0, 2],
  ]);
});

test('another_kind_keeps_what_was_typed_and_drops_only_choices_it_does_not_offer', () => {
  expect(carried({ stage: 'held', level: 'leaders', host: 'JPN', system: 'Bal' }, 'deployment')).toEqual({ level: 'leaders', host: 'JPN', system: 'Bal' });
  expect(carried({ stage: 'signed' }, 'agreement')).toEqual({ stage: 'signed' });
});
