import type { JSX } from 'preact';
import type { Problem } from '../api/types';
import { t } from '../text';
import { Another, ReadAs, Step } from './parts';
import type { Format } from './model';
import { plan, type Taken } from './work';

/** The file was not planned: why, and what can be done about it. */
export function Refused({ file, format, problem }: { file: Taken; format: Format; problem: Problem }): JSX.Element {
  return (
    <section class="plan">
      <Step>{t('import.refused', { file: file.name })}</Step>
      <Said problem={problem} />
      <p class="actions">
        {(problem.status === 0 || problem.status >= 429) && <button type="button" class="primary" onClick={() => void plan(file, format)}>{t('failure.retry')}</button>}
        <Another />
        <ReadAs format={format} change={(next) => void plan(file, next)} />
      </p>
    </section>
  );
}

/** A problem in the server's own words, which name what to do. */
export function Said({ problem }: { problem: Problem }): JSX.Element {
  return (
    <div class="failure" role="alert">
      <strong>{problem.status === 0 ? t('failure.unreachable') : problem.title}</strong>
      {problem.detail && <p lang="en">{problem.detail}</p>}
      {(problem.errors ?? []).length > 1 && (
        <ul class="faults" lang="en">
          {problem.errors?.map((fault) => <li key={fault.pointer + fault.code}><code>{fault.pointer}</code> {fault.detail}</li>)}
        </ul>
      )}
    </div>
  );
}
