import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Stream, streaming, type Source } from '../../main/web/api/stream';

class FakeSource implements Source {
  readyState = 0;
  closed = false;
  private readonly heard = new Map<string, ((event: Event) => void)[]>();

  constructor(readonly address: string) {}

  addEventListener(type: string, heard: (event: Event) => void): void {
    this.heard.set(type, [...(this.heard.get(type) ?? []), heard]);
  }

  close(): void {
    this.closed = true;
  }

  say(type: string, lastEventId = ''): void {
    for (const heard of this.heard.get(type) ?? []) heard({ lastEventId } as MessageEvent);
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.say('error');
  }
}

let opened: FakeSource[];
const ears = { changed: vi.fn(), reset: vi.fn(), back: vi.fn() };
const fresh = (): Stream => new Stream({
  ...ears,
  open: (address) => {
    const source = new FakeSource(address);
    opened.push(source);
    return source;
  },
});
const last = (): FakeSource => opened.at(-1) as FakeSource;

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  streaming.value = { on: false, heardAt: 0 };
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('the stream of changes', () => {
  test('begins_once_after_what_was_read_and_is_on_when_it_is_heard', () => {
    const stream = fresh();
    stream.begin('');
    expect(opened).toHaveLength(0);
    stream.begin('3:17');
    stream.begin('3:18');
    expect(opened.map((source) => source.address)).toEqual(['/api/v1/stream?after=3%3A17']);
    expect(streaming.value.on).toBe(false);
    last().say('heartbeat', '3:17');
    expect(streaming.value.on).toBe(true);
    last().say('change', '3:18');
    last().say('reset', '3:19');
    expect(ears.changed).toHaveBeenCalledTimes(1);
    expect(ears.reset).toHaveBeenCalledTimes(1);
    expect(ears.back).not.toHaveBeenCalled();
  });

  test('leaves_a_short_cut_to_the_browser_and_says_when_it_is_back', () => {
    fresh().begin('3:17');
    last().say('heartbeat', '3:17');
    last().fail(0);
    expect(streaming.value.on).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(opened).toHaveLength(1);
    last().say('heartbeat', '3:20');
    expect(streaming.value.on).toBe(true);
    expect(ears.back).toHaveBeenCalledTimes(1);
  });

  test('is_opened_again_after_a_refusal_where_it_was_cut_with_longer_and_longer_pauses', () => {
    fresh().begin('3:17');
    last().say('change', '3:18');
    last().fail(2);
    vi.advanceTimersByTime(2_999);
    expect(opened).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(last().address).toBe('/api/v1/stream?after=3%3A18');
    for (const seconds of [6, 12, 24, 30, 30]) {
      const before = opened.length;
      last().fail(2);
      vi.advanceTimersByTime(seconds * 1_000 - 1);
      expect(opened).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(opened).toHaveLength(before + 1);
    }
    last().say('heartbeat');
    last().fail(2);
    const before = opened.length;
    vi.advanceTimersByTime(3_000);
    expect(opened).toHaveLength(before + 1);
  });

  test('is_given_up_when_it_falls_silent', () => {
    fresh().begin('3:17');
    last().say('heartbeat');
    vi.advanceTimersByTime(39_999);
    expect(streaming.value.on).toBe(true);
    vi.advanceTimersByTime(1);
    expect(streaming.value.on).toBe(false);
    expect(opened[0]?.closed).toBe(true);
    vi.advanceTimersByTime(3_000);
    expect(opened).toHaveLength(2);
  });

  test('a_closed_stream_is_not_heard_any_more', () => {
    fresh().begin('3:17');
    const first = last();
    first.fail(2);
    vi.advanceTimersByTime(3_000);
    first.say('change', '9:99');
    expect(ears.changed).not.toHaveBeenCalled();
    last().fail(2);
    vi.advanceTimersByTime(6_000);
    expect(last().address).toBe('/api/v1/stream?after=3%3A17');
  });

  test('is_closed_when_nobody_looks_for_long_and_goes_on_where_it_was', () => {
    const stream = fresh();
    stream.begin('3:17');
    last().say('change', '3:18');
    stream.seen(false);
    vi.advanceTimersByTime(20_000);
    stream.seen(true);
    vi.advanceTimersByTime(15_000);
    expect(opened[0]?.closed).toBe(false);
    last().say('heartbeat', '3:18');
    stream.seen(false);
    vi.advanceTimersByTime(30_000);
    expect(opened[0]?.closed).toBe(true);
    expect(streaming.value.on).toBe(false);
    vi.advanceTimersByTime(600_000);
    expect(opened).toHaveLength(1);
    stream.seen(true);
    expect(last().address).toBe('/api/v1/stream?after=3%3A18');
  });
});
