// What the tests of the page stand on: a browser, pages that notice trouble, and the API for what is not under test.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, afterEach, before, beforeEach } from 'node:test';
import { chromium } from 'playwright-core';

export const PAGE = process.env.PAGE ?? 'http://127.0.0.1:8080';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const watched = new WeakMap();

export const RANGE = 'from=2014-01-01&to=2018-03-31&lang=en';
export const RELATIONSHIP = `/relationships/JPN-RUS?${RANGE}&on=2016-12-15`;
export const SHORT = '/relationships/JPN-RUS?from=2016-12-01&to=2016-12-31&lang=en';
export const SCREENS = {
  home: '/?lang=en&on=2016-12-15',
  relationship: `${SHORT}&on=2016-12-15`,
  moved: `${SHORT}&on=2016-12-15&since=2016-11-01&tab=activities&table=1&with=CHN-JPN,RUS-USA`,
  positions: `${SHORT}&on=2016-12-15&tab=positions`,
  contacts: '/relationships/JPN-RUS?from=2018-03-01&to=2018-03-31&lang=en&tab=contacts&table=contacts',
  neighbours: `${SHORT}&on=2016-12-15&tab=neighbours`,
  history: `${SHORT}&on=2016-12-15&tab=history&change=corrected`,
  event: '/events/9983f70d-af17-83d9-9c1b-4f63a0cd33c3?lang=en',
  events: '/events?lang=en&kind=agreement',
  search: '/events?lang=en&text=islands&kind=position',
  board: '/activities?lang=en&on=2017-12-31&table=board',
  activities: '/activities?lang=en&on=2017-12-31&activity=aquaculture',
  territories: '/territories?lang=en&on=2017-12-31&to=2017-12-31',
  surveys: '/surveys?lang=en&table=nhk-islands-will-be-returned,japanese-companies-in-russia',
  compare: `/compare/JPN-RUS?${RANGE}&on=2016-12-15&knownOn=2016-12-15`,
  log: `${SHORT}&on=2016-12-15&log=1`,
};

export function openBrowser() {
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => path && existsSync(path));
  return chromium.launch({ executablePath, args: FLAGS });
}

export async function open(browser, options = {}) {
  const context = await browser.newContext({ baseURL: PAGE, viewport: { width: 1280, height: 900 }, locale: 'en-US', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const seen = { troubles: [], origins: new Set() };
  watched.set(page, seen);
  page.on('pageerror', (error) => seen.troubles.push(String(error)));
  page.on('console', (message) => {
    // answers that the page shows or asks for again; the browser logs each of them by itself
    if (message.type() === 'error' && !/status of (400|412|503)/.test(message.text())) seen.troubles.push(`${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'blob:') seen.origins.add(origin);
  });
  return page;
}

export const troubles = (page) => watched.get(page).troubles;
export const origins = (page) => [...watched.get(page).origins];

/** The number that a person reads: digits, sign and all, in millionths. */
export function readMicro(text) {
  const plain = text.replace('−', '-').replace(/[+±\s]/g, '');
  if (!/^-?\d+\.\d{6}$/.test(plain)) throw new Error(`not exact: ${text}`);
  return Math.round(Number(plain) * 1_000_000);
}

export function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const content = (title, more = {}) => ({
  kind: 'summit', stage: 'held', level: 'officials', occurred: '2019-05-06', title, importance: '0.25',
  participants: [{ actor: 'CAN', role: 'participant' }, { actor: 'NOR', role: 'participant' }], sources: [{ citation: `A test of the page, ${process.hrtime.bigint()}` }], ...more,
});

async function post(path, body, version) {
  const answer = await fetch(`${PAGE}/api/v1${path}`, {
    method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...(version ? { 'If-Match': `"${version}"` } : {}) },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return { ...(await answer.json()), position: answer.headers.get('Log-Position') };
}

/** Logs an event that touches no relationship that another test looks at, and waits until it can be read. */
export async function logByApi(title, more) {
  const logged = await post('/events', content(`${title} ${process.hrtime.bigint()}`, more));
  await present(logged.id, logged.position);
  return logged;
}

export async function present(id, position) {
  const headers = position ? { 'Min-Position': position, Prefer: 'wait=10' } : {};
  return (await fetch(`${PAGE}/api/v1/events/${id}`, { headers })).json();
}

export async function correctByApi(id, title) {
  const { version, event } = await present(id);
  const { position } = await post(`/events/${id}/corrections`, { content: { ...event, title }, reason: 'Somebody was faster.' }, version);
  await present(id, position);
}

export async function retractByApi(id) {
  const { version } = await present(id);
  await post(`/events/${id}/retraction`, { reason: 'A test is over.' }, version);
}

export async function reinstateByApi(id) {
  const { version } = await present(id);
  await post(`/events/${id}/reinstatement`, { reason: 'Somebody wants it back.' }, version);
}

export const ready = (page, path) => page.goto(path).then(() => page.locator('main h1').first().waitFor());
/** Whatever the page has asked for is there, or has failed. */
export const settled = (page) => page.waitForFunction(() => !document.querySelector('.asking'));
export const toast = (page, text) => page.locator('.toast', { hasText: text }).waitFor();
export const exact = async (page, selector) => Number(await page.locator(selector).first().getAttribute('value'));

/** A browser for a file of tests and a fresh page for each, which must have met no trouble and no other origin. */
export function onStage(each) {
  let browser;
  let page;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    page = await open(browser);
    each(page, browser);
  });
  afterEach(async () => {
    assert.deepEqual(troubles(page), []);
    assert.deepEqual(origins(page).filter((origin) => origin !== new URL(PAGE).origin), []);
    await page.context().close();
  });
}
