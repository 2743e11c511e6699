// axe-core in the page under test: put there once, and asked at each sight of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What stands on what is another thing at each width and in each theme. */
export const CONTRAST = ['color-contrast'];
export const BY_COLOUR = [...CONTRAST, 'link-in-text-block'];
export const BY_WIDTH = ['target-size', 'scrollable-region-focusable', 'aria-hidden-focus'];

/** Looks at a part of the page in a theme and at a width, by these rules or by all; it must not scroll sideways either. */
export async function axeFindsNothing(page, part, { theme, width, rules }) {
  const where = `${theme} at ${width} px`;
  await page.setViewportSize({ width, height: 720 });
  await page.evaluate((dark) => document.documentElement.classList.toggle('dark', dark), theme === 'dark');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async ([scope, values]) => {
    const { violations } = await window.axe.run(scope, { resultTypes: ['violations'], ...(values && { runOnly: { type: 'rule', values } }) });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
  }, [part, rules]);
  assert.deepEqual(violations, [], where);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `scrolls sideways, ${where}`);
}
