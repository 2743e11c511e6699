import { parseEdtf } from '../dates/edtf';
import { actorName, allPlaces, isActor, placeName } from '../text/names';
import { emptyDraft, type Draft } from './draft';
import { fieldsOf, KINDS } from './kinds';

export interface Chip {
  part: 'occurred' | 'kind' | 'actor' | 'place' | 'tag' | 'choice' | 'source' | 'grade' | 'text';
  text: string;
}

type Verb = readonly [kind: string, stage: string];

/** Words that say a kind and its stage, by their beginnings. */
const VERBS: readonly (readonly [RegExp, Verb])[] = [
  [/^deploy/, ['deployment', 'deployed']],
  [/^reinforc/, ['deployment', 'reinforced']],
  [/^withdr/, ['deployment', 'withdrawn']],
  [/^exercis/, ['deployment', 'exercise']],
  [/^(meet|met|visit|receiv|host)/, ['summit', 'held']],
  [/^(phone|call)/, ['summit', 'held']],
  [/^postpon/, ['summit', 'postponed']],
  [/^sanction/, ['sanction', 'imposed']],
  [/^threat/, ['sanction', 'threatened']],
  [/^(ease|eases|eased)$/, ['sanction', 'eased']],
  [/^lift/, ['sanction', 'lifted']],
  [/^sign/, ['agreement', 'signed']],
  [/^ratif/, ['agreement', 'ratified']],
  [/^propos/, ['joint-activity', 'proposed']],
  [/^agree/, ['joint-activity', 'agreed']],
  [/^(said|says|state[sd])$/, ['statement', '']],
];

interface Reading {
  draft: Draft;
  chips: Chip[];
  before: string[];
  after: string[];
  places: string[];
  words: string[];
  verbSeen: boolean;
}

/** `2016-11~ RUS deploys Bal @Kunashiri JPN #missiles !B2 "Hirose 2018" https://…`, read word by word, always the same way. */
export function readLine(line: string): { draft: Draft; chips: Chip[] } {
  const reading: Reading = { draft: { ...emptyDraft(), line }, chips: [], before: [], after: [], places: [], words: [], verbSeen: false };
  for (const token of line.match(/"[^"]*"?|\S+/g) ?? []) readToken(token, reading);
  const { draft, before, after, places } = reading;
  draft.participants = after.length > 0 ? `${before.join(', ')} > ${after.join(', ')}` : before.join(', ');
  draft.place = places.join(' ');
  readChoices(reading);
  return { draft, chips: reading.chips };
}

/** The draft after its line was changed: what the change says goes into the form, what was typed there otherwise stays. */
export function relined(draft: Draft, line: string): Draft {
  const was = readLine(draft.line).draft;
  const is = readLine(line).draft;
  const next: Draft = { ...draft, line, extra: {} };
  for (const name of Object.keys(is) as Exclude<keyof Draft, 'judged'>[]) {
    if (name !== 'line' && name !== 'extra' && is[name] !== was[name]) next[name] = is[name];
  }
  for (const name of new Set([...Object.keys(draft.extra), ...Object.keys(is.extra)])) {
    const value = is.extra[name] === was.extra[name] ? draft.extra[name] : is.extra[name];
    if (value !== undefined) next.extra[name] = value;
  }
  return next;
}

function readToken(token: string, reading: Reading): void {
  const { draft, chips, words } = reading;
  if (!draft.occurred && /^(\d|\.\.\/)/.test(token) && parseEdtf(token)) {
    draft.occurred = token;
    chips.push({ part: 'occurred', text: token });
  } else if (/^https?:\/\/./.test(token)) {
    draft.url = token;
    chips.push({ part: 'source', text: token });
  } else if (token.startsWith('"')) {
    draft.citation = token.replaceAll('"', '');
    chips.push({ part: 'source', text: draft.citation });
  } else if (/^![A-F][1-6]$/i.test(token)) {
    draft.reliability = token.charAt(1).toUpperCase();
    draft.credibility = token.charAt(2);
    chips.push({ part: 'grade', text: token.slice(1).toUpperCase() });
  } else if (token.startsWith('@')) readPlace(token.slice(1), reading);
  else if (token.startsWith('#')) words.push(token);
  else if (token === '>') reading.verbSeen = true;
  else readWord(token, reading);
}

function readPlace(name: string, { places, chips }: Reading): void {
  const plain = name.toLowerCase();
  const known = allPlaces().find((place) => place.id === plain || place.names.some(([, each]) => each.toLowerCase() === plain));
  places.push(known?.id ?? plain);
  chips.push({ part: 'place', text: known ? placeName(known.id) : plain });
}

function readWord(token: string, reading: Reading): void {
  const bare = token.replace(/[,;]$/, '');
  if (/^[A-Z][A-Z0-9]{1,3}$/.test(bare) && isActor(bare)) {
    (reading.verbSeen ? reading.after : reading.before).push(bare);
    reading.chips.push({ part: 'actor', text: bare });
    return;
  }
  const verb = reading.verbSeen ? undefined : VERBS.find(([form]) => form.test(token.toLowerCase()))?.[1];
  if (!verb) {
    reading.words.push(token);
    return;
  }
  reading.verbSeen = true;
  reading.draft.kind = verb[0];
  if (verb[1]) reading.draft.extra[verb[0] === 'sanction' ? 'action' : 'stage'] = verb[1];
  reading.chips.push({ part: 'kind', text: verb[0] });
  reading.words.push(token);
}

/** Words after # are the kind, a value of one of its choices, or a tag; what is left is the title and, for forces, the system. */
function readChoices({ draft, chips, words, before, after, places }: Reading): void {
  const hashes = words.filter((word) => word.startsWith('#')).map((word) => word.slice(1));
  const kind = KINDS.find((each) => hashes.includes(each));
  if (kind && kind !== draft.kind) {
    draft.kind = kind;
    chips.push({ part: 'kind', text: kind });
  }
  const tags: string[] = [];
  for (const hash of hashes.filter((each) => each !== draft.kind)) {
    const spec = fieldsOf(draft.kind).find((each) => each.options?.includes(hash));
    if (spec) draft.extra[spec.name] = hash;
    else tags.push(hash);
    chips.push({ part: spec ? 'choice' : 'tag', text: hash });
  }
  draft.tags = tags.join(' ');
  const said = words.filter((word) => !word.startsWith('#'));
  const rest = said.slice(1).join(' ');
  if (draft.kind === 'deployment' && rest) draft.extra['system'] = rest.replace(/,$/, '');
  if (said.length > 0) {
    draft.title = titleIn(draft.kind, said, { before, after, places });
    chips.push({ part: 'text', text: said.join(' ') });
  }
}

/** Acts that two sides do with each other; any other is done by one and addressed to the other. */
const TOGETHER: ReadonlySet<string> = new Set(['summit', 'agreement', 'joint-activity', 'economic-deal']);

/** The words of the line as a title in English, with names for codes: "Japan meets Russia", "Russia deploys Bal, toward Japan". */
function titleIn(kind: string, [verb = '', ...rest]: string[], { before, after, places }: Pick<Reading, 'before' | 'after' | 'places'>): string {
  const names = (actors: string[]) => actors.map((actor) => actorName(actor, 'en')).join(', ');
  const where = places.length > 0 ? ` (${places.map((place) => placeName(place, 'en')).join(', ')})` : '';
  const together = TOGETHER.has(kind);
  const sentence = [names(before), verb, together ? names(after) : '', ...rest].filter(Boolean).join(' ');
  return `${sentence}${where}${!together && after.length > 0 ? `, toward ${names(after)}` : ''}`;
}
