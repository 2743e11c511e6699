import type { JSX } from 'preact';
import { useEvents, useExplanation, useSeries } from '../api/queries';
import type { Series } from '../api/types';
import { ActivityTable } from '../activities/ActivityTable';
import { EventTable } from '../events/EventTable';
import { later } from '../parts/later';
import { OnDay, Shown, Waiting } from '../parts/parts';
import { address, hrefTo, hrefWith, param } from '../state/router';
import { t } from '../text';
import { actorName } from '../text/names';
import { TerritoryTable } from '../territories/TerritoryTable';
import { besideOf, commonStep, MOST_BESIDE } from './beside';
import { Controls } from './Controls';
import { Figure } from './Figure';
import { Headline } from './Headline';
import { limitOf, Why } from './Why';
import { iso, scoring, viewOf, type View } from './view';

const FactsTab = later(() => import('../facts/FactsTab').then((part) => part.FactsTab));
const HistoryTab = later(() => import('../changes/HistoryTab').then((part) => part.HistoryTab));
const MOST_POINTS = '900';
const TABS = ['events', 'activities', 'territories', 'sanctions', 'positions', 'contacts', 'agreements', 'neighbours', 'history'] as const;

/** One relationship: its value, how it came about, and what lies behind it. */
export function RelationshipScreen({ id }: { id: string }): JSX.Element {
  const newest = useEvents({ relationship: id, limit: 1 });
  if (newest.state === 'asking') return <><Title id={id} /><Waiting /></>;
  const occurred = newest.state === 'there' ? newest.data.items[0]?.event.occurred : undefined;
  const view = viewOf(address.value.parameters, occurred);
  return (
    <>
      <Title id={id} />
      {view.endsEarly && (
        <p class="note">
          {t('relationship.endsEarly')} <OnDay iso={iso(view.to)} /> · <a href={hrefWith({ to: new Date().toISOString().slice(0, 10) })}>{t('relationship.toToday')}</a>
        </p>
      )}
      <Reading id={id} view={view} />
      <Tabs id={id} view={view} />
    </>
  );
}

function Title({ id }: { id: string }): JSX.Element {
  const [first = '', second = ''] = id.split('-');
  return (
    <h1 tabIndex={-1}>
      {actorName(first)} – {actorName(second)} <span class="id">{id}</span>
    </h1>
  );
}

function Reading({ id, view }: { id: string; view: View }): JSX.Element {
  const range = { from: iso(view.from), to: iso(view.to) };
  const explanation = useExplanation(id, { on: iso(view.on), limit: limitOf(), ...scoring(view) });
  const others = besideOf(param('with'), id);
  const asked = { ...range, ...(others.length > 0 ? commonStep(view) : { step: view.step, maxPoints: MOST_POINTS }), ...scoring(view) };
  const series = useSeries(id, asked);
  const beside = useBeside(others, asked);
  const confidence = param('confidence');
  const events = useEvents({ relationship: id, ...range, limit: 1000, ...(confidence ? { confidence } : {}) });
  return (
    <div class="reading">
      <div class="chart-side">
        <Shown read={explanation}>{(data) => <Headline id={id} view={view} explanation={data} />}</Shown>
        <Controls view={view} />
        <Shown read={series}>
          {(data) => <Figure id={id} view={view} series={data} events={events.state === 'there' ? events.data.items : []} beside={beside} />}
        </Shown>
      </div>
      <Shown read={explanation}>{(data) => <Why id={id} view={view} explanation={data} />}</Shown>
    </div>
  );
}

/** The series beside it, as far as they have arrived. There are always as many questions, and those of empty places are not asked. */
function useBeside(ids: readonly string[], asked: Parameters<typeof useSeries>[1]): Series[] {
  const places = Array.from({ length: MOST_BESIDE }, (_, index) => ids[index] ?? null);
  const reads = places.map((id) => useSeries(id, asked));
  return reads.flatMap((read) => (read.state === 'there' ? [read.data] : []));
}

function Tabs({ id, view }: { id: string; view: View }): JSX.Element {
  const shown = TABS.find((tab) => tab === param('tab')) ?? 'events';
  return (
    <section class="tabs" aria-labelledby="tabs-title">
      <h2 id="tabs-title" class="unseen">{t('tabs.title')}</h2>
      <nav class="segments" aria-label={t('tabs.title')}>
        {TABS.map((tab) => (
          <a key={tab} href={hrefWith({ tab })} aria-current={tab === shown ? 'true' : undefined}>
            {t(`tabs.${tab}`)}
          </a>
        ))}
        <a href={hrefTo({ name: 'surveys' })}>{t('nav.surveys')}</a>
        <a href={hrefTo({ name: 'compare', id })}>{t('nav.compare')}</a>
      </nav>
      <TabContent shown={shown} id={id} view={view} />
    </section>
  );
}

function TabContent({ shown, id, view }: { shown: (typeof TABS)[number]; id: string; view: View }): JSX.Element {
  const on = iso(view.on);
  switch (shown) {
    case 'events':
      return <EventTable query={{ relationship: id, from: iso(view.from), to: iso(view.to), limit: 1000 }} />;
    case 'activities':
      return <ActivityTable relationship={id} on={on} />;
    case 'territories':
      return <TerritoryTable on={on} claimedBy={id.split('-')} />;
    case 'history':
      return <HistoryTab id={id} />;
    default:
      return <FactsTab tab={shown} id={id} on={on} />;
  }
}
