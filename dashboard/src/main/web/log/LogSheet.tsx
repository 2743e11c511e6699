import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { client } from '../api/client';
import { addSource, logEvent, relate, retract } from '../api/writes';
import type { Problem } from '../api/types';
import { say, ToastPlace } from '../parts/toast';
import { asOf, hrefTo, param, set } from '../state/router';
import { t } from '../text';
import { contentOf, emptyDraft, faultsByField, missing, sourceOf, type Draft, type Judgement } from './draft';
import { EventForm } from './EventForm';
import { PreviewPanel } from './PreviewPanel';
import { dropDraft, keepDraft, loadDraft } from './store';
import { titleOf } from './title';
import { usePreview } from './usePreview';

const NEW = '1';

export function openSheet(): void {
  if (asOf.value.past) say({ text: t('log.readOnly') });
  else if (!param('log')) set({ log: NEW });
}

function closeSheet(): void {
  set({ log: undefined });
}

/** Logs one event from anywhere. The sheet is a part of the address, so going back closes it. */
export function LogSheet(): JSX.Element | null {
  const asked = param('log');
  if (!asked || asOf.value.past) return null;
  return <Sheet key={asked} name={asked} />;
}

/** What a sheet begins with: nothing, or the step of an activity, as `joint-activity:aquaculture:agreed` asks for it. */
function startOf(asked: string): Draft {
  const [kind = '', activity = '', stage = ''] = asked.split(':');
  if (asked === NEW) return emptyDraft();
  return { ...emptyDraft(kind), extra: { ...(activity ? { activity } : {}), ...(stage ? { stage } : {}) } };
}

/** A draft for each sheet that can be asked for: a step of an activity does not write over an event that waits. */
function useDraft(name: string) {
  const draft = useSignal(loadDraft(name) ?? startOf(name));
  const change = (next: Draft) => {
    draft.value = next;
    keepDraft(name, next);
  };
  const clear = () => {
    const thrown = draft.value;
    dropDraft(name);
    draft.value = startOf(name);
    say({ text: t('log.cleared'), undo: () => Promise.resolve(change(thrown)) });
  };
  return { draft, change, clear };
}

function useLogging(name: string) {
  const { draft, change, clear } = useDraft(name);
  const problem = useSignal<Problem | null>(null);
  const lacking = useSignal<string[]>([]);
  const saving = useSignal(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => openAtFirstField(dialog.current), []);
  const save = async (then: 'close' | 'next') => {
    if (saving.value) return;
    lacking.value = missing(draft.value);
    if (lacking.value.length > 0) return focusFirst(dialog.current, lacking.value);
    saving.value = true;
    const sent = draft.value;
    problem.value = await send(sent, then);
    saving.value = false;
    if (problem.value !== null) return focusFirst(dialog.current, Object.keys(faultsByField(problem.value.errors ?? [])));
    dropDraft(name);
    if (then === 'close') return closeSheet();
    change(nextOf(sent));
    openAtFirstField(dialog.current);
  };
  /** The event is there already: what is new is only who tells of it. */
  const addTo = async (id: string) => {
    if (!draft.value.citation.trim() && !draft.value.url.trim()) return focusFirst(dialog.current, ['citation']);
    const result = await addSource(id, sourceOf(draft.value), 'A further source tells of the event.');
    if (!result.done) return void (problem.value = result.problem);
    dropDraft(name);
    say({ text: t('same.sourceAdded'), href: hrefTo({ name: 'event', id }) });
    closeSheet();
  };
  const judge = (id: string, judgement: Judgement | undefined) => {
    const { [id]: _, ...others } = draft.value.judged ?? {};
    change({ ...draft.value, judged: judgement ? { ...others, [id]: judgement } : others });
  };
  return { draft, problem, lacking, saving, dialog, change, save, addTo, judge, clear };
}

function Sheet({ name }: { name: string }): JSX.Element {
  const { draft, problem, lacking, saving, dialog, change, save, addTo, judge, clear } = useLogging(name);
  const preview = usePreview(draft.value);
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
        <ToastPlace within />
        <PreviewPanel shown={preview.value} judged={draft.value.judged ?? {}} judge={judge} addSource={(id) => void addTo(id)} />
        <div class="save">
          <button type="button" class="primary" disabled={saving.value} onClick={() => void save('close')}>{t('log.save')} <kbd>Ctrl ↵</kbd></button>
          <button type="button" disabled={saving.value} onClick={() => void save('next')}>{t('log.saveNext')} <kbd>Ctrl ⇧ ↵</kbd></button>
          <button type="button" onClick={() => { lacking.value = []; problem.value = null; clear(); }}>{t('log.clear')}</button>
          <span class="soft">{t('log.kept')}</span>
        </div>
      </footer>
    </dialog>
  );
}

/** Several events often come from one source: the next sheet begins with it. */
function nextOf({ kind, citation, url, locator, reliability, credibility }: Draft): Draft {
  return { ...emptyDraft(kind), citation, url, locator, reliability, credibility };
}

async function send(draft: Draft, then: 'close' | 'next'): Promise<Problem | null> {
  const result = await logEvent(contentOf({ ...draft, title: titleOf(draft) }));
  if (!result.done) return result.problem;
  const { id, status } = result.logged;
  const href = hrefTo({ name: 'event', id }, {});
  if (status === 'duplicate') say({ text: t('log.known'), href });
  else say({ text: t(then === 'next' ? 'log.next' : 'log.saved'), href, undo: () => undo(id) });
  await linkTo(id, draft.judged ?? {});
  return null;
}

/** The links come after the event, each on top of the version that the one before made. */
async function linkTo(id: string, judged: Record<string, Judgement>): Promise<void> {
  let version = id;
  for (const other of Object.keys(judged).filter((each) => judged[each] === 'related')) {
    const result = await relate(id, version, other, 'Found beside it when it was logged.');
    if (!result.done) return say({ text: `${t('same.notLinked')} ${result.problem.title}`, href: hrefTo({ name: 'event', id }) });
    version = result.logged.version;
  }
}

/** Its own links may have made a newer version of it meanwhile. */
async function versionOf(id: string): Promise<string> {
  const { data } = await client.GET('/api/v1/events/{id}', { params: { path: { id } } }).catch(() => ({ data: undefined }));
  return data?.version ?? id;
}

async function undo(id: string): Promise<void> {
  const result = await retract(id, await versionOf(id), 'Taken back right after it was logged.');
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
