import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
import { putBack, takeBack } from './work';

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

/** What the server said, and after it what was taken back and put back from here. */
function linesOf({ receipt, rows, takenBack, putBack, versions }: Kept): string {
  const since = [takenBack && { takenBack }, putBack && { putBack }, versions && { versions }].filter(Boolean);
  return [...rows, { summary: receipt }, ...since].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function TakeBack({ kept }: { kept: Kept }): JSX.Element | null {
  const reason = useSignal(t('import.reason', { file: kept.file }));
  const asking = useSignal(false);
  const running = useSignal(false);
  const acted = useSignal(false);
  const problem = useSignal<Problem | null>(null);
  const { takenBack, putBack: undone } = kept;
  const left = came(kept.rows).length - (takenBack?.retracted.length ?? 0);
  const send = async (amending: Promise<Problem | null>) => {
    running.value = true;
    acted.value = true;
    problem.value = await amending;
    running.value = false;
    if (!problem.value) asking.value = false;
  };
  const over = takenBack !== undefined && problem.value === null;
  return (
    <>
      {takenBack && <Outcome key={takenBack.at} says={counted('import.takenBackMany', takenBack.retracted.length)} refused={takenBack.refused} focused={acted.value} />}
      {undone && <Outcome key={undone.at} says={counted('import.putBackMany', undone.reinstated.length)} refused={undone.refused} focused={acted.value} />}
      {problem.value && <Said problem={problem.value} />}
      <p class="actions">
        {takenBack && takenBack.retracted.length > 0 && (
          <button type="button" disabled={running.value} onClick={() => void send(putBack(kept, t('import.undoReason', { file: kept.file })))}>{counted('import.undoMany', takenBack.retracted.length)}</button>
        )}
        {left > 0 && !over && <button type="button" aria-expanded={asking.value} onClick={() => { asking.value = !asking.value; }}>{t('import.takeBack')}</button>}
      </p>
      {asking.value && (
        <form class="reason-form" onSubmit={(event) => { event.preventDefault(); void send(takeBack(kept, reason.value)); }}>
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

/** What has become of the batch. The button that did it is gone by then, so a reader of the keyboard goes on from here. */
function Outcome({ says, refused, focused }: { says: string; refused: string[]; focused: boolean }): JSX.Element {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focused) note.current?.focus();
  }, []);
  return (
    <div ref={note} class="note" role="status" tabIndex={-1}>
      <p>{says}</p>
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
