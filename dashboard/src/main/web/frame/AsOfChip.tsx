import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { asOf, set } from '../state/router';
import { t } from '../text';
import { knowledgeInWords } from '../text/knowledge';

/** What the reader may know: now, or what was public by a day, or what the log held at an instant. */
export function AsOfChip(): JSX.Element {
  const open = useSignal(false);
  const { knownOn, asOf: instant, past } = asOf.value;
  return (
    <div class={`asof ${past ? 'past' : ''}`} onKeyDown={(event) => { if (event.key === 'Escape') open.value = false; }}>
      <button type="button" class="chip" aria-expanded={open.value} aria-controls="asof-panel" onClick={() => { open.value = !open.value; }}>
        <span aria-hidden="true">◷</span> {knowledgeInWords(asOf.value)}
      </button>
      {past && <button type="button" class="back" onClick={() => set({ knownOn: undefined, asOf: undefined })} aria-label={t('asof.back')} title={t('asof.back')}>×</button>}
      <div id="asof-panel" class="panel" hidden={!open.value}>
        <label class="field">
          <span>{t('asof.knownOn')}</span>
          <input type="date" value={knownOn ?? ''} onChange={(event) => set({ knownOn: event.currentTarget.value })} />
          <span class="hint">{t('asof.knownHint')}</span>
        </label>
        <label class="field">
          <span>{t('asof.asOf')}</span>
          <input type="date" value={instant?.slice(0, 10) ?? ''} onChange={(event) => set({ asOf: event.currentTarget.value ? `${event.currentTarget.value}T23:59:59Z` : undefined })} />
          <span class="hint">{t('asof.asOfHint')}</span>
        </label>
        <p class="soft">{t('log.readOnly')}</p>
      </div>
    </div>
  );
}
