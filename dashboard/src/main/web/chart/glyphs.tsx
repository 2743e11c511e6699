import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye, type SymbolType } from 'd3-shape';
import type { JSX } from 'preact';

/** A shape for each kind: shapes are told apart without colour, on paper and in a small size. */
const SHAPES: Record<string, SymbolType> = {
  summit: symbolCircle,
  sanction: symbolCross,
  deployment: symbolTriangle,
  'economic-deal': symbolSquare,
  'joint-activity': symbolDiamond,
  agreement: symbolStar,
  position: symbolWye,
  statement: symbolWye,
};

export function glyphPath(kind: string, size = 44): string {
  return symbol(SHAPES[kind] ?? symbolCircle, size)() ?? '';
}

export function Glyph({ kind }: { kind: string }): JSX.Element {
  return (
    <svg class={`glyph kind-${kind}`} width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
      <path d={glyphPath(kind, 40)} />
    </svg>
  );
}

/** Lines aslant: for what is uncertain, disputed or not said. They stay as wide apart in a drawing that is scaled. */
export function Hatch({ id, scale = 1 }: { id: string; scale?: number }): JSX.Element {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform={`scale(${1 / scale}) rotate(45)`}>
      <rect class="hatch-ground" width="6" height="6" />
      <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
    </pattern>
  );
}
