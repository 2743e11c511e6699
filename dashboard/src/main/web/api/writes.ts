import { asProblem, client, UNREACHABLE, wrote } from './reads';
import type { Amendment, Content, Logged, LoggedView, NewEvent, Problem, Source } from './types';

export type Written<T> = { done: true; logged: T } | { done: false; problem: Problem };

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What is on the screen afterwards contains the write: its position is asked for by every read that follows. */
async function written<T>(asked: Promise<Answer<T>>): Promise<Written<T>> {
  try {
    const { data, error, response } = await asked;
    if (!response.ok || data === undefined) return { done: false, problem: asProblem(error, response) };
    wrote(response.headers.get('Log-Position'));
    return { done: true, logged: data };
  } catch {
    return { done: false, problem: UNREACHABLE };
  }
}

/** Without dryRun the answer is never a preview, which the document allows for the same status. */
export function logEvent(content: Content): Promise<Written<Logged>> {
  return written(client.POST('/api/v1/events', { body: content as unknown as NewEvent }) as Promise<Answer<Logged>>);
}

const about = (id: string, version: string) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

export function correct(id: string, version: string, content: Content, reason: string): Promise<Written<Amendment>> {
  return written(client.POST('/api/v1/events/{id}/corrections', { params: about(id, version), body: { content: content as unknown as NewEvent, reason } }));
}

export function retract(id: string, version: string, reason: string): Promise<Written<Amendment>> {
  return written(client.POST('/api/v1/events/{id}/retraction', { params: about(id, version), body: { reason } }));
}

export function reinstate(id: string, version: string, reason: string): Promise<Written<Amendment>> {
  return written(client.POST('/api/v1/events/{id}/reinstatement', { params: about(id, version), body: { reason } }));
}

/** Says that two events have to do with each other, for readers; both count as they did. */
export function relate(id: string, version: string, other: string, reason: string): Promise<Written<Amendment>> {
  return written(client.POST('/api/v1/events/{id}/links', { params: about(id, version), body: { action: 'add', relation: 'related', other, reason } }));
}

/** Adds a source to an event as it stands now, as a correction of it. */
export async function addSource(id: string, source: Source, reason: string): Promise<Written<Amendment>> {
  const { data, error, response } = await client.GET('/api/v1/events/{id}', { params: { path: { id } } }).catch(() => ({ data: undefined, error: UNREACHABLE, response: Response.error() }));
  if (!data) return { done: false, problem: asProblem(error, response) };
  const { version, event } = data as unknown as LoggedView;
  return correct(id, version, { ...event, sources: [...event.sources, source] }, reason);
}
