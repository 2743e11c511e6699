import { signal } from '@preact/signals';
import type { Receipt, ReceiptRow } from './model';

/** A receipt and what was done with it since; kept on this device, so that a batch can be taken back another day. */
export interface Kept {
  file: string;
  at: string;
  receipt: Receipt;
  rows: ReceiptRow[];
  takenBack?: { at: string; retracted: string[]; refused: string[] } | undefined;
  /** events that were retracted and count again */
  putBack?: { at: string; reinstated: string[]; refused: string[] } | undefined;
  /** the last version of each event that this device knows, where it is not the event itself */
  versions?: Record<string, string>;
}

const NAME = 'detente.import';

export const kept = signal<Kept | null>(load());

function load(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export function keep(next: Kept): void {
  kept.value = next;
  try {
    localStorage.setItem(NAME, JSON.stringify(next));
  } catch {
    // too much for this device: an older receipt must not pass for this one
    localStorage.removeItem(NAME);
  }
}
