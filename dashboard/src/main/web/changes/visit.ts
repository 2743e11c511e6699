/** What the reader saw of the log, and when: a token of the feed and an instant. */
export interface Look {
  token: string;
  at: number;
}

export interface Visits {
  /** the end of the last visit: what came after it is new to the reader */
  before: Look;
  /** the latest look of this visit */
  latest: Look;
}

/** Looks that are farther apart belong to two visits. */
const PAUSE_MILLIS = 30 * 60_000;
const KEY = 'detente.visits';

/** The visits as they stand when somebody looks now: after a pause the last look becomes the end of the visit before. */
export function looking(visits: Visits, now: number): Visits {
  return now - visits.latest.at > PAUSE_MILLIS ? { before: visits.latest, latest: { ...visits.latest, at: now } } : visits;
}

export function seen(visits: Visits, token: string, now: number): Visits {
  return { ...visits, latest: { token, at: now } };
}

/** Everything up to the token is known to the reader, who says so or comes for the first time. */
export function allSeen(token: string, now: number): Visits {
  return { before: { token, at: now }, latest: { token, at: now } };
}

/** Whether the visit before ended so lately that it is this one. */
export function isNewHere(visits: Visits, now: number): boolean {
  return now - visits.before.at <= PAUSE_MILLIS;
}

const isLook = (look: unknown): look is Look => typeof look === 'object' && look !== null && 'token' in look && typeof look.token === 'string' && 'at' in look && typeof look.at === 'number';

export function loadVisits(): Visits | null {
  try {
    const { before, latest } = JSON.parse(localStorage.getItem(KEY) ?? '') as Partial<Visits>;
    return isLook(before) && isLook(latest) ? { before, latest } : null;
  } catch {
    return null;
  }
}

export function keepVisits(visits: Visits | null): void {
  try {
    if (visits) localStorage.setItem(KEY, JSON.stringify(visits));
    else localStorage.removeItem(KEY);
  } catch {
    // without storage every visit is the first
  }
}
