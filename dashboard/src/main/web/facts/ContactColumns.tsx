import { useSignal } from '@preact/signals';
import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Hatch } from '../chart/glyphs';
import { Stepper } from '../chart/Stepper';
import { useWidth } from '../chart/width';
import { go, address } from '../state/router';
import { elsewhere } from '../state/url';
import { t, word } from '../text';
import type { Piece, Years } from './meetings';

const HEIGHT = 220;
const EDGE = { top: 40, right: 8, bottom: 24, left: 30 };
const WIDEST = 36;
const TONES: Record<string, string> = { leaders: 'first', 'two-plus-two': 'second', ministers: 'third', officials: 'unknown', phone: 'silent' };

/** Meetings per year by level, as columns. One tab stop; Enter opens the events of the year. */
export function ContactColumns({ id, years, name }: { id: string; years: Years; name: string }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const cursor = useSignal<number | null>(null);
  const x = scaleLinear([years.first - 0.5, years.last + 0.5], [EDGE.left, width.value - EDGE.right]);
  const y = scaleLinear([0, Math.max(1, years.most)], [HEIGHT - EDGE.bottom, EDGE.top]);
  const wide = Math.min(WIDEST, (x(1) - x(0)) * 0.7);
  const step = Math.ceil(46 / Math.max(1, x(1) - x(0)));
  const levels = [...new Set(years.pieces.map(({ level }) => level))];
  const open = (at: number) => {
    const piece = years.pieces[at];
    if (piece) go(elsewhere(address.value, { name: 'events' }, { kind: 'summit', relationship: id, from: `${piece.year}-01-01`, to: `${piece.year}-12-31` }));
  };
  return (
    <div ref={place} class="chart survey-chart">
      <Stepper label={t('contacts.chart', { name })} count={years.pieces.length} rows={[0]} cursor={cursor} spoken={(at) => spoken(years.pieces[at])} open={open}>
        <svg width={width.value} height={HEIGHT} viewBox={`0 0 ${width.value} ${HEIGHT}`} aria-hidden="true" focusable="false">
          <defs><Hatch id="silent-contacts" /></defs>
          <Key levels={levels} />
          <g class="axes">
            {y.ticks(Math.min(4, Math.max(1, years.most))).filter(Number.isInteger).map((tick) => (
              <g key={tick} transform={`translate(0 ${y(tick)})`}>
                <line class={tick === 0 ? 'zero' : 'grid'} x1={EDGE.left} x2={width.value - EDGE.right} />
                <text class="number" x={EDGE.left - 8} dy="0.32em" text-anchor="end">{tick}</text>
              </g>
            ))}
            {Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index).filter((year) => (year - years.first) % step === 0).map((year) => (
              <text key={year} class="number" x={x(year)} y={HEIGHT - 8} text-anchor="middle">{year}</text>
            ))}
          </g>
          {years.pieces.map((piece, index) => (
            <rect key={index} class={`tone ${TONES[piece.level] ?? 'fourth'} ${cursor.value === index ? 'at' : ''}`} x={x(piece.year) - wide / 2} width={wide} y={y(piece.below + piece.held) + 1} height={Math.max(0, y(piece.below) - y(piece.below + piece.held) - 1)} fill={TONES[piece.level] === 'silent' ? 'url(#silent-contacts)' : undefined}>
              <title>{spoken(piece)}</title>
            </rect>
          ))}
        </svg>
      </Stepper>
      <p class="readout number" aria-hidden="true">{cursor.value === null ? ' ' : spoken(years.pieces[cursor.value])}</p>
    </div>
  );
}

function Key({ levels }: { levels: readonly string[] }): JSX.Element {
  let x = 0;
  return (
    <g class="key">
      {levels.map((level) => {
        const text = word('level', level);
        const here = x;
        x += 34 + [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.7), 0);
        return (
          <g key={level} transform={`translate(${here} 0)`}>
            <rect class={`tone ${TONES[level] ?? 'fourth'}`} x="0.5" y="2.5" width="13" height="11" fill={TONES[level] === 'silent' ? 'url(#silent-contacts)' : undefined} />
            <text x="18" y="12">{text}</text>
          </g>
        );
      })}
    </g>
  );
}

function spoken(piece: Piece | undefined): string {
  return piece ? `${piece.year}: ${word('level', piece.level)} ${piece.held}` : '';
}
