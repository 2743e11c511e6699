import type { JSX } from 'preact';
import { useActivities } from '../api/queries';
import type { Activity } from '../api/types';
import { OnDay, Shown } from '../parts/parts';
import { hrefTo } from '../state/router';
import { t, word } from '../text';
import { Amounts } from './Amounts';

/** The board as a table, for one relationship. */
export function ActivityTable({ relationship, on }: { relationship: string; on: string }): JSX.Element {
  const read = useActivities({ relationship, on, limit: 1000 });
  return <Shown read={read}>{({ items }) => <ActivityRows items={items} />}</Shown>;
}

export function ActivityRows({ items }: { items: readonly Activity[] }): JSX.Element {
  return (
    <>
      {items.length === 0 ? <p class="empty">{t('activities.none')}</p> : (
        <div class="scroll" role="region" tabIndex={0} aria-label={t('tabs.activities')}>
          <table class="plain">
            <caption class="unseen">{t('tabs.activities')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.activity')}</th>
                <th scope="col">{t('column.status')}</th>
                <th scope="col">{t('column.amounts')}</th>
                <th scope="col">{t('column.heldUp')}</th>
                <th scope="col">{t('column.lastMovement')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row"><a href={hrefTo({ name: 'activities' }, { activity: item.id })} lang="en">{item.name}</a></th>
                  <td>{word('status', item.status)}</td>
                  <td><Amounts totals={item.totals} /></td>
                  <td>{[...item.blockedBy.map((each) => `${t('activities.blockedBy')} ${each}`), ...item.contradictedBy.map((each) => `${t('activities.contradictedBy')} ${each}`)].join('; ')}</td>
                  <td class="number">{item.lastMovement ? <OnDay iso={item.lastMovement} /> : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
