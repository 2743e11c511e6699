import type { Level } from '../api/types';

export interface Placed {
  place: string;
  present: number;
  announced: number;
}

/**
 * How many holdings the events place where. Those of the group itself are placed on no island: no source says on which.
 * The reading of a group has the holdings of its islands too, each with the place that its events name.
 */
export function placed({ territory, present, announced }: Pick<Level, 'present' | 'announced'> & { territory: { id: string } }, islands: readonly string[]): Placed[] {
  const named = [...present, ...announced].map((each) => each.territory);
  const places = new Set([territory.id, ...islands, ...named]);
  const at = (place: string) => (each: { territory: string }) => each.territory === place;
  return [...places].map((place) => ({ place, present: present.filter(at(place)).length, announced: announced.filter(at(place)).length }));
}
