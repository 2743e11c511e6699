import type { JSX } from 'preact';
import { useExplanation } from '../api/queries';
import type { LoggedView } from '../api/types';
import { dayInWords, isoDay, today } from '../dates/day';
import { parseEdtf } from '../dates/edtf';
import { micro } from '../numbers/micro';
import { Exact, Shown } from '../parts/parts';
import { valueOf } from '../relationship/sums';
import { hrefTo, language } from '../state/router';
import { t } from '../text';
import { relationshipName } from '../text/names';

const ALL = '1000';

/** What the event does to each reading that it counts for, on the day from which it counts. */
export function Contributions({ view }: { view: LoggedView }): JSX.Element | null {
  const span = parseEdtf(view.event.occurred);
  if (!span || view.state !== 'live' || view.relationships.length === 0) return null;
  const on = isoDay(Math.min(span.middle, today()));
  return (
    <section class="contributions" aria-labelledby="contributions-title">
      <h2 id="contributions-title">{t('event.contributions')}</h2>
      <dl class="facts">{view.relationships.map((relationship) => <ShareIn key={relationship} event={view.id} relationship={relationship} on={on} />)}</dl>
    </section>
  );
}

function ShareIn({ event, relationship, on }: { event: string; relationship: string; on: string }): JSX.Element {
  const read = useExplanation(relationship, { on, limit: ALL });
  return (
    <div>
      <dt>{t('event.contribution', { name: relationshipName(relationship), day: dayInWords(on, language.value) })}</dt>
      <dd>
        <Shown read={read}>
          {({ contributions, reading }) => {
            const share = contributions.find((each) => each.event.id === event)?.share;
            if (share === undefined) return <span class="soft">{t('event.noContribution')}</span>;
            return <><Exact value={micro(share)} /> <span class="soft">{t('event.shareOf')}</span> <a href={hrefTo({ name: 'relationship', id: relationship }, { on, to: on })}><Exact value={valueOf(reading)} /></a></>;
          }}
        </Shown>
      </dd>
    </div>
  );
}
