import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('location', { pathname: '/', search: '' });
vi.stubGlobal('navigator', { language: 'en' });
const { contentOf, draftOf, emptyDraft, fieldAt, missing } = await import('../../main/web/log/draft');
const { readLine, relined } = await import('../../main/web/log/grammar');
const { fieldsOf, KINDS } = await import('../../main/web/log/kinds');
const { titleOf } = await import('../../main/web/log/title');
const { placeName } = await import('../../main/web/text/names');

const data = new URL('../../../../data/japan-russia/', import.meta.url);
const logged = readdirSync(data).filter((name) => name.endsWith('.ndjson') && !name.startsWith('13'))
  .flatMap((name) => readFileSync(new URL(name, data), 'utf8').trim().split('\n').map((line) => JSON.parse(line)))
  .filter((event) => event.content === undefined);

describe('the form of a correction', () => {
  test.each(KINDS)('changes nothing of a %s that nobody touched', (kind) => {
    const events = logged.filter((event) => event.kind === kind);
    for (const event of events) {
      const withGrades = { ...event, sources: event.sources.map((source: object, index: number) => (index === 0 ? { reliability: 'F', credibility: 6, ...source } : source)) };
      const again = contentOf(draftOf(event), event);
      expect({ ...again, participants: again.participants.map(({ actor, role }) => `${actor} ${role}`).sort() }).toEqual({
        ...withGrades, participants: event.participants.map(({ actor, role }: { actor: string; role: string }) => `${actor} ${role}`).sort(),
      });
    }
  });

  test('the data set has events of nearly every kind', () => {
    expect(new Set(logged.map((event) => event.kind)).size).toBeGreaterThan(8);
  });
});

describe('one line', () => {
  test('is read into an event', () => {
    const { draft, chips } = readLine('2016-11~ RUS deploys Bal @Kunashir JPN #missiles !B2 "Hirose 2018, n. 16" https://example.org/a');
    expect(draft).toMatchObject({
      kind: 'deployment', occurred: '2016-11~', participants: 'RUS > JPN', place: 'kunashiri-kunashir', url: 'https://example.org/a',
      citation: 'Hirose 2018, n. 16', reliability: 'B', credibility: '2', extra: { stage: 'deployed', category: 'missiles', system: 'Bal' },
    });
    expect(chips.map((chip) => chip.part)).toEqual(['occurred', 'actor', 'kind', 'place', 'actor', 'grade', 'source', 'source', 'choice', 'text']);
    expect(missing(draft)).toEqual([]);
    expect(contentOf({ ...draft, title: titleOf(draft) })).toMatchObject({
      territory: 'kunashiri-kunashir', participants: [{ actor: 'RUS', role: 'initiator' }, { actor: 'JPN', role: 'target' }],
    });
  });

  test('becomes a title in plain words, with every side’s name of the place', () => {
    expect(readLine('2016-11~ RUS deploys Bal @Kunashir JPN').draft.title).toBe('Russia deploys Bal (Kunashiri / Kunashir), toward Japan');
    expect(readLine('2016-12-15 JPN meets RUS @nagato').draft.title).toBe('Japan meets Russia (Nagato)');
  });

  test('leaves alone what was typed into the form, and takes back what it said itself', () => {
    const typed = { ...relined(emptyDraft(), '2016-11~ RUS deploys Bal "A'), summary: 'Typed.', announced: '2017-03' };
    const later = relined(typed, '2016-12~ RUS deploys Bal');
    expect(later).toMatchObject({ occurred: '2016-12~', citation: '', summary: 'Typed.', announced: '2017-03', extra: { system: 'Bal' } });
    const sameSource = relined({ ...emptyDraft(), citation: 'Hirose 2018', reliability: 'B' }, '2016-12-15 JPN meets RUS');
    expect(sameSource).toMatchObject({ citation: 'Hirose 2018', reliability: 'B', kind: 'summit' });
  });

  test('either name of a place leads to its neutral id', () => {
    expect(readLine('@Etorofu').draft.place).toBe(readLine('@Iturup').draft.place);
  });

  test('a word after # that is no value of the kind is a tag', () => {
    expect(readLine('2016-12-15 JPN meets RUS #officials #islands').draft).toMatchObject({ kind: 'summit', tags: 'islands', extra: { level: 'officials' } });
  });
});

test('what every event needs is asked for before anything is sent', () => {
  expect(missing(emptyDraft('summit'))).toEqual(['occurred', 'participants', 'citation']);
  expect(missing(emptyDraft('agreement'))).toContain('instrument');
  for (const kind of KINDS) expect(fieldsOf(kind).length).toBeGreaterThan(2);
});

test('a fault is shown at the field that it is about', () => {
  expect(['/occurred', '/participants/1/actor', '/content/sources/0/url', '/sources/0', '/territory', '/amount/currency', ''].map(fieldAt)).toEqual(
    ['occurred', 'participants', 'url', 'citation', 'place', 'amount', 'form'],
  );
});

test('a disputed place never has one side’s name alone', () => {
  expect(placeName('etorofu-iturup')).toBe('Etorofu / Iturup');
  expect(placeName('nt-sk')).toBe('Northern Territories / Southern Kurils');
});
