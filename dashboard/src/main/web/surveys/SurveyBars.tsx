import { useSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Hatch } from '../chart/glyphs';
import { Stepper } from '../chart/Stepper';
import { useWidth } from '../chart/width';
import { address, go } from '../state/router';
import { elsewhere } from '../state/url';
import { t, word } from '../text';
import { barsOf, optionsOf, toneOf, type Bar, type Piece, type Question } from './bars';
import { percent } from './numbers';

const BAR = 24;
const STEP = 28;
const HEAD = 26;
const LEFT = 56;
const FOOT = 22;
const READABLE = 30;

interface Placed extends Bar {
  y: number;
}

/** Shares as bars, the waves of a group under one another. One tab stop: arrows go from answer to answer. */
export function SurveyBars({ question }: { question: Question }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const cursor = useSignal<number | null>(null);
  const legend = legendOf(optionsOf(question), question, width.value);
  const bars = placed(barsOf(question), legend.height);
  const pieces = bars.flatMap((bar) => bar.pieces);
  const rows = bars.map((bar) => pieces.indexOf(bar.pieces[0] as Piece));
  const height = (bars.at(-1)?.y ?? 0) + BAR + FOOT;
  const open = (at: number) => {
    const piece = pieces[at];
    if (piece) go(elsewhere(address.value, { name: 'event', id: piece.wave.fact.event }));
  };
  return (
    <div ref={place} class="chart survey-chart">
      <Stepper label={t('surveys.chart', { name: question.wording })} count={pieces.length} rows={rows} cursor={cursor} spoken={(at) => spoken(pieces[at])} open={open}>
        <svg width={width.value} height={height} viewBox={`0 0 ${width.value} ${height}`} aria-hidden="true" focusable="false">
          <defs><Hatch id={`silent-${question.id}`} /></defs>
          <Legend entries={legend.entries} question={question} />
          {bars.map((bar, index) => <BarRow key={index} bar={bar} question={question} width={width.value} first={bars[index - 1]?.group !== bar.group} />)}
          <Scale width={width.value} y={height - FOOT} />
          <Pointed cursor={cursor} pieces={pieces} bars={bars} width={width.value} />
        </svg>
      </Stepper>
      <p class="readout number" aria-hidden="true">{cursor.value === null ? ' ' : spoken(pieces[cursor.value])}</p>
    </div>
  );
}

function placed(bars: readonly Bar[], top: number): Placed[] {
  let y = top;
  return bars.map((bar, index) => {
    if (bars[index - 1]?.group !== bar.group) y += HEAD;
    const here = y;
    y += STEP;
    return { ...bar, y: here };
  });
}

function across(width: number, share: number): number {
  return LEFT + (share / 100) * (width - LEFT - 1);
}

interface Entry {
  text: string;
  tone: string;
  x: number;
  y: number;
}

const LINE = 18;
const SWATCH = 18;

/** The legend belongs to the drawing, so that a file of it can be read; text is measured by its kind of letters. */
function legendOf(options: readonly string[], { groups }: Question, width: number): { entries: Entry[]; height: number } {
  const open = groups.some((group) => group.waves.some((wave) => wave.partial));
  let x = 0;
  let y = 0;
  const entries = [...options.map((option) => [word('option', option), toneOf(option, options)]), ...(open ? [[t('surveys.notGiven'), 'open']] : [])].map(([text = '', tone = '']) => {
    const needs = SWATCH + 14 + [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.7), 0);
    if (x > 0 && x + needs > width) {
      x = 0;
      y += LINE;
    }
    const entry = { text, tone, x, y };
    x += needs;
    return entry;
  });
  return { entries, height: y + LINE };
}

function Legend({ entries, question }: { entries: readonly Entry[]; question: Question }): JSX.Element {
  return (
    <g class="key">
      {entries.map(({ text, tone, x, y }) => (
        <g key={text} transform={`translate(${x} ${y})`}>
          <rect class={`tone ${tone}`} x="0.5" y="2.5" width="13" height="11" fill={tone === 'silent' ? `url(#silent-${question.id})` : undefined} />
          <text x={SWATCH} y="12">{text}</text>
        </g>
      ))}
    </g>
  );
}

function BarRow({ bar, question, width, first }: { bar: Placed; question: Question; width: number; first: boolean }): JSX.Element {
  const options = optionsOf(question);
  const end = bar.pieces.reduce((sum, piece) => sum + piece.percent, 0);
  return (
    <g transform={`translate(0 ${bar.y})`}>
      {first && <text class="group" y="-7">{word('population', bar.group.population)}</text>}
      <text class="wave number" x={LEFT - 8} y={BAR / 2} dy="0.35em" text-anchor="end">{bar.wave.wave}</text>
      {bar.pieces.map((piece) => {
        const tone = toneOf(piece.option, options);
        const left = across(width, piece.start);
        const wide = Math.max(0, across(width, piece.start + piece.percent) - left - 1.5);
        return (
          <g key={piece.option}>
            <rect class={`tone ${tone}`} x={left} width={wide} height={BAR} fill={tone === 'silent' ? `url(#silent-${question.id})` : undefined}>
              <title>{spoken(piece)}</title>
            </rect>
            {wide >= READABLE && <text class={`share number ${tone}`} x={left + wide / 2} y={BAR / 2} dy="0.35em" text-anchor="middle">{percent(piece.percent)}</text>}
          </g>
        );
      })}
      {bar.open > 0 && <rect class="tone open" x={across(width, end)} width={across(width, 100) - across(width, end)} height={BAR}><title>{t('surveys.notGiven')}</title></rect>}
    </g>
  );
}

function Scale({ width, y }: { width: number; y: number }): JSX.Element {
  return (
    <g class="axes">
      {[0, 25, 50, 75, 100].map((share) => (
        <g key={share} transform={`translate(${across(width, share)} ${y})`}>
          <line class="tick" y2="4" />
          <text y="16" text-anchor={share === 0 ? 'start' : share === 100 ? 'end' : 'middle'}>{share === 100 ? '100 %' : share}</text>
        </g>
      ))}
    </g>
  );
}

function Pointed({ cursor, pieces, bars, width }: { cursor: Signal<number | null>; pieces: readonly Piece[]; bars: readonly Placed[]; width: number }): JSX.Element | null {
  const piece = cursor.value === null ? undefined : pieces[cursor.value];
  const bar = piece && bars.find((each) => each.pieces.includes(piece));
  if (!piece || !bar) return null;
  const left = across(width, piece.start);
  return <rect class="pointed" x={left - 1} y={bar.y - 1} width={Math.max(3, across(width, piece.start + piece.percent) - left + 0.5)} height={BAR + 2} />;
}

function spoken(piece: Piece | undefined): string {
  if (!piece) return '';
  const { group, wave, option, percent: share } = piece;
  return `${word('population', group.population)}, ${wave.wave}: ${word('option', option)} ${percent(share)} %`;
}
