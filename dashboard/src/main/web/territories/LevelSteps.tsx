import type { JSX } from 'preact';
import type { LevelSeries } from '../api/types';
import { dayInWords, parseDay } from '../dates/day';
import { language } from '../state/router';
import { t } from '../text';

const WIDTH = 300;
const HEIGHT = 46;

/** The level over the range as steps, small enough to stand beside its like. */
export function LevelSteps({ series }: { series: LevelSeries }): JSX.Element {
  const from = parseDay(series.from) ?? 0;
  const to = parseDay(series.to) ?? from + 1;
  const x = (iso: string) => (((parseDay(iso) ?? from) - from) / Math.max(1, to - from)) * WIDTH;
  const y = (level: number) => HEIGHT - 4 - (level / 5) * (HEIGHT - 8);
  const path = series.changes.map((change, index) => `${index === 0 ? 'M' : 'H'}${x(change.date).toFixed(1)}${index === 0 ? ` ${y(change.level)}` : ` V${y(change.level)}`}`).join(' ');
  const says = series.changes.map((change) => `${dayInWords(change.date, language.value)}: ${change.level}`).join('; ');
  return (
    <>
    <svg class="steps-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={`${t('territories.overTime')} ${says}`}>
      {[0, 5].map((level) => <line key={level} class="grid" x1="0" x2={WIDTH} y1={y(level)} y2={y(level)} />)}
      <path class="line value" d={`${path} H${WIDTH}`} />
    </svg>
    <p class="range soft number"><span>{dayInWords(series.from, language.value)}</span><span>{t('territories.scale')}</span><span>{dayInWords(series.to, language.value)}</span></p>
    </>
  );
}
