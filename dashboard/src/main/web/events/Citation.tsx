import type { JSX } from 'preact';
import type { LoggedView } from '../api/types';
import { say } from '../parts/toast';
import { t } from '../text';

/** How the entry is cited: what it says, who logged it and when, which version, and where it is found again. */
export function citationOf({ id, version, recorded, recordedBy, event }: LoggedView, origin: string): string {
  return `“${event.title}” (occurred ${event.occurred}). Détente, logged by ${recordedBy} on ${recorded.slice(0, 10)}, version ${version.split('+').map((each) => each.slice(0, 8)).join('+')}. ${origin}/events/${id}`;
}

export function Citation({ view }: { view: LoggedView }): JSX.Element {
  const citation = citationOf(view, location.origin);
  const copy = async () => {
    await navigator.clipboard.writeText(citation);
    say({ text: t('event.citationCopied') });
  };
  return (
    <section class="citation" aria-labelledby="citation-title">
      <h2 id="citation-title">{t('event.cite')}</h2>
      <p lang="en">{citation} <button type="button" onClick={() => void copy()}>{t('event.copyCitation')}</button></p>
    </section>
  );
}
