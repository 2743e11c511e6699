import type { components } from '#made/schema';

type Schemas = components['schemas'];
export type Plan = Schemas['ImportPlan'];
export type PlanRow = Schemas['ImportPlanRow'];
export type Receipt = Schemas['ImportReceipt'];
export type ReceiptRow = Schemas['ImportReceiptRow'];
export type Format = Plan['format'];
export type Fate = PlanRow['fate'];
export type Status = ReceiptRow['status'];

export const FORMATS: readonly Format[] = ['csv', 'ndjson'];
export const FATES: readonly Fate[] = ['new', 'same', 'duplicate', 'rejected'];
export const STATUSES: readonly Status[] = ['logged', 'found', 'same', 'left-out', 'rejected'];

/** What the server takes; a larger file is not sent at all. */
export const BYTES_MAX = 32 * 1024 * 1024;

/** By the name of the file, else by how it begins. */
export function formatOf(name: string, beginning: string): Format {
  if (/\.(ndjson|jsonl|json)$/i.test(name)) return 'ndjson';
  if (/\.(csv|tsv|txt)$/i.test(name)) return 'csv';
  return beginning.replace(/^\uFEFF/, '').trimStart().startsWith('{') ? 'ndjson' : 'csv';
}

/** What came into the log with the import, and so is what a retraction of the batch is about. */
export function came(rows: readonly ReceiptRow[]): string[] {
  return rows.filter(({ status, id }) => (status === 'logged' || status === 'found') && id).map(({ id }) => id ?? '');
}

/**
 * Amendments as lines of a batch, each of the version that its author saw: the event as it was imported, or what this
 * device has made of it since. What somebody else has amended is refused by the log.
 */
export function amendments(kind: 'retraction' | 'reinstatement', ids: readonly string[], versions: Readonly<Record<string, string>>, reason: string): string {
  return ids.map((id) => `${JSON.stringify({ kind, event: id, supersedes: [versions[id] ?? id], reason })}\n`).join('');
}

/** The pointer of a fault within its row, as its reader looks for it: a column, or a member of the event. */
export function place(pointer: string, row: number): string {
  return pointer.replace(`/rows/${row}`, '').replace(/^\//, '').replaceAll('/', ' › ').replaceAll('~1', '/').replaceAll('~0', '~');
}

export const EXAMPLE = `\uFEFFkind,occurred,title,stage,level,initiator,participants,places,citation,locator,reliability,credibility
summit,2013-04-29,Prime Minister Abe visits Moscow,held,leaders,JPN,RUS:host,moscow,"Hirose, Japan-Russia Relations (CSIS, 2018)",Diplomatic Ties,B,2
`.replaceAll('\n', '\r\n');
