import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { IndicatorPoint, IndicatorSeries } from '../api/types';
import { dayTicks } from '../chart/scales';
import { Stepper } from '../chart/Stepper';
import { useWidth } from '../chart/width';
import { parseDay } from '../dates/day';
import { occurredInWords } from '../dates/words';
import { address, go, language } from '../state/router';
import { elsewhere } from '../state/url';
import { t, word } from '../text';
import { said } from './numbers';

const HEIGHT = 220;
const EDGE = { top: 26, right: 56, bottom: 26, left: 44 };
const AIR_DAYS = 200;

interface Placed {
  point: IndicatorPoint;
  left: number;
  right: number;
  x: number;
  y: number;
}

/** The values of one series in one unit, each as wide as the period that it is for. */
export function IndicatorLine({ series, name }: { series: IndicatorSeries; name: string }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const cursor = useSignal<number | null>(null);
  const { days, x, y } = scalesOf(series, width.value);
  const points = series.points.map((point, index): Placed => {
    const [first, last] = days[index] ?? [0, 0];
    return { point, left: x(first), right: x(last), x: x((first + last) / 2), y: y(point.value) };
  });
  const spoken = (at: number) => {
    const point = series.points[at];
    return point ? `${occurredInWords(point.period)}: ${said(point)}` : '';
  };
  const open = (at: number) => {
    const point = series.points[at];
    if (point) go(elsewhere(address.value, { name: 'event', id: point.fact.event }));
  };
  const [from, to] = x.domain();
  return (
    <div ref={place} class="chart">
      <Stepper label={t('surveys.lineChart', { name })} count={points.length} rows={[0]} cursor={cursor} spoken={spoken} open={open}>
        <svg width={width.value} height={HEIGHT} viewBox={`0 0 ${width.value} ${HEIGHT}`} aria-hidden="true" focusable="false">
          <g class="axes">
            {y.ticks(4).map((tick) => (
              <g key={tick} transform={`translate(0 ${y(tick)})`}>
                <line class={tick === 0 ? 'zero' : 'grid'} x1={EDGE.left} x2={width.value - EDGE.right} />
                <text class="number" x={EDGE.left - 8} dy="0.32em" text-anchor="end">{tick}</text>
              </g>
            ))}
            {dayTicks(from ?? 0, to ?? 1, Math.floor(width.value / 70), language.value).filter((tick) => tick.day >= (from ?? 0)).map((tick) => (
              <text key={tick.day} x={x(tick.day)} y={HEIGHT - 8} text-anchor="middle">{tick.label}</text>
            ))}
            <text class="title" x="0" y="12">{word('unit', series.units[0] ?? '')}</text>
          </g>
          <path class="line guide" d={line<Placed>().x((each) => each.x).y((each) => each.y)(points) ?? ''} />
          {points.map((each, index) => <Value key={index} placed={each} cursor={cursor} index={index} />)}
        </svg>
      </Stepper>
    </div>
  );
}

function scalesOf({ points }: IndicatorSeries, width: number) {
  const days = points.map(({ first, last }) => [parseDay(first) ?? 0, parseDay(last) ?? 0] as const);
  const [from = 0, to = 1] = extent(days.flat());
  const [low = 0, high = 0] = extent([0, ...points.map((point) => point.value)]);
  return {
    days,
    x: scaleLinear([from - AIR_DAYS, to + AIR_DAYS], [EDGE.left, width - EDGE.right]),
    y: scaleLinear([low, high === low ? low + 1 : high], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4),
  };
}

/** A mark says how sure a value is: full for exact, open for about, an arrow for a bound. */
function Value({ placed: { point, left, right, x, y }, cursor, index }: { placed: Placed; cursor: Signal<number | null>; index: number }): JSX.Element {
  const arrow = point.qualifier === 'at-least' ? 'M0 -6 V-15 M-3 -12 L0 -15 L3 -12' : point.qualifier === 'at-most' ? 'M0 6 V15 M-3 12 L0 15 L3 12' : null;
  return (
    <g class={`value-mark ${point.qualifier} ${cursor.value === index ? 'at' : ''}`} transform={`translate(${x} ${y})`}>
      <title>{`${occurredInWords(point.period)}: ${said(point)}`}</title>
      <line class="period" x1={left - x} x2={right - x} />
      <circle r="4.5" />
      {arrow && <path d={arrow} />}
      <text class="number" y="-10" text-anchor="middle">{said(point)}</text>
    </g>
  );
}
