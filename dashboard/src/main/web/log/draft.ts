import type { Content, Fault, Source } from '../api/types';
import { formatValue, readValue } from './values';
import { fieldsOf } from './kinds';
import { formatParticipants, readParticipants } from './participants';

/** What stands in the form. Everything is text until it is sent, so that nothing typed is ever lost. */
export interface Draft {
  kind: string;
  line: string;
  occurred: string;
  announced: string;
  participants: string;
  place: string;
  title: string;
  summary: string;
  citation: string;
  locator: string;
  url: string;
  reliability: string;
  credibility: string;
  tags: string;
  reason: string;
  extra: Record<string, string>;
  /** what was decided of logged events that resemble this one, by their id */
  judged?: Record<string, Judgement>;
}

export type Judgement = 'related' | 'different';

export function emptyDraft(kind = 'summit'): Draft {
  return {
    kind, line: '', occurred: '', announced: '', participants: '', place: '', title: '', summary: '', citation: '', locator: '',
    url: '', reliability: 'F', credibility: '6', tags: '', reason: '', extra: {},
  };
}

export function draftOf(content: Content): Draft {
  const source: Partial<Source> = content.sources[0] ?? {};
  const extra: Record<string, string> = {};
  for (const spec of fieldsOf(content.kind)) {
    const text = formatValue(spec.form, content[spec.name]);
    if (text) extra[spec.name] = text;
  }
  return {
    ...emptyDraft(content.kind),
    occurred: content.occurred,
    announced: content.announced ?? '',
    participants: formatParticipants(content.participants),
    place: typeof content['territory'] === 'string' ? content['territory'] : (content.places ?? []).join(' '),
    title: content.title,
    summary: content.summary ?? '',
    citation: source.citation ?? '',
    locator: source.locator ?? '',
    url: source.url ?? '',
    reliability: source.reliability ?? 'F',
    credibility: String(source.credibility ?? 6),
    tags: (content.tags ?? []).join(' '),
    extra,
  };
}

/**
 * The event that the form says, on top of what it was made from: a field that nobody touched keeps its value to the
 * letter, also where the form shows less than the value holds.
 */
export function contentOf(draft: Draft, base?: Content): Content {
  const kept = base && base.kind === draft.kind ? base : undefined;
  const before = kept && draftOf(kept);
  const content: Record<string, unknown> = { ...kept, kind: draft.kind, occurred: draft.occurred.trim() };
  if (draft.announced !== before?.announced) put(content, 'announced', draft.announced.trim());
  if (draft.title !== before?.title) put(content, 'title', draft.title.trim());
  if (draft.summary !== before?.summary) put(content, 'summary', draft.summary.trim());
  if (draft.tags !== before?.tags) put(content, 'tags', draft.tags.split(/[\s,]+/).filter(Boolean));
  if (draft.participants !== before?.participants) content['participants'] = readParticipants(draft.participants, draft.kind);
  if (draft.place !== before?.place) putPlaces(content, draft);
  for (const spec of fieldsOf(draft.kind)) {
    const text = draft.extra[spec.name] ?? (before ? '' : (spec.initial ?? ''));
    if (!before || text !== (before.extra[spec.name] ?? '')) put(content, spec.name, readValue(spec.form, text, content[spec.name]));
  }
  content['sources'] = [sourceOf(draft), ...(base?.sources.slice(1) ?? [])];
  return content as Content;
}

function putPlaces(content: Record<string, unknown>, draft: Draft): void {
  const places = draft.place.split(/[\s,]+/).filter(Boolean);
  if (draft.kind !== 'deployment') {
    put(content, 'places', places);
    return;
  }
  put(content, 'territory', places[0] ?? '');
  put(content, 'places', places.length > 1 ? places : (content['places'] ?? ''));
}

export function sourceOf(draft: Draft): Source {
  const url = draft.url.trim();
  const source: Record<string, unknown> = { citation: draft.citation.trim() || url, reliability: draft.reliability, credibility: Number(draft.credibility) };
  put(source, 'locator', draft.locator.trim());
  put(source, 'url', url);
  return source as unknown as Source;
}

function put(content: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) delete content[name];
  else content[name] = value;
}

/** The field of the form that a fault of the API is about; `form` when it is none of them. */
export function fieldAt(pointer: string): string {
  const [first = '', second, third] = pointer.replace(/^\/content(?=\/)/, '').split('/').filter(Boolean);
  if (first === 'sources') return second === '0' && third ? (third === 'url' || third === 'locator' || third === 'reliability' || third === 'credibility' ? third : 'citation') : 'citation';
  if (first === 'territory' || first === 'places') return 'place';
  return first || 'form';
}

export function faultsByField(faults: readonly Fault[]): Record<string, Fault[]> {
  const found: Record<string, Fault[]> = {};
  for (const fault of faults) (found[fieldAt(fault.pointer)] ??= []).push(fault);
  return found;
}

/** What the form itself can tell before asking: the four things that every event needs. */
export function missing(draft: Draft): string[] {
  const lacking: string[] = [];
  if (!draft.occurred.trim()) lacking.push('occurred');
  if (!draft.participants.trim()) lacking.push('participants');
  if (!draft.citation.trim() && !draft.url.trim()) lacking.push('citation');
  if (draft.kind === 'deployment' && !draft.place.trim()) lacking.push('place');
  for (const spec of fieldsOf(draft.kind)) {
    if (spec.required && !(draft.extra[spec.name] ?? spec.initial ?? '').trim()) lacking.push(spec.name);
  }
  return lacking;
}
