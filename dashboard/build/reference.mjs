// Makes the page's list of actors and places from the registers that the services use.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const registers = new URL('../../event-model/src/main/resources/reference/', import.meta.url);
const made = new URL('../target/made/', import.meta.url);

function rows(name) {
  const lines = readFileSync(new URL(name, registers), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const [head, ...body] = lines.map((line) => line.split('\t'));
  return body.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])));
}

const actors = rows('actors.tsv').map(({ id, iso2, name, type }) => [id, type === 'iso3166-1' ? iso2 : '', name]);
const places = rows('places.tsv').map(({ id, parent, names, administered_by, claimed_by }) => ({
  id,
  parent,
  names: names.split('|').map((entry) => entry.split('=')),
  administeredBy: administered_by,
  claimedBy: claimed_by.split(' ').filter(Boolean),
}));
mkdirSync(made, { recursive: true });
writeFileSync(
  new URL('registers.ts', made),
  `export const ACTORS: readonly (readonly [string, string, string])[] = ${JSON.stringify(actors)};
export interface Place { id: string; parent: string; names: [string, string][]; administeredBy: string; claimedBy: string[] }
export const PLACES: readonly Place[] = ${JSON.stringify(places)};
`,
);
