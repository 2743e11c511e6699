import type { JSX } from 'preact';
import { useSeries } from '../api/queries';
import type { Explanation } from '../api/types';
import { ChangeBy, Exact, OnDay, Shown } from '../parts/parts';
import { micro, rounded } from '../numbers/micro';
import { hrefTo } from '../state/router';
import { t, word } from '../text';
import { valueOf } from './sums';
import { iso, scoring, type View } from './view';

const ARROW_DAYS = 30;

/** The value on the day, its word, how it moved in 30 days, how sure it is, and the one reason that weighs most. */
export function Headline({ id, view, explanation }: { id: string; view: View; explanation: Explanation }): JSX.Element {
  const { reading } = explanation;
  return (
    <div class="headline">
      <p class="value">
        <Exact value={valueOf(reading)} className="big" />
        {reading.label && <span class={`label label-${reading.label}`}>{word('label', reading.label)}</span>}
      </p>
      <dl class="figures">
        <div>
          <dt>{t('headline.on')}</dt>
          <dd>
            <OnDay iso={reading.date} />
          </dd>
        </div>
        {view.model !== 'sums' && <Arrow id={id} view={view} />}
        {reading.low !== undefined && reading.high !== undefined && (
          <div>
            <dt>{t('headline.range')}</dt>
            <dd class="number">
              {rounded(micro(reading.low))} … {rounded(micro(reading.high))}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('headline.restsOn')}</dt>
          <dd class="number">
            {t('headline.events', { n: reading.events })}
            {reading.effectiveWeight !== undefined && ` · ${t('headline.weight', { w: reading.effectiveWeight.toFixed(1) })}`}
          </dd>
        </div>
      </dl>
      <Reason explanation={explanation} />
    </div>
  );
}

function Arrow({ id, view }: { id: string; view: View }): JSX.Element {
  const read = useSeries(id, { from: iso(view.on - ARROW_DAYS), to: iso(view.on), step: 'day', ...scoring(view) });
  return (
    <div>
      <dt>{t('headline.in30')}</dt>
      <dd class="number">
        <Shown read={read}>
          {({ points }) => {
            const [first, last] = [points[0], points.at(-1)];
            return first && last ? <ChangeBy value={valueOf(last) - valueOf(first)} /> : '–';
          }}
        </Shown>
      </dd>
    </div>
  );
}

function Reason({ explanation }: { explanation: Explanation }): JSX.Element | null {
  const shown = [explanation.contributions.find((each) => each.share > 0), explanation.contributions.find((each) => each.share < 0)].filter(
    (each) => each !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <p class="reason">
      {shown.map((each) => (
        <span key={each.event.id}>
          {t(each.share > 0 ? 'reason.up' : 'reason.down')} <a href={hrefTo({ name: 'event', id: each.event.id })} lang="en">{each.event.title}</a>{' '}
          <Exact value={micro(each.share)} />
        </span>
      ))}
    </p>
  );
}
