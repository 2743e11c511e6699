import type { Kind, NewEvent } from '../api/types';

type Of<K extends Kind> = Extract<NewEvent, { kind: K }>;
type Options<Value> = Extract<Value, string> extends infer Text ? (string extends Text ? never : readonly Text[]) : never;

/** One further field of a kind. `choice` takes one of the API's values; the rest say how text becomes the field. */
export interface Spec {
  name: string;
  form: 'choice' | 'text' | 'slug' | 'actor' | 'place' | 'count' | 'decimal' | 'money' | 'date' | 'speaker' | 'measures' | 'answers';
  options?: readonly string[];
  initial?: string;
  required?: true;
}

/** Names and values are checked against the API: renaming one in Java stops the page from compiling. */
function choice<K extends Kind, Name extends keyof Of<K> & string>(name: Name, options: Options<NonNullable<Of<K>[Name]>>, initial?: string): Spec {
  return { name, form: 'choice', options, required: true, ...(initial ? { initial } : {}) };
}

function field<K extends Kind>(name: keyof Of<K> & string, form: Spec['form'], required?: 'required'): Spec {
  return required ? { name, form, required: true } : { name, form };
}

/** What is asked of each kind beside the fields that all have. Coded acts come from imports, not from people. */
export const FIELDS: Readonly<Record<Exclude<Kind, 'coded-act'>, readonly Spec[]>> = {
  summit: [
    choice<'summit', 'stage'>('stage', ['announced', 'held', 'postponed', 'cancelled', 'resumed'], 'held'),
    choice<'summit', 'level'>('level', ['leaders', 'ministers', 'two-plus-two', 'officials', 'phone'], 'leaders'),
    field<'summit'>('host', 'actor'),
  ],
  deployment: [
    choice<'deployment', 'stage'>('stage', ['announced', 'deployed', 'reinforced', 'replaced', 'withdrawn', 'exercise'], 'deployed'),
    choice<'deployment', 'category'>('category', ['personnel', 'battle-tanks', 'armoured-vehicles', 'artillery', 'combat-aircraft', 'attack-helicopters', 'warships', 'missiles', 'air-defence', 'other'], 'personnel'),
    field<'deployment'>('system', 'text'),
    field<'deployment'>('unit', 'text'),
    field<'deployment'>('personnel', 'count'),
    field<'deployment'>('count', 'count'),
  ],
  sanction: [
    choice<'sanction', 'action'>('action', ['threatened', 'imposed', 'strengthened', 'eased', 'suspended', 'lifted', 'expired'], 'imposed'),
    field<'sanction'>('regime', 'slug', 'required'),
    field<'sanction'>('measures', 'measures'),
    field<'sanction'>('scope', 'text'),
  ],
  'economic-deal': [
    choice<'economic-deal', 'stage'>('stage', ['proposed', 'signed', 'in-force', 'completed', 'cancelled'], 'signed'),
    field<'economic-deal'>('deal', 'slug', 'required'),
    field<'economic-deal'>('amount', 'money'),
    field<'economic-deal'>('activity', 'slug'),
  ],
  'joint-activity': [
    choice<'joint-activity', 'stage'>('stage', ['proposed', 'agreed', 'implementing', 'finalising', 'closed', 'suspended', 'resumed', 'cancelled', 'blocker-raised', 'blocker-cleared'], 'proposed'),
    field<'joint-activity'>('activity', 'slug', 'required'),
    field<'joint-activity'>('name', 'text'),
    field<'joint-activity'>('legalBasis', 'text'),
  ],
  agreement: [
    choice<'agreement', 'stage'>('stage', ['proposed', 'signed', 'ratified', 'in-force', 'denounced', 'violated'], 'signed'),
    field<'agreement'>('instrument', 'slug', 'required'),
    field<'agreement'>('name', 'text'),
  ],
  position: [
    choice<'position', 'action'>('action', ['stated', 'changed', 'withdrawn'], 'stated'),
    field<'position'>('issue', 'slug', 'required'),
    field<'position'>('actor', 'actor', 'required'),
    field<'position'>('stance', 'slug', 'required'),
    field<'position'>('wording', 'text'),
  ],
  statement: [
    field<'statement'>('speaker', 'speaker', 'required'),
    choice<'statement', 'tone'>('tone', ['praise', 'empathy', 'optimism', 'neutral', 'pessimism', 'denial', 'appeal', 'criticism', 'demand', 'rejection', 'warning'], 'neutral'),
    field<'statement'>('claim', 'text'),
  ],
  indicator: [
    field<'indicator'>('indicator', 'slug', 'required'),
    field<'indicator'>('period', 'date', 'required'),
    field<'indicator'>('value', 'decimal', 'required'),
    field<'indicator'>('unit', 'slug', 'required'),
  ],
  survey: [
    field<'survey'>('survey', 'slug', 'required'),
    field<'survey'>('wave', 'slug', 'required'),
    field<'survey'>('population', 'slug', 'required'),
    field<'survey'>('question', 'slug', 'required'),
    field<'survey'>('wording', 'text', 'required'),
    field<'survey'>('answers', 'answers', 'required'),
  ],
  office: [
    choice<'office', 'action'>('action', ['took', 'left'], 'took'),
    field<'office'>('person', 'text', 'required'),
    field<'office'>('office', 'slug', 'required'),
    field<'office'>('actor', 'actor', 'required'),
  ],
};

export type LoggedKind = keyof typeof FIELDS;
export const KINDS = Object.keys(FIELDS) as LoggedKind[];

export function fieldsOf(kind: string): readonly Spec[] {
  return FIELDS[kind as LoggedKind] ?? [];
}

/** What was typed for one kind, under another: nothing is thrown away but a choice that the other kind does not offer. */
export function carried(extra: Readonly<Record<string, string>>, kind: string): Record<string, string> {
  const choices = new Map(fieldsOf(kind).flatMap(({ name, options }) => (options ? [[name, options] as const] : [])));
  return Object.fromEntries(Object.entries(extra).filter(([name, value]) => choices.get(name)?.includes(value) ?? true));
}
