import type { IndicatorPoint, IndicatorSeries } from '../api/types';
import { sign } from '../numbers/micro';
import { language } from '../state/router';
import { word } from '../text';

/** A share as its source gives it, with one place. */
export function percent(share: number): string {
  return share.toFixed(1);
}

/** A change of a share in percentage points, always with its sign. */
export function points(change: number): string {
  return change === 0 ? '0.0' : `${sign(change)}${Math.abs(change).toFixed(1)}`;
}

/** A value with its qualifier and unit: what is only about right or a bound is never shown as exact. */
export function said({ value, unit, qualifier }: Pick<IndicatorPoint, 'value' | 'unit' | 'qualifier'>): string {
  const number = new Intl.NumberFormat(language.value, { maximumFractionDigits: 6 }).format(Math.abs(value));
  return [word('qualifier', qualifier), `${value < 0 ? '−' : ''}${number}`, word('unit', unit)].filter(Boolean).join(' ');
}

/** Values of one unit make a line when there are two or more; different units are different lines, never two axes. */
export function linesOf(items: readonly IndicatorSeries[]): { lines: IndicatorSeries[]; single: IndicatorSeries[] } {
  const perUnit = items.flatMap((series) => series.units.map((unit) => ({ ...series, units: [unit], points: series.points.filter((point) => point.unit === unit) })));
  return { lines: perUnit.filter((series) => series.points.length > 1), single: perUnit.filter((series) => series.points.length === 1) };
}
