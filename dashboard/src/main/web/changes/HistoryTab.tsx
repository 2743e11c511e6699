import type { JSX } from 'preact';
import { useChanges } from '../api/queries';
import { Shown } from '../parts/parts';
import { hrefWith, param } from '../state/router';
import { t, word } from '../text';
import { CHANGE_TYPES, ChangeList } from './ChangeList';

const FEW = 50;

/** Everything that was ever logged about the relationship, in the order in which it was logged, newest first. */
export function HistoryTab({ id }: { id: string }): JSX.Element {
  const type = CHANGE_TYPES.find((each) => each === param('change'));
  const read = useChanges({ relationship: [id], ...(type ? { type: [type] } : {}) });
  return (
    <>
      <nav class="segments" aria-label={t('change.filter')}>
        <a href={hrefWith({ change: undefined })} aria-current={type ? undefined : 'true'}>{t('events.any')}</a>
        {CHANGE_TYPES.map((each) => <a key={each} href={hrefWith({ change: each })} aria-current={each === type ? 'true' : undefined}>{word('change', each)}</a>)}
      </nav>
      <Shown read={read}>
        {({ items, page }) => {
          const newestFirst = [...items].reverse();
          const shown = param('all') ? newestFirst : newestFirst.slice(0, FEW);
          if (items.length === 0) return <p class="empty">{t('change.none')}</p>;
          return (
            <>
              {page.next && <p class="note">{t('change.more', { n: items.length })}</p>}
              <ChangeList items={shown} />
              {shown.length < items.length && <p class="actions"><a href={hrefWith({ all: '1' })}>{t('home.showAll', { n: items.length })}</a></p>}
            </>
          );
        }}
      </Shown>
    </>
  );
}
