import { beforeEach, expect, test, vi } from 'vitest';
import type { Activity } from '../../main/web/api/types';

vi.stubGlobal('location', { pathname: '/', search: '' });
vi.stubGlobal('navigator', { language: 'en' });
const { money, sidesOf } = await import('../../main/web/activities/money');
const { placed } = await import('../../main/web/territories/placed');
const { loadTexts } = await import('../../main/web/text');
const { address } = await import('../../main/web/state/router');

const speak = async (lang: 'en' | 'ja' | 'ru') => {
  address.value = { ...address.value, parameters: { lang } };
  await loadTexts(lang);
};
beforeEach(() => speak('en'));

const amount = (text: string, currency: string, qualifier = 'exact') => ({ amount: text, currency, qualifier }) as Activity['totals']['concluded']['amounts'][number];
const nothing = { amounts: [], deals: { value: 0, qualifier: 'exact' } } as unknown as Activity['totals']['proposed'];
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test.each([
  ['en', 'estimated 300 billion JPY'],
  ['ja', '推定 3000億 JPY'],
  ['ru', 'по оценке 300 миллиардов JPY'],
] as const)('an amount is said in the language of the reader and its own currency: %s', async (lang, says) => {
  await speak(lang);
  expect(plain(money(amount('300000000000', 'JPY', 'estimated')))).toBe(says);
});

test('no digit of an amount is lost, however many it has', () => {
  expect(money(amount('12345678901234567890.12', 'RUB'))).toBe('12,345,678,901,234,567,890.12 RUB');
  expect(money(amount('20.5', 'USD', 'about'))).toBe('about 20.5 USD');
  expect(money(amount('123456789000000', 'JPY'))).toBe('123.456789 trillion JPY');
});

test('what was only proposed stands apart from what was agreed, and each currency for itself', () => {
  const concluded = { amounts: [amount('7', 'RUB'), amount('0.3', 'USD', 'about')], deals: { value: 80, qualifier: 'about' } } as Activity['totals']['concluded'];
  const proposed = { amounts: [], deals: { value: 1, qualifier: 'exact' } } as unknown as Activity['totals']['proposed'];
  expect(sidesOf({ concluded, proposed })).toEqual([
    { side: 'concluded', says: 'agreed', amounts: ['7 RUB', 'about 0.3 USD'], deals: 'in about 80 deals' },
    { side: 'proposed', says: 'only proposed', amounts: [], deals: 'in one deal' },
  ]);
  expect(sidesOf({ concluded: nothing, proposed: nothing })).toEqual([]);
});

test('forces of the group are placed on none of its islands', () => {
  const at = (territory: string) => ({ territory }) as never;
  expect(placed({ territory: { id: 'group' }, present: [at('group'), at('one'), at('group')], announced: [at('two'), at('group'), at('elsewhere')] }, ['one', 'two', 'three'])).toEqual([
    { place: 'group', present: 2, announced: 1 },
    { place: 'one', present: 1, announced: 0 },
    { place: 'two', present: 0, announced: 1 },
    { place: 'three', present: 0, announced: 0 },
    { place: 'elsewhere', present: 0, announced: 1 },
  ]);
});
