/**
 * Values of the API are exact to a millionth. They are added, compared and shown as whole millionths, so that what
 * stands on the screen adds up to the last digit.
 */
export type Micro = number;

const MINUS = '\u2212';

export function micro(value: number): Micro {
  return Math.round(value * 1_000_000);
}

export function sum(values: readonly Micro[]): Micro {
  return values.reduce((total, value) => total + value, 0);
}

export function sign(value: number): string {
  return value > 0 ? '+' : value < 0 ? MINUS : '±';
}

/** The digits of a value: those that are read at a glance, and the rest that makes the sums exact. */
export function digits(value: Micro): { head: string; tail: string } {
  const size = Math.abs(value);
  const fraction = String(size % 1_000_000).padStart(6, '0');
  return { head: `${sign(value)}${Math.floor(size / 1_000_000)}.${fraction.slice(0, 2)}`, tail: fraction.slice(2) };
}

/** Rounded to hundredths, for sentences and axes; never for something that is added up. */
export function rounded(value: Micro, places = 2): string {
  const text = (Math.abs(value) / 1_000_000).toFixed(places);
  return Number(text) === 0 ? (0).toFixed(places) : `${value > 0 ? '+' : MINUS}${text}`;
}

/** Reads what {@link digits} wrote. */
export function readMicro(text: string): Micro {
  const plain = text.replace(/\s/g, '').replace(MINUS, '-').replace(/[+±]/g, '');
  return micro(Number(plain));
}

export type Direction = 'up' | 'down' | 'level';

export function directionOf(change: Micro): Direction {
  return Math.abs(change) < 5_000 ? 'level' : change > 0 ? 'up' : 'down';
}

export const ARROWS: Record<Direction, string> = { up: '▲', down: '▼', level: '▬' };
