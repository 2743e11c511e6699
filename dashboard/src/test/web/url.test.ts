import { expect, test } from 'vitest';
import { changed, elsewhere, formatAddress, parseAddress, type Address } from '../../main/web/state/url';

const at = (text: string): Address => {
  const url = new URL(text, 'http://page.example');
  return parseAddress(url.pathname, url.search);
};

test.each([
  '/',
  '/events',
  '/?on=2016-12-15&all=1&q=korea',
  '/surveys?knownOn=2016-12-15&table=nhk-islands-will-be-returned',
  '/activities?on=2017-12-31&activity=aquaculture&plan=five-projects',
  '/territories?lang=ja&theme=dark&knownOn=2016-12-15&on=2017-12-31',
  '/import?lang=ja&fate=rejected&receipt=dda5ab91-f6bb-8073-bd6c-856338f0c7c4',
  '/events/9983f70d-af17-83d9-9c1b-4f63a0cd33c3?correct=1',
  '/compare/JPN-RUS?knownOn=2016-12-15&bKnownOn=2017-03-31',
  '/relationships/JPN-RUS?lang=ru&theme=light&knownOn=2016-12-15&asOf=2016-12-31T23:59:59Z&on=2016-12-15&from=2014-01-01&to=2018-03-31&model=flow&halfLife=30&tab=activities&since=2016-11-01',
  '/relationships/JPN-RUS?from=2014-01-01&table=JPN-RUS&with=CHN-JPN,RUS-USA',
])('%s is read and written without loss', (text) => {
  expect(formatAddress(at(text))).toBe(text);
});

test('what the page does not know is dropped, and an address of nowhere stays nowhere', () => {
  expect(formatAddress(at('/events?utm_source=x&kind=summit&kind='))).toBe('/events?kind=summit');
  expect(at('/nothing').screen).toEqual({ name: 'nowhere' });
  expect(parseAddress('/events/%E0%A4', '').screen).toEqual({ name: 'event', id: '%E0%A4' });
  expect(at('/events/a/b').screen).toEqual({ name: 'nowhere' });
});

test('going elsewhere keeps what is being looked at and drops what belongs to the screen', () => {
  const from = at('/relationships/JPN-RUS?lang=ja&knownOn=2016-12-15&tab=activities&log=1');
  expect(formatAddress(elsewhere(from, { name: 'events' }, { kind: 'summit' }))).toBe('/events?lang=ja&knownOn=2016-12-15&kind=summit');
});

test('a parameter without value is taken away', () => {
  expect(formatAddress(changed(at('/events?kind=summit&actor=JPN'), { kind: undefined, place: 'nt-sk' }))).toBe('/events?actor=JPN&place=nt-sk');
});
