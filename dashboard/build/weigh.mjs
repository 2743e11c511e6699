// Fails the build when the first load would be too heavy, and writes their list last: the build's time stamp.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 150;
const root = new URL('../target/classes/META-INF/resources/', import.meta.url);
const files = readdirSync(new URL('assets/', root)).sort();
const weighed = files.map((name) => [name, gzipSync(readFileSync(new URL(`assets/${name}`, root)), { level: 9 }).length / 1000]);
// what is not named by the first document is loaded when somebody goes there
const first = readFileSync(new URL('index.html', root), 'utf8');
const scripts = weighed.filter(([name]) => name.endsWith('.js') && first.includes(name)).reduce((sum, [, kb]) => sum + kb, 0);
if (scripts === 0) throw new Error('The first document names no script: nothing was weighed.');
const lines = weighed.map(([name, kb]) => `${kb.toFixed(1).padStart(7)} kB gz  ${name}`);
console.log(lines.join('\n'));
if (scripts > LIMIT_KB) {
  console.error(`The scripts of the first load weigh ${scripts.toFixed(1)} kB gzipped; the limit is ${LIMIT_KB} kB.`);
  process.exit(1);
}
writeFileSync(new URL('../../../page.txt', root), `${lines.join('\n')}\n`);
