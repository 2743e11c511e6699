import type { JSX } from 'preact';
import { useAgreements } from '../api/queries';
import { Shown } from '../parts/parts';
import { t, word } from '../text';
import { actorNames, FactLine } from './parts';

/** What was agreed between the two or those before them, how far it came, and by which events. */
export function AgreementsTab({ id, on }: { id: string; on: string }): JSX.Element {
  const read = useAgreements({ relationship: id, on });
  return (
    <Shown read={read}>
      {({ items }) => items.length === 0 ? <p class="empty">{t('agreements.none')}</p> : (
        <table class="plain stacking">
          <caption class="unseen">{t('tabs.agreements')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('field.instrument')}</th>
              <th scope="col">{t('agreements.parties')}</th>
              <th scope="col">{t('field.stage')}</th>
              <th scope="col">{t('agreements.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.instrument}>
                <th scope="row" lang="en">{item.name ?? item.instrument}</th>
                <td data-label={t('agreements.parties')}>{actorNames(item.parties)}</td>
                <td data-label={t('field.stage')}>{item.stage ? word('stage', item.stage) : '–'}{item.inForce && item.stage !== 'in-force' && <span class="badge">{t('agreements.inForce')}</span>}</td>
                <td>
                  <ol class="steps">
                    {item.history.map((step) => <FactLine key={step.fact.event} fact={step.fact}><span class="soft">{word('stage', step.stage)}</span></FactLine>)}
                  </ol>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Shown>
  );
}
