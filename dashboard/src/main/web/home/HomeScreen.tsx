import type { JSX } from 'preact';
import { useEvents, useRelationships } from '../api/queries';
import type { Relationship } from '../api/types';
import { isoDay, today } from '../dates/day';
import { Field, OnDay, Shown, Waiting } from '../parts/parts';
import { address, asOf, hrefWith, param, set } from '../state/router';
import { t } from '../text';
import { relationshipName } from '../text/names';
import { bySizeOfChange, matching } from './changed';
import { Moves } from './Moves';
import { Row } from './Row';
import { SinceVisit } from './SinceVisit';
import { homeView, type HomeView } from './view';

const FEW = 12;

/** What changed: every relationship, the one that moved most first, and what else deserves a look. */
export function HomeScreen(): JSX.Element {
  const newest = useEvents({ to: isoDay(today()), limit: 1 });
  return (
    <>
      <h1 tabIndex={-1}>{t('home.title')}</h1>
      <SinceVisit />
      {newest.state === 'asking' ? <Waiting /> : <Now view={homeView(address.value.parameters, newest.state === 'there' ? newest.data.items[0]?.event.occurred : undefined)} />}
    </>
  );
}

function Now({ view }: { view: HomeView }): JSX.Element {
  const read = useRelationships({ on: view.on, ...view.scoring });
  if (read.state === 'asking') return <Waiting />;
  return (
    <Shown read={read}>
      {({ items }) => (items.every(isUnknown) ? <Nothing later={items.length > 0} /> : (
        <>
          {view.endsEarly && (
            <p class="note">
              {t('home.endsEarly')} <OnDay iso={view.on} /> · <a href={hrefWith({ on: isoDay(today()) })}>{t('relationship.toToday')}</a>
            </p>
          )}
          <Choices view={view} />
          <Relationships items={items.filter((each) => !isUnknown(each))} view={view} />
          <Moves view={view} now={items} />
        </>
      ))}
    </Shown>
  );
}

/** By the day nothing had happened between the two that was known. */
function isUnknown({ lastEvent }: Relationship): boolean {
  return !lastEvent;
}

/** Nothing is there to be shown, which on an earlier day only means that nothing was known yet. */
function Nothing({ later }: { later: boolean }): JSX.Element {
  return (
    <div class="nothing">
      <p>{t(later || asOf.value.past ? 'home.nothingKnown' : 'start.empty')}</p>
    </div>
  );
}

function Choices({ view }: { view: HomeView }): JSX.Element {
  return (
    <form class="controls" role="search" aria-label={t('controls.title')} onSubmit={(event) => event.preventDefault()}>
      <Field label={t('home.filter')} wide="filter">
        <input type="search" value={param('q') ?? ''} placeholder={t('home.filterHint')} onInput={(event) => set({ q: event.currentTarget.value }, 'replace')} />
      </Field>
      <Field label={t('controls.on')}>
        <input type="date" value={view.on} onChange={(event) => set({ on: event.currentTarget.value })} />
      </Field>
      <Field label={t('home.rangeSince')}>
        <input type="date" value={view.from} max={view.on} onChange={(event) => set({ from: event.currentTarget.value })} />
      </Field>
    </form>
  );
}

function Relationships({ items, view }: { items: readonly Relationship[]; view: HomeView }): JSX.Element {
  const typed = param('q') ?? '';
  const found = bySizeOfChange(matching(items, typed, relationshipName));
  const shown = param('all') || typed ? found : found.slice(0, FEW);
  return (
    <>
      <p class="unseen" role="status">{typed && t('home.found', { n: found.length })}</p>
      {found.length === 0 ? <p class="empty">{t('home.noneFits')}</p> : <Table shown={shown} view={view} />}
      {shown.length < found.length && <p class="actions"><a href={hrefWith({ all: '1' })}>{t('home.showAll', { n: found.length })}</a></p>}
    </>
  );
}

function Table({ shown, view }: { shown: readonly Relationship[]; view: HomeView }): JSX.Element {
  return (
    <table class="plain home">
      <caption class="unseen">{t('home.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('nav.relationship')}</th>
          <th scope="col">{t('home.since')} <OnDay iso={view.from} /></th>
          <th scope="col">{t(`model.${view.scoring.model}`)}</th>
          <th scope="col" class="right">{t('home.in7')}</th>
          <th scope="col" class="right">{t('home.in30')}</th>
          <th scope="col">{t('home.why')}</th>
          <th scope="col">{t('home.last')}</th>
        </tr>
      </thead>
      <tbody>{shown.map((relationship) => <Row key={relationship.id} relationship={relationship} view={view} />)}</tbody>
    </table>
  );
}
