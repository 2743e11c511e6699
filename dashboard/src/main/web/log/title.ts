import { actorName, placeName } from '../text/names';
import type { Draft } from './draft';
import { fieldsOf } from './kinds';
import { readParticipants } from './participants';

/** A title for an event whose author gave none: kind, stage and who, in plain words. Titles are logged in English. */
export function titleOf(draft: Draft): string {
  if (draft.title.trim()) return draft.title.trim();
  const stage = draft.extra['stage'] ?? draft.extra['action'] ?? fieldsOf(draft.kind)[0]?.initial ?? '';
  const who = readParticipants(draft.participants, draft.kind).map((each) => actorName(each.actor, 'en')).join(', ');
  const what = draft.extra['system'] ?? draft.extra['name'] ?? draft.extra['claim'] ?? '';
  const where = draft.place.split(/[\s,]+/).filter(Boolean).map((place) => placeName(place, 'en')).join(', ');
  return [`${draft.kind.replaceAll('-', ' ')}${stage ? ` ${stage.replaceAll('-', ' ')}` : ''}: ${who}`, what, where].filter(Boolean).join(', ');
}
