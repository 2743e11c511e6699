import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEvent, useHistory } from '../api/queries';
import { reinstate, retract, type Written } from '../api/writes';
import type { Amendment, LoggedView, Problem } from '../api/types';
import { Glyph } from '../chart/glyphs';
import { occurredInWords } from '../dates/words';
import { OnDay, PlaceNames, Shown } from '../parts/parts';
import { say } from '../parts/toast';
import { asOf, hrefTo, param, set } from '../state/router';
import { t, word } from '../text';
import { actorName, relationshipName } from '../text/names';
import { CorrectionSheet } from './CorrectionSheet';
import { Citation } from './Citation';
import { ContentList } from './ContentList';
import { Contributions } from './Contributions';
import { Versions } from './Versions';

/** One event: what is said of it now, who says so, and every version that it has had. */
export function EventScreen({ id }: { id: string }): JSX.Element {
  const event = useEvent(id);
  const history = useHistory(id);
  return (
    <>
      <Shown read={event}>{(view) => <Body view={view} />}</Shown>
      <section aria-labelledby="versions-title" class="versions">
        <h2 id="versions-title">{t('event.versions')}</h2>
        <Shown read={history}>{(data) => <Versions history={data} />}</Shown>
      </section>
    </>
  );
}

function Body({ view }: { view: LoggedView }): JSX.Element {
  const { event } = view;
  return (
    <article class={`event is-${view.state}`}>
      <p class="kicker">
        <Glyph kind={event.kind} /> {word('kind', event.kind)} · <span class="number" title={event.occurred}>{occurredInWords(event.occurred)}</span>
        {view.state !== 'live' && <span class="badge">{word('state', view.state)}</span>}
        {(view.contenders?.length ?? 0) > 0 && <span class="badge">{t('state.contested')}</span>}
      </p>
      <h1 tabIndex={-1} lang="en">{event.title}</h1>
      {event.summary && <p class="summary" lang="en">{event.summary}</p>}
      <dl class="facts">
        <Fact name="participants">{event.participants.map((each) => `${actorName(each.actor)} (${word('role', each.role)})`).join(', ')}</Fact>
        {(event.places?.length ?? 0) > 0 && <Fact name="place">{event.places?.map((place, index) => <>{index > 0 && ', '}<PlaceNames id={place} /></>)}</Fact>}
        <Fact name="announcedOn"><Announced view={view} /></Fact>
        <Fact name="relationships">{view.relationships.map((id, index) => <>{index > 0 && ', '}<a href={hrefTo({ name: 'relationship', id })}>{relationshipName(id)}</a></>)}</Fact>
        <ContentList content={event} />
      </dl>
      <h2>{t('event.sources')}</h2>
      <ol class="sources">
        {event.sources.map((source, index) => (
          <li key={index}>
            <span lang="en">{source.citation}</span>{source.locator && <span class="soft" lang="en">, {source.locator}</span>}{' '}
            {source.url && URL.canParse(source.url) && <a href={source.url} rel="noreferrer" target="_blank">{new URL(source.url).host}</a>}{' '}
            <span class="badge number" title={`${word('reliability', source.reliability ?? 'F')}; ${word('credibility', String(source.credibility ?? 6))}`}>{`${source.reliability ?? 'F'}${source.credibility ?? 6}`}</span>
          </li>
        ))}
      </ol>
      <Contributions view={view} />
      <Related view={view} />
      <Citation view={view} />
      <Actions view={view} />
      {param('correct') && !asOf.value.past && <CorrectionSheet view={view} />}
    </article>
  );
}

/** Events that somebody tied to this one, or that count in its place. */
function Related({ view: { links } }: { view: LoggedView }): JSX.Element | null {
  if (!links?.length) return null;
  return (
    <>
      <h2>{t('event.related')}</h2>
      <ul class="related">{links.map((link) => <RelatedItem key={link.other + link.relation} {...link} />)}</ul>
    </>
  );
}

function RelatedItem({ other, relation }: { other: string; relation: string }): JSX.Element {
  const read = useEvent(other);
  return (
    <li>
      <span class="badge">{word('relation', relation)}</span>{' '}
      <Shown read={read}>{({ event }) => <><a href={hrefTo({ name: 'event', id: other })} lang="en">{event.title}</a> <span class="soft number" title={event.occurred}>{occurredInWords(event.occurred)}</span></>}</Shown>
    </li>
  );
}

function Announced({ view: { event, announcedDay } }: { view: LoggedView }): JSX.Element {
  if (event.announced) return <span title={event.announced}>{occurredInWords(event.announced)}</span>;
  return announcedDay && announcedDay > '1000' ? <OnDay iso={announcedDay} /> : <>{t('event.alwaysKnown')}</>;
}

function Fact({ name, children }: { name: string; children: JSX.Element[] | JSX.Element | string | undefined }): JSX.Element {
  return (
    <div>
      <dt>{word('field', name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Actions({ view }: { view: LoggedView }): JSX.Element {
  const asking = useSignal(false);
  const problem = useSignal<Problem | null>(null);
  if (asOf.value.past) return <p class="note">{t('log.readOnly')}</p>;
  const amend = view.state === 'retracted' ? reinstate : retract;
  const send = async (reason: string) => {
    const result: Written<Amendment> = await amend(view.id, view.version, reason);
    problem.value = result.done ? null : result.problem;
    if (!result.done) return;
    asking.value = false;
    say({ text: t(view.state === 'retracted' ? 'event.reinstated' : 'event.retracted') });
  };
  return (
    <>
      <p class="actions">
        {view.state !== 'retracted' && <button type="button" onClick={() => set({ correct: '1' })}>{t('event.correct')}</button>}
        <button type="button" aria-expanded={asking.value} onClick={() => { asking.value = !asking.value; }}>{t(view.state === 'retracted' ? 'event.reinstate' : 'event.retract')}</button>
      </p>
      {asking.value && <ReasonForm send={send} problem={problem.value} label={t(view.state === 'retracted' ? 'event.reinstate' : 'event.retract')} />}
    </>
  );
}

function ReasonForm({ send, problem, label }: { send: (reason: string) => Promise<void>; problem: Problem | null; label: string }): JSX.Element {
  const reason = useSignal('');
  return (
    <form class="reason-form" onSubmit={(event) => { event.preventDefault(); void send(reason.value); }}>
      <label class="field">
        <span>{t('field.reason')} *</span>
        <input value={reason.value} required maxLength={1000} onInput={(event) => { reason.value = event.currentTarget.value; }} />
      </label>
      <button type="submit" class="primary">{label}</button>
      {problem && <p class="failure" role="alert">{problem.status === 412 ? t('event.stale') : `${problem.title}: ${problem.detail}`}</p>}
    </form>
  );
}
