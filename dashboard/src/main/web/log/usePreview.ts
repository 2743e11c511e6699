import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { previewEvent } from '../api/preview';
import type { Preview, Problem } from '../api/types';
import { contentOf, missing, type Draft } from './draft';
import { titleOf } from './title';

/** How it stands with the preview; while a newer one is asked for, the last one stays on the screen. */
export type PreviewState =
  | { state: 'waits' }
  | { state: 'asking'; last: Preview | null }
  | { state: 'there'; preview: Preview }
  | { state: 'faulty' | 'away'; problem: Problem };

const PAUSE_MILLIS = 350;

/** What would come of the draft, asked for when the typing pauses. A question that is overtaken is withdrawn. */
export function usePreview(draft: Draft): Signal<PreviewState> {
  const held = useSignal<PreviewState>({ state: 'waits' });
  const content = missing(draft).length > 0 ? '' : JSON.stringify(contentOf({ ...draft, title: titleOf(draft) }));
  useEffect(() => {
    if (!content) {
      held.value = { state: 'waits' };
      return;
    }
    const withdrawn = new AbortController();
    const before = held.peek();
    held.value = { state: 'asking', last: before.state === 'there' ? before.preview : before.state === 'asking' ? before.last : null };
    const timer = setTimeout(() => void ask(content, withdrawn.signal, held), PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      withdrawn.abort();
    };
  }, [content]);
  return held;
}

async function ask(content: string, signal: AbortSignal, held: Signal<PreviewState>): Promise<void> {
  const result = await previewEvent(JSON.parse(content), signal);
  if (!result || signal.aborted) return;
  if (result.done) held.value = { state: 'there', preview: result.preview };
  else held.value = { state: result.problem.status === 400 ? 'faulty' : 'away', problem: result.problem };
}
