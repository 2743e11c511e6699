import { expect, test, vi } from 'vitest';

vi.stubGlobal('location', { pathname: '/', search: '?lang=en' });
vi.stubGlobal('navigator', { language: 'en' });
const { letterOf } = await import('../../main/web/frame/keys');

test('a_key_is_known_by_what_is_printed_on_it_in_any_layout', () => {
  expect(letterOf({ key: 'n', code: 'KeyN' })).toBe('n');
  expect(letterOf({ key: 'т', code: 'KeyN' })).toBe('n');
  expect(letterOf({ key: 'み', code: 'KeyN' })).toBe('n');
  // a Latin layout of another order says itself which letter it is
  expect(letterOf({ key: 'a', code: 'KeyQ' })).toBe('a');
  expect(letterOf({ key: '?', code: 'Slash' })).toBe('?');
  expect(letterOf({ key: 'ß', code: 'Minus' })).toBe('ß');
});
