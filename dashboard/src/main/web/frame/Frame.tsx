import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useRelationships } from '../api/queries';
import { openSheet } from '../log/LogSheet';
import { address, asOf, go, hrefTo, language, set } from '../state/router';
import { relationshipInView, see } from '../state/inview';
import { elsewhere, LANGUAGES, type Screen } from '../state/url';
import { t } from '../text';
import { relationshipName } from '../text/names';
import { AsOfChip } from './AsOfChip';
import { helpShown } from './Help';
import { Live } from './Live';
import { Search } from './Search';

export function Frame(): JSX.Element {
  const { screen } = address.value;
  const read = useRelationships();
  const known = read.state === 'there' ? read.data.items : [];
  useLayoutEffect(() => see(known), [known, screen]);
  const id = relationshipInView();
  const links: [Screen, string][] = [
    [{ name: 'start' }, t('nav.start')],
    ...(id ? [[{ name: 'relationship', id }, t('nav.relationship')] as [Screen, string]] : []),
    [{ name: 'activities' }, t('nav.activities')],
    [{ name: 'territories' }, t('nav.territories')],
    [{ name: 'surveys' }, t('nav.surveys')],
    [{ name: 'events' }, t('nav.events')],
    ...(id ? [[{ name: 'compare', id }, t('nav.compare')] as [Screen, string]] : []),
    [{ name: 'import' }, t('nav.import')],
  ];
  return (
    <header class="frame">
      <a class="skip" href="#main">{t('nav.skip')}</a>
      <div class="bar">
        <a class="brand" href={hrefTo({ name: 'start' })}>Détente</a>
        <Search />
        <div class="tools">
          <AsOfChip />
          <button type="button" class="primary" disabled={asOf.value.past} onClick={openSheet}>+ {t('log.button')} <kbd>n</kbd></button>
          <Live />
          <Settings />
        </div>
      </div>
      <div class="where">
        {id && <Picker shown={id} known={known.map((each) => each.id)} />}
        <nav aria-label={t('nav.title')}>
          {links.map(([to, text]) => (
            <a key={text} href={hrefTo(to)} aria-current={to.name === screen.name ? 'page' : undefined}>{text}</a>
          ))}
        </nav>
      </div>
    </header>
  );
}

function Picker({ shown, known }: { shown: string; known: string[] }): JSX.Element {
  const options = known.includes(shown) ? known : [shown, ...known];
  return (
    <select class="picker" aria-label={t('nav.picker')} value={shown} onChange={(event) => {
      const id = event.currentTarget.value;
      const { knownOn, asOf: instant, lang, theme } = address.value.parameters;
      const kept = { ...(knownOn ? { knownOn } : {}), ...(instant ? { asOf: instant } : {}), ...(lang ? { lang } : {}), ...(theme ? { theme } : {}) };
      go({ ...elsewhere(address.value, { name: 'relationship', id }), parameters: kept });
    }}>
      {options.map((id) => <option key={id} value={id}>{relationshipName(id)}</option>)}
    </select>
  );
}

function Settings(): JSX.Element {
  const dark = address.value.parameters.theme ? address.value.parameters.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <div class="settings">
      <select aria-label={t('nav.language')} value={language.value} onChange={(event) => set({ lang: event.currentTarget.value })}>
        {LANGUAGES.map((code) => <option key={code} value={code} lang={code}>{{ en: 'English', ja: '日本語', ru: 'Русский' }[code]}</option>)}
      </select>
      <button type="button" aria-label={t(dark ? 'nav.light' : 'nav.dark')} title={t(dark ? 'nav.light' : 'nav.dark')} onClick={() => set({ theme: dark ? 'light' : 'dark' })}>◐</button>
      <button type="button" aria-label={t('help.title')} title={t('help.title')} onClick={() => { helpShown.value = true; }}>?</button>
    </div>
  );
}
