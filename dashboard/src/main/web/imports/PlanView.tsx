import type { JSX } from 'preact';
import type { Problem } from '../api/types';
import { Glyph } from '../chart/glyphs';
import { hrefTo, param } from '../state/router';
import { t, word } from '../text';
import { FATES, place, type Plan, type PlanRow } from './model';
import { Another, counted, Fated, Filter, ReadAs, RowTable, Step } from './parts';
import { Said } from './Refused';
import { carryOut, plan as planAgain, type Planned } from './work';

/** What would become of each row; nothing is logged yet. */
export function PlanView({ planned, problem }: { planned: Planned; problem: Problem | undefined }): JSX.Element {
  const { file, plan, rows } = planned;
  const fate = FATES.find((each) => each === param('fate'));
  return (
    <section class="plan">
      <Step>{t('import.planOf', { file: file.name })}</Step>
      <p>{plan.append === 0 ? t('import.nothing') : `${counted('import.willLogMany', plan.append)} ${t('import.notYet')}`}</p>
      {problem && <Said problem={problem} />}
      <p class="actions">
        {plan.append > 0 && (
          <button type="button" class="primary" onClick={() => void carryOut(planned)}>
            {problem && problem.status !== 409 ? t('import.goOn') : counted('import.commitMany', plan.append)}
          </button>
        )}
        {problem?.status === 409 && <button type="button" onClick={() => void planAgain(file, plan.format, plan.duplicates)}>{t('import.planAgain')}</button>}
        <Another />
        <ReadAs format={plan.format} change={(next) => void planAgain(file, next, plan.duplicates)} />
      </p>
      {plan.counts.duplicate > 0 && <Duplicates planned={planned} />}
      <Columns columns={plan.columns} />
      <Filter counts={FATES.map((each) => [each, plan.counts[each]] as const)} />
      <RowTable rows={fate ? rows.filter((row) => row.fate === fate) : rows} caption={t('import.planOf', { file: file.name })} head={[t('import.row'), t('import.becomes'), t('column.occurred'), t('column.event'), t('import.why')]}>
        {(row) => <Row key={row.row} row={row} />}
      </RowTable>
    </section>
  );
}

function Duplicates({ planned: { file, plan } }: { planned: Planned }): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{t('import.duplicates', { n: plan.counts.duplicate })}</legend>
      {(['skip', 'append'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name="duplicates" value={each} checked={plan.duplicates === each} onChange={() => void planAgain(file, plan.format, each)} /> {t(`import.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Columns({ columns }: { columns: Plan['columns'] }): JSX.Element | null {
  if (columns.length === 0) return null;
  const read = columns.filter((column) => column.read);
  return (
    <details class="columns">
      <summary>{t('import.columns', { read: read.length, all: columns.length })}</summary>
      <ul class="chips">
        {columns.map((column, index) => (
          <li key={index} class={`chip ${column.read ? '' : 'soft'}`}>
            <code>{column.name || '—'}</code>{!column.read && ` · ${t('import.notRead')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row({ row }: { row: PlanRow }): JSX.Element {
  return (
    <tr class={`is-${row.fate}`}>
      <td class="number" data-label={t('import.row')}>{row.row}</td>
      <td class="nowrap"><Fated fate={row.fate} /></td>
      <td class="number occurred" data-label={t('column.occurred')}>{row.occurred ?? '—'}</td>
      <th scope="row">
        {row.kind && <Glyph kind={row.kind} />} <span lang="en">{row.title ?? t('import.untitled')}</span>
        {row.kind && <span class="soft"> · {word('kind', row.kind)}</span>}
      </th>
      <td class="why-row"><Why row={row} /></td>
    </tr>
  );
}

/** Everything that speaks for what becomes of the row. */
function Why({ row }: { row: PlanRow }): JSX.Element {
  return (
    <>
      {row.repeats !== undefined && t('import.repeats', { n: row.repeats })}
      {row.state && row.id && (
        <>
          <a href={hrefTo({ name: 'event', id: row.id })}>{t('import.inLog')}</a>
          {row.state !== 'live' && <span class="badge">{word('state', row.state)}</span>}
        </>
      )}
      {row.candidates && (
        <ul>
          {row.candidates.map((each) => (
            <li key={each.event}>
              <span class="soft">{t(`import.${each.likelihood}`)}</span> <a href={hrefTo({ name: 'event', id: each.event })} lang="en">{each.title}</a> <span class="soft number">{each.occurred}</span>
            </li>
          ))}
        </ul>
      )}
      {row.errors && (
        <ul class="faults" lang="en">
          {row.errors.map((fault) => {
            const at = place(fault.pointer, row.row);
            return <li key={fault.pointer + fault.code}>{at && <code>{at}</code>} {fault.detail}</li>;
          })}
        </ul>
      )}
    </>
  );
}
