import type { operations } from '#made/schema';
import { asOf } from '../state/router';
import { client, FRESHNESS, useRead, type Read } from './reads';
import type * as T from './types';

type Query<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

/** Adds what the reader may know to what is asked. */
function known<Q extends object>(query: Q): Q & { knownOn?: string; asOf?: string } {
  const { knownOn, asOf: instant } = asOf.value;
  return { ...query, ...(knownOn ? { knownOn } : {}), ...(instant ? { asOf: instant } : {}) };
}

export interface Sight {
  knownOn?: string | undefined;
  asOf?: string | undefined;
}

function seen<Q extends object>(query: Q, sight: Sight | undefined): Q & Sight {
  return sight ? { ...query, ...(sight.knownOn ? { knownOn: sight.knownOn } : {}), ...(sight.asOf ? { asOf: sight.asOf } : {}) } : known(query);
}

const key = (path: string, query: object): string => `${path}?${JSON.stringify(query)}`;

export function useRelationships(reading: Query<'listRelationships'> = {}): Read<T.RelationshipPage> {
  const query = known({ limit: 1000, ...reading });
  return useRead(key('relationships', query), (header) => client.GET('/api/v1/relationships', { params: { query, header } }));
}

export function useSeries(id: string | null, query: Query<'getTemperature'>, sight?: Sight): Read<T.Series> {
  const asked = seen(query, sight);
  return useRead(id && key(`temperature/${id}`, asked), (header) =>
    client.GET('/api/v1/relationships/{id}/temperature', { params: { path: { id: id ?? '' }, query: asked, header } }),
  );
}

export function useExplanation(id: string | null, query: Query<'explainTemperature'>, sight?: Sight): Read<T.Explanation> {
  const asked = seen(query, sight);
  return useRead(id && key(`explanation/${id}`, asked), (header) =>
    client.GET('/api/v1/relationships/{id}/temperature/explanation', { params: { path: { id: id ?? '' }, query: asked, header } }),
  );
}

export function useEvents(query: Query<'listEvents'> | null): Read<T.EventPage> {
  const asked = query && known(query);
  return useRead(asked && key('events', asked), (header) => client.GET('/api/v1/events', { params: { query: asked ?? {}, header } }));
}

export function useEvent(id: string): Read<T.LoggedView> {
  const { asOf: instant } = asOf.value;
  const query = instant ? { asOf: instant } : {};
  return useRead(key(`events/${id}`, query), (header) => client.GET('/api/v1/events/{id}', { params: { path: { id }, query, header } }));
}

export function useHistory(id: string): Read<T.History> {
  const { asOf: instant } = asOf.value;
  const query = instant ? { asOf: instant } : {};
  return useRead(key(`history/${id}`, query), (header) => client.GET('/api/v1/events/{id}/history', { params: { path: { id }, query, header } }));
}

export function useActivities(query: Query<'listJointActivities'>): Read<T.ActivityPage> {
  const asked = known(query);
  return useRead(key('activities', asked), (header) => client.GET('/api/v1/joint-activities', { params: { query: asked, header } }));
}

export function useActivity(id: string | null, query: Query<'getJointActivity'>): Read<T.ActivityDetail> {
  const asked = known(query);
  return useRead(id && key(`activities/${id}`, asked), (header) =>
    client.GET('/api/v1/joint-activities/{id}', { params: { path: { id: id ?? '' }, query: asked, header } }),
  );
}

export function useTerritories(query: Query<'listTerritories'>): Read<T.TerritoryPage> {
  const asked = known(query);
  return useRead(key('territories', asked), (header) => client.GET('/api/v1/territories', { params: { query: asked, header } }));
}

export function useLevel(id: string, on: string): Read<T.Level> {
  const query = known({ on });
  return useRead(key(`level/${id}`, query), (header) =>
    client.GET('/api/v1/territories/{id}/militarization', { params: { path: { id }, query, header } }),
  );
}

export function useLevels(id: string, from: string, to: string): Read<T.LevelSeries> {
  const query = known({ from, to });
  return useRead(key(`levels/${id}`, query), (header) =>
    client.GET('/api/v1/territories/{id}/militarization', { params: { path: { id }, query, header } }),
  );
}

export function useSurveys(query: Query<'listSurveys'> = {}): Read<T.SurveyPage> {
  const asked = known({ limit: 1000, ...query });
  return useRead(key('surveys', asked), (header) => client.GET('/api/v1/surveys', { params: { query: asked, header } }));
}

export function useIndicators(query: Query<'listIndicators'> = {}): Read<T.IndicatorPage> {
  const asked = known({ limit: 1000, ...query });
  return useRead(key('indicators', asked), (header) => client.GET('/api/v1/indicators', { params: { query: asked, header } }));
}

export function useSanctions(query: Query<'listSanctions'>): Read<T.SanctionPage> {
  const asked = known({ limit: 1000, ...query });
  return useRead(key('sanctions', asked), (header) => client.GET('/api/v1/sanctions', { params: { query: asked, header } }));
}

export function usePositions(query: Query<'listPositions'>): Read<T.IssuePage> {
  const asked = known({ limit: 1000, ...query });
  return useRead(key('positions', asked), (header) => client.GET('/api/v1/positions', { params: { query: asked, header } }));
}

export function useContacts(id: string, query: Query<'listContacts'>): Read<T.Contacts> {
  const asked = known({ limit: 1000, ...query });
  return useRead(key(`contacts/${id}`, asked), (header) =>
    client.GET('/api/v1/relationships/{id}/contacts', { params: { path: { id }, query: asked, header } }),
  );
}

export function useAgreements(query: Query<'listAgreements'>): Read<T.AgreementPage> {
  const asked = known({ limit: 1000, ...query });
  return useRead(key('agreements', asked), (header) => client.GET('/api/v1/agreements', { params: { query: asked, header } }));
}

export function useOffices(query: Query<'listOffices'>): Read<T.OfficePage> {
  const asked = known({ limit: 1000, ...query });
  return useRead(key('offices', asked), (header) => client.GET('/api/v1/offices', { params: { query: asked, header } }));
}

export function useNeighbours(id: string, query: Query<'listNeighbours'>): Read<T.Neighbours> {
  const asked = known(query);
  return useRead(key(`neighbours/${id}`, asked), (header) =>
    client.GET('/api/v1/relationships/{id}/neighbours', { params: { path: { id }, query: asked, header } }),
  );
}

export function useTriad(actors: readonly string[], query: Omit<Query<'getTriad'>, 'actor'>): Read<T.Triad> {
  const asked = known({ ...query, actor: [...actors].sort() });
  return useRead(key('triad', asked), (header) => client.GET('/api/v1/triads', { params: { query: asked, header } }));
}

const MOST_PAGES = 5;

/** Entries of the log, oldest first, five pages at most; `page.next` says whether there are more. */
export function useChanges(query: Query<'listChanges'> | null): Read<T.ChangePage> {
  const asked = query && { limit: 1000, ...query };
  return useRead(asked && key('changes', asked), async (header) => {
    const first = await client.GET('/api/v1/changes', { params: { query: asked ?? {}, header } });
    let page = first.data as T.ChangePage | undefined;
    if (!page?.page.next) return first;
    const whole = { ...page, items: [...page.items] };
    for (let read = 1; read < MOST_PAGES && page.page.next; read++) {
      const more = await client.GET('/api/v1/changes', { params: { query: { limit: 1000, cursor: page.page.next } } });
      if (!more.data) return more;
      page = more.data as T.ChangePage;
      whole.items.push(...page.items);
    }
    // one ETag cannot stand for several pages: without it they are read in full each time
    return { data: { ...whole, after: page.after, page: page.page }, response: new Response(null, { status: 200 }) };
  });
}

export function useFacets(query: Query<'countEvents'> | null): Read<T.Facets> {
  const asked = query && known(query);
  return useRead(asked && key('facets', asked), (header) => client.GET('/api/v1/event-facets', { params: { query: asked ?? {}, header } }));
}

export function useFreshness(): Read<T.Freshness> {
  return useRead(FRESHNESS, (header) => client.GET('/api/v1/freshness', { params: { header } }));
}
