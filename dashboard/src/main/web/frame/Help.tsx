import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../text';

export const helpShown = signal(false);

const KEYS = [
  ['n', 'help.log'], ['Ctrl ↵', 'help.save'], ['Ctrl ⇧ ↵', 'help.saveNext'], ['/', 'help.search'], ['g h', 'help.start'], ['g r', 'help.relationship'], ['g e', 'help.events'], ['g a', 'help.activities'],
  ['g i', 'help.territories'], ['g s', 'help.surveys'], ['g c', 'help.compare'], ['← →', 'help.cursor'], ['⇧ ← →', 'help.cursorFar'], ['PgUp PgDn', 'help.cursorEvent'],
  ['↵', 'help.open'], ['Space', 'help.pick'], ['Esc', 'help.close'], ['?', 'help.this'],
] as const;

export function Help(): JSX.Element | null {
  return helpShown.value ? <HelpDialog /> : null;
}

function HelpDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    helpShown.value = false;
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <header>
        <h2 id="help-title">{t('help.title')}</h2>
        <button type="button" class="close" aria-label={t('close')} onClick={close}>×</button>
      </header>
      <dl>
        {KEYS.map(([keys, text]) => (
          <div key={keys}>
            <dt><kbd>{keys}</kbd></dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
