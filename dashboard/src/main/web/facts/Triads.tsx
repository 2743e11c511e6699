import type { JSX } from 'preact';
import { useRelationships, useTriad } from '../api/queries';
import type { Relationship, Triad, TriadSide } from '../api/types';
import { Exact, Shown } from '../parts/parts';
import { micro } from '../numbers/micro';
import { hrefTo, param } from '../state/router';
import { t, word } from '../text';
import { actorName, relationshipName } from '../text/names';
import { sidesOf } from './parts';

const MOST = 6;

/** The two and a third with whom both have dealings: three signs, and what their product is called. */
export function Triads({ id, on }: { id: string; on: string }): JSX.Element {
  const read = useRelationships({ on });
  return (
    <section class="triads" aria-labelledby="triads-title">
      <h3 id="triads-title">{t('triads.title')}</h3>
      <Shown read={read}>
        {({ items }) => {
          const thirds = thirdsOf(id, items);
          if (thirds.length === 0) return <p class="empty">{t('triads.none')}</p>;
          return (
            <>
              <p class="soft">{t('triads.rule')}</p>
              <ul class="triad-list">{thirds.slice(0, MOST).map((third) => <TriadItem key={third} actors={[...sidesOf(id), third]} on={on} />)}</ul>
              {thirds.length > MOST && <p class="soft">{t('triads.more', { n: thirds.length - MOST, names: thirds.slice(MOST).map((third) => actorName(third)).join(', ') })}</p>}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

/** Actors with whom both have a relationship, those with the most events first. */
export function thirdsOf(id: string, relationships: readonly Relationship[]): string[] {
  const [first, second] = sidesOf(id);
  const others = (actor: string) => new Map(relationships.filter((each) => each.id !== id).flatMap((each) => {
    const sides = sidesOf(each.id);
    return sides.includes(actor) ? [[sides[0] === actor ? sides[1] : sides[0], each.events] as const] : [];
  }));
  const ofSecond = others(second);
  return [...others(first)].flatMap(([third, events]) => (ofSecond.has(third) ? [{ third, events: events + (ofSecond.get(third) ?? 0) }] : []))
    .sort((a, b) => b.events - a.events || (a.third < b.third ? -1 : 1))
    .map(({ third }) => third);
}

function TriadItem({ actors, on }: { actors: readonly string[]; on: string }): JSX.Element {
  const read = useTriad(actors, { on, ...(param('model') === 'stock' ? { model: 'stock' } : {}) });
  return <li><Shown read={read}>{(triad) => <Said triad={triad} />}</Shown></li>;
}

function Said({ triad }: { triad: Triad }): JSX.Element {
  return (
    <>
      <p class="triad-names"><strong>{triad.actors.map(({ id }) => actorName(id)).join(' · ')}</strong> <span class="badge">{t(triad.balanced === undefined ? 'triads.open' : triad.balanced ? 'triads.balanced' : 'triads.unbalanced')}</span></p>
      <ul>{triad.sides.map((side) => <Side key={side.relationship} side={side} />)}</ul>
    </>
  );
}

const SIGNS: Record<string, string> = { positive: '+', negative: '−', none: '0' };

function Side({ side: { relationship, sign, temperature } }: { side: TriadSide }): JSX.Element {
  return (
    <li class="number">
      <span class="sign" aria-label={word('sign', sign)}>{SIGNS[sign] ?? '?'}</span>{' '}
      <a href={hrefTo({ name: 'relationship', id: relationship })}>{relationshipName(relationship)}</a>{' '}
      <span class="soft">{temperature?.value === undefined ? t('triads.noEvent') : <Exact value={micro(temperature.value)} />}</span>
    </li>
  );
}
