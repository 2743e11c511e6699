import type { JSX } from 'preact';
import { later } from '../parts/later';
import { t } from '../text';

const Surveys = later(() => import('./Surveys').then((part) => part.Surveys));

export function SurveysScreen(): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1}>{t('surveys.title')}</h1>
      <Surveys />
    </>
  );
}
