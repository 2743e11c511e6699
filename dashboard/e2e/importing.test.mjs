// Files: planned, imported, and taken back. Runs beside the others.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { axeFindsNothing, BY_COLOUR } from './axe.mjs';
import { correctByApi, onStage, PAGE, ready, reinstateByApi, retractByApi, troubles } from './stage.mjs';

let page;
onStage((fresh) => {
  page = fresh;
});

const HEAD = 'kind,occurred,title,stage,level,participants,places,citation,importance';
const DAY_MILLIS = 86_400_000;
// another day in every run, so that what an earlier one has left behind is not like it
let day = Math.floor(Date.now() / 1_000) % 15_000;
/** A meeting that touches no relationship that another test looks at, and is like no other: they lie months apart. */
const row = (title, occurred = dayOfItsOwn()) => `summit,${occurred},${title},held,officials,FIN ISL,,A test of the page ${process.hrtime.bigint()},0.25`;
const TOLD_BEFORE = 'summit,2016-12-15,Putin visits Japan,held,leaders,RUS:initiator JPN:host,nagato,A newspaper of the next day,1';

function dayOfItsOwn() {
  day += 120;
  return new Date(day * DAY_MILLIS).toISOString().slice(0, 10);
}

const fileOf = (name, ...rows) => ({ name, mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...rows, ''].join('\r\n')) });
const choose = (file) => page.locator('input[type=file]').setInputFiles(file);
const step = (text) => page.locator('.step', { hasText: text }).waitFor();
const unique = (title) => `${title} ${process.hrtime.bigint()}`;

/** What a test has logged counts no longer when it is over. */
async function takeBack() {
  await page.getByRole('button', { name: 'Take the whole batch back' }).click();
  await page.locator('.reason-form button[type=submit]').click();
  await page.locator('.receipt .note', { hasText: 'retracted' }).waitFor();
}

/** Waits until the read side shows the event like this. */
async function stands(id, state) {
  const deadline = Date.now() + 20_000;
  let seen;
  while (seen !== state && Date.now() < deadline) {
    seen = (await (await fetch(`${PAGE}/api/v1/events/${id}`)).json()).state;
    if (seen !== state) await setTimeout(100);
  }
  assert.equal(seen, state);
}

async function entries(id) {
  const history = await (await fetch(`${PAGE}/api/v1/events/${id}/history`)).json();
  return history.entries.map(({ type }) => type);
}

describe('a file of events', () => {
  test('becomes_a_plan_with_every_fault_then_an_import_and_is_taken_back_as_a_whole', async () => {
    await ready(page, '/import?lang=en');
    const [first, second] = [unique('Imported one'), unique('Imported two')];
    await choose(fileOf('talks.csv', row(first), row(unique('Wrong'), '2019-02-30'), row(second)));
    await step('Plan for talks.csv');
    assert.ok(await page.locator('.step').evaluate((heading) => heading === document.activeElement));
    await page.getByText('2 rows would be logged.').waitFor();
    await page.getByText('Columns: 9 of 9 are read').waitFor();
    const wrong = page.locator('.import-rows tr.is-rejected');
    assert.match(await wrong.innerText(), /3[^]*wrong[^]*2019-02-30[^]*occurred[^]*is not a month or day of the calendar/);

    await page.getByRole('link', { name: /wrong/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.import-rows tbody tr').length === 1);
    assert.match(page.url(), /fate=rejected/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.import-rows tbody tr').length === 3);

    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await step('2 events imported');
    const links = page.locator('.import-rows th a');
    assert.deepEqual(await links.allInnerTexts(), [first, second]);
    const ids = await links.evaluateAll((all) => all.map((link) => new URL(link.href).pathname.split('/').at(-1)));
    await Promise.all(ids.map((id) => stands(id, 'live')));

    await page.reload();
    await step('2 events imported');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Take the receipt along' }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines.map((line) => line.status ?? line.summary.counts.logged), ['logged', 'rejected', 'logged', 2]);

    await takeBack();
    await page.locator('.receipt .note', { hasText: '2 events are retracted.' }).waitFor();
    await Promise.all(ids.map((id) => stands(id, 'retracted')));
    assert.equal(await page.getByRole('button', { name: 'Take the whole batch back' }).count(), 0);
  });

  test('that_was_taken_back_counts_again_by_keys_alone_and_is_taken_back_once_more', async () => {
    await ready(page, '/import?lang=en');
    await choose(fileOf('undone.csv', row(unique('Undone one')), row(unique('Undone two'))));
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await step('2 events imported');
    const ids = await page.locator('.import-rows th a').evaluateAll((all) => all.map((link) => new URL(link.href).pathname.split('/').at(-1)));
    await takeBack();
    await Promise.all(ids.map((id) => stands(id, 'retracted')));
    const note = page.locator('.receipt .note');
    assert.ok(await note.evaluate((each) => each === document.activeElement), 'the keyboard goes on from what has become of the batch');

    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Undo: let 2 events count again');
    await page.keyboard.press('Enter');
    await note.filter({ hasText: '2 events are reinstated and count again.' }).waitFor();
    assert.ok(await note.evaluate((each) => each === document.activeElement));
    assert.equal(await page.locator('.import-rows tr.struck').count(), 0);
    await Promise.all(ids.map((id) => stands(id, 'live')));
    for (const id of ids) assert.deepEqual(await entries(id), ['event', 'retraction', 'reinstatement']);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Take the receipt along' }).click()]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines.find((line) => line.putBack).putBack.reinstated, ids);

    await page.reload();
    await note.filter({ hasText: '2 events are reinstated' }).waitFor();
    await takeBack();
    await Promise.all(ids.map((id) => stands(id, 'retracted')));
  });

  test('that_was_taken_back_counts_again_but_for_what_somebody_has_decided_since', async () => {
    await ready(page, '/import?lang=en');
    await choose(fileOf('decided.csv', row(unique('Reinstated by somebody')), row(unique('Left to the undo'))));
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await step('2 events imported');
    const [theirs, ours] = await page.locator('.import-rows th a').evaluateAll((all) => all.map((link) => new URL(link.href).pathname.split('/').at(-1)));
    await takeBack();
    await stands(theirs, 'retracted');
    await reinstateByApi(theirs);
    await stands(theirs, 'live');

    await page.getByRole('button', { name: 'Undo: let 2 events count again' }).click();
    const note = page.locator('.receipt .note', { hasText: 'One event is reinstated' });
    await note.locator('a', { hasText: theirs }).waitFor();
    await stands(ours, 'live');
    for (const id of [theirs, ours]) await retractByApi(id);
  });

  test('that_was_imported_before_has_nothing_new_and_its_retraction_leaves_what_others_changed', async () => {
    await ready(page, '/import?lang=en');
    const file = fileOf('again.csv', row(unique('Imported and changed')), row(unique('Imported and left')));
    await choose(file);
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await step('2 events imported');
    const [changed] = await page.locator('.import-rows th a').evaluateAll((all) => all.map((link) => new URL(link.href).pathname.split('/').at(-1)));
    await stands(changed, 'live');
    await correctByApi(changed, unique('Changed by somebody'));

    await page.getByRole('button', { name: 'Another file' }).click();
    await page.locator('.last-import', { hasText: 'again.csv' }).waitFor();
    await choose(file);
    await page.getByText('There is nothing to log in this file.').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Import/ }).count(), 0);
    assert.equal(await page.locator('tr.is-same').count(), 2);

    await page.goto('/import?lang=en');
    await page.getByRole('link', { name: 'Show the receipt' }).click();
    await takeBack();
    await page.locator('.receipt .note a', { hasText: changed }).waitFor();
    await stands(changed, 'live');
    await retractByApi(changed);
  });

  test('likely_duplicates_are_left_out_unless_they_are_asked_for', async () => {
    await ready(page, '/import?lang=en');
    await choose(fileOf('visit.csv', TOLD_BEFORE));
    await page.locator('tr.is-duplicate a', { hasText: 'President Putin visits Nagato and Tokyo' }).waitFor();
    await page.getByText('There is nothing to log in this file.').waitFor();
    await page.getByLabel('import them all the same').check();
    await page.getByText('One row would be logged.').waitFor();
    assert.ok(await page.getByRole('button', { name: 'Import one row' }).isEnabled());
  });

  test('that_is_damaged_is_refused_and_says_where', async () => {
    await ready(page, '/import?lang=en');
    await choose({ name: 'german.csv', mimeType: 'text/csv', buffer: Buffer.from('kind;occurred;title\nsummit;2016;x\n') });
    await step('german.csv was not planned');
    await page.getByRole('alert').filter({ hasText: 'semicolons' }).waitFor();
    await page.getByRole('button', { name: 'Another file' }).click();
    await page.locator('.drop').waitFor();
    troubles(page).splice(0);
  });

  test('is_dropped_as_well_as_chosen', async () => {
    await ready(page, '/import?lang=en');
    const transfer = await page.evaluateHandle(([head, line]) => {
      const data = new DataTransfer();
      data.items.add(new File([`${head}\n${line}\n`], 'dropped.csv', { type: 'text/csv' }));
      return data;
    }, [HEAD, row(unique('Dropped'))]);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await step('Plan for dropped.csv');
  });

  test('waits_while_an_earlier_state_is_shown', async () => {
    await ready(page, '/import?lang=en&knownOn=2016-12-15');
    await page.locator('.note', { hasText: 'Writing is off' }).waitFor();
    assert.equal(await page.locator('input[type=file]').count(), 0);
  });

  test('is_imported_by_everybody', async () => {
    await ready(page, '/import?lang=en');
    await page.locator('.drop').waitFor();
    await accessible();
    await page.setViewportSize({ width: 1280, height: 900 });
    await choose(fileOf('everybody.csv', row(unique('Seen by all')), row('Wrong', '2019-02-30'), TOLD_BEFORE));
    await step('Plan for everybody.csv');
    await accessible();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Import one row' }).click();
    await step('One event imported');
    await page.getByRole('button', { name: 'Take the whole batch back' }).click();
    await accessible();
    await page.locator('.reason-form button[type=submit]').click();
    await page.locator('.receipt .note', { hasText: 'retracted' }).waitFor();
  });
});

const SIGHTS = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280, rules: BY_COLOUR },
  { theme: 'dark', width: 320, rules: BY_COLOUR },
  { theme: 'light', width: 320, rules: BY_COLOUR },
];

async function accessible() {
  for (const sight of SIGHTS) await axeFindsNothing(page, 'main', sight);
}
