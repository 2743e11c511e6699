import type { Contribution, Explanation } from '../api/types';
import type { Sight } from '../api/queries';
import { micro, sum, type Micro } from '../numbers/micro';

export type Cause = 'announcedLater' | 'recordedLater' | 'corrected' | 'retracted' | 'weighed';

export interface GapLine {
  contribution: Contribution;
  cause: Cause;
  change: Micro;
}

export interface Gap {
  lines: GapLine[];
  /** the same events, which weigh less or more beside the others */
  weighed: { events: number; change: Micro };
  total: Micro;
}

/**
 * What lies between two sights of the same day, event by event. The lines add up to the difference of the two values
 * exactly, because each side's shares add up to its value.
 */
export function gapOf(first: Explanation, second: Explanation, sight: Sight): Gap {
  const before = new Map(first.contributions.map((each) => [each.event.id, each]));
  const after = new Map(second.contributions.map((each) => [each.event.id, each]));
  const lines: GapLine[] = [];
  const weighed = { events: 0, change: restOf(second) - restOf(first) };
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const was = before.get(id);
    const is = after.get(id);
    const contribution = is ?? was;
    if (!contribution) continue;
    const change = micro(is?.share ?? 0) - micro(was?.share ?? 0);
    const cause = causeOf(was, is, sight);
    if (cause === 'weighed') {
      weighed.events += change === 0 ? 0 : 1;
      weighed.change += change;
    } else lines.push({ contribution, cause, change });
  }
  lines.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return { lines, weighed, total: sum([...lines.map((line) => line.change), weighed.change]) };
}

function restOf(explanation: Explanation): Micro {
  return micro(explanation.rest?.share ?? 0);
}

function causeOf(was: Contribution | undefined, is: Contribution | undefined, sight: Sight): Cause {
  if (!was && is) return sight.knownOn && is.event.announcedDay > sight.knownOn ? 'announcedLater' : 'recordedLater';
  if (was && !is) return 'retracted';
  const same = was?.intensity === is?.intensity && was?.importance === is?.importance && was?.confidence === is?.confidence
    && was?.enteredOn === is?.enteredOn && was?.bearing === is?.bearing;
  return same ? 'weighed' : 'corrected';
}
