import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { logEvent, retract } from '../api/writes';
import type { Problem } from '../api/types';
import { say } from '../parts/toast';
import { asOf, hrefTo, param, set } from '../state/router';
import { t } from '../text';
import { contentOf, emptyDraft, faultsByField, missing, type Draft } from './draft';
import { EventForm } from './EventForm';
import { dropDraft, keepDraft, loadDraft } from './store';
import { titleOf } from './title';

const NEW = 'new';

export function openSheet(): void {
  if (asOf.value.past) say({ text: t('log.readOnly') });
  else if (!param('log')) set({ log: '1' });
}

function closeSheet(): void {
  set({ log: undefined });
}

/** Logs one event from anywhere. The sheet is a part of the address, so going back closes it. */
export function LogSheet(): JSX.Element | null {
  const asked = param('log');
  if (!asked || asOf.value.past) return null;
  return <Sheet key={asked} draft={startOf(asked)} />;
}

function startOf(asked: string): Draft {
  const [kind = '', activity = ''] = asked.split(':');
  if (kind !== '1') return { ...emptyDraft(kind), extra: activity ? { activity } : {} };
  return loadDraft(NEW) ?? emptyDraft();
}

function useLogging(start: Draft) {
  const draft = useSignal(start);
  const problem = useSignal<Problem | null>(null);
  const lacking = useSignal<string[]>([]);
  const saving = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => openAtFirstField(dialog.current), []);
  const change = (next: Draft) => {
    draft.value = next;
    keepDraft(NEW, next);
  };
  const save = async (then: 'close' | 'next') => {
    lacking.value = missing(draft.value);
    if (lacking.value.length > 0) return focusFirst(dialog.current, lacking.value);
    saving.value = true;
    problem.value = await send(draft.value);
    saving.value = false;
    if (problem.value === null && then === 'close') closeSheet();
    else if (problem.value === null) {
      change(nextOf(draft.value));
      openAtFirstField(dialog.current);
    } else focusFirst(dialog.current, Object.keys(faultsByField(problem.value.errors ?? [])));
  };
  const clear = () => {
    dropDraft(NEW);
    draft.value = emptyDraft();
    lacking.value = [];
    problem.value = null;
  };
  return { draft, problem, lacking, saving, dialog, change, save, clear };
}

function Sheet({ draft: start }: { draft: Draft }): JSX.Element {
  const { draft, problem, lacking, saving, dialog, change, save, clear } = useLogging(start);
  return (
    <dialog
      ref={dialog} class="sheet" aria-labelledby="sheet-title" onCancel={closeSheet}
      onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void save(event.shiftKey ? 'next' : 'close'); } }}
    >
      <header>
        <h2 id="sheet-title">{t('log.title')}</h2>
        <button type="button" class="close" aria-label={t('close')} onClick={closeSheet}>×</button>
      </header>
      <EventForm draft={draft.value} change={change} problem={problem.value} lacking={lacking.value} withLine />
      <footer>
        <button type="button" class="primary" disabled={saving.value} onClick={() => void save('close')}>{t('log.save')} <kbd>Ctrl ↵</kbd></button>
        <button type="button" onClick={clear}>{t('log.clear')}</button>
        <span class="soft">{t('log.kept')}</span>
      </footer>
    </dialog>
  );
}

/** Several events often come from one source: the next sheet begins with it. */
function nextOf({ kind, citation, url, locator, reliability, credibility }: Draft): Draft {
  return { ...emptyDraft(kind), citation, url, locator, reliability, credibility };
}

async function send(draft: Draft): Promise<Problem | null> {
  const result = await logEvent(contentOf({ ...draft, title: titleOf(draft) }));
  if (!result.done) return result.problem;
  dropDraft(NEW);
  const { id, status } = result.logged;
  const href = hrefTo({ name: 'event', id });
  if (status === 'duplicate') say({ text: t('log.known'), href });
  else say({ text: t('log.saved'), href, undo: () => undo(id) });
  return null;
}

async function undo(id: string): Promise<void> {
  const result = await retract(id, id, 'Taken back right after it was logged.');
  say(result.done ? { text: t('log.undone'), href: hrefTo({ name: 'event', id }) } : { text: `${result.problem.title} ${result.problem.detail}` });
}

export function openAtFirstField(dialog: HTMLDialogElement | null): void {
  if (!dialog?.open) dialog?.showModal();
  dialog?.querySelector<HTMLElement>('[data-field]')?.focus();
}

/** To the first field that something is wrong with, in the order of the form. */
export function focusFirst(form: HTMLElement | null, names: readonly string[]): void {
  requestAnimationFrame(() => {
    const fields = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    fields.find((field) => names.includes(field.dataset['field'] ?? ''))?.focus();
  });
}
