import type { components } from '#made/schema';

type Schemas = components['schemas'];

/**
 * The read side says of no field that it is required, although it leaves a field out only where the description says
 * so. Here everything is there; what may be absent is named below, once.
 */
type There<T> = T extends readonly (infer Each)[]
  ? There<Each>[]
  : T extends object
    ? { [Name in keyof T]-?: There<Exclude<T[Name], undefined>> }
    : T;
type MayLack<T, Names extends keyof T> = Omit<T, Names> & { [Name in Names]?: T[Name] };

export type Point = MayLack<
  There<Schemas['TemperaturePoint']>,
  'value' | 'label' | 'low' | 'high' | 'effectiveWeight' | 'spread' | 'cooperation' | 'conflict' | 'firstToSecond' | 'secondToFirst' | 'mutual'
>;
export type Series = Omit<There<Schemas['TemperatureSeries']>, 'points' | 'halfLifeDays'> & { points: Point[]; halfLifeDays?: number };
export type Contribution = MayLack<
  There<Schemas['TemperatureContribution']>,
  'importance' | 'confidence' | 'bearing' | 'decay' | 'scaleRow'
>;
export type Explanation = Omit<There<Schemas['TemperatureExplanation']>, 'reading' | 'earlier' | 'contributions' | 'rest' | 'newEvents' | 'fading' | 'halfLifeDays'> & {
  reading: Point;
  earlier?: Point;
  contributions: Contribution[];
  rest?: There<Schemas['ContributionRest']>;
  newEvents?: number;
  fading?: number;
  halfLifeDays?: number;
};
export type Relationship = MayLack<Omit<There<Schemas['Relationship']>, 'temperature'>, 'change' | 'leading' | 'reason' | 'lastEvent'> & { temperature: Point };
export type RelationshipPage = { items: Relationship[]; page: PageInfo };
export type EventReference = There<Schemas['EventReference']>;
export type Activity = There<Schemas['JointActivityItem']>;
export type ActivityAmount = There<Schemas['ActivityAmount']>;
export type DealTotal = There<Schemas['DealTotal']>;
export type ActivityPage = There<Schemas['JointActivityPage']>;
export type ActivityDetail = There<Schemas['JointActivityDetail']>;
export type ActivityStatus = Schemas['JointActivityStatus'];
export type Territory = There<Schemas['Territory']>;
export type TerritoryPage = There<Schemas['TerritoryPage']>;
export type TerritoryItem = There<Schemas['TerritoryItem']>;
export type Level = There<Schemas['Militarization']>;
export type LevelSeries = There<Schemas['MilitarizationSeries']>;
export type Holding = MayLack<There<Schemas['Holding']>, 'unit' | 'system' | 'claimedRangeKm' | 'claimedRole' | 'claimedPosture'>;
export type Absent = MayLack<There<Schemas['AbsentForces']>, 'unit' | 'system' | 'plannedFor' | 'replaces'>;
export type Amount = There<Schemas['MilitarizationAmount']>;
export type Fact = There<Schemas['FactReference']>;
export type SurveyQuestion = There<Schemas['SurveyQuestion']>;
export type SurveyWave = There<Schemas['SurveyWave']>;
export type SurveyDifference = There<Schemas['SurveyDifference']>;
export type SurveyPage = There<Schemas['SurveyPage']>;
export type IndicatorSeries = There<Schemas['IndicatorSeries']>;
export type IndicatorPoint = There<Schemas['IndicatorPoint']>;
export type IndicatorPage = There<Schemas['IndicatorPage']>;
export type Sanctions = There<Schemas['Sanctions']>;
export type SanctionRegime = There<Schemas['SanctionRegime']>;
export type SanctionPage = There<Schemas['SanctionPage']>;
export type Issue = There<Schemas['Issue']>;
export type IssueActor = There<Schemas['IssueActor']>;
export type Stance = There<Schemas['Stance']>;
export type IssuePage = There<Schemas['IssuePage']>;
export type Contacts = There<Schemas['Contacts']>;
export type ContactClaim = There<Schemas['ContactClaim']>;
export type Agreement = There<Schemas['Agreement']>;
export type AgreementPage = There<Schemas['AgreementPage']>;
export type Office = There<Schemas['Office']>;
export type OfficePage = There<Schemas['OfficePage']>;
export type ChangeEntry = MayLack<There<Schemas['Change']>, 'kind' | 'title' | 'occurred' | 'reason'>;
export type ChangePage = Omit<There<Schemas['ChangePage']>, 'items'> & { items: ChangeEntry[] };
export type Facet = There<Schemas['EventFacet']>;
export type Facets = There<Schemas['EventFacets']>;
export type TriadSide = Omit<There<Schemas['TriadSide']>, 'temperature'> & { temperature?: Point };
export type Triad = Omit<MayLack<There<Schemas['Triad']>, 'balanced'>, 'sides'> & { sides: TriadSide[] };
export type Neighbours = There<Schemas['Neighbours']>;
export type Freshness = MayLack<There<Schemas['Freshness']>, 'lagRecords' | 'reason'>;
export type PageInfo = There<Schemas['PageInfo']>;
export type NewEvent = Schemas['NewEvent'];
export type Kind = NewEvent extends infer Each ? (Each extends { kind: infer Name } ? Name : never) : never;
export type Problem = Schemas['Problem'];
export type Fault = Schemas['ProblemError'];
export type Logged = Schemas['LoggedEvent'];
export type Candidate = There<Schemas['DuplicateCandidate']>;
type OnDay<T extends { baseline?: unknown; scenario?: unknown }, Side> = Omit<There<T>, 'baseline' | 'scenario'> & { baseline?: Side; scenario?: Side };
type EffectOn<T, Day> = Omit<There<T>, 'days'> & { days: Day[] };
export type RelationshipEffect = EffectOn<Schemas['RelationshipEffect'], OnDay<Schemas['RelationshipEffectOnDay'], Point>>;
export type TerritoryEffect = EffectOn<Schemas['TerritoryEffect'], OnDay<Schemas['TerritoryEffectOnDay'], There<Schemas['MilitarizationGrade']>>>;
export type ActivityEffect = EffectOn<Schemas['ActivityEffect'], OnDay<Schemas['ActivityEffectOnDay'], Activity>>;
export type SanctionEffect = EffectOn<Schemas['SanctionEffect'], OnDay<Schemas['SanctionEffectOnDay'], There<Schemas['SanctionStanding']>>>;
export interface Effects {
  relationships: RelationshipEffect[];
  territories: TerritoryEffect[];
  activities: ActivityEffect[];
  sanctions: SanctionEffect[];
}
/** The write side passes on what the read side tells, and says of neither list what is in it. */
export type Preview = Omit<Schemas['EventPreview'], 'duplicates' | 'effects'> & { duplicates: Candidate[]; effects: Effects };
export type Amendment = Schemas['LoggedAmendment'];

export interface Source {
  citation: string;
  locator?: string;
  url?: string;
  reliability?: string;
  credibility?: number;
}

/** The content of an event as the read side repeats it: the fields of every kind, and those of its own by name. */
export interface Content {
  kind: string;
  occurred: string;
  announced?: string;
  title: string;
  summary?: string;
  participants: { actor: string; role: string }[];
  places?: string[];
  sources: Source[];
  importance?: string;
  tags?: string[];
  [field: string]: unknown;
}

export type LoggedView = MayLack<Omit<There<Schemas['LoggedEventProjectionService']>, 'event'>, 'contenders' | 'links' | 'announcedDay'> & { event: Content };
export type EventPage = { items: LoggedView[]; page: PageInfo };
export type Change = { field: string; old?: unknown; new?: unknown };
export type Entry = Omit<There<Schemas['HistoryEntry']>, 'event' | 'changes' | 'reason' | 'supersedes' | 'link'> & {
  event?: Content;
  changes?: Change[];
  reason?: string;
  supersedes?: string[];
  link?: { other: string; relation: string };
};
export type History = Omit<There<Schemas['EventHistory']>, 'entries' | 'contenders'> & { entries: Entry[]; contenders?: string[] };
