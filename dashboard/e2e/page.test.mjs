// The page on the running system, in a real browser. PAGE is the address of the gateway.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { correctByApi, logByApi, open, openBrowser, origins, PAGE, readMicro, retractByApi, seeded, troubles } from './stage.mjs';

const RANGE = 'from=2014-01-01&to=2018-03-31&lang=en';
const RELATIONSHIP = `/relationships/JPN-RUS?${RANGE}&on=2016-12-15`;
const SHORT = '/relationships/JPN-RUS?from=2016-12-01&to=2016-12-31&lang=en';
const SCREENS = {
  relationship: `${SHORT}&on=2016-12-15`,
  moved: `${SHORT}&on=2016-12-15&since=2016-11-01&tab=activities&table=1`,
  event: '/events/9983f70d-af17-83d9-9c1b-4f63a0cd33c3?lang=en',
  events: '/events?lang=en&kind=agreement',
  activities: '/activities?lang=en&on=2017-12-31&activity=aquaculture',
  territories: '/territories?lang=en&on=2017-12-31&to=2017-12-31',
  compare: `/compare/JPN-RUS?${RANGE}&on=2016-12-15&knownOn=2016-12-15`,
  log: `${SHORT}&on=2016-12-15&log=1`,
};

let browser;
let page;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
beforeEach(async () => {
  page = await open(browser);
});
afterEach(async () => {
  assert.deepEqual(troubles(page), []);
  assert.deepEqual(origins(page).filter((origin) => origin !== new URL(PAGE).origin), []);
  await page.context().close();
});

const exact = async (selector) => Number(await page.locator(selector).first().getAttribute('value'));
const ready = (path) => page.goto(path).then(() => page.locator('main h1').first().waitFor());
const toast = (text) => page.locator('.toast', { hasText: text }).waitFor();

describe('logging', () => {
  test('an_event_is_logged_by_keyboard_alone_and_taken_back', async (context) => {
    await ready(RELATIONSHIP);
    await page.locator('.shares tfoot').waitFor();
    const before = await exact('.headline .big');
    const line = `2016-11~ RUS deploys Bal @nt-sk JPN #missiles !B2 "Press conference ${Date.now()}"`;
    const begun = Date.now();
    await page.keyboard.press('n');
    await page.locator('.sheet [data-field=line]:focus').waitFor();
    await page.keyboard.type(line);
    await page.keyboard.press('Control+Enter');
    await toast('Logged.');
    const elapsed = Date.now() - begun;
    context.diagnostic(`${line.length + 2} keystrokes, ${elapsed} ms from n to saved`);
    assert.ok(elapsed < 30_000);
    await page.waitForFunction((was) => document.querySelector('.headline .big')?.getAttribute('value') !== was, String(before));
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    await toast('Taken back.');
    await page.waitForFunction((was) => document.querySelector('.headline .big')?.getAttribute('value') === was, String(before));
  });

  test('what_is_wrong_is_said_at_its_field_and_a_draft_survives_a_reload', async () => {
    await ready('/events?lang=en');
    await page.keyboard.press('n');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-field=occurred]:focus').waitFor();
    await page.locator('[data-field=occurred]').fill('2016-02-30');
    await page.locator('[data-field=participants]').fill('RSU > JPN');
    await page.locator('[data-field=citation]').fill('A source');
    await page.keyboard.press('Control+Enter');
    await page.locator('.field:has([data-field=participants]) .fault', { hasText: 'RUS' }).waitFor();
    await page.locator('.field:has([data-field=occurred]) .fault').waitFor();
    await page.reload();
    assert.equal(await page.locator('[data-field=participants]').inputValue(), 'RSU > JPN');
    await page.keyboard.press('Escape');
    await page.locator('.sheet').waitFor({ state: 'detached' });
    assert.ok(!page.url().includes('log='));
  });
});

describe('saying more about an event', () => {
  test('a_correction_shows_field_old_new_and_why', async () => {
    const { id } = await logByApi('Corrected in the page');
    await ready(`/events/${id}?lang=en`);
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.locator('[data-field=title]').fill('Said better');
    await page.locator('[data-field=reason]').fill('The first title was unclear.');
    await page.keyboard.press('Control+Enter');
    await toast('The correction is logged.');
    const row = page.locator('.entries .changes tbody tr', { hasText: 'Said better' });
    await row.waitFor();
    assert.match(await row.innerText(), /Title\s+Corrected in the page .*\s+Said better/);
    assert.match(await page.locator('.entries li').first().innerText(), /The first title was unclear\./);
    assert.equal(await page.locator('.entries .changes tbody tr').count(), 1);
    await retractByApi(id);
  });

  test('when_somebody_was_faster_both_versions_stand_side_by_side', async () => {
    const { id } = await logByApi('Changed by two');
    await ready(`/events/${id}?lang=en&correct=1`);
    await page.locator('[data-field=title]').fill('Mine');
    await page.locator('[data-field=reason]').fill('My reason.');
    await correctByApi(id, 'Theirs');
    await page.keyboard.press('Control+Enter');
    const both = page.locator('.sheet .changes tbody tr', { hasText: 'Mine' });
    await both.waitFor();
    assert.match(await both.innerText(), /Theirs\s+Mine/);
    await page.getByRole('button', { name: 'Log mine over it' }).click();
    await toast('The correction is logged.');
    await page.locator('h1', { hasText: 'Mine' }).waitFor();
    await retractByApi(id);
  });

  test('a_retracted_event_counts_again_when_it_is_reinstated', async () => {
    const { id } = await logByApi('Retracted in the page');
    await ready(`/events/${id}?lang=en`);
    for (const [button, badge] of [['Retract', 1], ['Reinstate', 0], ['Retract', 1]]) {
      await page.locator('.actions button', { hasText: button }).click();
      await page.locator('.reason-form input').fill(`${button}: tried by a test.`);
      await page.locator('.reason-form button').click();
      await page.waitForFunction((n) => document.querySelectorAll('.kicker .badge').length === n, badge);
    }
  });
});

describe('an earlier state of knowledge', () => {
  test('the_gap_is_explained_by_the_late_announcement', async () => {
    await ready(SCREENS.compare);
    const row = page.locator('.shares tbody tr', { hasText: 'Bastion' });
    await row.waitFor();
    assert.match(await row.innerText(), /announced later, 2017-03-31/);
    const [a, b] = await page.locator('.moved .exact').evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    const lines = await page.locator('.shares tbody .share').evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    assert.equal(lines.reduce((sum, line) => sum + line, 0), b - a);
    assert.equal(await exact('.shares .total'), b - a);
  });

  test('writing_is_off', async () => {
    await ready(`${RELATIONSHIP}&knownOn=2016-12-15`);
    await page.keyboard.press('n');
    await toast('Writing is off');
    assert.equal(await page.locator('.sheet').count(), 0);
    assert.ok(await page.getByRole('button', { name: 'Log event' }).isDisabled());
    await page.goto(`${SCREENS.event}&knownOn=2016-12-15`);
    await page.locator('.note').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Correct' }).count(), 0);
  });
});

describe('what stands on the screen', () => {
  test('sums_add_up_to_the_last_digit_in_fifty_states', async () => {
    const random = seeded(2018);
    await ready(RELATIONSHIP);
    for (let state = 0; state < 50; state++) {
      const day = Date.UTC(2014, 0, 2) + Math.floor(random() * 1_540) * 86_400_000;
      const [from, on] = [day - 60 * 86_400_000, day].map((each) => new Date(each).toISOString().slice(0, 10));
      const model = ['decayed-mean', 'flow', 'stock'][Math.floor(random() * 3)];
      const more = [random() < 0.3 && 'all=1', random() < 0.4 && model !== 'stock' && `halfLife=${1 + Math.floor(random() * 900)}`, random() < 0.3 && 'knownOn=2016-12-15'].filter(Boolean);
      await page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `/relationships/JPN-RUS?lang=en&from=${from}&to=${on}&on=${on}&model=${model}&${more.join('&')}`);
      const seen = await page.waitForFunction((day) => {
        const time = document.querySelector('.headline time');
        if (time?.getAttribute('datetime') !== day) return null;
        const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
        return { value: texts('.headline .big'), shares: texts('.shares .share'), total: texts('.shares .total') };
      }, on).then((handle) => handle.jsonValue());
      const shares = seen.shares.map(readMicro);
      const where = `${on} ${model} ${more}`;
      assert.equal(shares.reduce((sum, share) => sum + share, 0), readMicro(seen.value[0]), where);
      if (shares.length > 0) assert.equal(readMicro(seen.total[0]), readMicro(seen.value[0]), where);
    }
  });

  test('a_day_is_the_same_day_in_three_time_zones', async () => {
    for (const timezoneId of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
      const there = await open(browser, { timezoneId });
      await there.goto(`${RELATIONSHIP}&tab=activities`);
      await there.locator('.headline time').waitFor();
      await there.locator('.plain tbody time').first().waitFor();
      assert.equal(await there.locator('.headline time').innerText(), 'Dec 15, 2016', timezoneId);
      assert.match(await there.locator('.plain').innerText(), /Advanced technology\s+proposed\s+May 6, 2016/, timezoneId);
      await there.context().close();
    }
  });

  test('disputed_places_have_both_names_in_every_language', async () => {
    for (const [lang, names] of [['en', 'Etorofu / Iturup'], ['ja', '択捉島 / Итуруп'], ['ru', 'Итуруп / 択捉島']]) {
      await ready(`/territories?lang=${lang}&on=2017-12-31`);
      await page.locator('h2', { hasText: names }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
    }
  });

  test('the_chart_is_moved_through_by_keys', async (context) => {
    await ready(`/relationships/JPN-RUS?lang=en&from=2008-03-31&to=2018-03-31&on=2018-03-31`);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('PageUp');
    const said = await slider.getAttribute('aria-valuetext');
    assert.match(said, /^\w+ \d+, 201\d: [+−]\d+\.\d\d; ./);
    const times = await page.evaluate(async () => {
      const chart = document.querySelector('[role=slider]');
      const taken = [];
      for (let step = 0; step < 60; step++) {
        const before = chart.getAttribute('aria-valuenow');
        const begun = performance.now();
        chart.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
        while (chart.getAttribute('aria-valuenow') === before) await null;
        chart.getBoundingClientRect();
        taken.push(performance.now() - begun);
      }
      return taken.sort((a, b) => a - b);
    });
    context.diagnostic(`a step of the cursor takes ${times[30].toFixed(2)} ms (median of 60)`);
    assert.ok(times[30] < 16);
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await page.locator('.screen-event h1').waitFor();
  });
});

describe('on the wire', () => {
  test('an_unchanged_answer_is_a_304', async () => {
    const answers = [];
    page.on('response', (response) => answers.push([response.status(), new URL(response.url()).pathname]));
    await ready(RELATIONSHIP);
    await page.waitForFunction(() => !document.querySelector('.asking'));
    answers.length = 0;
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForFunction(() => Number(document.querySelector('.live')?.dataset.unchanged) > 3);
    assert.ok(answers.filter(([status]) => status === 304).length > 3, JSON.stringify(answers));
  });

  test('scripts_come_from_files_only_and_the_first_paint_is_quick', async (context) => {
    const answer = await page.goto(RELATIONSHIP);
    const policy = answer.headers()['content-security-policy'];
    assert.match(policy, /default-src 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
    await page.reload();
    await page.locator('.shares tfoot').waitFor();
    const largest = await page.evaluate(() => new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
    }));
    context.diagnostic(`largest paint after ${Math.round(largest)} ms`);
    assert.ok(largest < 4_000);
  });

  test('a_server_that_is_gone_is_said_and_the_page_heals_by_itself', async () => {
    await ready(SCREENS.relationship);
    await page.locator('.shares tfoot').waitFor();
    const ask = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.route('**/api/**', (route) => route.abort());
    await ask();
    await page.locator('.live.down', { hasText: 'no answer' }).waitFor();
    assert.equal(await page.locator('.shares tfoot').count(), 1);
    await page.unroute('**/api/**');
    await ask();
    await page.locator('.live.fresh').waitFor();
    assert.ok(troubles(page).splice(0).every((trouble) => trouble.includes('ERR_FAILED')));
  });

  test('a_chart_is_taken_along_as_numbers_and_as_a_drawing', async () => {
    await ready(SCREENS.relationship);
    await page.locator('.shares tfoot').waitFor();
    const taken = async (name) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')];
    };
    const [csvName, csv] = await taken('CSV');
    assert.equal(csvName, 'JPN-RUS.csv');
    assert.match(csv, /^date,value,low,high,cooperation,conflict,events\r\n2016-12-01,-?\d/);
    assert.equal(csv.trim().split('\r\n').length, 1 + 31);
    const [svgName, svg] = await taken('SVG');
    assert.equal(svgName, 'JPN-RUS.svg');
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    assert.match(svg, /class="line value"[^>]*stroke="(?!none)/);
  });
});

describe('for everybody', () => {
  for (const [name, path] of Object.entries(SCREENS)) {
    test(`axe_finds_nothing_on_${name}`, async () => {
      await ready(path);
      await page.waitForFunction(() => !document.querySelector('.asking'));
      const light = await new AxeBuilder({ page }).setLegacyMode().analyze();
      assert.deepEqual(light.violations.map(brief), []);
      await page.evaluate(() => document.documentElement.classList.add('dark'));
      const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast', 'link-in-text-block']).analyze();
      assert.deepEqual(dark.violations.map(brief), []);
      await page.setViewportSize({ width: 320, height: 700 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, 'scrolls sideways at 320 px');
    });
  }
});

const brief = ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`;
