import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { download } from '../chart/files';
import { format } from '../dates/day';
import { hrefWith, language } from '../state/router';
import { t } from '../text';
import { kept, type Kept } from './kept';
import { came, EXAMPLE } from './model';
import { take } from './work';

const MIB = 1024 * 1024;

/** Nothing chosen yet: what will happen, and where a file goes. */
export function Start({ tooLarge, unreadable, lost }: { tooLarge?: File; unreadable?: File; lost?: boolean }): JSX.Element {
  return (
    <div class="import-start">
      <p>{t('import.lead')}</p>
      {lost && <p class="note" role="status">{t('import.lost')}</p>}
      {tooLarge && <p class="failure" role="alert">{t('import.tooLarge', { file: tooLarge.name, size: (tooLarge.size / MIB).toFixed(1) })}</p>}
      {unreadable && <p class="failure" role="alert">{t('import.unreadable', { file: unreadable.name })}</p>}
      <DropPlace />
      <p>{t('import.needs')}</p>
      <p class="hint">
        {t('import.limits')}{' '}
        <button type="button" class="as-link" onClick={() => download('example.csv', 'text/csv', EXAMPLE)}>{t('import.example')}</button>{' · '}
        <a href="/docs#importFile">{t('import.guide')}</a>
      </p>
      {kept.value && <Last kept={kept.value} />}
    </div>
  );
}

function DropPlace(): JSX.Element {
  const over = useSignal(false);
  const taken = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void take(file);
  };
  return (
    <div
      class={`drop ${over.value ? 'over' : ''}`}
      onDragOver={(event) => { event.preventDefault(); over.value = true; }}
      onDragLeave={() => { over.value = false; }}
      onDrop={(event) => { event.preventDefault(); over.value = false; taken(event.dataTransfer?.files); }}
    >
      <p>{t('import.drop')}</p>
      <label class="button primary">
        {t('import.choose')}
        <input type="file" class="unseen" accept=".csv,.ndjson,.jsonl,.json,.txt,text/csv,application/x-ndjson" onChange={(event) => taken(event.currentTarget.files)} />
      </label>
    </div>
  );
}

function Last({ kept: last }: { kept: Kept }): JSX.Element {
  const at = format(language.value, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(last.at));
  return (
    <p class="note last-import">
      {t('import.last', { file: last.file, at, n: came(last.rows).length })}{' '}
      <a href={hrefWith({ receipt: last.receipt.import, fate: undefined })}>{t('import.showReceipt')}</a>
    </p>
  );
}
