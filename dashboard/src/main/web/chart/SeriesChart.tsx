import { area, curveStepAfter, line } from 'd3-shape';
import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { LoggedView } from '../api/types';
import { isoDay, dayInWords, type Day } from '../dates/day';
import { parseEdtf, type Span } from '../dates/edtf';
import { micro, rounded } from '../numbers/micro';
import { language } from '../state/router';
import { t } from '../text';
import { BesideLines, LineNames, valueAt, type Beside } from './Beside';
import { Cursor } from './Cursor';
import { glyphPath, Hatch } from './glyphs';
import { everyValue, type Drawn } from './lines';
import { dayTicks, nearest, scalesOf, valueOn, type Box, type Scales } from './scales';
import { useWidth } from './width';

export interface Mark {
  view: LoggedView;
  span: Span;
}

interface Props {
  drawn: Drawn;
  /** a second series of the same days, for comparison */
  other?: Drawn;
  /** lines of other relationships, each with its name at its end; `name` is then that of the first */
  beside?: readonly Beside[];
  name?: string;
  events: readonly LoggedView[];
  marksBy?: 'occurred' | 'announced';
  from: Day;
  to: Day;
  on: Day;
  label: string;
  yTitle: string;
  pick: (day: Day) => void;
  open: (view: LoggedView) => void;
}

export function marksOf(events: readonly LoggedView[], from: Day, to: Day, by: 'occurred' | 'announced' = 'occurred'): Mark[] {
  return events.flatMap((view) => {
    const span = parseEdtf(by === 'announced' ? (view.announcedDay ?? '') : view.event.occurred);
    return span && span.middle >= from && span.middle <= to ? [{ view, span }] : [];
  });
}

/** The series as SVG: one tab stop whose arrows move a cursor, Enter opens the event at it. */
export function SeriesChart(props: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const cursor = useSignal<number | null>(null);
  const beside = props.beside ?? [];
  const right = beside.length > 0 ? ROOM_FOR_NAMES : 12;
  const box = useMemo<Box>(() => ({ width: width.value, height: width.value < 500 ? 260 : Math.min(460, Math.max(380, Math.round(width.value / 2))), top: 24, right, bottom: 44, left: 44 }), [width.value, right]);
  const values = [props.drawn, ...(props.other ? [props.other] : []), ...beside.map((each) => each.drawn)].flatMap(everyValue);
  const scales = scalesOf(props.from, props.to, values, box);
  const marks = useMemo(() => marksOf(props.events, props.from, props.to, props.marksBy), [props.events, props.from, props.to, props.marksBy]);
  return (
    <div ref={place} class="chart">
      <Slider {...props} cursor={cursor} marks={marks} scales={scales} box={box}>
        <svg width={box.width} height={box.height} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true" focusable="false">
          <defs><Hatch id="uncertain" /></defs>
          <Axes {...props} scales={scales} box={box} />
          <Plot {...props} scales={scales} box={box} />
          {beside.length > 0 && <LineNames names={[{ id: props.name ?? '', drawn: props.drawn }, ...beside]} scales={scales} right={box.width - right} top={box.top} bottom={box.height - box.bottom} />}
          <Marks {...props} marks={marks} scales={scales} box={box} />
        </svg>
        <Cursor cursor={cursor} drawn={props.drawn} beside={props.beside} on={props.on} scales={scales} box={box} />
      </Slider>
    </div>
  );
}

const ROOM_FOR_NAMES = 72;

type Inner = Props & { scales: Scales; box: Box };

function Axes({ scales, box, from, to, yTitle, marksBy }: Inner): JSX.Element {
  const { x, y } = scales;
  return (
    <g class="axes">
      {y.ticks(box.height < 300 ? 4 : 6).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line class={tick === 0 ? 'zero' : 'grid'} x1={box.left} x2={box.width - box.right} />
          <text class="number" x={box.left - 8} dy="0.32em" text-anchor="end">
            {tick === 0 ? '0' : `${tick > 0 ? '+' : '−'}${Math.abs(tick)}`}
          </text>
        </g>
      ))}
      {dayTicks(from, to, Math.floor(box.width / 70), language.value).map((tick) => (
        <g key={tick.day} transform={`translate(${x(tick.day)} ${box.height - box.bottom})`}>
          <line class="tick" y2="5" />
          <text y="18" text-anchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      <text class="title" x={box.left} y={box.top - 10}>
        {yTitle}
      </text>
      <text class="title" x={box.width - box.right} y={box.height - 6} text-anchor="end">
        {t(marksBy === 'announced' ? 'chart.marksAnnounced' : 'chart.occurred')}
      </text>
    </g>
  );
}

function Plot({ drawn, other, beside, scales }: Inner): JSX.Element {
  const { x, y } = scales;
  const at = (index: number) => x(drawn.days[index] ?? 0);
  const zero = y(0);
  const surface = area<number>().x((_, index) => at(index)).y0(zero);
  const path = line<number>().x((_, index) => at(index)).y((value) => y(value));
  const band = area<{ low: number; high: number }>().x((_, index) => at(index)).y0((each) => y(each.low)).y1((each) => y(each.high)).curve(curveStepAfter);
  return (
    <g class="plot">
      {drawn.lines.map((one) => (
        <>
          <path class="above" d={surface.y1((value) => y(Math.max(0, value)))(one.values) ?? ''} />
          <path class="below" d={surface.y1((value) => y(Math.min(0, value)))(one.values) ?? ''} />
        </>
      ))}
      {drawn.band && <path class="band" d={band(drawn.band) ?? ''} />}
      {other && <Between drawn={drawn} other={other} scales={scales} />}
      {beside && <BesideLines beside={beside} scales={scales} />}
      {drawn.lines.map((one) => (
        <path key={one.name} class={`line ${one.name}`} d={path(one.values) ?? ''} />
      ))}
    </g>
  );
}

/** What lies between two lines of the same days, and the second line itself. */
function Between({ drawn, other, scales }: { drawn: Drawn; other: Drawn; scales: Scales }): JSX.Element {
  const first = drawn.lines[0]?.values ?? [];
  const second = other.lines[0]?.values ?? [];
  const between = area<number>()
    .x((_, index) => scales.x(drawn.days[index] ?? 0))
    .y0((_, index) => scales.y(second[nearest(other.days, drawn.days[index] ?? 0)] ?? 0))
    .y1((value) => scales.y(value));
  const path = line<number>().x((_, index) => scales.x(other.days[index] ?? 0)).y((value) => scales.y(value));
  return (
    <>
      <path class="between" d={between(first) ?? ''} />
      <path class="line second" d={path(second) ?? ''} />
    </>
  );
}

function Marks({ marks, drawn, scales, box, open }: Inner & { marks: readonly Mark[] }): JSX.Element {
  const line = drawn.lines[0]?.values ?? [];
  const [left = 0, right = 0] = scales.x.range();
  const within = (day: Day | null, end: number) => (day === null ? end : Math.min(right, Math.max(left, scales.x(day))));
  return (
    <g class="marks">
      {marks.map(({ view, span }) => {
        const floor = box.height - box.bottom - 5;
        const from = within(span.earliest, left);
        const to = within(span.latest, right);
        return (
          <g key={view.id} class={`mark kind-${view.event.kind}`} onClick={(event) => { event.stopPropagation(); open(view); }}>
            <title>{`${view.event.occurred} ${view.event.title}`}</title>
            {to - from > 6 && to - from < right - left && <line class="span" x1={from} x2={to} y1={floor} y2={floor} />}
            <path d={glyphPath(view.event.kind)} transform={`translate(${scales.x(span.middle)} ${scales.y(valueOn(drawn.days, line, span.middle))})`} />
          </g>
        );
      })}
    </g>
  );
}

type SliderProps = Inner & { cursor: Signal<number | null>; marks: readonly Mark[]; children: ComponentChildren };

function Slider({ drawn, beside = [], label, on, pick, open, cursor, marks, scales, children }: SliderProps): JSX.Element {
  const at = () => cursor.value ?? nearest(drawn.days, on);
  const last = drawn.days.length - 1;
  const move = (to: number) => {
    cursor.value = Math.min(last, Math.max(0, to));
  };
  const keys = (event: KeyboardEvent) => {
    const to = target(event, at(), last, drawn.days, marks);
    if (to !== null) {
      event.preventDefault();
      move(to);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const mark = event.key === 'Enter' ? markAt(marks, drawn.days, at()) : undefined;
      if (mark) open(mark.view);
      else pick(drawn.days[at()] ?? on);
    }
  };
  const place = useRef<{ scales: Scales; left: number } | null>(null);
  const point = (event: PointerEvent) => {
    // asked for once, not with each move: a browser would have to bring the page up to date first
    if (place.current?.scales !== scales) place.current = { scales, left: (event.currentTarget as Element).getBoundingClientRect().left };
    move(nearest(drawn.days, scales.x.invert(event.clientX - place.current.left)));
  };
  const leave = () => {
    place.current = null;
    cursor.value = null;
  };
  return (
    <div
      class="slider" role="slider" tabIndex={0} aria-label={label} aria-valuemin={0} aria-valuemax={Math.max(0, last)}
      aria-valuenow={at()} aria-valuetext={[spoken(drawn, at(), marks), ...beside.map((each) => valueAt(each, drawn.days[at()] ?? on))].join('; ')} onKeyDown={keys} onPointerMove={point}
      onPointerLeave={leave} onClick={() => pick(drawn.days[at()] ?? on)} onBlur={() => { cursor.value = null; }}
    >
      {children}
    </div>
  );
}

/** Where a key moves the cursor; null for keys that do not. Page keys go from event to event. */
function target(event: KeyboardEvent, at: number, last: number, days: readonly Day[], marks: readonly Mark[]): number | null {
  const step = event.shiftKey ? 10 : 1;
  const stops = marks.map((mark) => nearest(days, mark.span.middle)).sort((a, b) => a - b);
  switch (event.key) {
    case 'ArrowLeft':
      return at - step;
    case 'ArrowRight':
      return at + step;
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageUp':
      return stops.findLast((stop) => stop < at) ?? at;
    case 'PageDown':
      return stops.find((stop) => stop > at) ?? at;
    default:
      return null;
  }
}

function markAt(marks: readonly Mark[], days: readonly Day[], at: number): Mark | undefined {
  return marks.find((mark) => nearest(days, mark.span.middle) === at);
}

function spoken(drawn: Drawn, at: number, marks: readonly Mark[]): string {
  const day = drawn.days[at];
  if (day === undefined) return t('chart.empty');
  const values = drawn.lines.map((one) => `${one.name === 'value' ? '' : `${t(`chart.${one.name}`)} `}${rounded(micro(one.values[at] ?? 0))}`);
  const mark = markAt(marks, drawn.days, at);
  return `${dayInWords(isoDay(day), language.value)}: ${values.join(', ')}${mark ? `; ${mark.view.event.title}` : ''}`;
}
