import { asProblem, client, UNREACHABLE } from './reads';
import type { Content, NewEvent, Preview, Problem } from './types';

export type Previewed = { done: true; preview: Preview } | { done: false; problem: Problem };

/** What would come of an event; nothing is appended. Null when the question was withdrawn. */
export async function previewEvent(content: Content, signal: AbortSignal): Promise<Previewed | null> {
  try {
    const { data, error, response } = await client.POST('/api/v1/events', { params: { query: { dryRun: true } }, body: content as unknown as NewEvent, signal });
    if (!response.ok || data === undefined) return { done: false, problem: asProblem(error, response) };
    return { done: true, preview: data as unknown as Preview };
  } catch {
    return signal.aborted ? null : { done: false, problem: UNREACHABLE };
  }
}
