import type { Issue, IssueActor } from '../api/types';

export interface SidesOfIssue {
  issue: string;
  /** the two of the relationship, in its order; null where nothing is known of one */
  sides: [IssueActor | null, IssueActor | null];
  others: IssueActor[];
}

/** How many of the two hold something, then how much they hold. */
function weight({ sides }: SidesOfIssue): number {
  const held = sides.map((side) => side?.standing.length ?? 0);
  return held.filter((count) => count > 0).length * 1000 + held.reduce((sum, count) => sum + count, 0);
}

/** The date behind a first day, as coarsely as its source knows it; the day alone would claim more than anybody knows. */
export function occurredOn(actor: IssueActor, day: string): string {
  const facts = actor.stances.flatMap(({ stated }) => stated.map(({ fact }) => fact));
  return facts.find((fact) => fact.day === day)?.occurred ?? day;
}

/** Issues on which at least one of the two holds or held something; those on which both do, and most, come first. */
export function issuesBetween(issues: readonly Issue[], [first, second]: readonly [string, string]): SidesOfIssue[] {
  const found = issues.flatMap(({ issue, actors }): SidesOfIssue[] => {
    const of = (id: string) => actors.find(({ actor, stances }) => actor === id && stances.length > 0) ?? null;
    const sides: [IssueActor | null, IssueActor | null] = [of(first), of(second)];
    if (!sides[0] && !sides[1]) return [];
    return [{ issue, sides, others: actors.filter(({ actor }) => actor !== first && actor !== second) }];
  });
  return found.sort((a, b) => weight(b) - weight(a) || (a.issue < b.issue ? -1 : 1));
}
