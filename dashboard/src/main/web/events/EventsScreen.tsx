import type { JSX } from 'preact';
import { Field } from '../parts/parts';
import { actorIds, actorName, allPlaces, placeName } from '../text/names';
import { param, set } from '../state/router';
import type { Parameter } from '../state/url';
import { KINDS } from '../log/kinds';
import { t, word } from '../text';
import { EventTable } from './EventTable';

const PAGE = 100;
const STATES = ['live', 'retracted', 'merged', 'contested', 'all'] as const;

/** All events, with the filters that the API has. */
export function EventsScreen(): JSX.Element {
  const state = STATES.find((each) => each === param('state')) ?? 'live';
  const query: Record<string, string | number> = { limit: PAGE, state };
  for (const name of ['actor', 'kind', 'place', 'relationship', 'from', 'to', 'cursor'] as const) {
    const value = param(name);
    if (value) query[name] = value;
  }
  return (
    <>
      <h1 tabIndex={-1}>{t('nav.events')}</h1>
      <form class="controls" role="search" aria-label={t('events.filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice name="kind" label={t('column.kind')} options={KINDS.map((kind) => [kind, word('kind', kind)])} />
        <Choice name="actor" label={t('field.actor')} options={actorIds().map((id) => [id, actorName(id)])} />
        <Choice name="place" label={t('column.where')} options={allPlaces().map(({ id }) => [id, placeName(id)])} />
        <DayField name="from" label={t('controls.from')} />
        <DayField name="to" label={t('controls.to')} />
        <Choice name="state" label={t('column.state')} options={STATES.map((each) => [each, word('state', each)])} required />
      </form>
      <EventTable query={query} />
    </>
  );
}

interface ChoiceProps {
  name: Parameter;
  label: string;
  options: (readonly [string, string])[];
  required?: boolean;
}

function Choice({ name, label, options, required }: ChoiceProps): JSX.Element {
  return (
    <Field label={label}>
      <select value={param(name) ?? (required ? 'live' : '')} onChange={(event) => set({ [name]: event.currentTarget.value, cursor: undefined })}>
        {!required && <option value="">{t('events.any')}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

function DayField({ name, label }: { name: 'from' | 'to'; label: string }): JSX.Element {
  return (
    <Field label={label}>
      <input type="date" value={param(name) ?? ''} onChange={(event) => set({ [name]: event.currentTarget.value, cursor: undefined })} />
    </Field>
  );
}
