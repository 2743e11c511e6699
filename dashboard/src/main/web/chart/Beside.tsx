import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { Day } from '../dates/day';
import { micro, rounded } from '../numbers/micro';
import { nearest, type Scales } from './scales';
import type { Drawn } from './lines';

/** Another relationship in the same chart, on the same axis. */
export interface Beside {
  id: string;
  name: string;
  drawn: Drawn;
}

/** Lines are told apart by their dashes and by the name at their end; colour only helps. */
export function BesideLines({ beside, scales }: { beside: readonly Beside[]; scales: Scales }): JSX.Element {
  return (
    <>
      {beside.map(({ id, drawn }, index) => {
        const path = line<number>().x((_, at) => scales.x(drawn.days[at] ?? 0)).y((value) => scales.y(value));
        return drawn.lines.map((one) => <path key={`${id}${one.name}`} class={`line beside n${index + 1} ${one.name}`} d={path(one.values) ?? ''} />);
      })}
    </>
  );
}

const APART = 13;

/** Heights at which names do not cover one another, in the order given; each as near to its line as there is room. */
export function spread(heights: readonly number[], top: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let free = top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, free);
    free = (placed[index] ?? 0) + APART;
  }
  let most = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - APART;
  }
  return placed;
}

interface NamesProps {
  names: readonly { id: string; drawn: Drawn }[];
  scales: Scales;
  right: number;
  top: number;
  bottom: number;
}

export function LineNames({ names, scales, right, top, bottom }: NamesProps): JSX.Element {
  const ends = names.map(({ drawn }) => scales.y(drawn.lines[0]?.values.at(-1) ?? 0));
  const heights = spread(ends, top, bottom);
  return (
    <g class="line-names">
      {names.map(({ id, drawn }, index) => <text key={id} class={drawn.lines.length === 1 ? `n${index}` : ''} x={right + 6} y={heights[index]} dy="0.32em">{id}</text>)}
    </g>
  );
}

/** What a line says on a day, for the cursor and for those who hear it. */
export function valueAt({ id, drawn }: Beside, day: Day): string {
  const at = nearest(drawn.days, day);
  return `${id} ${drawn.lines.map((one) => rounded(micro(one.values[at] ?? 0))).join(' ')}`;
}
