import { expect, test, vi } from 'vitest';
import type { ChangeEntry, Relationship } from '../../main/web/api/types';

vi.stubGlobal('location', { pathname: '/', search: '?lang=en' });
vi.stubGlobal('navigator', { language: 'en' });
const { allSeen, keepVisits, loadVisits, looking, seen } = await import('../../main/web/changes/visit');
const { countsOf } = await import('../../main/web/changes/ChangeList');
const { thirdsOf } = await import('../../main/web/facts/Triads');

const MINUTE = 60_000;

test('what_is_new_stays_new_for_the_whole_visit_and_is_old_in_the_next', () => {
  const first = allSeen('3:17', 0);
  const looked = seen(looking(first, 40 * MINUTE), '3:20', 40 * MINUTE);
  expect(looked.before).toEqual({ token: '3:17', at: 0 });
  const again = seen(looking(looked, 65 * MINUTE), '3:21', 65 * MINUTE);
  expect(again.before.token).toBe('3:17');
  const next = looking(again, 96 * MINUTE);
  expect(next.before).toEqual({ token: '3:21', at: 65 * MINUTE });
  expect(looking(next, 97 * MINUTE).before.token).toBe('3:21');
});

test('what_is_kept_is_read_again_and_anything_else_is_a_first_visit', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value), removeItem: (name: string) => kept.delete(name) });
  expect(loadVisits()).toBeNull();
  keepVisits(allSeen('3:17', 5));
  expect(loadVisits()).toEqual(allSeen('3:17', 5));
  for (const broken of ['{', '{"before":{"token":1}}', 'null']) {
    kept.set('detente.visits', broken);
    expect(loadVisits()).toBeNull();
  }
  keepVisits(null);
  expect(kept.size).toBe(0);
});

test('entries_are_counted_by_what_they_do', () => {
  const entries = ['created', 'corrected', 'created', 'retracted'].map((type) => ({ type }) as unknown as ChangeEntry);
  expect(countsOf(entries)).toEqual([['created', 2], ['corrected', 1], ['retracted', 1]]);
});

test('a_third_has_dealings_with_both_and_the_busiest_comes_first', () => {
  const relationship = (id: string, events: number) => ({ id, events }) as unknown as Relationship;
  const known = [relationship('JPN-RUS', 90), relationship('CHN-JPN', 3), relationship('CHN-RUS', 2), relationship('JPN-USA', 4), relationship('RUS-USA', 5), relationship('EUU-RUS', 9), relationship('KOR-USA', 2)];
  expect(thirdsOf('JPN-RUS', known)).toEqual(['USA', 'CHN']);
  expect(thirdsOf('EUU-RUS', known)).toEqual([]);
});
