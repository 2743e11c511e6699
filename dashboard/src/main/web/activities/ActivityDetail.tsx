import type { JSX } from 'preact';
import { useActivity } from '../api/queries';
import type { ActivityDetail } from '../api/types';
import { occurredInWords } from '../dates/words';
import { Shown } from '../parts/parts';
import { asOf, hrefTo, hrefWith } from '../state/router';
import { t, word } from '../text';
import { money } from './money';

/** One activity: what is agreed on the money, what blocks it, and every step with its event. */
export function ActivityDetailPanel({ id, on }: { id: string; on: string }): JSX.Element {
  const read = useActivity(id, { on });
  return (
    <aside class="panel" aria-label={t('activities.detail')}>
      <a class="close" href={hrefWith({ activity: undefined })} aria-label={t('close')}>×</a>
      <Shown read={read}>{(detail) => <Detail detail={detail} />}</Shown>
    </aside>
  );
}

function Detail({ detail }: { detail: ActivityDetail }): JSX.Element {
  return (
    <>
      <h2 lang="en">{detail.name}</h2>
      <p>
        <span class="badge">{word('status', detail.status)}</span> {detail.iatiCode !== null && <span class="soft">IATI {detail.iatiCode}</span>}
        {!asOf.value.past && (
          <a class="button" href={hrefWith({ log: `joint-activity:${detail.id}` })}>{t('activities.logStep')}</a>
        )}
      </p>
      {detail.blockers.map((blocker) => (
        <p key={blocker.id} class="flag">
          <strong>{blocker.open ? t('activities.blockedBy') : t('activities.blockerCleared')}</strong> <span lang="en">{blocker.description || blocker.id}</span>
        </p>
      ))}
      {detail.contradictions.map((other) => (
        <p key={other.activity} class="flag">
          <strong>{t('activities.contradictedBy')}</strong> <a href={hrefWith({ activity: other.activity })} lang="en">{other.name || other.activity}</a>
        </p>
      ))}
      {detail.deals.map((deal) => (
        <p key={deal.id} class="number">
          <strong lang="en">{deal.title}</strong> {word('status', deal.status)}{' '}
          {[...deal.amounts.map(money), ...deal.proposedAmounts.map((amount) => `${t('activities.proposed')} ${money(amount)}`)].join('; ')}
        </p>
      ))}
      <ol class="steps">
        {detail.history.map((step, index) => (
          <li key={index}>
            <span class="number occurred" title={step.fact.occurred}>{occurredInWords(step.fact.occurred)}</span>{' '}
            <a href={hrefTo({ name: 'event', id: step.fact.event })} lang="en">{step.fact.title}</a>{' '}
            <span class="soft">{word('stage', step.stage)}</span>
            {step.anomaly && <span class="badge" lang="en">{step.anomaly.text}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
