import type { JSX } from 'preact';
import { useIndicators, useSurveys } from '../api/queries';
import { Shown, Waiting } from '../parts/parts';
import { t } from '../text';
import { questionsOf } from './bars';
import { Indicators } from './Indicators';
import { QuestionFigure } from './QuestionFigure';

/** What people answered and what was counted: never scored, each series in its own unit. */
export function Surveys(): JSX.Element {
  const surveys = useSurveys();
  const indicators = useIndicators();
  return (
    <>
      <section aria-labelledby="surveys-title">
        <h2 id="surveys-title">{t('surveys.surveys')}</h2>
        {surveys.state === 'asking' ? <Waiting /> : (
          <Shown read={surveys}>
            {({ items }) => items.length === 0 ? <p class="empty">{t('surveys.none')}</p> : (
              <div class="figures-grid">{questionsOf(items).map((question) => <QuestionFigure key={question.id} question={question} />)}</div>
            )}
          </Shown>
        )}
      </section>
      <section aria-labelledby="indicators-title">
        <h2 id="indicators-title">{t('surveys.indicators')}</h2>
        <Shown read={indicators}>{({ items }) => items.length === 0 ? <p class="empty">{t('surveys.noIndicators')}</p> : <Indicators items={items} />}</Shown>
      </section>
    </>
  );
}
