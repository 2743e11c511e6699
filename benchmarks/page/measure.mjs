// What the page weighs, how soon its largest part is painted, and how long the cursor of the chart takes.
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { open, openBrowser, PAGE } from '../../dashboard/e2e/stage.mjs';

const TEN_YEARS = '/relationships/JPN-RUS?lang=en&from=2008-03-31&to=2018-03-31&on=2018-03-31';
const SCREENS = { 'what changed': '/?lang=en&on=2016-12-15', relationship: '/relationships/JPN-RUS?lang=en&from=2014-01-01&to=2018-03-31&on=2016-12-15' };
const EMPTY = '/health';
const LOADS = 9;
const MOVES = 480;
const ROUNDS = 8;

const browser = await openBrowser();
const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const line = (what, value, budget) => console.log(`${what.padEnd(64)} ${value.padStart(22)}   ${budget}`);

async function settled(path) {
  const page = await open(browser);
  await page.goto(path);
  await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('.asking'));
  return page;
}

async function weigh(lang) {
  const page = await settled(`/?lang=${lang}&on=2016-12-15`);
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js')));
  await page.context().close();
  const weights = await Promise.all(names.map(async (name) => gzipSync(Buffer.from(await (await fetch(name)).arrayBuffer()), { level: 9 }).length));
  line(`JavaScript of the first load, ${lang}, ${names.length} files`, `${(weights.reduce((sum, each) => sum + each, 0) / 1000).toFixed(1)} kB gz`, lang === 'en' ? 'budget 110' : '');
}

/** Each load in a browser context of its own: nothing is cached but on the server. */
async function paint(name, path) {
  const times = [];
  for (let load = 0; load < LOADS + 2; load++) {
    const page = await settled(path);
    const largest = await page.evaluate(() => new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
    }));
    if (load >= 2) times.push(largest);
    await page.context().close();
  }
  line(`largest paint, ${name}, median of ${LOADS} (worst)`, `${Math.round(quantile(times, 0.5))} ms (${Math.round(Math.max(...times))})`, 'budget 1000');
}

/**
 * How input comes. Nobody knows when the next frame begins, so it arrives at any time of one: a mouse in motion reports
 * about 125 times a second, one that is moved now and then a few times, a key that is held down 25 times. Where each is
 * sent as soon as the browser has taken the one before, which it tells at the beginning of a frame, it has to wait for
 * nearly the whole of the next: that is the worst that can be met.
 */
const WAYS = [
  { device: 'pointer', way: 'in motion', gap: () => 4 + Math.random() * 8 },
  { device: 'pointer', way: 'now and then', gap: () => 50 + Math.random() * 50 },
  { device: 'keys', way: 'a key held down', gap: () => 25 + Math.random() * 30 },
  { device: 'pointer', way: 'each right after a frame', gap: null },
];

async function chart() {
  const page = await settled(TEN_YEARS);
  const slider = page.getByRole('slider');
  await slider.focus();
  return { page, area: await slider.boundingBox(), points: Number(await slider.getAttribute('aria-valuemax')) + 1 };
}

/** Next to nothing happens on this page: none can be quicker in this browser on this machine. */
async function nothing() {
  const page = await open(browser);
  await page.goto(EMPTY);
  await page.evaluate(() => {
    document.body.innerHTML = '<p>0</p>';
    for (const type of ['keydown', 'pointermove']) document.addEventListener(type, (event) => { document.body.firstChild.textContent = String(event.timeStamp); });
  });
  return { page, area: { x: 0, y: 0, width: 1000, height: 600 } };
}

/** One input of many: the cursor goes elsewhere with each. */
function input(session, device, { x, y, width, height }, move) {
  if (device === 'pointer') return session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x + width * (0.1 + (0.8 * ((move * 37) % MOVES)) / MOVES), y: y + height / 2 });
  return session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37, autoRepeat: true });
}

/** A page that has just been brought to the front is painted whole: that is no move of a cursor. */
function idle(page) {
  return page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestIdleCallback(resolve)); }));
}

async function round({ page, area }, { device, gap }, first) {
  await page.bringToFront();
  await idle(page);
  const session = await page.context().newCDPSession(page);
  await browser.startTracing(page, { categories: ['benchmark', 'input.scrolling'] });
  const sent = [];
  for (let move = first; move < first + MOVES / ROUNDS; move++) {
    sent.push(input(session, device, area, move));
    await (gap ? setTimeout(gap()) : sent.at(-1));
  }
  await Promise.all(sent);
  await setTimeout(100);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await session.detach();
  return latencies(traceEvents, device);
}

/**
 * From when the browser has an input (its EventLatency begins) to when the frame is presented that shows what the page
 * made of it: the first one that is committed after the handlers have run. Chromium's EventLatency itself ends too early
 * for input that is handled within a frame, as pointer events are. Input that the browser merges with the next before
 * the page sees it has no latency of its own.
 */
function latencies(traceEvents, device) {
  const type = device === 'pointer' ? 'MOUSE_MOVED_EVENT' : 'KEY_PRESSED';
  const [inputs, frames] = [spans(traceEvents, 'EventLatency'), spans(traceEvents, 'PipelineReporter')];
  const presented = frames.filter((frame) => frame.Commit && frame.SwapEndToPresentationCompositorFrame);
  return inputs.flatMap(({ begin, args, RendererMainProcessing: handling }) => {
    if (!handling || !args.event_latency.event_type.includes(type)) return [];
    const shown = presented.filter(({ Commit }) => Commit.begin >= handling.end).map((frame) => frame.SwapEndToPresentationCompositorFrame.end);
    return shown.length > 0 ? [{ whole: (Math.min(...shown) - begin) / 1000, handling: (handling.end - handling.begin) / 1000 }] : [];
  });
}

/** The spans of that name, each with the steps within it, which have its id; an id is used again when its span is over. */
function spans(traceEvents, name) {
  const running = new Map();
  const over = [];
  for (const event of traceEvents.toSorted((a, b) => a.ts - b.ts)) {
    const id = `${event.pid} ${event.id2?.local ?? event.id}`;
    const span = running.get(id);
    if (event.name === name && event.ph === 'b') running.set(id, { begin: event.ts, args: event.args });
    else if (span && event.name === name && event.ph === 'e') {
      running.delete(id);
      over.push(span);
    } else if (span && event.ph === 'b') span[event.name] = { begin: event.ts };
    else if (span?.[event.name] && event.ph === 'e') span[event.name].end = event.ts;
  }
  return over;
}

/** Page and empty page take turns, so that whatever else the machine does meets both. */
async function cursor(charted, empty, way) {
  const [page, floor] = [[], []];
  for (let at = 0; at < ROUNDS; at++) {
    page.push(...(await round(charted, way, (at * MOVES) / ROUNDS)));
    floor.push(...(await round(empty, way, (at * MOVES) / ROUNDS)));
  }
  const part = (times, what, share = 0.5) => quantile(times.map((each) => each[what]), share);
  const say = (times) => `${part(times, 'whole').toFixed(1)} ms (${part(times, 'whole', 0.95).toFixed(1)}) of ${times.length}`;
  line(`cursor, ${charted.points} points, ${way.device}, ${way.way}`, say(page), way.gap ? 'budget 16' : '');
  line('  a number on an empty page', say(floor), '');
  line('  the page beside it', `${(part(page, 'whole') - part(floor, 'whole')).toFixed(1)} ms more, × ${(part(page, 'whole') / part(floor, 'whole')).toFixed(2)}`, '');
  line('  of which handlers of the page', `${part(page, 'handling').toFixed(1)} ms`, '');
}

console.log(`${PAGE}\n`);
if (!process.env.ONLY_CURSOR) {
  await weigh('en');
  await weigh('ja');
  await weigh('ru');
  for (const [name, path] of Object.entries(SCREENS)) await paint(name, path);
}
console.log('\nfrom the input to the frame presented: median (95 %) of so many');
const [charted, empty] = [await chart(), await nothing()];
for (const way of WAYS) await cursor(charted, empty, way);
await browser.close();
