import { area, line } from 'd3-shape';
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSeries } from '../api/queries';
import { micro, rounded } from '../numbers/micro';
import { t } from '../text';
import type { HomeView } from './view';

const WIDTH = 132;
const HEIGHT = 30;
const MOST_POINTS = '60';
/** a line that hardly moves is drawn as one: the scale never spans less than this */
const LEAST_REACH = 2;

/** The course of a row over the range. It is asked for when the row comes into view, and then kept. */
export function Spark({ id, now, view }: { id: string; now: number; view: HomeView }): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  const seen = useSignal<boolean | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new IntersectionObserver(([entry]) => {
      seen.value = entry?.isIntersecting ?? false;
    }, { rootMargin: '160px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const read = useSeries(seen.value ? id : null, { from: view.from, to: view.on, step: 'week', maxPoints: MOST_POINTS, ...view.scoring });
  // weeks seldom end on the day itself, whose value is in the row already
  const values = read.state === 'there' ? [...read.data.points.filter((point) => point.date < view.on).map((point) => point.value ?? 0), now] : [];
  const asking = seen.value === null || (seen.value && read.state === 'asking');
  return (
    <span ref={place} class={`spark ${asking ? 'asking' : ''}`}>
      {values.length > 1 && <Line values={values} />}
    </span>
  );
}

function Line({ values }: { values: number[] }): JSX.Element {
  const [low = 0, high = 0] = extent(values);
  const middle = (Math.max(high, 0) + Math.min(low, 0)) / 2;
  const reach = Math.max(LEAST_REACH, Math.max(high, 0) - Math.min(low, 0)) / 2;
  const x = scaleLinear([0, values.length - 1], [1, WIDTH - 4]);
  const y = scaleLinear([middle - reach, middle + reach], [HEIGHT - 2, 2]);
  const surface = area<number>().x((_, index) => x(index)).y0(y(0));
  const last = values.at(-1) ?? 0;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('home.spark', { low: rounded(micro(low)), high: rounded(micro(high)) })}>
      <path class="above" d={surface.y1((value) => y(Math.max(0, value)))(values) ?? ''} />
      <path class="below" d={surface.y1((value) => y(Math.min(0, value)))(values) ?? ''} />
      <line class="grid" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      <path class="line value" d={line<number>().x((_, index) => x(index)).y((value) => y(value))(values) ?? ''} />
      <circle class="end" r="2.5" cx={x(values.length - 1)} cy={y(last)} />
    </svg>
  );
}
