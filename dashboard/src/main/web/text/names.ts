import { ACTORS, PLACES, type Place } from '#made/registers';
import { language } from '../state/router';
import type { Language } from '../state/url';

const BODIES: Record<string, Record<Language, string>> = {
  SUN: { en: 'Soviet Union', ja: 'ソビエト連邦', ru: 'Советский Союз' },
  EUU: { en: 'European Union', ja: '欧州連合', ru: 'Европейский союз' },
  G7: { en: 'G7', ja: 'G7', ru: '«Большая семёрка»' },
  NATO: { en: 'NATO', ja: 'NATO', ru: 'НАТО' },
  UNO: { en: 'United Nations', ja: '国際連合', ru: 'ООН' },
};
const actors = new Map(ACTORS.map(([id, iso2, name]) => [id, { iso2, name }]));
const places = new Map(PLACES.map((place) => [place.id, place]));

const regionNames = new Map<Language, Intl.DisplayNames>();

function regions(inLanguage: Language): Intl.DisplayNames {
  const made = regionNames.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'region', fallback: 'none' });
  regionNames.set(inLanguage, made);
  return made;
}

export function actorIds(): string[] {
  return [...actors.keys()];
}

export function isActor(id: string): boolean {
  return actors.has(id);
}

export function actorName(id: string, inLanguage: Language = language.value): string {
  const own = BODIES[id];
  if (own) return own[inLanguage];
  const known = actors.get(id);
  if (!known) return id;
  if (!known.iso2 || known.iso2.length !== 2) return known.name;
  return regions(inLanguage).of(known.iso2) ?? known.name;
}

export function relationshipName(id: string): string {
  return id.split('-').map((actor) => actorName(actor)).join(' – ');
}

export interface Name {
  name: string;
  language: string;
}

/**
 * The names of a place. A disputed one has those of every side: all that the reader's language has, and where that is
 * one name only, the claimants' own beside it.
 */
export function namesOf(place: { names: readonly Name[]; claimedBy: readonly string[] }, inLanguage: Language = language.value): Name[] {
  const own = place.names.filter((name) => name.language === inLanguage);
  const english = place.names.filter((name) => name.language === 'en');
  const chosen = own.length > 0 ? own : english.length > 0 ? english : place.names.slice(0, 1);
  if (place.claimedBy.length < 2 || chosen.length > 1 || inLanguage === 'en') return [...chosen];
  return [...chosen, ...place.names.filter((name) => name.language !== inLanguage && name.language !== 'en')];
}

export function registered(id: string): Place | undefined {
  return places.get(id);
}

export function placeNames(id: string, inLanguage: Language = language.value): Name[] {
  const place = places.get(id);
  if (!place) return [{ name: id, language: 'en' }];
  return namesOf({ names: place.names.map(([code, name]) => ({ language: code, name })), claimedBy: place.claimedBy }, inLanguage);
}

export function placeName(id: string, inLanguage: Language = language.value): string {
  return placeNames(id, inLanguage).map((name) => name.name).join(' / ');
}

export function allPlaces(): readonly Place[] {
  return PLACES;
}
