import { signal } from '@preact/signals';

/** What the page needs of an EventSource, so that a test can stand in for it. */
export interface Source {
  readonly readyState: number;
  addEventListener(type: string, heard: (event: Event) => void): void;
  close(): void;
}

export interface Ears {
  open(address: string): Source;
  /** something on the screen may have changed */
  changed(): void;
  /** everything that was read may have changed, also where nothing is told */
  reset(): void;
  /** the stream came back after a cut */
  back(): void;
}

/** Heartbeats come every 15 s; two that fail to come mean that nobody is there, whatever the socket says. */
const SILENCE_MILLIS = 40_000;
const AGAIN_MILLIS = 3_000;
const AGAIN_MILLIS_MAX = 30_000;
/** A tab nobody looks at gives its connection back: a browser has six for each host. */
const UNSEEN_MILLIS = 30_000;
const CLOSED = 2;

/** Whether changes are told, and until when the stream has been heard. */
export const streaming = signal({ on: false, heardAt: 0 });

/** One stream for the page. It goes on where it was cut, so that no change is missed. */
export class Stream {
  private source: Source | null = null;
  private last: string | null = null;
  private pause = AGAIN_MILLIS;
  private again: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private unseen: ReturnType<typeof setTimeout> | undefined;
  private wasCut = false;

  constructor(private readonly ears: Ears) {}

  get begun(): boolean {
    return this.last !== null;
  }

  /** @param position Log-Position of what is shown: from there on everything is told */
  begin(position: string): void {
    if (!position || this.begun) return;
    this.last = position;
    this.open();
  }

  seen(visible: boolean): void {
    clearTimeout(this.unseen);
    if (!visible) this.unseen = setTimeout(() => this.close(), UNSEEN_MILLIS);
    else if (this.begun && !this.source) this.open();
  }

  private open(): void {
    this.close();
    const source = this.ears.open(`/api/v1/stream?after=${encodeURIComponent(this.last ?? '')}`);
    this.source = source;
    const on = (type: string, then: () => void) => source.addEventListener(type, (event) => {
      if (source !== this.source) return;
      this.hear((event as MessageEvent).lastEventId);
      then();
    });
    on('heartbeat', () => undefined);
    on('change', () => this.ears.changed());
    on('reset', () => this.ears.reset());
    source.addEventListener('error', () => {
      if (source === this.source) this.cut(source.readyState === CLOSED);
    });
    this.listenForSilence();
  }

  private hear(id: string): void {
    if (id) this.last = id;
    this.pause = AGAIN_MILLIS;
    streaming.value = { on: true, heardAt: Date.now() };
    this.listenForSilence();
    if (this.wasCut) this.ears.back();
    this.wasCut = false;
  }

  /** A browser tries again by itself, but not after an answer that was no stream. */
  private cut(closed: boolean): void {
    this.wasCut = true;
    streaming.value = { ...streaming.value, on: false };
    if (!closed) return;
    this.close();
    this.again = setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, AGAIN_MILLIS_MAX);
  }

  private listenForSilence(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.cut(true), SILENCE_MILLIS);
  }

  private close(): void {
    clearTimeout(this.again);
    clearTimeout(this.silence);
    this.source?.close();
    this.source = null;
    streaming.value = { ...streaming.value, on: false };
  }
}
