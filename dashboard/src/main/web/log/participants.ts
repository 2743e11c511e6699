export interface Participant {
  actor: string;
  role: string;
}

/**
 * Who took part, in one line: `RUS > JPN` is directed, `JPN, RUS` is not, `JPN:host` names a role of its own.
 */
export function readParticipants(text: string, kind: string): Participant[] {
  const [before = '', after] = text.split('>');
  const directed = after !== undefined;
  const plain = kind === 'position' || kind === 'statement' || kind === 'deployment' || kind === 'sanction' ? 'initiator' : 'participant';
  return [...side(before, directed ? 'initiator' : plain), ...side(after ?? '', 'target')];
}

function side(text: string, role: string): Participant[] {
  return text
    .split(/[\s,;+]+/)
    .filter(Boolean)
    .map((token) => {
      const [actor = '', own] = token.split(':');
      return { actor: actor.toUpperCase(), role: own ? own.toLowerCase() : role };
    });
}

export function formatParticipants(participants: readonly Participant[]): string {
  const of = (role: string) => participants.filter((each) => each.role === role).map((each) => each.actor).join(', ');
  if (participants.every((each) => each.role === 'initiator' || each.role === 'target') && of('initiator') && of('target')) {
    return `${of('initiator')} > ${of('target')}`;
  }
  if (participants.every((each) => each.role === 'participant')) return of('participant');
  return participants.map((each) => `${each.actor}:${each.role}`).join(', ');
}
