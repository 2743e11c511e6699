import type { JSX } from 'preact';
import { Field } from '../parts/parts';
import { param, set } from '../state/router';
import { t, word } from '../text';
import { EventTable } from './EventTable';
import { Facets } from './Facets';

const PAGE = 100;
const STATES = ['live', 'retracted', 'merged', 'contested', 'all'] as const;
/** least confidence of the best source: a source that is usually reliable and probably true has 0.855 */
const CONFIDENCES = ['0.25', '0.5', '0.75'] as const;
const FILTERS = ['actor', 'kind', 'place', 'relationship', 'from', 'to', 'text', 'confidence'] as const;

/** All events, with the filters that the API has; what is searched for stands in the frame's field. */
export function EventsScreen(): JSX.Element {
  const state = STATES.find((each) => each === param('state')) ?? 'live';
  const filter = filterOf();
  const cursor = param('cursor');
  const text = param('text');
  return (
    <>
      <h1 tabIndex={-1}>{text ? t('search.found', { text }) : t('nav.events')}</h1>
      <div class="searching">
        <Facets query={{ ...filter, state }} />
        <div class="found-events">
          <form class="controls" aria-label={t('events.filters')} onSubmit={(event) => event.preventDefault()}>
            <DayField name="from" label={t('controls.from')} />
            <DayField name="to" label={t('controls.to')} />
            <Field label={t('column.state')}>
              <select value={state} onChange={(event) => set({ state: event.currentTarget.value, cursor: undefined })}>
                {STATES.map((each) => <option key={each} value={each}>{word('state', each)}</option>)}
              </select>
            </Field>
            <Field label={t('events.confidence')}>
              <select value={param('confidence') ?? ''} onChange={(event) => set({ confidence: event.currentTarget.value, cursor: undefined })}>
                <option value="">{t('events.any')}</option>
                {CONFIDENCES.map((each) => <option key={each} value={each}>{t('events.atLeast', { n: each })}</option>)}
              </select>
            </Field>
            {(Object.keys(filter).length > 0 || state !== 'live') && (
              <button type="button" onClick={() => set(Object.fromEntries([...FILTERS, 'state', 'cursor'].map((name) => [name, undefined])))}>{t('events.clear')}</button>
            )}
          </form>
          <EventTable query={{ ...filter, state, limit: PAGE, ...(cursor ? { cursor } : {}) }} />
        </div>
      </div>
    </>
  );
}

function filterOf(): Record<string, string> & { kind?: never } {
  const filter: Record<string, unknown> = {};
  for (const name of FILTERS) {
    const value = param(name);
    if (value) filter[name] = name === 'kind' ? [value] : value;
  }
  return filter as ReturnType<typeof filterOf>;
}

function DayField({ name, label }: { name: 'from' | 'to'; label: string }): JSX.Element {
  return (
    <Field label={label}>
      <input type="date" value={param(name) ?? ''} onChange={(event) => set({ [name]: event.currentTarget.value, cursor: undefined })} />
    </Field>
  );
}
