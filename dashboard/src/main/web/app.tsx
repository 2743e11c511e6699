import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { ActivitiesScreen } from './activities/ActivitiesScreen';
import { CompareScreen } from './compare/CompareScreen';
import { EventScreen } from './events/EventScreen';
import { EventsScreen } from './events/EventsScreen';
import { Frame } from './frame/Frame';
import { Help } from './frame/Help';
import { CutNote } from './frame/Live';
import { HomeScreen } from './home/HomeScreen';
import { ImportScreen } from './imports/ImportScreen';
import { LogSheet } from './log/LogSheet';
import { ToastPlace } from './parts/toast';
import { RelationshipScreen } from './relationship/RelationshipScreen';
import { address, asOf, hrefTo, language } from './state/router';
import type { Screen } from './state/url';
import { SurveysScreen } from './surveys/SurveysScreen';
import { TerritoriesScreen } from './territories/TerritoriesScreen';
import { t } from './text';

export function App(): JSX.Element {
  const { screen } = address.value;
  return (
    <>
      <Frame />
      <main id="main" class={`screen-${screen.name}`}>
        <CutNote />
        {asOf.value.past && <p class="past-note">{t('asof.note')}</p>}
        {content(screen)}
      </main>
      <footer class="foot">
        <p class="printed">{location.href}</p>
        <p>{t('foot.says')} <a href="/docs">{t('foot.docs')}</a></p>
      </footer>
      <LogSheet />
      <Help />
      <ToastPlace />
    </>
  );
}

function content(screen: Screen): JSX.Element {
  switch (screen.name) {
    case 'start':
      return <HomeScreen />;
    case 'relationship':
      return <RelationshipScreen key={screen.id} id={screen.id} />;
    case 'compare':
      return <CompareScreen key={screen.id} id={screen.id} />;
    case 'events':
      return <EventsScreen />;
    case 'event':
      return <EventScreen key={screen.id} id={screen.id} />;
    case 'activities':
      return <ActivitiesScreen />;
    case 'territories':
      return <TerritoriesScreen />;
    case 'surveys':
      return <SurveysScreen />;
    case 'import':
      return <ImportScreen />;
    case 'nowhere':
      return <><h1 tabIndex={-1}>{t('nowhere.title')}</h1><p><a href={hrefTo({ name: 'start' })}>{t('nowhere.back')}</a></p></>;
  }
}

/** What the address says about the document as a whole. */
export function reflectAddress(): void {
  effect(() => {
    const root = document.documentElement;
    const { theme } = address.value.parameters;
    root.lang = language.value;
    root.classList.toggle('past', asOf.value.past);
    root.classList.toggle('light', theme === 'light');
    root.classList.toggle('dark', theme === 'dark');
    const { screen } = address.value;
    document.title = `${screen.name === 'start' || screen.name === 'nowhere' ? '' : `${'id' in screen ? screen.id.slice(0, 13) : t(`nav.${screen.name}`)} · `}Détente`;
  });
}
