// What stands on the screens, for everybody. Nothing here depends on what others log meanwhile.
import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { exact, onStage, open, RANGE, readMicro, ready, RELATIONSHIP, SCREENS, seeded, SHORT, toast } from './stage.mjs';

let page;
let browser;
onStage((fresh, opened) => {
  page = fresh;
  browser = opened;
});

describe('an earlier state of knowledge', () => {
  test('the_gap_is_explained_by_the_late_announcement', async () => {
    await ready(page, SCREENS.compare);
    const row = page.locator('.shares tbody tr', { hasText: 'Bastion' });
    await row.waitFor();
    assert.match(await row.innerText(), /announced later, Mar 31, 2017/);
    const [a, b] = await page.locator('.moved .exact').evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    const lines = await page.locator('.shares tbody .share').evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
    assert.equal(lines.reduce((sum, line) => sum + line, 0), b - a);
    assert.equal(await exact(page, '.shares .total'), b - a);
  });

  test('writing_is_off', async () => {
    await ready(page, `${RELATIONSHIP}&knownOn=2016-12-15`);
    await page.keyboard.press('n');
    await toast(page, 'Writing is off');
    assert.equal(await page.locator('.sheet').count(), 0);
    assert.ok(await page.getByRole('button', { name: 'Log event' }).isDisabled());
    await page.goto(`${SCREENS.event}&knownOn=2016-12-15`);
    await page.locator('.note').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Correct' }).count(), 0);
  });
});

describe('what stands on the screen', () => {
  test('home_says_what_changed_and_why', async () => {
    await ready(page, SCREENS.home);
    const row = page.locator('.home tbody tr', { hasText: 'JPN-RUS' });
    assert.match(await row.innerText(), /\+0\.25[^]*\+1\.63[^]*\+1\.85[^]*Neutral at \+0\.25, up 1\.85 in 30 days; the heaviest event is “Bastion missile system is deployed on the islands” \(about Nov 2016\), towards conflict\./);
    await row.getByRole('img', { name: /^between −1\.\d\d and \+1\.\d\d in the range$/ }).waitFor();
    const changes = await page.locator('.home tbody tr td:nth-child(5)').allInnerTexts();
    const sizes = changes.map((text) => Math.abs(Number(text.replace('−', '-').match(/[+-]?\d+\.\d\d/)[0])));
    assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
    await page.locator('.moves li', { hasText: 'Northern Territories / Southern Kurils: 3 → 4 strike or denial' }).waitFor();
    await page.getByRole('searchbox', { name: 'Find' }).fill('korea');
    await page.waitForFunction(() => document.querySelectorAll('.home tbody tr').length === 1);
    await page.locator('main h1').click();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.locator('.screen-territories h1').waitFor();
  });

  test('what_a_survey_asked_and_how_the_answers_moved', async () => {
    await ready(page, SCREENS.surveys);
    const figure = page.locator('figure', { hasText: 'Will the islands be returned to Japan?' }).first();
    await figure.locator('figcaption', { hasText: 'All asked: “yes” 58.9 → 14.1 per cent from 1991 to 2015, −44.8 points.' }).waitFor();
    assert.match(await figure.locator('.changes-in-points tbody tr').first().innerText(), /All asked 1991–2015\s+▼ −44\.8\s+▲ \+33\.3[^]*comparable/);
    const chart = figure.getByRole('slider');
    await chart.focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await chart.getAttribute('aria-valuetext'), 'All asked, 2015: yes 14.1 %');
    await page.locator('td', { hasText: 'about −10 JPY billion' }).waitFor();
    const pictures = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'PNG' }).click();
    const picture = await (await pictures).path();
    assert.ok((await stat(picture)).size > 10_000, 'a picture with something on it');
  });

  test('the_tabs_hold_what_is_known_of_sanctions_positions_and_contacts', async () => {
    await ready(page, SCREENS.contacts);
    const claim = page.locator('.contacts tr', { hasText: 'Abe and Putin have met 20 times' });
    assert.match(await claim.innerText(), /Shinzo Abe – Vladimir Putin\s+2012 – 2017\s+20\s+6\s/);
    await page.locator('figcaption', { hasText: '10 meetings are logged as held, 3 as called off or put off. Most in 2016: 4.' }).waitFor();
    const tabs = page.getByRole('navigation', { name: 'What lies behind it' });
    await tabs.getByRole('link', { name: 'Sanctions' }).click();
    await page.locator('.sides section', { hasText: 'Japan on Russia' }).getByRole('img', { name: 'severity 1 of 5' }).waitFor();
    await page.locator('.regime .soft', { hasText: 'travel is restricted' }).first().waitFor();
    await tabs.getByRole('link', { name: 'Positions' }).click();
    const issue = page.locator('.issue', { hasText: 'Sovereignty over the islands' }).first();
    assert.match(await issue.innerText(), /Japan[^]*four islands[^]*Russia[^]*no dispute[^]*two islands[^]*Stated both, and both stand: no dispute · two islands/);
    await tabs.getByRole('link', { name: 'Agreements' }).click();
    await page.locator('.tabs tr', { hasText: 'Soviet-Japanese Neutrality Pact' }).locator('td', { hasText: 'denounced' }).first().waitFor();
    await tabs.getByRole('link', { name: 'Neighbours' }).click();
    await page.locator('.tabs table, .tabs .empty').first().waitFor();
    await page.goto(`${SHORT}&on=2016-12-15&tab=sanctions&knownOn=2014-04-01`);
    await page.locator('.regime', { hasText: 'light measures' }).waitFor();
    assert.equal(await page.locator('.regime .fact').count(), 1);
  });

  test('sums_add_up_to_the_last_digit_in_fifty_states', async () => {
    const random = seeded(2018);
    await ready(page, RELATIONSHIP);
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
    // of one state of the log: others log meanwhile
    const now = new Date().toISOString();
    const paths = [`${RELATIONSHIP}&tab=activities`, SCREENS.home, SCREENS.events, SCREENS.territories, SCREENS.compare].map((path) => `${path}&asOf=${now}`);
    const seen = {};
    for (const timezoneId of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
      const there = await open(browser, { timezoneId });
      seen[timezoneId] = [];
      for (const path of paths) {
        await ready(there, path);
        await there.waitForFunction(() => {
          const chart = document.querySelector('.chart');
          // drawn to its width, on which it depends how many days are named
          const drawn = !chart || Math.abs(chart.clientWidth - chart.querySelector('svg').clientWidth) < 2;
          return drawn && !document.querySelector('.asking') && document.querySelector('main time, main .occurred');
        });
        seen[timezoneId].push(await there.evaluate(() => [...document.querySelectorAll('main time:not([datetime*=T]), main .occurred, main [type=date], main .axes text, main .range span')].map((one) => one.value ?? one.textContent)));
      }
      await there.context().close();
    }
    assert.ok(seen.UTC[0].includes('Dec 15, 2016') && seen.UTC[0].includes('May 6, 2016'), String(seen.UTC[0]));
    assert.ok(seen.UTC.every((dates) => dates.length >= 5), seen.UTC.map((dates) => dates.length).join());
    assert.deepEqual(seen['Asia/Tokyo'], seen.UTC);
    assert.deepEqual(seen['America/Los_Angeles'], seen.UTC);
  });

  test('every_deep_link_brings_its_screen_back', async () => {
    const links = [
      ['/?lang=en&on=2016-12-15&from=2016-01-01&q=korea', '.home th a', 'South Korea – United States'],
      ['/relationships/JPN-RUS?lang=en&on=2016-12-15&to=2016-12-31&from=2014-01-01&model=stock&tab=history&change=corrected', '.change-list', 'Asserted: President Putin and Foreign Minister Lavrov'],
      ['/relationships/JPN-RUS?lang=en&on=2016-12-15&to=2016-12-31&from=2016-01-01&since=2016-11-01&hide=position&by=announced&confidence=0.5', '.axes', 'marks: day on which it was announced'],
      ['/relationships/JPN-RUS?lang=en&on=2016-12-15&to=2016-12-31&from=2016-01-01&halfLife=30&tab=neighbours', '.triads', 'Japan · Russia · United States not balanced'],
      ['/compare/JPN-RUS?lang=en&knownOn=2016-12-15&on=2016-12-15&from=2014-01-01&to=2018-03-31&bKnownOn=2016-12-31&table=compare', 'figcaption', 'B · as known Dec 31, 2016'],
      ['/events?lang=en&from=2016-01-01&to=2016-12-31&actor=RUS&kind=deployment&text=missile', '.events th', 'Bastion missile system is deployed on the islands'],
      ['/events/9983f70d-af17-83d9-9c1b-4f63a0cd33c3?lang=en', '.citation', 'Détente, logged by local on'],
      ['/activities?lang=en&on=2017-12-31&activity=aquaculture&plan=five-projects', 'aside.panel h2', 'Aquaculture'],
      ['/activities?lang=en&on=2017-12-31&table=board', '.plain', 'Advanced technology'],
      ['/territories?lang=en&on=2017-12-31&to=2017-12-31', '.moved-level', '3 → 4 Since Dec 31, 2014'],
      ['/surveys?lang=en&table=nhk-islands-will-be-returned', 'figure table', 'All asked'],
    ];
    for (const [path, selector, text] of links) {
      await ready(page, path);
      await page.locator(selector, { hasText: text }).first().waitFor();
      assert.equal(page.url().replace(/^https?:\/\/[^/]+/, ''), path, 'the page writes its address as it reads it');
    }
    await page.goBack();
    await page.locator('.moved-level', { hasText: '3 → 4' }).first().waitFor();
  });

  test('the_page_speaks_three_languages', async () => {
    const said = {
      en: ['What changed', 'Neutral at +0.25, up 1.85 in 30 days', 'Japan – Russia', 'Why it is so on this day'],
      ja: ['変化の一覧', '+0.25', '日本 – ロシア', 'この日の値の理由'],
      ru: ['Что изменилось', '+0.25', 'Япония – Россия', 'Почему в этот день так'],
    };
    for (const [lang, [title, reading, name, why]] of Object.entries(said)) {
      await ready(page, `/?lang=${lang}&on=2016-12-15`);
      assert.equal(await page.locator('main h1').innerText(), title);
      const row = page.locator('.home tbody tr', { hasText: 'JPN-RUS' });
      assert.ok((await row.innerText()).includes(name), lang);
      assert.ok((await row.locator('.why-so').innerText()).includes(reading), lang);
      await row.getByRole('link', { name }).click();
      await page.locator('h2', { hasText: why }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      assert.doesNotMatch(await page.locator('body').innerText(), /\{\w+\}/);
    }
  });

  test('a_card_of_the_board_says_what_the_deals_come_to_in_the_readers_language', async () => {
    const said = { en: 'agreed estimated 300 billion JPY in about 80 deals', ja: '合意済み 推定 3000億 JPY （約 80件）', ru: 'согласовано по оценке 300 миллиардов JPY сделок: около 80' };
    for (const [lang, says] of Object.entries(said)) {
      await ready(page, `/activities?lang=${lang}&on=2017-12-31`);
      const amounts = page.locator('.card', { hasText: 'Joint economic activities' }).locator('.amounts');
      assert.equal((await amounts.innerText()).replaceAll(/\s+/g, ' ').trim(), says);
      await ready(page, `/activities?lang=${lang}&on=2016-12-01`);
      await page.locator('.card').first().waitFor();
      assert.equal(await page.locator('.card .amounts').count(), 0, 'nothing was agreed on by then');
    }
    await ready(page, '/activities?lang=en&on=2017-12-31&plan=eight-point-plan');
    await page.locator('.card', { hasText: 'Eight-point plan, point 4' }).waitFor();
  });

  test('what_is_known_of_the_islands_together_has_a_bar_of_its_own', async () => {
    await ready(page, '/territories?lang=en&on=2017-12-31');
    const bar = (place) => page.locator('.attribution tr', { hasText: place });
    await bar('Northern Territories').filter({ hasText: '4 present, 3 announced' }).waitFor();
    for (const island of ['Etorofu', 'Kunashiri', 'Shikotan', 'Habomai']) assert.match(await bar(island).innerText(), /nothing placed here/);
    await page.locator('.attribution figcaption', { hasText: 'known only for the islands together: 7 of 7 holdings' }).waitFor();
    assert.deepEqual(await bar('Northern Territories').locator('.track span').evaluateAll((all) => all.map((part) => part.className)), ['present', 'planned']);
    await bar('Shikotan').getByRole('link').click();
    await page.waitForFunction(() => document.activeElement?.id === 'territory-shikotan');

    await ready(page, '/territories?lang=en&on=2017-12-31&knownOn=2016-12-15');
    await bar('Northern Territories').filter({ hasText: '2 present' }).waitFor();
  });

  test('disputed_places_have_both_names_in_every_language', async () => {
    for (const [lang, names] of [['en', 'Etorofu / Iturup'], ['ja', '択捉島 / Итуруп'], ['ru', 'Итуруп / 択捉島']]) {
      await ready(page, `/territories?lang=${lang}&on=2017-12-31`);
      await page.locator('h2', { hasText: names }).waitFor();
      for (const name of names.split(' / ')) await page.locator('.island-label', { hasText: name }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
    }
  });

  test('the_chart_is_moved_through_by_keys', async (context) => {
    await ready(page, `/relationships/JPN-RUS?lang=en&from=2008-03-31&to=2018-03-31&on=2018-03-31&with=RUS-USA,RUS-USA,nobody`);
    const slider = page.getByRole('slider');
    await page.locator('.beside-choice li', { hasText: 'Russia – United States' }).waitFor();
    await page.locator('.marks .mark').first().waitFor({ state: 'attached' });
    await slider.focus();
    await page.keyboard.press('PageUp');
    const said = await slider.getAttribute('aria-valuetext');
    assert.match(said, /^\w+ \d+, 201\d: [+−]\d+\.\d\d; .+; RUS-USA −?\d\.\d\d$/);
    const seen = () => page.locator('.slider').evaluate((all) => {
      const [cursor, words, spot] = ['.upright', '.words', '.spot'].map((part) => all.querySelector(part));
      const { data } = words.getContext('2d').getImageData(0, 0, words.width, words.height);
      const at = (part) => part.getBoundingClientRect().x - all.getBoundingClientRect().x;
      return { at: at(cursor), spot: at(spot), words: at(words), ink: data.filter((value, index) => index % 4 === 3 && value > 0).length, shown: getComputedStyle(cursor).visibility };
    });
    const before = await seen();
    assert.equal(before.shown, 'visible');
    assert.ok(before.ink > 500, 'its words are written');
    assert.ok(Math.abs(before.spot - before.at) < 4 && Math.abs(before.words - before.at) > 7);
    for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowLeft');
    const there = await seen();
    const { width } = await slider.boundingBox();
    const spoken = (await slider.getAttribute('aria-valuetext')).split(':')[0];
    const [from, to, day] = ['2008-03-31', '2018-03-31', `${spoken} UTC`].map((text) => new Date(text).getTime());
    const expected = 44 + ((day - from) / (to - from)) * (width - 44 - 72);
    assert.ok(there.at < before.at && Math.abs(there.at - expected) < 2, `${spoken}: at ${there.at}, expected ${expected}`);
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
    await page.locator('h1').hover();
    await slider.blur();
    assert.equal((await seen()).shown, 'hidden');
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await page.locator('.screen-event h1').waitFor();
  });
});

describe('looking for events', () => {
  test('words_are_searched_from_anywhere_by_keyboard_and_counts_tell_what_a_filter_would_leave', async () => {
    await ready(page, RELATIONSHIP);
    await page.keyboard.press('/');
    await page.keyboard.type('missile');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Events with “missile”' }).waitFor();
    const kinds = page.locator('.facets section', { hasText: 'Kind' });
    const count = Number(await kinds.locator('li', { hasText: 'deployment' }).locator('.number').innerText());
    await page.locator('.events tbody tr', { hasText: 'Bastion missile system' }).waitFor();
    await kinds.getByRole('link', { name: 'deployment' }).click();
    await page.waitForFunction((n) => document.querySelectorAll('.events tbody tr').length === n, count);
    assert.equal(new URL(page.url()).search, '?lang=en&kind=deployment&text=missile');
    await page.keyboard.press('/');
    await page.keyboard.type('bastion');
    await page.waitForFunction(() => document.querySelectorAll('.events tbody tr').length === 1);
    await page.getByLabel('State').selectOption('retracted');
    await page.locator('.empty', { hasText: 'No event fits' }).waitFor();
    await kinds.getByRole('link', { name: 'take this filter away' }).waitFor();
    await page.getByRole('button', { name: 'Take all filters away' }).click();
    assert.equal(new URL(page.url()).search, '?lang=en');
    await page.getByLabel('Confidence').selectOption('0.75');
    await page.locator('.events tbody tr', { hasText: 'B2' }).first().waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('.events td:last-child')].every((cell) => /^[AB][12]$/.test(cell.textContent)));
  });
});
