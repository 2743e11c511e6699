// Every screen in both themes by axe's rules, and at 320 px.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { onStage, ready, SCREENS } from './stage.mjs';

let page;
onStage((fresh) => {
  page = fresh;
});

/** What surrounds these is on other screens too, and looked at there; looking takes time by the element. */
const PARTS = { positions: '.tabs', contacts: '.tabs' };

describe('for everybody', () => {
  for (const [name, path] of Object.entries(SCREENS)) {
    test(`axe_finds_nothing_on_${name}`, async () => {
      await ready(page, path);
      await page.waitForFunction(() => !document.querySelector('.asking'));
      const builder = () => new AxeBuilder({ page }).setLegacyMode().include(PARTS[name] ?? 'html').options({ resultTypes: ['violations'] });
      const light = await builder().analyze();
      assert.deepEqual(light.violations.map(brief), []);
      await page.evaluate(() => document.documentElement.classList.add('dark'));
      const dark = await builder().withRules(['color-contrast', 'link-in-text-block']).analyze();
      assert.deepEqual(dark.violations.map(brief), []);
      await page.setViewportSize({ width: 320, height: 700 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, 'scrolls sideways at 320 px');
    });
  }
});

const brief = ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`;
