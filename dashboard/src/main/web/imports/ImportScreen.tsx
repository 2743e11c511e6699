import type { JSX } from 'preact';
import { later } from '../parts/later';
import { asOf } from '../state/router';
import { t } from '../text';

const Import = later(() => import('./Import').then((part) => part.Import));

/** A file becomes a plan, the plan an import, the import a receipt by which all of it can be taken back. */
export function ImportScreen(): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{t('import.title')}</h1>
      {asOf.value.past ? <p class="note">{t('log.readOnly')}</p> : <Import />}
    </>
  );
}
