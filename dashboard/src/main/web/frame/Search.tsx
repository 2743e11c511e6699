import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { address, go, param, set } from '../state/router';
import { elsewhere } from '../state/url';
import { t } from '../text';

const FIELD = 'search';
const PAUSE_MILLIS = 250;

export function focusSearch(): void {
  const field = document.getElementById(FIELD) as HTMLInputElement | null;
  field?.focus();
  field?.select();
}

/** Finds events by their words. On the list of events it searches while one types; anywhere else Enter goes there. */
export function Search(): JSX.Element {
  const listed = address.value.screen.name === 'events';
  const asked = (listed && param('text')) || '';
  const typed = useSignal(asked);
  const timer = useRef(0);
  // going back brings the words of that address back, unless somebody is typing others
  useEffect(() => {
    if (document.activeElement?.id !== FIELD) typed.value = asked;
  }, [asked]);
  const search = () => {
    clearTimeout(timer.current);
    const text = typed.value.trim();
    if (listed) set({ text: text || undefined, cursor: undefined }, 'replace');
    else if (text) go({ ...elsewhere(address.value, { name: 'events' }, { text }), parameters: { ...withoutRange(), text } });
  };
  return (
    <form class="search" role="search" aria-label={t('search.title')} onSubmit={(event) => { event.preventDefault(); search(); }}>
      <input
        id={FIELD} type="search" aria-label={t('search.title')} placeholder={t('search.hint')} autocomplete="off" value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          clearTimeout(timer.current);
          if (listed) timer.current = window.setTimeout(search, PAUSE_MILLIS);
        }}
        onKeyDown={(event) => { if (event.key === 'Escape') event.currentTarget.blur(); }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

/** Whoever searches from a chart of three years looks for what there is, not for what there is in three years. */
function withoutRange() {
  const { from: _, to: __, on: ___, ...kept } = elsewhere(address.value, { name: 'events' }).parameters;
  return kept;
}
