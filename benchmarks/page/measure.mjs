// What the page weighs, how soon its largest part is painted, and how long the cursor of the chart takes.
import { gzipSync } from 'node:zlib';
import { open, openBrowser, PAGE } from '../../dashboard/e2e/stage.mjs';

const TEN_YEARS = '/relationships/JPN-RUS?lang=en&from=2008-03-31&to=2018-03-31&on=2018-03-31';
const SCREENS = { 'what changed': '/?lang=en&on=2016-12-15', relationship: '/relationships/JPN-RUS?lang=en&from=2014-01-01&to=2018-03-31&on=2016-12-15' };
const LOADS = 9;
const MOVES = 240;

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

/** From the event, as the browser stamps it, to the end of the frame that shows what it did. */
async function cursor(device, page, what, { x, y, width, height }, budget) {
  await page.evaluate((type) => {
    window.taken = [];
    const frames = new MessageChannel();
    let at = null;
    frames.port1.onmessage = () => {
      window.taken.push(performance.now() - at);
      at = null;
    };
    document.addEventListener(type, (event) => {
      if (!event.isTrusted || at !== null) return;
      at = event.timeStamp;
      // a message posted in the frame's callback is answered after its style, layout and paint
      requestAnimationFrame(() => frames.port2.postMessage(null));
    }, { capture: true });
  }, device === 'keys' ? 'keydown' : 'pointermove');
  const work = await mainThread(page);
  const before = await work();
  for (let move = 0; move < MOVES; move++) {
    if (device === 'keys') await page.keyboard.press('ArrowLeft');
    else await page.mouse.move(x + width * (0.1 + (0.8 * ((move * 37) % MOVES)) / MOVES), y + height / 2);
  }
  const spent = ((await work()) - before) / MOVES;
  const frames = await page.evaluate(() => window.taken);
  await page.context().close();
  line(`${what} by ${device}, event to end of frame, median (95 %)`, `${quantile(frames, 0.5).toFixed(1)} ms (${quantile(frames, 0.95).toFixed(1)})`, budget);
  line('  of which work of the page, mean', `${spent.toFixed(1)} ms`, '');
}

async function chart(device) {
  const page = await settled(TEN_YEARS);
  const slider = page.getByRole('slider');
  await slider.focus();
  await cursor(device, page, `cursor, ${Number(await slider.getAttribute('aria-valuemax')) + 1} points,`, await slider.boundingBox(), 'budget 16');
}

/** What the machine takes for a frame in which next to nothing happens: no page can be quicker here. */
async function nothing(device) {
  const page = await open(browser);
  await page.goto('/health');
  await page.evaluate(() => {
    document.body.innerHTML = '<p>0</p>';
    for (const type of ['keydown', 'pointermove']) document.addEventListener(type, (event) => { document.body.firstChild.textContent = String(event.timeStamp); });
  });
  await cursor(device, page, 'a number on an empty page', { x: 0, y: 0, width: 1000, height: 600 }, '');
}

/** Milliseconds that the page's main thread has worked: scripts, style and layout. */
async function mainThread(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.filter(({ name }) => ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  };
}

console.log(`${PAGE}\n`);
await weigh('en');
await weigh('ja');
await weigh('ru');
for (const [name, path] of Object.entries(SCREENS)) await paint(name, path);
for (const device of ['pointer', 'keys']) {
  await chart(device);
  await nothing(device);
}
await browser.close();
