import { emptyDraft, type Draft } from './draft';

const PREFIX = 'detente.draft.';

/** Drafts survive a reload, a closed tab and a failed save; they are dropped when they are saved or thrown away. */
export function loadDraft(name: string): Draft | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text ? { ...emptyDraft(), ...(JSON.parse(text) as Partial<Draft>) } : null;
  } catch {
    return null;
  }
}

export function keepDraft(name: string, draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // a full or forbidden storage must not stop anyone from typing
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // as above
  }
}
