import { signal } from '@preact/signals';
import type { Relationship } from '../api/types';
import { address } from './router';

const seen = signal<string | null>(null);

/** The relationship that was looked at last, for screens that are about none; null while none is known. */
export function relationshipInView(): string | null {
  const { screen, parameters } = address.value;
  return screen.name === 'relationship' || screen.name === 'compare' ? screen.id : (parameters.relationship ?? seen.value);
}

/** Keeps what is looked at, and begins with the relationship that has most events. */
export function see(known: readonly Relationship[]): void {
  const { screen } = address.peek();
  if (screen.name === 'relationship' || screen.name === 'compare') seen.value = screen.id;
  else seen.value ??= known.reduce<Relationship | null>((most, each) => (most && most.events >= each.events ? most : each), null)?.id ?? null;
}
