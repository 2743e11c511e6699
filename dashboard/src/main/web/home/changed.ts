import type { Relationship, TerritoryItem } from '../api/types';
import { micro, type Micro } from '../numbers/micro';

/** How far a relationship moved: in 30 days, and where that says nothing, in 7. */
function moved({ change }: Relationship): [Micro, Micro] {
  return [Math.abs(micro(change?.days30 ?? 0)), Math.abs(micro(change?.days7 ?? 0))];
}

/** The largest change first; of two that moved alike, the one that rests on more events. */
export function bySizeOfChange(relationships: readonly Relationship[]): Relationship[] {
  return [...relationships].sort((a, b) => {
    const [a30, a7] = moved(a);
    const [b30, b7] = moved(b);
    return b30 - a30 || b7 - a7 || b.events - a.events || (a.id < b.id ? -1 : 1);
  });
}

/** Those of which the names, the id or an event have every word that was typed. */
export function matching(relationships: readonly Relationship[], typed: string, nameOf: (id: string) => string): Relationship[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return relationships.filter((each) => {
    const said = [nameOf(each.id), each.id, each.leading?.event.title, each.lastEvent?.title].join(' ').toLocaleLowerCase();
    return words.every((word) => said.includes(word));
  });
}

export interface Crossing {
  id: string;
  before: string;
  now: string;
  change: Micro;
}

/** Relationships whose reading is called by another word than it was at the start of the range. */
export function crossings(before: readonly Relationship[], now: readonly Relationship[]): Crossing[] {
  const earlier = new Map(before.map((each) => [each.id, each.temperature]));
  return now.flatMap(({ id, temperature }) => {
    const then = earlier.get(id);
    if (!then?.label || !temperature.label || then.label === temperature.label) return [];
    return [{ id, before: then.label, now: temperature.label, change: micro(temperature.value ?? 0) - micro(then.value ?? 0) }];
  });
}

export interface LevelMove {
  territory: TerritoryItem;
  before: number;
}

/** Territories whose level is another than at the start of the range. */
export function levelMoves(before: readonly TerritoryItem[], now: readonly TerritoryItem[]): LevelMove[] {
  const earlier = new Map(before.map((each) => [each.id, each.level]));
  return now.flatMap((territory) => {
    const level = earlier.get(territory.id);
    return level === undefined || level === territory.level ? [] : [{ territory, before: level }];
  });
}

