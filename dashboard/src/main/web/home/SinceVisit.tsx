import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useChanges, useFreshness } from '../api/queries';
import type { ChangePage } from '../api/types';
import { ChangeList, countsOf } from '../changes/ChangeList';
import { allSeen, isNewHere, keepVisits, loadVisits, looking, seen, type Visits } from '../changes/visit';
import { instantInWords } from '../dates/day';
import { Shown } from '../parts/parts';
import { asOf, language } from '../state/router';
import { t, word } from '../text';

const FEW = 6;

/** What was logged, corrected and retracted since the reader was last here. An earlier state of knowledge has no such thing. */
export function SinceVisit(): JSX.Element | null {
  return asOf.value.past ? null : <Since />;
}

function Since(): JSX.Element | null {
  const stored = useSignal<Visits | null>(loadVisits());
  const visits = stored.value && looking(stored.value, Date.now());
  const freshness = useFreshness();
  const read = useChanges(visits && { after: visits.before.token });
  const put = (next: Visits | null) => {
    stored.value = next;
    keepVisits(next);
  };
  const token = freshness.state === 'there' ? freshness.data.position : undefined;
  useEffect(() => {
    if (!visits && token) put(allSeen(token, Date.now()));
    else if (visits && read.state === 'there') put(seen(visits, read.data.after, Date.now()));
    // the token is of another log, which was made anew
    else if (visits && read.state === 'failed' && read.problem.status === 400) put(null);
  }, [token, read]);
  // who came just now, or has just seen it all, is not told that nothing happened in between
  if (!visits || (isNewHere(visits, Date.now()) && (read.state !== 'there' || read.data.items.length === 0))) return null;
  return (
    <section class="since-visit" aria-labelledby="since-title">
      <Shown read={read}>{(page) => <News page={page} visits={visits} done={() => put(allSeen(page.after, Date.now()))} />}</Shown>
    </section>
  );
}

function News({ page: { items, page, reset }, visits, done }: { page: ChangePage; visits: Visits; done: () => void }): JSX.Element {
  const all = useSignal(false);
  const since = instantInWords(new Date(visits.before.at).toISOString(), language.value);
  const newestFirst = [...items].reverse();
  return (
    <>
      <header>
        <h2 id="since-title">{t('visit.title')} <span class="soft since">{since}</span></h2>
        <p class="counts" role="status">
          {items.length === 0 ? <span class="soft">{t('visit.nothing')}</span> : countsOf(items).map(([type, n]) => <span key={type} class={`what ${type}`}><strong class="number">{n}</strong> {word('change', type)}</span>)}
          {page.next && <span class="soft">{t('visit.more')}</span>}
        </p>
        {items.length > 0 && <button type="button" onClick={done}>{t('visit.done')}</button>}
      </header>
      {reset && <p class="note">{t('visit.reset')}</p>}
      {items.length > 0 && <ChangeList items={all.value ? newestFirst : newestFirst.slice(0, FEW)} />}
      {items.length > FEW && !all.value && <p class="actions"><button type="button" onClick={() => { all.value = true; }}>{t('home.showAll', { n: items.length })}</button></p>}
    </>
  );
}
