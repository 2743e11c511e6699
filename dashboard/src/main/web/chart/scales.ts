import { extent } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { dayOf, format, isoDay, yearOf, type Day } from '../dates/day';

export interface Box {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Scales {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
}

/** The vertical scale always contains zero, with air on both sides: a value says nothing without it. */
export function scalesOf(from: Day, to: Day, values: readonly number[], box: Box): Scales {
  const [low = 0, high = 0] = extent([...values, 0]);
  const reach = Math.max(high - low, 1);
  return {
    x: scaleLinear([from, Math.max(to, from + 1)], [box.left, box.width - box.right]),
    y: scaleLinear([low - reach * 0.08, high + reach * 0.08], [box.height - box.bottom, box.top]).nice(8),
  };
}

export interface Tick {
  day: Day;
  label: string;
}

const STEPS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** First days of months or years, never more than fit; labels are made without a time zone. */
export function dayTicks(from: Day, to: Day, most: number, language: string): Tick[] {
  const months = (to - from) / 30.44;
  const step = STEPS.find((each) => months / each <= most) ?? 600;
  const ticks: Tick[] = [];
  const years = Math.max(1, step / 12);
  for (let year = Math.floor(yearOf(from) / years) * years; year <= yearOf(to); year += years) {
    for (let month = 1; month <= 12; month += step) {
      const day = dayOf(year, month, 1);
      if (day >= from && day <= to) ticks.push({ day, label: label(day, step, language) });
    }
  }
  return ticks;
}

function label(day: Day, step: number, language: string): string {
  const year = isoDay(day).slice(0, 4);
  if (step >= 12 || isoDay(day).slice(5, 7) === '01') return year;
  return format(language, { timeZone: 'UTC', month: 'short' }).format(day * 86_400_000);
}

/** The index of the point that is nearest to a day; points are in the order of their days. */
export function nearest(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  const before = days[low - 1];
  const at = days[low];
  return before !== undefined && at !== undefined && day - before <= at - day ? low - 1 : low;
}

/** The value on a day between two points, for placing a glyph on the line. */
export function valueOn(days: readonly Day[], values: readonly number[], day: Day): number {
  const at = nearest(days, day);
  const here = days[at] ?? 0;
  const other = day < here ? at - 1 : at + 1;
  const there = days[other];
  const value = values[at] ?? 0;
  if (there === undefined || there === here) return value;
  return value + ((values[other] ?? value) - value) * ((day - here) / (there - here));
}
