import { signal, type Signal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { client } from './client';
import { Stream, streaming } from './stream';
import type { Problem } from './types';

export type Read<T> = { state: 'asking' } | { state: 'there'; data: T; again: boolean } | { state: 'failed'; problem: Problem; last?: T };

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

interface Entry {
  held: Signal<Read<unknown>>;
  ask: (headers: Record<string, string>) => Promise<Answer>;
  etag: string | null;
  users: number;
  lastUsed: number;
}

const POLL_MILLIS = 15_000;
const BEHIND_MILLIS = 3_000;
/** changes that come together are read together, and no round begins sooner after another */
const TOGETHER_MILLIS = 250;
const BETWEEN_ROUNDS_MILLIS = 1_000;
export const FRESHNESS = 'freshness';
const KEPT_UNUSED = 40;
const entries = new Map<string, Entry>();

/** How far the reader's own writes are in the log: every read waits until it contains them. */
let minPosition: string | null = null;
/** Answers of the last round that had not changed, for the live dot and for the tests. */
export const polled = signal({ rounds: 0, unchanged: 0, at: 0 });

/**
 * What the API says at this path, kept up to date while it is on the screen. The same question from two places is
 * asked once.
 */
export function useRead<T>(key: string | null, ask: (headers: Record<string, string>) => Promise<Answer>): Read<T> {
  const entry = useMemo(() => (key === null ? null : entryOf(key, ask)), [key]);
  // a layout effect: it asks at once, where an effect would wait for the first paint
  useLayoutEffect(() => {
    if (!entry) return;
    entry.users += 1;
    if (entry.users === 1) void refresh(entry);
    return () => {
      entry.users -= 1;
      entry.lastUsed = Date.now();
      forgetOld();
    };
  }, [entry]);
  return entry ? (entry.held.value as Read<T>) : { state: 'asking' };
}

function entryOf(key: string, ask: Entry['ask']): Entry {
  const known = entries.get(key);
  if (known) return known;
  const made: Entry = { held: signal<Read<unknown>>({ state: 'asking' }), ask, etag: null, users: 0, lastUsed: Date.now() };
  entries.set(key, made);
  return made;
}

function forgetOld(): void {
  const unused = [...entries].filter(([, entry]) => entry.users === 0).sort(([, a], [, b]) => b.lastUsed - a.lastUsed);
  for (const [key] of unused.slice(KEPT_UNUSED)) entries.delete(key);
}

async function refresh(entry: Entry): Promise<'changed' | 'unchanged' | 'failed'> {
  const headers: Record<string, string> = {};
  if (entry.etag) headers['If-None-Match'] = entry.etag;
  if (minPosition) {
    headers['Min-Position'] = minPosition;
    headers['Prefer'] = 'wait=5';
  }
  const last = entry.held.peek();
  const had = last.state === 'there' ? last.data : last.state === 'failed' ? last.last : undefined;
  try {
    const { data, error, response } = await entry.ask(headers);
    stream.begin(response.headers.get('Log-Position') ?? '');
    if (response.status === 304) {
      if (last.state === 'failed') entry.held.value = { state: 'there', data: had, again: true };
      return 'unchanged';
    }
    if (!response.ok) {
      if (response.status === 503 && entry.users > 0) askSoon(entry);
      entry.held.value = { state: 'failed', problem: asProblem(error, response), ...(had === undefined ? {} : { last: had }) };
      return 'failed';
    }
    askedSoon.delete(entry);
    entry.etag = response.headers.get('ETag');
    entry.held.value = { state: 'there', data, again: had !== undefined };
    return 'changed';
  } catch {
    entry.held.value = { state: 'failed', problem: UNREACHABLE, ...(had === undefined ? {} : { last: had }) };
    return 'failed';
  }
}

const SOON_MILLIS = 1_000;
const askedSoon = new WeakSet<Entry>();

/** A service that is busy for a moment is asked once more before the next round; a second refusal waits for it. */
function askSoon(entry: Entry): void {
  if (askedSoon.has(entry)) {
    askedSoon.delete(entry);
    return;
  }
  askedSoon.add(entry);
  setTimeout(() => void refresh(entry), SOON_MILLIS);
}

export const UNREACHABLE: Problem = { type: 'about:unreachable', title: 'The server cannot be reached', status: 0, detail: '', traceId: '' };

export function asProblem(error: unknown, response: Response): Problem {
  if (error && typeof error === 'object' && 'title' in error) return error as Problem;
  return { type: 'about:blank', title: `Status ${response.status}`, status: response.status, detail: '', traceId: '' };
}

/** Asks again for everything on the screen. */
export async function refreshAll(): Promise<void> {
  const results = await Promise.all([...entries.values()].filter((entry) => entry.users > 0).map(refresh));
  polled.value = { rounds: polled.value.rounds + 1, unchanged: results.filter((one) => one === 'unchanged').length, at: Date.now() };
}

let round: Promise<void> | null = null;
let more = false;

/** Asks again soon. However many changes are told, one round runs at a time, and one more for what came meanwhile. */
function refreshSoon(): void {
  if (round) {
    more = true;
    return;
  }
  round = pause(TOGETHER_MILLIS).then(refreshAll).then(() => pause(BETWEEN_ROUNDS_MILLIS)).finally(() => {
    round = null;
    if (more) refreshSoon();
    more = false;
  });
}

const pause = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis));

/** The read models were made anew: no answer that is kept says anything of the new ones. */
function forgetAnswers(): void {
  for (const [key, entry] of entries) {
    entry.etag = null;
    if (entry.users === 0) entries.delete(key);
  }
  refreshSoon();
}

/** After a write: what is on the screen is read again, not before the read models contain the write. */
export function wrote(position: string | null): void {
  if (position) minPosition = position;
  void refreshAll();
}

const stream = new Stream({ open: (address) => new EventSource(address), changed: refreshSoon, reset: forgetAnswers, back: refreshSoon });

/** Without the stream everything is asked for again and again; with it only how far behind the read models are. */
async function poll(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  if (!streaming.peek().on) return refreshAll();
  const freshness = entries.get(FRESHNESS);
  if (!freshness) return;
  await refresh(freshness);
  polled.value = { ...polled.value, at: Date.now() };
}

function isBehind(): boolean {
  const read = entries.get(FRESHNESS)?.held.peek();
  return read?.state === 'there' && (read.data as { lagRecords?: number }).lagRecords !== 0;
}

export function startPolling(): void {
  let asked = Date.now();
  setInterval(() => {
    if (!isBehind() && Date.now() - asked < POLL_MILLIS) return;
    asked = Date.now();
    void poll();
  }, BEHIND_MILLIS);
  document.addEventListener('visibilitychange', () => {
    stream.seen(document.visibilityState === 'visible');
    if (document.visibilityState === 'visible') void refreshAll();
  });
}

export { client };
