import type { ComponentChildren, JSX } from 'preact';
import { useActivities, useRelationships, useTerritories } from '../api/queries';
import type { Activity, Relationship } from '../api/types';
import { OnDay, PlaceNames, Shown } from '../parts/parts';
import { ARROWS, directionOf, type Micro } from '../numbers/micro';
import { hrefTo } from '../state/router';
import { t, word } from '../text';
import { relationshipName } from '../text/names';
import { crossings, levelMoves } from './changed';
import type { HomeView } from './view';

const FEW = 6;

/** What deserves a look besides the table: words that changed, activities that are held up, levels that changed. */
export function Moves({ view, now }: { view: HomeView; now: readonly Relationship[] }): JSX.Element {
  return (
    <div class="moves">
      <Block title={t('home.bands')} view={view}><Bands view={view} now={now} /></Block>
      <Block title={t('home.levels')} view={view}><Levels view={view} /></Block>
      <Block title={t('home.heldUp')}><HeldUp view={view} /></Block>
    </div>
  );
}

function Block({ title, view, children }: { title: string; view?: HomeView; children: ComponentChildren }): JSX.Element {
  return (
    <section>
      <h2>{title} {view && <span class="soft since">{t('home.since')} <OnDay iso={view.from} /></span>}</h2>
      {children}
    </section>
  );
}

function Bands({ view, now }: { view: HomeView; now: readonly Relationship[] }): JSX.Element {
  const read = useRelationships({ on: view.from, ...view.scoring });
  return (
    <Shown read={read}>
      {({ items }) => {
        const crossed = crossings(items, now);
        if (crossed.length === 0) return <p class="soft">{t('home.noBands')}</p>;
        return (
          <ul>
            {crossed.map(({ id, before, now: after, change }) => (
              <li key={id}>
                <Arrow change={change} /> <a href={hrefTo({ name: 'relationship', id }, { on: view.on, to: view.on })}>{relationshipName(id)}</a>:{' '}
                {word('label', before)} → <strong>{word('label', after)}</strong>
              </li>
            ))}
          </ul>
        );
      }}
    </Shown>
  );
}

function Levels({ view }: { view: HomeView }): JSX.Element {
  const before = useTerritories({ on: view.from, limit: 1000 });
  const now = useTerritories({ on: view.on, limit: 1000 });
  return (
    <Shown read={before}>
      {(earlier) => (
        <Shown read={now}>
          {({ items }) => {
            const moves = levelMoves(earlier.items, items);
            if (moves.length === 0) return <p class="soft">{t('home.noLevels')}</p>;
            return (
              <ul>
                {moves.map(({ territory, before: level }) => (
                  <li key={territory.id}>
                    <Arrow change={(territory.level - level) * 1_000_000} /> <a href={hrefTo({ name: 'territories' }, { on: view.on, from: view.from, to: view.on })}><PlaceNames names={territory} /></a>:{' '}
                    <span class="number">{level}</span> → <strong class="number">{territory.level}</strong> {word('level', territory.levelName)}
                  </li>
                ))}
              </ul>
            );
          }}
        </Shown>
      )}
    </Shown>
  );
}

function Arrow({ change }: { change: Micro }): JSX.Element {
  const direction = directionOf(change);
  return (
    <span class={`change ${direction}`}>
      <span aria-hidden="true">{ARROWS[direction]}</span>
      <span class="unseen">{t(`direction.${direction}`)}</span>
    </span>
  );
}

function HeldUp({ view }: { view: HomeView }): JSX.Element {
  const read = useActivities({ on: view.on, limit: 1000 });
  return (
    <Shown read={read}>
      {({ items }) => {
        const held = items.filter((item) => item.stalled || item.blockedBy.length > 0).sort((a, b) => b.blockedBy.length - a.blockedBy.length);
        if (held.length === 0) return <p class="soft">{t('home.nothingHeldUp')}</p>;
        return (
          <>
            <ul>{held.slice(0, FEW).map((item) => <Held key={item.id} item={item} on={view.on} />)}</ul>
            {held.length > FEW && <p><a href={hrefTo({ name: 'activities' }, { on: view.on })}>{t('home.allHeldUp', { n: held.length })}</a></p>}
          </>
        );
      }}
    </Shown>
  );
}

function Held({ item, on }: { item: Activity; on: string }): JSX.Element {
  return (
    <li>
      <a href={hrefTo({ name: 'activities' }, { on, activity: item.id })} lang="en">{item.name}</a>{' '}
      {item.blockedBy.map((each) => (
        <span key={each} class="flag">· <span aria-hidden="true">⊘</span> {t('activities.blockedBy')} <span lang="en">{each.replaceAll('-', ' ')}</span></span>
      ))}
      {item.stalled && <span class="flag"> · <span aria-hidden="true">‖</span> {t('activities.stalled')}</span>}
      {item.lastMovement && <span class="soft"> · <OnDay iso={item.lastMovement} /></span>}
    </li>
  );
}
