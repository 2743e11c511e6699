// Takes the pictures of docs/screens from what runs at PAGE.
import { writeFile } from 'node:fs/promises';
import { withPalette } from './palette.mjs';
import { open, openBrowser, settled } from './stage.mjs';

const RANGE = 'from=2014-01-01&to=2018-03-31&on=2016-12-15';
const PICTURES = [
  ['home', '/?lang=en&on=2016-12-15', 1440, 1000, 'light'],
  ['home-390', '/?lang=ja&on=2016-12-15', 390, 1200, 'dark'],
  ['relationship', `/relationships/JPN-RUS?lang=en&${RANGE}`, 1440, 960, 'light'],
  ['relationship-flow-dark', `/relationships/JPN-RUS?lang=en&${RANGE}&model=flow&since=2016-11-01`, 1440, 960, 'dark'],
  ['relationship-390', `/relationships/JPN-RUS?lang=ru&${RANGE}`, 390, 1200, 'light'],
  ['beside', `/relationships/JPN-RUS?lang=en&${RANGE}&with=RUS-USA,CHN-JPN,EUU-RUS,KOR-USA`, 1440, 960, 'light'],
  ['neighbours', `/relationships/JPN-RUS?lang=en&${RANGE}&tab=neighbours`, 1024, 700, 'light', '.tabs'],
  ['positions', `/relationships/JPN-RUS?lang=ru&${RANGE}&tab=positions`, 1024, 1000, 'dark', '.tabs'],
  ['search', '/events?lang=en&text=missile', 1440, 700, 'light'],
  ['surveys', '/surveys?lang=en', 1440, 1040, 'light'],
  ['log', `/relationships/JPN-RUS?lang=en&${RANGE}&log=1`, 1440, 900, 'light'],
  ['log-390', `/relationships/JPN-RUS?lang=ru&${RANGE}&log=1`, 390, 844, 'dark'],
  ['event', '/events/9983f70d-af17-83d9-9c1b-4f63a0cd33c3?lang=en', 1024, 1200, 'light'],
  ['compare', `/compare/JPN-RUS?lang=en&${RANGE}&knownOn=2016-12-15`, 1440, 1040, 'light'],
  ['activities-ja-dark', '/activities?lang=ja&on=2017-12-31&activity=aquaculture', 1024, 900, 'dark'],
  ['import', '/import?lang=en', 1440, 760, 'light'],
  ['islands', '/territories?lang=en&on=2017-12-31&to=2017-12-31', 1440, 880, 'light'],
];
const FILE = `kind,occurred,title,stage,level,participants,places,citation,locator,reliability,credibility
summit,1998-04-18,Hashimoto and Yeltsin meet in Kawana,held,leaders,RUS:initiator JPN:host,kawana,"Hirose, Japan-Russia Relations (CSIS, 2018)",Diplomatic Ties,B,2
summit,2016-12-15,Putin visits Japan,held,leaders,RUS:initiator JPN:host,nagato,A newspaper of the next day,,C,2
summit,2019-01-32,Abe in Moscow once more,held,leaders,JPN:initiator RSU:host,moscow,,,B,
summit,2001-03-25,Mori and Putin meet in Irkutsk,held,leaders,JPN:initiator RUS:host,irkutsk,"Hirose, Japan-Russia Relations (CSIS, 2018)",Diplomatic Ties,B,2
`;
const LINE = '2016-11~ RUS deploys Bal @nt-sk JPN #missiles !B2 "Hirose 2018, n. 16"';

const browser = await openBrowser();
const blank = await open(browser, {});
if (!(await blank.evaluate(drawsJapanese))) throw new Error('Japanese comes out as boxes: install a font that has it, such as fonts-ipafont-gothic');
await blank.context().close();
for (const [name, path, width, height, colorScheme, part] of PICTURES) {
  const page = await open(browser, { viewport: { width, height }, colorScheme });
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await settled(page);
  if (name === 'import') {
    await page.locator('input[type=file]').setInputFiles({ name: 'talks.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    await page.locator('.import-rows').waitFor();
  }
  if (name.startsWith('log')) {
    await page.locator('[data-field=line]').fill(LINE);
    await page.locator('.preview[data-state=there]').waitFor();
  }
  if (part) await page.locator(part).evaluate((element) => element.scrollIntoView());
  await settled(page);
  const picture = await page.screenshot({ animations: 'disabled' });
  await writeFile(new URL(`../../docs/screens/${name}.png`, import.meta.url), withPalette(picture));
  await page.context().close();
}
await browser.close();

/** Where no font has them all letters are the same box. */
function drawsJapanese() {
  const [one, other] = ['日', '本'].map((letter) => {
    const drawing = new OffscreenCanvas(40, 40).getContext('2d');
    drawing.font = '30px sans-serif';
    drawing.fillText(letter, 2, 32);
    return drawing.getImageData(0, 0, 40, 40).data.join();
  });
  return one !== other;
}
