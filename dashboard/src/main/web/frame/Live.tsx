import type { JSX } from 'preact';
import { useFreshness } from '../api/queries';
import { format } from '../dates/day';
import { polled } from '../api/reads';
import { language } from '../state/router';
import { t } from '../text';

/** How fresh the page is: to when the data goes, and how many entries of the log are still to come. */
export function Live(): JSX.Element {
  const read = useFreshness();
  const behind = read.state === 'there' ? read.data.lagRecords : 0;
  const at = new Date((polled.value.at || Date.now()) - (read.state === 'there' ? read.data.lagSeconds * 1000 : 0));
  const time = format(language.value, { timeStyle: 'medium' }).format(at);
  const state = read.state === 'failed' ? 'down' : behind > 0 ? 'behind' : 'fresh';
  const says = state === 'down' ? t('live.down') : behind > 0 ? t('live.behind', { time, n: behind }) : t('live.fresh', { time });
  return (
    <p class={`live ${state}`} data-rounds={polled.value.rounds} data-unchanged={polled.value.unchanged}>
      <span class="dot" aria-hidden="true" /> <span class="number">{says}</span>
    </p>
  );
}
