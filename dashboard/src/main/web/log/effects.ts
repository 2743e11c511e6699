import type { Effects } from '../api/types';
import { micro, type Micro } from '../numbers/micro';

/** One thing that an event would change on one day: what is, and what would be. */
export type Effect =
  | { of: 'relationship'; id: string; on: string; before: Micro; after: Micro; label: readonly [string | undefined, string | undefined] }
  | { of: 'territory'; id: string; on: string; before: number; after: number; index: readonly [number, number] }
  | { of: 'activity'; id: string; name: string; on: string; before: string | undefined; after: string | undefined }
  | { of: 'sanction'; id: string; actor: string; target: string; on: string; before: number; after: number };

/** Readings stand on the screen to the hundredth; what moves them by less is counted, not listed. */
const SEEN: Micro = 5_000;

export interface Told {
  effects: Effect[];
  hardly: number;
}

/** What changes, the nearest to the eye first: relationships, territories, activities, sanctions; days in order. */
export function effectsOf(effects: Effects): Told {
  const relationships = effects.relationships.flatMap(ofRelationship);
  const seen = relationships.filter(({ before, after }) => Math.abs(after - before) >= SEEN);
  return {
    effects: [...seen, ...effects.territories.flatMap(ofTerritory), ...effects.activities.flatMap(ofActivity), ...effects.sanctions.flatMap(ofSanction)],
    hardly: relationships.filter(({ before, after }) => before !== after).length - seen.length,
  };
}

function ofRelationship({ relationship, days }: Effects['relationships'][number]) {
  return days.map(({ on, baseline, scenario }) => ({
    of: 'relationship' as const, id: relationship, on, before: micro(baseline?.value ?? 0), after: micro(scenario?.value ?? 0), label: [baseline?.label, scenario?.label] as const,
  }));
}

/** A level that stays says nothing; an index that moves does. */
function ofTerritory({ territory, days }: Effects['territories'][number]): Effect[] {
  return days.flatMap(({ on, baseline, scenario }) => {
    const [before, after] = [baseline?.level ?? 0, scenario?.level ?? 0];
    const index = [baseline?.index ?? 0, scenario?.index ?? 0] as const;
    return before === after && index[0] === index[1] ? [] : [{ of: 'territory' as const, id: territory.id, on, before, after, index }];
  });
}

function ofActivity({ activity, days }: Effects['activities'][number]): Effect[] {
  return days.flatMap(({ on, baseline, scenario }) => {
    const [before, after] = [baseline?.status, scenario?.status];
    return before === after ? [] : [{ of: 'activity' as const, id: activity, name: scenario?.name ?? baseline?.name ?? activity, on, before, after }];
  });
}

function ofSanction({ actor, target, days }: Effects['sanctions'][number]): Effect[] {
  return days.flatMap(({ on, baseline, scenario }) => {
    const [before, after] = [baseline?.severity ?? 0, scenario?.severity ?? 0];
    return before === after ? [] : [{ of: 'sanction' as const, id: `${actor}-${target}`, actor, target, on, before, after }];
  });
}
