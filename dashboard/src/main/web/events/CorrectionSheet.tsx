import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { client } from '../api/client';
import { correct } from '../api/writes';
import type { Content, LoggedView, Problem } from '../api/types';
import { contentOf, draftOf, faultsByField, missing, type Draft } from '../log/draft';
import { EventForm } from '../log/EventForm';
import { focusFirst, openAtFirstField } from '../log/LogSheet';
import { dropDraft, keepDraft, loadDraft } from '../log/store';
import { say } from '../parts/toast';
import { set } from '../state/router';
import { t, word } from '../text';
import { plainValue } from './values';

const close = (): void => set({ correct: undefined });

/** What stands in the sheet, and what may be done with it. */
function useCorrection(view: LoggedView) {
  const seen = useRef({ version: view.version, event: view.event });
  const draft = useSignal<Draft>(loadDraft(view.id) ?? draftOf(view.event));
  const problem = useSignal<Problem | null>(null);
  const theirs = useSignal<LoggedView | null>(null);
  const lacking = useSignal<string[]>([]);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => openAtFirstField(dialog.current), []);
  const save = async () => {
    lacking.value = [...(draft.value.reason.trim() ? [] : ['reason']), ...missing(draft.value)];
    if (lacking.value.length > 0) return focusFirst(dialog.current, lacking.value);
    const result = await correct(view.id, seen.current.version, contentOf(draft.value, seen.current.event), draft.value.reason.trim());
    if (result.done) return finish(view.id);
    problem.value = result.problem;
    if (result.problem.status === 412) theirs.value = await present(view.id);
    else focusFirst(dialog.current, Object.keys(faultsByField(result.problem.errors ?? [])));
  };
  /** From now on the version that was found there is the one that is corrected. */
  const rebase = (): Content | undefined => {
    const found = theirs.value;
    if (found) seen.current = { version: found.version, event: found.event };
    theirs.value = null;
    problem.value = null;
    return found?.event;
  };
  const over = () => {
    rebase();
    void save();
  };
  const take = () => {
    const event = rebase();
    if (event) draft.value = { ...draftOf(event), reason: draft.value.reason };
  };
  return { seen, draft, problem, theirs, lacking, dialog, save, over, take };
}

function finish(id: string): void {
  dropDraft(id);
  say({ text: t('event.corrected') });
  close();
}

/**
 * Corrects the version that was on the screen when the sheet opened. When somebody was faster, both versions stand side
 * by side and nothing typed is lost.
 */
export function CorrectionSheet({ view }: { view: LoggedView }): JSX.Element {
  const { seen, draft, problem, theirs, lacking, dialog, save, over, take } = useCorrection(view);
  return (
    <dialog
      ref={dialog} class="sheet" aria-labelledby="correct-title" onCancel={close}
      onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void save(); } }}
    >
      <header>
        <h2 id="correct-title">{t('event.correct')}</h2>
        <button type="button" class="close" aria-label={t('close')} onClick={close}>×</button>
      </header>
      {theirs.value && <SideBySide mine={contentOf(draft.value, seen.current.event)} theirs={theirs.value.event} over={over} take={take} />}
      <EventForm draft={draft.value} change={(next) => { draft.value = next; keepDraft(view.id, next); }} problem={theirs.value ? null : problem.value} lacking={lacking.value} withReason />
      <footer>
        <button type="button" class="primary" onClick={() => void save()}>{t('log.save')} <kbd>Ctrl ↵</kbd></button>
        <button type="button" onClick={() => { dropDraft(view.id); close(); }}>{t('event.discard')}</button>
      </footer>
    </dialog>
  );
}

async function present(id: string): Promise<LoggedView | null> {
  const { data } = await client.GET('/api/v1/events/{id}', { params: { path: { id } } });
  return (data as LoggedView | undefined) ?? null;
}

function SideBySide({ mine, theirs, over, take }: { mine: Content; theirs: Content; over: () => void; take: () => void }): JSX.Element {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]));
  return (
    <section class="failure" role="alert">
      <strong>{t('event.stale')}</strong>
      <table class="plain changes">
        <thead>
          <tr>
            <th scope="col">{t('column.field')}</th>
            <th scope="col">{t('event.theirs')}</th>
            <th scope="col">{t('event.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{word('field', name)}</th>
              <td lang="en">{plainValue(name, theirs[name])}</td>
              <td lang="en">{plainValue(name, mine[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="actions">
        <button type="button" onClick={over}>{t('event.keepMine')}</button>
        <button type="button" onClick={take}>{t('event.takeTheirs')}</button>
      </p>
    </section>
  );
}
