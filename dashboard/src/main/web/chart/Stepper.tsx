import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';

interface Props {
  label: string;
  /** how many things the cursor can stand on */
  count: number;
  /** where rows begin: the up and down keys go from row to row */
  rows: readonly number[];
  cursor: Signal<number | null>;
  spoken: (at: number) => string;
  open: (at: number) => void;
  children: ComponentChildren;
}

/** A chart as one tab stop: arrows move a cursor through what it shows, Enter opens what the cursor stands on. */
export function Stepper({ label, count, rows, cursor, spoken, open, children }: Props): JSX.Element {
  const at = Math.min(cursor.value ?? 0, Math.max(0, count - 1));
  const keys = (event: KeyboardEvent) => {
    const to = stepped(event.key, at, count, rows);
    if (to !== null) cursor.value = to;
    else if (event.key === 'Enter' && count > 0) open(at);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="stepper" role="slider" tabIndex={0} aria-label={label} aria-valuemin={0} aria-valuemax={Math.max(0, count - 1)} aria-valuenow={at}
      aria-valuetext={count > 0 ? spoken(at) : ''} onKeyDown={keys} onFocus={() => { cursor.value ??= 0; }} onBlur={() => { cursor.value = null; }}
    >
      {children}
    </div>
  );
}

/** Where a key moves the cursor; null for keys that do not. */
export function stepped(key: string, at: number, count: number, rows: readonly number[]): number | null {
  const row = rows.findLastIndex((start) => start <= at);
  const column = at - (rows[row] ?? 0);
  const inRow = (to: number) => {
    const start = rows[to];
    return start === undefined ? at : Math.min(start + column, (rows[to + 1] ?? count) - 1);
  };
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return inRow(row - 1);
    case 'ArrowDown':
      return inRow(row + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
