import { open, openBrowser } from './stage.mjs';
// args: name=path:width:height:scheme ...
const browser = await openBrowser();
for (const arg of process.argv.slice(2)) {
  const [name, path, w = '1440', h = '900', scheme = 'light', full] = arg.split('|');
  const page = await open(browser, { viewport: { width: +w, height: +h }, colorScheme: scheme });
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  page.on('console', (m) => { if (m.type() === 'error') console.log(name, 'CON', m.text()); });
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.asking'), null, { timeout: 15000 }).catch(() => console.log(name, 'still asking'));
  await page.waitForTimeout(900);
  const sw = await page.evaluate(() => document.documentElement.scrollWidth);
  if (sw > +w) console.log(name, 'scrolls sideways', sw);
  if (full === "tabs") await page.locator(".tabs").screenshot({ path: `/tmp/ui-run/shots/${name}.png` }); else await page.screenshot({ path: `/tmp/ui-run/shots/${name}.png`, fullPage: !!full });
  await page.context().close();
}
await browser.close();
