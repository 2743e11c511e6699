import { effect, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { dayInWords, isoDay, type Day } from '../dates/day';
import { micro, rounded } from '../numbers/micro';
import { language } from '../state/router';
import { valueAt, type Beside } from './Beside';
import type { Drawn } from './lines';
import type { Box, Scales } from './scales';

interface Props {
  cursor: Signal<number | null>;
  drawn: Drawn;
  beside?: readonly Beside[] | undefined;
  on: Day;
  scales: Scales;
  box: Box;
}

/** Wide enough for the longest line that the cursor says, and how far from it that is. */
const WORDS = 300;
const GAP = 8;

/**
 * The cursor lies above the chart and is moved while the event is handled, by means that a browser need not lay out,
 * paint or layer anything anew for: an animation that stands still, and a label that is a picture of a few words. In
 * Chromium a frame of a moved element with text takes three times as long. Who does not see it hears the same words
 * from the slider.
 */
export function Cursor({ cursor, drawn, beside = [], on, scales, box }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const moved = place.current;
    const canvas = moved?.querySelector('canvas');
    if (!moved || !canvas) return;
    const across = slide(moved, 'X', 0, box.width);
    const words = slide(canvas, 'X', -WORDS - GAP, GAP);
    const spots = [...moved.querySelectorAll<HTMLElement>('.spot')].map((spot) => slide(spot, 'Y', 0, box.height));
    let write: ((lines: readonly string[], before: boolean) => void) | null = null;
    const stop = effect(() => {
      const index = cursor.value;
      const day = index === null ? undefined : drawn.days[index];
      moved.classList.toggle('away', day === undefined);
      if (index === null || day === undefined) {
        // colours may be others when it is shown again
        write = null;
        return;
      }
      const x = Math.round(scales.x(day));
      const values = drawn.lines.map((one) => one.values[index] ?? 0);
      across.to(x);
      spots.forEach((spot, line) => spot.to(Math.round(scales.y(values[line] ?? 0))));
      const before = x > box.width / 2;
      words.to(before ? -WORDS - GAP : GAP);
      write ??= writer(canvas);
      write([`${dayInWords(isoDay(day), language.value)}  ${values.map((value) => rounded(micro(value))).join('  ')}`, ...beside.map((each) => valueAt(each, day))], before);
    });
    return () => {
      stop();
      for (const each of [across, words, ...spots]) each.end();
    };
  }, [cursor, drawn, beside, scales, box]);
  const height = { top: `${box.top}px`, height: `${box.height - box.top - box.bottom}px` };
  return (
    <div class="over" aria-hidden="true">
      <span class="pinned" style={{ ...height, left: `${Math.round(scales.x(on))}px` }} />
      <div ref={place} class="cursor away">
        <span class="upright" style={height} />
        {drawn.lines.map((one) => <span key={one.name} class="spot" />)}
        <canvas class="words" style={{ top: `${box.top - 4}px`, width: `${WORDS}px` }} />
      </div>
    </div>
  );
}

/** An animation that stands still where it is told to, as many milliseconds on as pixels. */
function slide(element: HTMLElement, axis: 'X' | 'Y', from: number, to: number): { to: (at: number) => void; end: () => void } {
  const animation = element.animate([from, to].map((at) => ({ transform: `translate${axis}(${at}px)` })), { duration: Math.max(1, to - from), fill: 'both' });
  animation.pause();
  return {
    to: (at) => {
      // told the same again, it would ask for a frame all the same
      if (animation.currentTime !== at - from) animation.currentTime = at - from;
    },
    end: () => animation.cancel(),
  };
}

const PADDING = 2;

/** Writes lines on the canvas in the font and colours that its style has, each on a ground of its own. */
function writer(canvas: HTMLCanvasElement): (lines: readonly string[], before: boolean) => void {
  const style = getComputedStyle(canvas);
  const [width, height, line] = [style.width, style.height, style.lineHeight].map(parseFloat) as [number, number, number];
  const { color, font, accentColor: ground } = style;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return () => undefined;
  context.scale(devicePixelRatio, devicePixelRatio);
  Object.assign(context, { font, textBaseline: 'middle' });
  return (lines, before) => {
    context.clearRect(0, 0, width, height);
    context.textAlign = before ? 'right' : 'left';
    lines.forEach((text, row) => {
      const ink = context.measureText(text).width + 2 * PADDING;
      context.fillStyle = ground;
      context.fillRect(before ? width - ink : 0, row * line, ink, line);
      context.fillStyle = color;
      context.fillText(text, before ? width - PADDING : PADDING, (row + 0.5) * line);
    });
  };
}
