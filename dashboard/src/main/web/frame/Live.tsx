import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useFreshness } from '../api/queries';
import { polled } from '../api/reads';
import { streaming } from '../api/stream';
import type { Freshness } from '../api/types';
import { format } from '../dates/day';
import { say } from '../parts/toast';
import { language } from '../state/router';
import { t } from '../text';

type State = 'streaming' | 'polling' | 'stale' | 'down';

function useLive(): { state: State; time: string; behind: number | undefined } {
  const read = useFreshness();
  const freshness = read.state === 'there' ? read.data : read.state === 'failed' ? read.last : undefined;
  return { state: stateOf(read.state === 'failed', freshness), time: timeOf(freshness), behind: freshness?.lagRecords };
}

/** How fresh the page is: whether changes are told, to when the data goes, and how many entries of the log are still to come. */
export function Live(): JSX.Element {
  const { state, time, behind } = useLive();
  const unknown = state === 'stale' && behind === undefined;
  return (
    <p class={`live ${state}`} title={t(`live.${state}.title`)} data-rounds={polled.value.rounds} data-unchanged={polled.value.unchanged}>
      <span class="dot" aria-hidden="true" /> <span class="number">{t(unknown ? 'live.unknown' : `live.${state}`, { time, n: behind ?? 0 })}</span>
    </p>
  );
}

/** While nothing answers, that is said above what stays on the screen; and once, that it answers again. */
export function CutNote(): JSX.Element | null {
  const { state, time } = useLive();
  const down = state === 'down';
  const wasDown = useRef(false);
  useEffect(() => {
    if (wasDown.current && !down) say({ text: t('live.back') });
    wasDown.current = down;
  }, [down]);
  return down ? <p class="cut-note" role="alert">{t('live.cut', { time })}</p> : null;
}

function stateOf(failed: boolean, freshness: Freshness | undefined): State {
  if (failed) return 'down';
  if (freshness && freshness.lagRecords !== 0) return 'stale';
  return streaming.value.on ? 'streaming' : 'polling';
}

/** To when the data goes: the last time that anything was heard of it, less what the read models are behind. */
function timeOf(freshness: Freshness | undefined): string {
  const heard = Math.max(polled.value.at, streaming.value.heardAt) || Date.now();
  return format(language.value, { timeStyle: 'medium', hourCycle: 'h23' }).format(heard - (freshness?.lagSeconds ?? 0) * 1000);
}
