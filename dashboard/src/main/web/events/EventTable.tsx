import type { JSX } from 'preact';
import { useEvents } from '../api/queries';
import type { EventPage, LoggedView } from '../api/types';
import { Glyph } from '../chart/glyphs';
import { occurredInWords } from '../dates/words';
import { PlaceNames, Shown } from '../parts/parts';
import { hrefTo, hrefWith } from '../state/router';
import { t, word } from '../text';
import { actorName } from '../text/names';

type Query = Parameters<typeof useEvents>[0];

/** Events, newest first, as the API orders them. */
export function EventTable({ query }: { query: Query }): JSX.Element {
  const read = useEvents(query);
  return <Shown read={read}>{(page) => (page.items.length === 0 ? <p class="empty">{t('events.none')}</p> : <Rows page={page} />)}</Shown>;
}

function Rows({ page }: { page: EventPage }): JSX.Element {
  return (
    <>
      <div class="scroll" role="region" tabIndex={0} aria-label={t('tabs.events')}>
        <table class="plain events">
          <caption class="unseen">{t('tabs.events')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.occurred')}</th>
              <th scope="col">{t('column.event')}</th>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col">{t('column.who')}</th>
              <th scope="col">{t('column.where')}</th>
              <th scope="col">{t('column.grade')}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((view) => (
              <Row key={view.id} view={view} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        <span class="soft">{t('events.shown', { n: page.items.length })}</span>
        {page.page.prev && <a href={hrefWith({ cursor: page.page.prev })}>{t('events.newer')}</a>}
        {page.page.next && <a href={hrefWith({ cursor: page.page.next })}>{t('events.older')}</a>}
      </p>
    </>
  );
}

function Row({ view }: { view: LoggedView }): JSX.Element {
  const { event } = view;
  const [source] = event.sources;
  return (
    <tr class={view.state === 'live' ? '' : 'struck'}>
      <td class="number occurred" title={event.occurred}>{occurredInWords(event.occurred)}</td>
      <th scope="row">
        <a href={hrefTo({ name: 'event', id: view.id })} lang="en">
          {event.title}
        </a>
        {view.state !== 'live' && <span class="badge">{word('state', view.state)}</span>}
        {view.version !== view.id && view.state === 'live' && <span class="badge">{t('state.corrected')}</span>}
      </th>
      <td class="nowrap">
        <Glyph kind={event.kind} /> {word('kind', event.kind)}
      </td>
      <td>{[...new Set(event.participants.map((each) => each.actor))].map((actor) => <abbr key={actor} title={actorName(actor)}>{actor} </abbr>)}</td>
      <td>
        {(event.places ?? []).map((place, index) => (
          <>
            {index > 0 && ', '}
            <PlaceNames key={place} id={place} />
          </>
        ))}
      </td>
      <td class="number">{`${source?.reliability ?? 'F'}${source?.credibility ?? 6}`}</td>
    </tr>
  );
}
