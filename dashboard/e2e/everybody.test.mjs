// Every screen in both themes by axe's rules, at 320 px and zoomed to 200 %.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFindsNothing, BY_COLOUR, BY_WIDTH, CONTRAST } from './axe.mjs';
import { onStage, ready, SCREENS, settled } from './stage.mjs';

let page;
onStage((fresh) => {
  page = fresh;
});

/** The frame is the same everywhere and looked at with home, and so on; looking takes time by the element. */
const PARTS = { home: 'html', log: 'html', positions: '.tabs', contacts: '.tabs', neighbours: '.tabs', history: '.tabs' };

/**
 * Zooming to 200 % leaves half the width. Contrast is asked at both of the small widths in both themes; rules that
 * neither colours nor width can break are asked once.
 */
const SIGHTS = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 640, rules: [...BY_COLOUR, ...BY_WIDTH] },
  { theme: 'light', width: 640, rules: CONTRAST },
  { theme: 'light', width: 320, rules: [...CONTRAST, ...BY_WIDTH] },
  { theme: 'dark', width: 320, rules: CONTRAST },
];

describe('for everybody', () => {
  for (const [name, path] of Object.entries(SCREENS)) {
    test(`axe_finds_nothing_on_${name}`, async () => {
      await ready(page, path);
      await settled(page);
      for (const sight of SIGHTS) await axeFindsNothing(page, PARTS[name] ?? 'main', sight);
    });
  }

  test('what_opens_over_the_page_fits_on_the_smallest_screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [open, shown] of [['.asof .chip', '.asof .panel'], ['.settings button:last-child', '.help'], ['.tools .primary', '.sheet']]) {
      await ready(page, SCREENS.home);
      await page.locator(open).click();
      const { x, width } = await page.locator(shown).boundingBox();
      assert.ok(x >= 0 && x + width <= 320, `${shown}: ${x} to ${x + width}`);
    }
  });
});
