import type { JSX } from 'preact';
import type { Candidate, Preview, Problem } from '../api/types';
import { dayInWords } from '../dates/day';
import { occurredInWords } from '../dates/words';
import { ARROWS, directionOf, rounded } from '../numbers/micro';
import { hrefTo, language } from '../state/router';
import { t, word } from '../text';
import { actorName, placeName } from '../text/names';
import { fieldAt, type Draft, type Judgement } from './draft';
import { effectsOf, type Effect } from './effects';
import type { PreviewState } from './usePreview';

interface Props {
  shown: PreviewState;
  judged: NonNullable<Draft['judged']>;
  judge: (id: string, judgement: Judgement | undefined) => void;
  addSource: (id: string) => void;
}

/** What would come of the event: logged ones that may be the same, and what would change. */
export function PreviewPanel(props: Props): JSX.Element {
  const { shown } = props;
  return (
    <section class={`preview ${shown.state}`} aria-label={t('preview.title')} data-state={shown.state}>
      {content(props)}
    </section>
  );
}

function content({ shown, ...answers }: Props): JSX.Element {
  switch (shown.state) {
    case 'waits':
      return <p class="soft">{t('preview.waits')}</p>;
    case 'faulty':
      return <Faults problem={shown.problem} />;
    case 'away':
      return <p class="soft" role="status">{t('preview.away')}</p>;
    case 'asking':
      return shown.last ? <Told preview={shown.last} {...answers} /> : <p class="soft">{t('preview.asking')}</p>;
    case 'there':
      return <Told preview={shown.preview} {...answers} />;
  }
}

const FEW = 3;

/** Faults are named here while typing; they stand at their fields once somebody tries to save. */
function Faults({ problem }: { problem: Problem }): JSX.Element {
  return (
    <p class="soft">
      {t('preview.faulty')}{' '}
      {(problem.errors ?? []).slice(0, FEW).map((fault, index) => (
        <span key={fault.pointer + fault.code}>{index > 0 && '; '}{word('field', fieldAt(fault.pointer))}: <span lang="en">{fault.detail}</span></span>
      ))}
    </p>
  );
}

function Told({ preview, ...answers }: { preview: Preview } & Omit<Props, 'shown'>): JSX.Element {
  const { effects, hardly } = effectsOf(preview.effects);
  const open = preview.duplicates.filter(({ event }) => answers.judged[event.event] !== 'different');
  const aside = preview.duplicates.length - open.length;
  return (
    <>
      <p class="unseen" role="status">{open.length > 0 && t('preview.summary', { n: open.length })} {effects.map(inWords).join('; ')}</p>
      {preview.known && <p class="known">{t('preview.known')} <a href={hrefTo({ name: 'event', id: preview.id })}>{t('same.open')}</a></p>}
      {open.length > 0 && <Candidates candidates={open} {...answers} />}
      {aside > 0 && (
        <p class="soft">{t('same.isDifferent', { n: aside })} <button type="button" class="plain-button" onClick={() => { for (const { event } of preview.duplicates) answers.judge(event.event, undefined); }}>{t('same.back')}</button></p>
      )}
      <div class="effects">
        {effects.length === 0 && hardly === 0 ? <p class="soft">{t('preview.nothing')}</p> : (
          <>
            <h3>{t('preview.effects')}</h3>
            <ul>
              {effects.map((effect) => <li key={`${effect.of}${effect.id}${effect.on}`}><EffectLine effect={effect} /></li>)}
              {hardly > 0 && <li class="soft">{t('preview.hardly', { n: hardly })}</li>}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

function Candidates({ candidates, ...answers }: { candidates: readonly Candidate[] } & Omit<Props, 'shown'>): JSX.Element {
  return (
    <div class="candidates">
      <h3>{t('preview.similar')}</h3>
      <ul>{candidates.map((candidate) => <CandidateItem key={candidate.event.event} candidate={candidate} {...answers} />)}</ul>
    </div>
  );
}

function CandidateItem({ candidate: { event, likelihood, reasons }, judged, judge, addSource }: { candidate: Candidate } & Omit<Props, 'shown'>): JSX.Element {
  const id = event.event;
  const related = judged[id] === 'related';
  return (
    <li class={`candidate ${likelihood}`}>
      <p>
        <strong>{t(likelihood === 'likely' ? 'same.likely' : 'same.possible')}</strong>: <span lang="en">{event.title}</span> <span class="soft number">{occurredInWords(event.occurred)}</span>
        {related && <span class="badge">{t('same.isRelated')}</span>}
      </p>
      <p class="soft">{reasons.filter(({ points }) => points > 0).map(({ rule }) => word('same', rule)).join(' · ')}</p>
      <p class="actions">
        <a class="button" href={hrefTo({ name: 'event', id })}>{t('same.open')}</a>
        <button type="button" onClick={() => addSource(id)}>{t('same.addSource')}</button>
        <button type="button" aria-pressed={related} onClick={() => judge(id, related ? undefined : 'related')}>{t('same.related')}</button>
        <button type="button" onClick={() => judge(id, 'different')}>{t('same.different')}</button>
      </p>
    </li>
  );
}

function EffectLine({ effect }: { effect: Effect }): JSX.Element {
  const direction = typeof effect.before === 'number' && typeof effect.after === 'number' ? directionOf((effect.after - effect.before) * (effect.of === 'relationship' ? 1 : 1_000_000)) : 'level';
  return (
    <>
      {direction !== 'level' && <span class={`change ${direction}`} aria-hidden="true">{ARROWS[direction]} </span>}
      <span class="number">{inWords(effect)}</span>
    </>
  );
}

/** "JPN-RUS on Nov 15, 2016: −1.10 → −3.20, cool → tense". */
export function inWords(effect: Effect): string {
  const on = t('preview.on', { day: dayInWords(effect.on, language.value) });
  const change = (before: string | number, after: string | number) => `${before} → ${after}`;
  switch (effect.of) {
    case 'relationship': {
      const [was = '', is = ''] = effect.label;
      const values = change(rounded(effect.before), rounded(effect.after));
      return `${effect.id} ${on}: ${values}${was === is ? '' : `, ${change(was && word('label', was), is && word('label', is))}`}`;
    }
    case 'territory': {
      const moved = effect.before === effect.after ? `${t('preview.index')} ${change(effect.index[0].toFixed(1), effect.index[1].toFixed(1))}` : change(effect.before, effect.after);
      return `${placeName(effect.id)} ${on}: ${moved}`;
    }
    case 'activity':
      return `${effect.name} ${on}: ${change(statusIn(effect.before), statusIn(effect.after))}`;
    case 'sanction':
      return `${t('sanctions.by', { actor: actorName(effect.actor), target: actorName(effect.target) })} ${on}: ${t('preview.severity')} ${change(effect.before, effect.after)}`;
  }
}

function statusIn(status: string | undefined): string {
  return status ? word('status', status) : '–';
}
