import { afterEach, expect, test, vi } from 'vitest';
import { ask } from '../../main/web/imports/lines';
import { amendments, came, EXAMPLE, formatOf, place, type ReceiptRow } from '../../main/web/imports/model';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['events.csv', '{', 'csv'],
  ['EVENTS.NDJSON', '', 'ndjson'],
  ['events.jsonl', '', 'ndjson'],
  ['events', '\uFEFF\n{"kind":', 'ndjson'],
  ['events', 'kind,occurred', 'csv'],
])('a file called %s that begins with %j is read as %s', (name, beginning, format) => {
  expect(formatOf(name, beginning)).toBe(format);
});

test('what came with an import is taken back, each at the version that was imported', () => {
  const rows: ReceiptRow[] = [
    { row: 2, status: 'logged', id: 'a' },
    { row: 3, status: 'same', id: 'b' },
    { row: 4, status: 'found', id: 'c' },
    { row: 5, status: 'left-out', id: 'd' },
    { row: 6, status: 'rejected' },
  ];
  expect(came(rows)).toEqual(['a', 'c']);
  expect(amendments('retraction', ['a', 'c'], {}, 'Wrong "file"').split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown)).toEqual([
    { kind: 'retraction', event: 'a', supersedes: ['a'], reason: 'Wrong "file"' },
    { kind: 'retraction', event: 'c', supersedes: ['c'], reason: 'Wrong "file"' },
  ]);
});

test('what was taken back is put back at the version that the taking back has made', () => {
  expect(JSON.parse(amendments('reinstatement', ['a'], { a: 'b' }, 'A mistake'))).toEqual({ kind: 'reinstatement', event: 'a', supersedes: ['b'], reason: 'A mistake' });
});

test('a pointer is read from its row on', () => {
  expect(place('/rows/17/occurred', 17)).toBe('occurred');
  expect(place('/rows/17/event/sources/0/citation', 17)).toBe('event › sources › 0 › citation');
  expect(place('/rows/1', 1)).toBe('');
});

test('the example is a table whose rows are as long as its header', () => {
  const [head, ...rows] = EXAMPLE.trim().split('\r\n').map((line) => line.replace(/"[^"]*"/g, 'quoted').split(',').length);
  expect(rows).toEqual([head]);
});

const answers = (text: string, status = 200) => vi.stubGlobal('fetch', () => Promise.resolve(new Response(text, { status, headers: { 'Log-Position': 'p' } })));

test('an answer line by line is complete with its summary alone', async () => {
  answers('{"row":2}\n{"summary":{"n":1}}\n');
  expect(await ask('/x', 'text/csv', '')).toEqual({ done: true, rows: [{ row: 2 }], last: { n: 1 }, position: 'p' });
  answers('{"row":2}\n{"row":3}\n');
  expect(await ask('/x', 'text/csv', '')).toMatchObject({ done: false, problem: { status: 0 } });
  answers('{"row":2}\n{"ro');
  expect(await ask('/x', 'text/csv', '')).toMatchObject({ done: false });
});

test('a problem is passed on, and silence is one', async () => {
  answers('{"title":"The plan does not fit any more","status":409}', 409);
  expect(await ask('/x', 'text/csv', '')).toMatchObject({ done: false, problem: { status: 409 } });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('gone')));
  expect(await ask('/x', 'text/csv', '')).toMatchObject({ done: false, problem: { status: 0 } });
});
