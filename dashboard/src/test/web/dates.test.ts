import { beforeAll, describe, expect, test } from 'vitest';
import { addMonths, dayInWords, dayOf, isoDay, parseDay } from '../../main/web/dates/day';
import { parseEdtf } from '../../main/web/dates/edtf';

const span = (text: string) => {
  const found = parseEdtf(text);
  return found && [found.earliest, found.latest, found.middle].map((day) => (day === null ? null : isoDay(day)));
};

describe.each([['UTC', 0], ['Asia/Tokyo', -540], ['America/Los_Angeles', 480]])('calendar days, read in %s', (zone, minutes) => {
  beforeAll(() => {
    process.env['TZ'] = zone;
    expect(new Date('2016-12-15').getTimezoneOffset()).toBe(minutes);
  });

  test('a day is the same in every time zone', () => {
    for (const iso of ['1945-08-09', '1969-12-31', '1970-01-01', '2016-02-29', '2016-12-15', '2999-12-31']) {
      const day = parseDay(iso);
      expect(day).not.toBeNull();
      expect(isoDay(day ?? 0)).toBe(iso);
    }
    expect(dayInWords('2016-12-15', 'en')).toBe('Dec 15, 2016');
    expect(dayInWords('2016-12-15', 'ja')).toBe('2016年12月15日');
    expect(dayInWords('2016-01-01', 'ru')).toContain('2016');
  });

  test('days that the calendar lacks are none', () => {
    expect(parseDay('2015-02-29')).toBeNull();
    expect(parseDay('2016-13-01')).toBeNull();
    expect(parseDay('2016-1-1')).toBeNull();
  });

  test('a month later is the same day of the month, or its last', () => {
    expect(isoDay(addMonths(dayOf(2016, 1, 31), 1))).toBe('2016-02-29');
    expect(isoDay(addMonths(dayOf(2018, 3, 31), -36))).toBe('2015-03-31');
    expect(isoDay(addMonths(dayOf(2016, 12, 15), 1))).toBe('2017-01-15');
  });

  test.each([
    ['2016-12-15', ['2016-12-15', '2016-12-15', '2016-12-15']],
    ['2016-11~', ['2016-11-01', '2016-11-30', '2016-11-15']],
    ['2016', ['2016-01-01', '2016-12-31', '2016-07-01']],
    ['201X', ['2010-01-01', '2019-12-31', '2014-12-31']],
    ['2016-23', ['2016-09-01', '2016-11-30', '2016-10-16']],
    ['2016-24', ['2016-12-01', '2017-02-28', '2017-01-14']],
    ['2016-12-15/2016-12-16', ['2016-12-15', '2016-12-16', '2016-12-15']],
    ['../2017-03', [null, '2017-03-31', '2017-03-31']],
    ['2016-12/..', ['2016-12-01', null, '2016-12-01']],
  ])('%s covers what the event format says', (text, expected) => {
    expect(span(text)).toEqual(expected);
  });

  test.each(['', '2016-02-30', '2016-13', '2016-25', '../..', '2017/2016', 'yesterday', '2016-1X-01'])('%j is no date', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test('marks say how sure a date is', () => {
    expect(parseEdtf('2016-11-22%')).toMatchObject({ approximate: true, uncertain: true });
    expect(parseEdtf('2016?')).toMatchObject({ approximate: false, uncertain: true });
    expect(parseEdtf('2016~')).toMatchObject({ approximate: true, uncertain: false });
  });
});
