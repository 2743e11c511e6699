// What the page shows while others log, and while the way to the server is cut.
import assert from 'node:assert/strict';
import { createConnection, createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { logByApi, onStage, open, PAGE, ready, retractByApi, SCREENS, toast, troubles } from './stage.mjs';

let page;
let browser;
let way;
onStage((fresh, opened) => {
  page = fresh;
  browser = opened;
});
before(async () => {
  way = await cuttable(new URL(PAGE));
});
after(() => way.close());

const state = (name) => page.locator(`.live.${name}`).waitFor();

describe('live', () => {
  test('what_somebody_else_logs_appears_by_itself_and_is_told_by_one_stream', async () => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await ready(page, '/events?lang=en&actor=NOR');
    await state('streaming');
    const { id } = await logByApi('Told by the stream');
    await page.locator(`.events a[href^="/events/${id}"]`).waitFor({ timeout: 5_000 });
    await retractByApi(id);
    await page.locator(`.events a[href^="/events/${id}"]`).waitFor({ state: 'detached', timeout: 5_000 });
    await page.evaluate(() => document.querySelector('.frame nav a')?.click());
    await page.locator('.screen-start h1').waitFor();
    assert.equal(asked.filter((path) => path === '/api/v1/stream').length, 1);
  });

  test('a_page_that_is_cut_off_says_so_keeps_what_it_shows_and_heals', async () => {
    const cut = await open(browser, { baseURL: way.url });
    await ready(cut, '/events?lang=en&actor=NOR');
    await cut.locator('.live.streaming').waitFor();
    way.cut();
    await cut.locator('.live.polling').waitFor();
    await cut.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await cut.locator('.live.down', { hasText: 'no answer' }).waitFor();
    await cut.locator('.cut-note', { hasText: 'The server does not answer. What is shown is of' }).waitFor();
    assert.ok((await cut.locator('.events tbody tr, .empty').count()) > 0);
    const { id } = await logByApi('Logged while the page was cut off');
    way.mend();
    await toast(cut, 'The server answers again');
    await cut.locator(`.events a[href^="/events/${id}"]`).waitFor();
    await cut.locator('.live.streaming').waitFor();
    assert.equal(await cut.locator('.cut-note').count(), 0);
    assert.ok(troubles(cut).every((trouble) => /ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE|ERR_SOCKET/.test(trouble)), troubles(cut).join('\n'));
    await cut.context().close();
    await retractByApi(id);
  });

  test('a_screen_that_waits_for_its_first_answer_says_so', async () => {
    await page.route('**/api/v1/**', () => {});
    for (const name of ['home', 'relationship', 'history', 'event', 'events', 'activities', 'territories', 'surveys', 'compare']) {
      await page.goto(SCREENS[name]);
      await page.locator('main .asking').first().waitFor({ timeout: 5_000 }).catch(() => assert.fail(`${name} looks finished`));
    }
  });

  test('without_a_stream_the_page_asks_by_itself_and_says_so', async () => {
    await page.clock.install();
    await page.route('**/api/v1/stream*', (route) => route.fulfill({ status: 503, body: '' }));
    await ready(page, '/events?lang=en&actor=NOR');
    await page.locator('.live.polling', { hasText: 'asked every 15 s' }).waitFor();
    const { id } = await logByApi('Found by asking');
    await page.clock.fastForward(15_000);
    await page.locator(`.events a[href^="/events/${id}"]`).waitFor();
    await page.unroute('**/api/v1/stream*');
    await page.clock.fastForward(30_000);
    await state('streaming');
    await retractByApi(id);
  });

  test('read_models_that_are_behind_are_told_with_their_number', async () => {
    let behind = 3;
    await page.route('**/api/v1/freshness', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, status: 200, json: { ...(await (await fetch(`${PAGE}/api/v1/freshness`)).json()), lagRecords: behind, lagSeconds: behind } });
    });
    await ready(page, SCREENS.events);
    await page.locator('.live.stale', { hasText: /data to \d\d:\d\d:\d\d, 3 events behind/ }).waitFor();
    behind = 0;
    await state('streaming');
  });

  test('a_reset_of_the_stream_reads_everything_anew', async () => {
    let streams = 0;
    await page.route('**/api/v1/stream*', (route) => {
      streams += 1;
      return streams === 1
        ? route.fulfill({ contentType: 'text/event-stream', body: 'retry: 200\n\nid: 0:1\nevent: reset\ndata: {"reason":"rebuilt"}\n\n' })
        : route.fallback();
    });
    const whole = () => page.waitForResponse((response) => response.status() === 200 && response.url().includes('/api/v1/events?') && !response.request().headers()['if-none-match']);
    const first = whole();
    await page.goto(SCREENS.events);
    await first;
    // anything but a reset asks with the ETag of what is there
    await whole();
    assert.ok(streams > 0);
  });
});

/** A way to the server that can be cut: nothing passes, and nobody is told why. */
async function cuttable({ hostname, port }) {
  const open = new Set();
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) return void client.destroy();
    const upstream = createConnection({ host: hostname, port: Number(port) });
    for (const [one, other] of [[client, upstream], [upstream, client]]) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
