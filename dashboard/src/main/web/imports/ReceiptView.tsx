import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Problem } from '../api/types';
import { download } from '../chart/files';
import { format } from '../dates/day';
import { Field } from '../parts/parts';
import { hrefTo, language, param } from '../state/router';
import { t } from '../text';
import type { Kept } from './kept';
import { came, place, STATUSES, type ReceiptRow } from './model';
import { Another, counted, Fated, Filter, RowTable, Step } from './parts';
import { Said } from './Refused';
import { takeBack } from './work';

/** What became of each row, and the way back. */
export function ReceiptView({ kept }: { kept: Kept }): JSX.Element {
  const { file, at, receipt, rows, takenBack } = kept;
  const status = STATUSES.find((each) => each === param('fate'));
  const gone = new Set(takenBack?.retracted);
  const counts = STATUSES.map((each) => [each, rows.filter((row) => row.status === each).length] as const);
  return (
    <section class="plan receipt">
      <Step>{counted('import.doneMany', came(rows).length)}</Step>
      <p class="kicker number">
        {file} · <time dateTime={at}>{format(language.value, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))}</time> · {t('import.id')} <code>{receipt.import}</code>
      </p>
      <TakeBack kept={kept} />
      <p class="actions">
        <button type="button" onClick={() => download(`import-${receipt.import.slice(0, 8)}.ndjson`, 'application/x-ndjson', linesOf(kept))}>{t('import.download')}</button>
        <Another />
      </p>
      <Filter counts={counts} />
      <RowTable rows={status ? rows.filter((row) => row.status === status) : rows} caption={t('import.receipt')} head={[t('import.row'), t('import.became'), t('column.event'), t('import.why')]}>
        {(row) => <Row key={row.row} row={row} gone={gone.has(row.id ?? '')} />}
      </RowTable>
    </section>
  );
}

function linesOf({ receipt, rows }: Kept): string {
  return [...rows, { summary: receipt }].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function TakeBack({ kept }: { kept: Kept }): JSX.Element | null {
  const reason = useSignal(t('import.reason', { file: kept.file }));
  const asking = useSignal(false);
  const running = useSignal(false);
  const problem = useSignal<Problem | null>(null);
  const left = came(kept.rows).length - (kept.takenBack?.retracted.length ?? 0);
  const send = async () => {
    running.value = true;
    problem.value = await takeBack(kept, reason.value);
    running.value = false;
    if (!problem.value) asking.value = false;
  };
  const over = kept.takenBack !== undefined && problem.value === null;
  return (
    <>
      {kept.takenBack && <TakenBack takenBack={kept.takenBack} />}
      {problem.value && <Said problem={problem.value} />}
      {left > 0 && !over && (
        <p class="actions">
          <button type="button" aria-expanded={asking.value} onClick={() => { asking.value = !asking.value; }}>{t('import.takeBack')}</button>
        </p>
      )}
      {asking.value && (
        <form class="reason-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
          <p>{t('import.takeBackSays')}</p>
          <Field label={`${t('import.because')} *`}>
            <input value={reason.value} required maxLength={1000} onInput={(event) => { reason.value = event.currentTarget.value; }} />
          </Field>
          <button type="submit" class="primary" disabled={running.value}>{counted('import.retractMany', left)}</button>
        </form>
      )}
    </>
  );
}

function TakenBack({ takenBack: { retracted, refused } }: { takenBack: NonNullable<Kept['takenBack']> }): JSX.Element {
  return (
    <div class="note" role="status">
      <p>{counted('import.takenBackMany', retracted.length)}</p>
      {refused.length > 0 && (
        <>
          <p>{t('import.left', { n: refused.length })}</p>
          <ul>{refused.map((id) => <li key={id}><a href={hrefTo({ name: 'event', id })}><code>{id}</code></a></li>)}</ul>
        </>
      )}
    </div>
  );
}

function Row({ row, gone }: { row: ReceiptRow; gone: boolean }): JSX.Element {
  const title = row.title ?? t('import.untitled');
  return (
    <tr class={gone ? 'struck' : ''}>
      <td class="number" data-label={t('import.row')}>{row.row}</td>
      <td class="nowrap"><Fated fate={row.status} /></td>
      <th scope="row">
        {row.position && row.id ? <a href={hrefTo({ name: 'event', id: row.id })} lang="en">{title}</a> : <span lang="en">{title}</span>}
        {gone && <span class="badge">{t('state.retracted')}</span>}
      </th>
      <td class="why-row">
        {row.errors && (
          <ul class="faults" lang="en">
            {row.errors.map((fault) => <li key={fault.pointer + fault.code}><code>{place(fault.pointer, row.row)}</code> {fault.detail}</li>)}
          </ul>
        )}
      </td>
    </tr>
  );
}
