import type { JSX } from 'preact';
import { useNeighbours } from '../api/queries';
import { occurredInWords } from '../dates/words';
import { Shown } from '../parts/parts';
import { hrefTo } from '../state/router';
import { t } from '../text';
import { relationshipName } from '../text/names';
import { Triads } from './Triads';

/** Other relationships of which events bear on this one. */
export function NeighboursTab({ id, on }: { id: string; on: string }): JSX.Element {
  return (
    <>
      <Neighbours id={id} on={on} />
      <Triads id={id} on={on} />
    </>
  );
}

function Neighbours({ id, on }: { id: string; on: string }): JSX.Element {
  const read = useNeighbours(id, { on });
  return (
    <Shown read={read}>
      {({ items }) => items.length === 0 ? <p class="empty">{t('neighbours.none')}</p> : (
        <table class="plain stacking">
          <caption class="unseen">{t('tabs.neighbours')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('nav.relationship')}</th>
              <th scope="col" class="right">{t('neighbours.events')}</th>
              <th scope="col">{t('home.last')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ relationship, events, lastEvent }) => (
              <tr key={relationship}>
                <th scope="row"><a href={hrefTo({ name: 'relationship', id: relationship })}>{relationshipName(relationship)}</a> <span class="soft">{relationship}</span></th>
                <td class="right number" data-label={t('neighbours.events')}>{events}</td>
                <td data-label={t('home.last')}>
                  <span class="soft number" title={lastEvent.occurred}>{occurredInWords(lastEvent.occurred)}</span>{' '}
                  <a href={hrefTo({ name: 'event', id: lastEvent.id })} lang="en">{lastEvent.title}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Shown>
  );
}
