import { expect, test, vi } from 'vitest';

vi.stubGlobal('location', { pathname: '/', search: '' });
vi.stubGlobal('navigator', { language: 'en' });
const { actorName, allPlaces, placeNames } = await import('../../main/web/text/names');
const { en } = await import('../../main/web/text/en');
const { ja } = await import('../../main/web/text/ja');
const { ru } = await import('../../main/web/text/ru');

test('disputed places have the names of at least two sides in every language, unless the sides agree', () => {
  for (const place of allPlaces().filter((each) => each.claimedBy.length > 1)) {
    for (const language of ['ja', 'ru'] as const) expect(placeNames(place.id, language).length, `${place.id} ${language}`).toBeGreaterThan(1);
  }
  expect(placeNames('etorofu-iturup', 'ja').map((name) => name.name)).toEqual(['択捉島', 'Итуруп']);
  expect(placeNames('etorofu-iturup', 'ru').map((name) => name.name)).toEqual(['Итуруп', '択捉島']);
});

test('actors are named in the language of the reader', () => {
  expect(['en', 'ja', 'ru'].map((language) => actorName('JPN', language as 'en'))).toEqual(['Japan', '日本', 'Япония']);
  expect(actorName('SUN', 'ru')).toBe('Советский Союз');
  expect(actorName('XXXX', 'en')).toBe('XXXX');
});

test('every text takes the same values in every language', () => {
  const taken = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join();
  for (const name of Object.keys(en) as (keyof typeof en)[]) {
    expect(taken(ja[name]), name).toBe(taken(en[name]));
    expect(taken(ru[name]), name).toBe(taken(en[name]));
  }
});
