// Logging and amending in the page, and what goes over the wire. Runs beside the others.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { correctByApi, exact, logByApi, onStage, ready, RELATIONSHIP, retractByApi, SCREENS, settled, toast } from './stage.mjs';

let page;
onStage((fresh) => {
  page = fresh;
});

describe('logging', () => {
  test('the_deployment_of_november_2016_is_logged_by_keyboard_alone_and_taken_back', async (context) => {
    await ready(page, RELATIONSHIP);
    await page.locator('.shares tfoot').waitFor();
    const before = await exact(page, '.headline .big');
    const line = `2016-11~ RUS deploys Bal @nt-sk JPN #missiles !B2 "Press conference ${Date.now()}"`;
    const begun = Date.now();
    await page.keyboard.press('n');
    await page.locator('.sheet [data-field=line]:focus').waitFor();
    await page.keyboard.type(line);
    await page.locator('.candidate.likely', { hasText: 'Probably the same: Bal missile system is deployed on the islands about Nov 2016' }).waitFor();
    await page.locator('.effects li', { hasText: /JPN-RUS on Nov 15, 2016: −\d\.\d\d → −\d\.\d\d/ }).waitFor();
    const previewed = Date.now() - begun;
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Logged.');
    const elapsed = Date.now() - begun;
    context.diagnostic(`${line.length + 2} keystrokes, ${elapsed} ms from n to saved, of which ${previewed} ms until duplicates and effects were shown`);
    assert.ok(elapsed < 30_000);
    await page.waitForFunction((was) => document.querySelector('.headline .big')?.getAttribute('value') !== was, String(before));
    await page.locator('.toast button', { hasText: 'Undo' }).click();
    await toast(page, 'Taken back.');
    await page.waitForFunction((was) => document.querySelector('.headline .big')?.getAttribute('value') === was, String(before));
  });

  test('the_preview_says_what_the_log_then_does', async () => {
    await ready(page, RELATIONSHIP);
    await page.keyboard.press('n');
    await page.locator('[data-field=line]').fill(`2016-11-15 RUS deploys Iskander @kunashiri-kunashir JPN #missiles !A1 "A source ${Date.now()}"`);
    const line = page.locator('.effects li', { hasText: 'JPN-RUS on Nov 15, 2016' });
    const [, promised] = (await line.innerText()).match(/→ (.\d\.\d\d)/);
    await page.locator('.effects li', { hasText: /Kunashiri \/ Kunashir on Nov 15, 2016: 0 → \d/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Logged.');
    await page.goto('/relationships/JPN-RUS?lang=en&from=2016-11-01&to=2016-11-30&on=2016-11-15');
    await page.waitForFunction((value) => document.querySelector('.headline .big')?.textContent.startsWith(value), promised);
    await page.locator('.events a', { hasText: 'Russia deploys Iskander' }).first().click();
    await page.locator('.screen-event h1').waitFor();
    await retractByApi(new URL(page.url()).pathname.split('/').at(-1));
  });

  test('a_similar_event_takes_the_source_or_a_link_or_is_set_aside', async () => {
    const title = `New Zealand and Chile meet ${Date.now()}`;
    const { id } = await logByApi(title, { occurred: '2017-03-03', level: 'ministers', participants: [{ actor: 'NZL', role: 'participant' }, { actor: 'CHL', role: 'participant' }] });
    const candidate = page.locator('.candidate', { hasText: title });
    const press = (name) => candidate.getByRole('button', { name }).press('Enter');
    const write = async (source) => {
      await page.keyboard.press('n');
      await page.locator('[data-field=line]').fill(`2017-03-03 NZL meets CHL #ministers !C3 "${source} ${Date.now()}"`);
      await candidate.waitFor();
    };
    await ready(page, '/events?lang=en&actor=NZL');
    await write('Told twice');
    await press('Different');
    await candidate.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.preview', { hasText: 'set aside as different' }).getByRole('button', { name: 'Show again' }).press('Enter');
    await press('Same: add my source');
    await toast(page, 'Your source is added');
    await page.locator('.toast a').click();
    await page.locator('.sources li', { hasText: 'Told twice' }).waitFor();
    assert.equal(await page.locator('.sources li').count(), 2);
    await write('Has to do with it');
    await press('Related');
    await candidate.locator('.badge', { hasText: 'will be linked' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Logged.');
    await page.locator('.toast a').click();
    await page.locator('.related a', { hasText: title }).waitFor();
    for (const each of [id, new URL(page.url()).pathname.split('/').at(-1)]) await retractByApi(each);
  });

  test('the_next_event_begins_with_the_same_source_and_what_was_thrown_away_comes_back', async () => {
    await ready(page, '/events?lang=en&actor=ISL');
    await page.keyboard.press('n');
    await page.locator('[data-field=line]').fill(`2018-02-01 ISL meets FIN #officials !B3 "One source for two ${Date.now()}"`);
    await page.keyboard.press('Control+Shift+Enter');
    const next = page.locator('.sheet .toast', { hasText: 'Logged. The next one begins with the same source.' });
    await next.waitFor();
    const href = await next.getByRole('link').getAttribute('href');
    assert.match(await page.locator('[data-field=citation]').inputValue(), /^One source for two/);
    assert.equal(await page.locator('[data-field=participants]').inputValue(), '');
    await page.locator('[data-field=summary]').fill('Long thought about.');
    await page.getByRole('button', { name: 'Clear' }).click();
    assert.equal(await page.locator('[data-field=summary]').inputValue(), '');
    await page.locator('.sheet .toast button', { hasText: 'Undo' }).click();
    assert.equal(await page.locator('[data-field=summary]').inputValue(), 'Long thought about.');
    await page.goto('/activities?lang=en&on=2017-12-31&log=joint-activity:aquaculture:agreed');
    assert.equal(await page.locator('[data-field=stage]').inputValue(), 'agreed');
    await page.locator('[data-field=summary]').fill('A step.');
    await page.goto('/events?lang=en&log=1');
    assert.equal(await page.locator('[data-field=summary]').inputValue(), 'Long thought about.');
    await retractByApi(href.split('/')[2].split('?')[0]);
  });

  test('what_is_wrong_is_said_at_its_field_and_a_draft_survives_a_reload', async () => {
    await ready(page, '/events?lang=en');
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
  test('moving_a_card_asks_for_the_date_and_the_source_of_the_step', async () => {
    await ready(page, '/activities?lang=en&on=2017-12-31');
    await page.getByLabel('Log a step of Greenhouses').selectOption('agreed');
    await page.locator('.sheet').waitFor();
    assert.equal(await page.locator('[data-field=kind]').inputValue(), 'joint-activity');
    assert.equal(await page.locator('[data-field=activity]').inputValue(), 'greenhouses');
    assert.equal(await page.locator('[data-field=stage]').inputValue(), 'agreed');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-field=occurred]:focus').waitFor();
    assert.equal(await page.locator('.fault').count(), 3);
  });


  test('a_correction_shows_field_old_new_and_why', async () => {
    const { id } = await logByApi('Corrected in the page');
    await ready(page, `/events/${id}?lang=en`);
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.locator('[data-field=title]').fill('Said better');
    await page.locator('[data-field=reason]').fill('The first title was unclear.');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'The correction is logged.');
    const row = page.locator('.entries .changes tbody tr', { hasText: 'Said better' });
    await row.waitFor();
    assert.match(await row.innerText(), /Title\s+Corrected in the page .*\s+Said better/);
    assert.match(await page.locator('.entries li').first().innerText(), /^Corrected .* · local\s*counts\s+The first title was unclear\./);
    assert.equal(await page.locator('.entries .changes tbody tr').count(), 1);
    await page.goto('/relationships/CAN-NOR?lang=en&tab=history&change=corrected');
    await page.locator('.change-list li', { hasText: 'Said better' }).filter({ hasText: 'The first title was unclear.' }).first().waitFor();
    await retractByApi(id);
  });

  test('when_somebody_was_faster_both_versions_stand_side_by_side', async () => {
    const { id } = await logByApi('Changed by two');
    await ready(page, `/events/${id}?lang=en&correct=1`);
    await page.locator('[data-field=title]').fill('Mine');
    await page.locator('[data-field=reason]').fill('My reason.');
    await correctByApi(id, 'Theirs');
    await page.keyboard.press('Control+Enter');
    const both = page.locator('.sheet .changes tbody tr', { hasText: 'Mine' });
    await both.waitFor();
    assert.match(await both.innerText(), /Theirs\s+Mine/);
    await page.getByRole('button', { name: 'Log mine over it' }).click();
    await toast(page, 'The correction is logged.');
    await page.locator('h1', { hasText: 'Mine' }).waitFor();
    await retractByApi(id);
  });

  test('a_retracted_event_counts_again_when_it_is_reinstated', async () => {
    const { id } = await logByApi('Retracted in the page');
    await ready(page, `/events/${id}?lang=en`);
    for (const [button, badge] of [['Retract', 1], ['Reinstate', 0], ['Retract', 1]]) {
      await page.locator('.actions button', { hasText: button }).click();
      await page.locator('.reason-form input').fill(`${button}: tried by a test.`);
      await page.locator('.reason-form button').click();
      await page.waitForFunction((n) => document.querySelectorAll('.kicker .badge').length === n, badge);
    }
  });
});

describe('since the last visit', () => {
  test('home_tells_what_was_logged_corrected_and_retracted_until_it_is_seen', async () => {
    await ready(page, '/?lang=en&on=2016-12-15');
    await page.waitForFunction(() => localStorage.getItem('detente.visits'));
    const { id } = await logByApi('While you were away');
    await page.evaluate(() => {
      const visits = JSON.parse(localStorage.getItem('detente.visits'));
      const look = { ...visits.before, at: Date.now() - 86_400_000 };
      localStorage.setItem('detente.visits', JSON.stringify({ before: look, latest: look }));
    });
    await page.reload();
    const news = page.locator('.since-visit');
    await news.locator('.change-list li', { hasText: 'While you were away' }).waitFor();
    await news.locator('.counts', { hasText: /\d+ new/ }).waitFor();
    await retractByApi(id);
    await news.locator('.change-list li', { hasText: 'A test is over.' }).first().waitFor();
    await news.getByRole('button', { name: 'I have seen it' }).click();
    await news.locator('li', { hasText: 'While you were away' }).first().waitFor({ state: 'detached' });
  });
});

describe('on the wire', () => {
  test('an_unchanged_answer_is_a_304', async () => {
    const answers = [];
    page.on('response', (response) => answers.push([response.status(), new URL(response.url()).pathname]));
    await ready(page, RELATIONSHIP);
    await settled(page);
    answers.length = 0;
    // asked again until nobody has logged anything in between: other files of tests do
    await page.waitForFunction(() => {
      if (Number(document.querySelector('.live')?.dataset.unchanged) > 3) return true;
      document.dispatchEvent(new Event('visibilitychange'));
      return false;
    }, null, { polling: 1_000 });
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
    assert.ok(largest < 5_000);
  });

  test('a_chart_is_taken_along_as_numbers_and_as_a_drawing', async () => {
    await ready(page, SCREENS.relationship);
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
