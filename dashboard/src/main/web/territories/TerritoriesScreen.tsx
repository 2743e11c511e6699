import type { JSX } from 'preact';
import { useLevel, useLevels } from '../api/queries';
import type { Absent, Amount, Holding, Level, LevelSeries } from '../api/types';
import { addMonths, isoDay, parseDay, today } from '../dates/day';
import { later } from '../parts/later';
import { ARROWS, directionOf } from '../numbers/micro';
import { Field, OnDay, PlaceNames, Shown } from '../parts/parts';
import { hrefTo, param, set } from '../state/router';
import { t, word } from '../text';
import { actorName, allPlaces } from '../text/names';
import { Attribution } from './Attribution';
import { LevelSteps } from './LevelSteps';

const IslandsMap = later(() => import('./IslandsMap').then((part) => part.IslandsMap));
const GROUP = 'nt-sk';

/** Militarization by island: level, the conditions that hold, what is present, and apart from it what is announced. */
export function TerritoriesScreen(): JSX.Element {
  const on = param('on') ?? isoDay(today());
  const islands = allPlaces().filter((place) => place.parent === GROUP).map((place) => place.id);
  return (
    <>
      <h1 tabIndex={-1}>{t('nav.territories')}</h1>
      <form class="controls" aria-label={t('controls.title')} onSubmit={(event) => event.preventDefault()}>
        <Field label={t('controls.on')}>
          <input type="date" value={on} onChange={(event) => set({ on: event.currentTarget.value })} />
        </Field>
      </form>
      <div class="map-and-group">
        <IslandsMap on={on} />
        <TerritoryCard id={GROUP} on={on} />
      </div>
      <Attribution group={GROUP} islands={islands} on={on} />
      <div class="territories">
        {islands.map((id) => (
          <TerritoryCard key={id} id={id} on={on} />
        ))}
      </div>
    </>
  );
}

function TerritoryCard({ id, on }: { id: string; on: string }): JSX.Element {
  const read = useLevel(id, on);
  return (
    <section class={`territory ${id === GROUP ? 'group' : ''}`} aria-labelledby={`territory-${id}`}>
      <h2 id={`territory-${id}`} tabIndex={-1}><PlaceNames id={id} /></h2>
      <Shown read={read}>{(level) => <CardBody level={level} on={on} id={id} />}</Shown>
    </section>
  );
}

function CardBody({ level, on, id }: { level: Level; on: string; id: string }): JSX.Element {
  const { territory } = level;
  const shared = level.attributedToGroup;
  return (
    <>
      <p class="level">
        <strong class="number">{level.level}</strong> <span>{word('level', level.levelName)}</span>
        <LevelMeter level={level} />
        <span class="soft number">{t('territories.index')} {level.index.toFixed(1)}{level.min !== level.max && ` · ${t('territories.between', { a: level.min, b: level.max })}`}</span>
      </p>
      <p class="soft">
        {territory.administeredBy && `${t('territories.administeredBy')} ${actorName(territory.administeredBy)} · `}
        {t('territories.claimedBy')} {territory.claimedBy.map((id) => actorName(id)).join(', ')}
      </p>
      <LevelOverTime id={id} on={on} />
      {level.clauses.length > 0 && (
        <div>
          <h3>{t('territories.clauses')}</h3>
          <ul class="clauses">{level.clauses.map((clause) => <li key={clause.clause}><span class="badge number">{clause.level}</span> <span lang="en">{clause.says}</span></li>)}</ul>
        </div>
      )}
      <Holdings title={t('territories.present')} holdings={level.present} />
      <Announced list={level.announced} />
      {shared.present.length + shared.announced.length > 0 && (
        <details>
          <summary>{t('territories.ofGroupOnly', { n: shared.present.length + shared.announced.length })}</summary>
          <Holdings title={t('territories.present')} holdings={shared.present} />
          <Announced list={shared.announced} />
        </details>
      )}
    </>
  );
}

function LevelMeter({ level }: { level: Level }): JSX.Element {
  return (
    <span class="meter" role="img" aria-label={t('territories.meter', { n: level.level })}>
      {[1, 2, 3, 4, 5].map((step) => <span key={step} class={step <= level.level ? 'full' : step <= level.max ? 'maybe' : ''} />)}
    </span>
  );
}

function LevelOverTime({ id, on }: { id: string; on: string }): JSX.Element {
  const to = parseDay(param('to') ?? '') ?? parseDay(on) ?? today();
  const from = parseDay(param('from') ?? '') ?? addMonths(to, -36);
  const read = useLevels(id, isoDay(Math.min(from, to - 1)), isoDay(to));
  return (
    <Shown read={read}>
      {(series) => (
        <>
          <LevelSteps series={series} />
          <Moved series={series} />
        </>
      )}
    </Shown>
  );
}

/** How far the level went from the first to the last day of the range. */
function Moved({ series: { changes, from } }: { series: LevelSeries }): JSX.Element | null {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return null;
  const change = last.level - first.level;
  const direction = directionOf(change * 1_000_000);
  return (
    <p class="number moved-level">
      <span class={`change ${direction}`}><span aria-hidden="true">{ARROWS[direction]}</span> {change === 0 ? t('territories.unmoved') : `${first.level} → ${last.level}`}</span>{' '}
      <span class="soft">{t('home.since')} <OnDay iso={from} /></span>
    </p>
  );
}

function amount({ value, min, max, assumed, unit }: Amount): string {
  const number = min === max ? String(value) : `${min}–${max}`;
  return `${assumed ? '≥ ' : ''}${number} ${word('unit', unit)}`;
}

function Holdings({ title, holdings }: { title: string; holdings: Holding[] }): JSX.Element | null {
  if (holdings.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="holdings">
        {holdings.map((holding) => (
          <li key={holding.holding}>
            <strong lang="en">{holding.unit ?? holding.system ?? holding.holding}</strong>{' '}
            <span class="soft">{word('category', holding.category)} · {holding.amounts.map(amount).join(', ')}{holding.claimedRangeKm !== undefined && ` · ${holding.claimedRangeKm} km (${t('territories.claimed')})`}</span>{' '}
            {holding.events.map((event, index) => <a key={event.id} href={hrefTo({ name: 'event', id: event.id })} aria-label={`${t('territories.evidence')} ${event.title}`}>[{index + 1}]</a>)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Announced({ list }: { list: Absent[] }): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <div>
      <h3>{t('territories.announced')}</h3>
      <ul class="holdings announced">
        {list.map((each) => (
          <li key={each.holding}>
            <strong lang="en">{each.unit ?? each.system ?? each.holding}</strong> <span class="soft">{word('category', each.category)}</span>{' '}
            <a href={hrefTo({ name: 'event', id: each.event.id })} aria-label={`${t('territories.evidence')} ${each.event.title}`}>[1]</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
