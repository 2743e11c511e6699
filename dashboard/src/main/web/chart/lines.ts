import type { Point } from '../api/types';
import type { Model } from '../state/url';
import { parseDay, type Day } from '../dates/day';

/** What the chart draws of a series: one line, or two where the model keeps cooperation and conflict apart. */
export interface Line {
  name: 'value' | 'cooperation' | 'conflict';
  values: number[];
}

export interface Drawn {
  days: Day[];
  lines: Line[];
  band: { low: number; high: number }[] | null;
}

export function drawn(points: readonly Point[], model: Model): Drawn {
  const days = points.map((point) => parseDay(point.date) ?? 0);
  if (model === 'flow') {
    return {
      days,
      lines: [
        { name: 'cooperation', values: points.map((point) => point.cooperation ?? 0) },
        { name: 'conflict', values: points.map((point) => -(point.conflict ?? 0)) },
      ],
      band: null,
    };
  }
  const band = points.map((point) => ({ low: point.low ?? point.value ?? 0, high: point.high ?? point.value ?? 0 }));
  return { days, lines: [{ name: 'value', values: points.map((point) => point.value ?? 0) }], band: model === 'decayed-mean' ? band : null };
}

export function everyValue({ lines, band }: Drawn): number[] {
  return [...lines.flatMap((line) => line.values), ...(band ?? []).flatMap(({ low, high }) => [low, high])];
}
