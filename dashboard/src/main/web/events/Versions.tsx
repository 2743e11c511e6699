import type { JSX } from 'preact';
import type { Change, Entry, History } from '../api/types';
import { instantInWords } from '../dates/day';
import { language } from '../state/router';
import { t, word } from '../text';
import { plainValue } from './values';

/** Every entry about the event: what it changed, who said so, when and why. */
export function Versions({ history }: { history: History }): JSX.Element {
  const newestFirst = [...history.entries].reverse();
  return (
    <ol class="entries" reversed>
      {newestFirst.map((entry) => (
        <EntryItem key={entry.id} entry={entry} counts={history.version.split('+').includes(entry.id)} />
      ))}
    </ol>
  );
}

function EntryItem({ entry, counts }: { entry: Entry; counts: boolean }): JSX.Element {
  return (
    <li class={counts ? 'counts' : ''}>
      <p>
        <strong>{word('entry', entry.type)}</strong> <span class="soft"><time dateTime={entry.recorded}>{instantInWords(entry.recorded, language.value)}</time> · {entry.recordedBy}</span>
        {counts && <span class="badge">{t('event.counts')}</span>}
      </p>
      {entry.reason && <p lang="en">{entry.reason}</p>}
      {entry.changes && entry.changes.length > 0 && <Changes changes={entry.changes} />}
    </li>
  );
}

export function Changes({ changes }: { changes: Change[] }): JSX.Element {
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={t('event.changes')}>
    <table class="plain changes">
      <caption class="unseen">{t('event.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.field')}</th>
          <th scope="col">{t('column.old')}</th>
          <th scope="col">{t('column.new')}</th>
        </tr>
      </thead>
      <tbody lang="en">
        {changes.map((change) => {
          const name = change.field.replace(/^\//, '').split('/')[0] ?? '';
          return (
            <tr key={change.field}>
              <th scope="row" lang={language.value}>{word('field', name)}</th>
              <td><del>{plainValue(name, change.old)}</del></td>
              <td><ins>{plainValue(name, change.new)}</ins></td>
            </tr>
          );
        })}
      </tbody>
    </table>
    </div>
  );
}
