import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hrefWith, param, set } from '../state/router';
import { t, word } from '../text';
import type { Text } from '../text/en';
import { FORMATS, type Format } from './model';
import { work } from './work';

const SIGNS: Record<string, string> = { new: '+', same: '=', duplicate: '≈', rejected: '×', logged: '+', found: '=', 'left-out': '≈' };

/** What becomes, or became, of a row: a sign and a word, so that colour carries nothing alone. */
export function Fated({ fate }: { fate: string }): JSX.Element {
  return (
    <span class={`fate fate-${fate}`}>
      <span aria-hidden="true">{SIGNS[fate]}</span> {word('fate', fate)}
    </span>
  );
}

/** A number of rows in words; English tells one from many. */
export function counted(text: Text & `${string}Many`, n: number): string {
  return t(n === 1 ? (text.replace(/Many$/, 'One') as Text) : text, { n });
}

export function Another(): JSX.Element {
  return (
    <button type="button" onClick={() => { work.value = { at: 'start' }; set({ fate: undefined, receipt: undefined }); }}>
      {t('import.another')}
    </button>
  );
}

export function ReadAs({ format, change }: { format: Format; change: (format: Format) => void }): JSX.Element {
  return (
    <label class="field inline read-as">
      <span>{t('import.readAs')}</span>
      <select value={format} onChange={(event) => change(event.currentTarget.value as Format)}>
        {FORMATS.map((each) => <option key={each} value={each}>{each.toUpperCase()}</option>)}
      </select>
    </label>
  );
}

/** The kinds of row with their numbers; each is a filter with an address. */
export function Filter({ counts }: { counts: readonly (readonly [string, number])[] }): JSX.Element {
  const chosen = param('fate');
  const all = counts.reduce((sum, [, n]) => sum + n, 0);
  return (
    <nav class="segments fates" aria-label={t('import.filter')}>
      <a href={hrefWith({ fate: undefined })} aria-current={chosen ? undefined : 'true'}>{t('state.all')} <span class="number">{all}</span></a>
      {counts.filter(([, n]) => n > 0).map(([fate, n]) => (
        <a key={fate} href={hrefWith({ fate })} aria-current={chosen === fate ? 'true' : undefined}>
          <Fated fate={fate} /> <span class="number">{n}</span>
        </a>
      ))}
    </nav>
  );
}

const SHOWN = 200;

/** A table of rows, as many at a time as can be looked through. */
export function RowTable<Row extends { row: number }>({ rows, caption, head, children }: { rows: readonly Row[]; caption: string; head: readonly string[]; children: (row: Row) => ComponentChildren }): JSX.Element {
  const shown = Math.max(SHOWN, Number(param('all')) || 0);
  if (rows.length === 0) return <p class="empty">{t('import.noneOf')}</p>;
  return (
    <>
      <table class="plain stacking import-rows">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>{head.map((text) => <th key={text} scope="col">{text}</th>)}</tr>
        </thead>
        <tbody>{rows.slice(0, shown).map(children)}</tbody>
      </table>
      <p class="actions">
        <span class="soft">{t('import.shown', { n: Math.min(shown, rows.length), all: rows.length })}</span>
        {rows.length > shown && <button type="button" onClick={() => set({ all: String(shown + SHOWN) }, 'replace')}>{t('import.more', { n: Math.min(SHOWN, rows.length - shown) })}</button>}
      </p>
    </>
  );
}

/** Where a reader of the keyboard goes on when one step has become the next. */
export function Step({ children }: { children: string }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return <h2 ref={heading} class="step" tabIndex={-1}>{children}</h2>;
}
