import type { JSX } from 'preact';
import { param } from '../state/router';
import { t } from '../text';
import { kept } from './kept';
import { PlanView } from './PlanView';
import { ReceiptView } from './ReceiptView';
import { Refused } from './Refused';
import { Start } from './Start';
import { work } from './work';

export function Import(): JSX.Element {
  const asked = param('receipt');
  if (asked && kept.value?.receipt.import === asked) return <ReceiptView kept={kept.value} />;
  const at = work.value;
  switch (at.at) {
    case 'start':
      return <Start lost={Boolean(asked)} />;
    case 'too-large':
      return <Start tooLarge={at.file} />;
    case 'unreadable':
      return <Start unreadable={at.file} />;
    case 'planning':
      return <Busy says={t('import.reading', { file: at.file.name })} />;
    case 'refused':
      return <Refused file={at.file} format={at.format} problem={at.problem} />;
    case 'planned':
      return <PlanView key={at.planned.plan.plan} planned={at.planned} problem={at.problem} />;
    case 'importing':
      return <Busy says={t('import.importing', { n: at.planned.plan.append })} />;
  }
}

function Busy({ says }: { says: string }): JSX.Element {
  return (
    <div class="importing" role="status">
      <p>{says}</p>
      <progress aria-label={says} />
    </div>
  );
}
