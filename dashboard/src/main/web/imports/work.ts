import { signal } from '@preact/signals';
import { wrote } from '../api/reads';
import type { Problem } from '../api/types';
import { set } from '../state/router';
import { keep, type Kept } from './kept';
import { ask } from './lines';
import { BYTES_MAX, amendments, came, formatOf, type Format, type Plan, type PlanRow, type Receipt, type ReceiptRow } from './model';

/** A file as it was when it was chosen: what is imported is what was planned, whatever becomes of it on the disk. */
export interface Taken {
  name: string;
  bytes: Blob;
}

export interface Planned {
  file: Taken;
  plan: Plan;
  rows: PlanRow[];
}

/** What the screen is at. The file is in nobody's address, so a page that is loaded anew begins again. */
export type Work =
  | { at: 'start' }
  | { at: 'too-large'; file: File }
  | { at: 'unreadable'; file: File }
  | { at: 'planning'; file: Taken }
  | { at: 'refused'; file: Taken; problem: Problem; format: Format }
  | { at: 'planned'; planned: Planned; problem?: Problem }
  | { at: 'importing'; planned: Planned };

export const work = signal<Work>({ at: 'start' });

export async function take(file: File): Promise<void> {
  if (file.size > BYTES_MAX) {
    work.value = { at: 'too-large', file };
    return;
  }
  try {
    const bytes = new Blob([await file.arrayBuffer()]);
    await plan({ name: file.name, bytes }, formatOf(file.name, await bytes.slice(0, 200).text()));
  } catch {
    work.value = { at: 'unreadable', file };
  }
}

export async function plan(file: Taken, format: Format, duplicates: Plan['duplicates'] = 'skip'): Promise<void> {
  work.value = { at: 'planning', file };
  const answer = await ask<PlanRow, Plan>(`/api/v1/imports?format=${format}&dryRun=true&duplicates=${duplicates}`, 'application/octet-stream', file.bytes);
  const present = work.peek();
  if (present.at !== 'planning' || present.file !== file) return;
  set({ fate: undefined, receipt: undefined }, 'replace');
  work.value = answer.done ? { at: 'planned', planned: { file, plan: answer.last, rows: answer.rows } } : { at: 'refused', file, problem: answer.problem, format };
}

/** Carries the plan out. Sent again after a failure it goes on where it stopped. */
export async function carryOut(planned: Planned): Promise<void> {
  work.value = { at: 'importing', planned };
  const { file } = planned;
  const { format, plan: named } = planned.plan;
  const answer = await ask<ReceiptRow, Receipt>(`/api/v1/imports?format=${format}&plan=${named}`, 'application/octet-stream', file.bytes);
  if (!answer.done) {
    work.value = { at: 'planned', planned, problem: answer.problem };
    return;
  }
  wrote(answer.position);
  keep({ file: file.name, at: new Date().toISOString(), receipt: answer.last, rows: answer.rows });
  work.value = { at: 'start' };
  set({ fate: undefined, receipt: answer.last.import });
}

interface BatchLine {
  line: number;
  status: 'accepted' | 'duplicate' | 'rejected' | 'failed';
  id?: string;
  errors?: { detail: string }[];
}

interface Amended {
  done: string[];
  refused: string[];
  versions: Record<string, string>;
  problem: Problem | null;
}

/** Retracts what came with the import. What somebody has amended since is refused by the log, and stays as it is. */
export async function takeBack(receipt: Kept, reason: string): Promise<Problem | null> {
  const before = receipt.takenBack?.retracted ?? [];
  const { done, refused, versions, problem } = await amend('retraction', came(receipt.rows).filter((id) => !before.includes(id)), receipt, reason);
  if (done.length + refused.length > 0) keep({ ...receipt, versions, putBack: undefined, takenBack: { at: now(), retracted: [...before, ...done], refused } });
  return problem;
}

/** Undoes the retraction: each event that it retracted is reinstated, unless somebody has amended it since. */
export async function putBack(receipt: Kept, reason: string): Promise<Problem | null> {
  const { takenBack } = receipt;
  if (!takenBack) return null;
  const before = receipt.putBack?.reinstated ?? [];
  const { done, refused, versions, problem } = await amend('reinstatement', takenBack.retracted, receipt, reason);
  if (done.length + refused.length === 0) return problem;
  const left = takenBack.retracted.filter((id) => !done.includes(id));
  const over = left.every((id) => refused.includes(id));
  keep({ ...receipt, versions, takenBack: over ? undefined : { ...takenBack, retracted: left }, putBack: { at: now(), reinstated: [...before, ...done], refused } });
  return problem;
}

async function amend(kind: 'retraction' | 'reinstatement', ids: readonly string[], { versions = {} }: Kept, reason: string): Promise<Amended> {
  const answer = await ask<BatchLine, { logPosition: string | null }>('/api/v1/events/batch', 'application/x-ndjson', amendments(kind, ids, versions, reason));
  if (!answer.done) return { done: [], refused: [], versions, problem: answer.problem };
  wrote(answer.last.logPosition);
  const having = (...statuses: BatchLine['status'][]) => answer.rows.filter(({ status }) => statuses.includes(status));
  const eventOf = ({ line }: BatchLine) => ids[line - 1] ?? '';
  const amended = having('accepted', 'duplicate');
  const failed = having('failed')[0];
  return {
    done: amended.map(eventOf),
    refused: having('rejected').map(eventOf),
    versions: { ...versions, ...Object.fromEntries(amended.map((line) => [eventOf(line), line.id ?? ''])) },
    problem: failed ? { type: 'about:failed', title: failed.errors?.[0]?.detail ?? '', status: 503, detail: '', traceId: '' } : null,
  };
}

function now(): string {
  return new Date().toISOString();
}
