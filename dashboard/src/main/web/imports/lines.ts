import { asProblem, UNREACHABLE } from '../api/reads';
import type { Problem } from '../api/types';

export type Answered<Row, Last> = { done: true; rows: Row[]; last: Last; position: string | null } | { done: false; problem: Problem };

/** The last line was missing: what came before it is not all. */
const BROKEN_OFF: Problem = { ...UNREACHABLE, type: 'about:broken-off' };

/**
 * Sends a body and reads an answer that has a line of JSON for each row and `{"summary": …}` at its end. Without that end
 * the answer is incomplete, and counts as none.
 */
export async function ask<Row, Last>(path: string, type: string, body: Blob | string): Promise<Answered<Row, Last>> {
  try {
    const response = await fetch(path, { method: 'POST', body, headers: { 'Content-Type': type, Accept: 'application/x-ndjson, application/problem+json' } });
    const text = await response.text();
    if (!response.ok) return { done: false, problem: asProblem(parsed(text), response) };
    const lines = text.split('\n').filter(Boolean).map(parsed);
    const end = lines.pop() as { summary?: Last } | undefined;
    if (!end?.summary) return { done: false, problem: BROKEN_OFF };
    return { done: true, rows: lines as Row[], last: end.summary, position: response.headers.get('Log-Position') };
  } catch {
    return { done: false, problem: UNREACHABLE };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
