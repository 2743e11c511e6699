import type { JSX } from 'preact';
import type { SurveyQuestion } from '../api/types';
import { csvOf } from '../chart/files';
import { isTableShown, TakeAway } from '../chart/TakeAway';
import { hrefTo } from '../state/router';
import { ARROWS, directionOf, micro } from '../numbers/micro';
import { t, word } from '../text';
import { largestChange, optionsOf, type Question } from './bars';
import { percent, points } from './numbers';
import { SurveyBars } from './SurveyBars';

/** One question: its bars, what changed in points, and whether it may be compared. */
export function QuestionFigure({ question }: { question: Question }): JSX.Element {
  const options = optionsOf(question);
  return (
    <figure class="survey">
      <h3><q lang="en">{question.wording}</q></h3>
      <p class="soft asked">{word('survey', question.survey)} · {sizes(question)}</p>
      <SurveyBars question={question} />
      <Changes question={question} options={options} />
      <figcaption>
        <p>{sentence(question)}</p>
        <TakeAway id={question.id} csv={() => csv(question)} />
      </figcaption>
      {isTableShown(question.id) && <Table question={question} options={options} />}
    </figure>
  );
}

/** How many were asked, wave by wave; that nobody says so is said. */
function sizes({ groups }: Question): string {
  const stated = groups.flatMap(({ waves }) => waves.flatMap(({ wave, sampleSize }) => (sampleSize === null ? [] : [`${wave}: n = ${sampleSize}`])));
  return stated.length > 0 ? stated.join(', ') : `n: ${t('surveys.notStated')}`;
}

function sentence(question: Question): string {
  const most = largestChange(question);
  if (most) {
    const { group, option, before, after, from, to, points: change } = most;
    return t('surveys.sentence', { group: word('population', group.population), option: word('option', option), before: percent(before), after: percent(after), from, to, change: points(change) });
  }
  const [group] = question.groups;
  const wave = group?.waves.at(-1);
  const top = wave && [...wave.answers].sort((a, b) => b.percent - a.percent)[0];
  if (!group || !wave || !top) return '';
  return t('surveys.sentenceOne', { group: word('population', group.population), wave: wave.wave, option: word('option', top.option), share: percent(top.percent) });
}

/** Changes in percentage points; they always stand there, for they are what a reader looks for. */
function Changes({ question, options }: { question: Question; options: readonly string[] }): JSX.Element {
  const rows = question.groups.flatMap((group) => group.differences.map((difference) => ({ group, difference })));
  if (rows.length === 0) return <p class="soft one-wave">{t('surveys.oneWave')}</p>;
  return (
    <div class="scroll changes-in-points" role="region" tabIndex={0} aria-label={`${question.wording} ${t('surveys.changes')}`}>
      <table class="plain">
        <caption>{t('surveys.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('surveys.group')}</th>
            {options.map((option) => <th key={option} scope="col" class="right">{word('option', option)}</th>)}
            <th scope="col">{t('surveys.comparability')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, difference }) => (
            <tr key={`${group.population}${difference.from}${difference.to}`}>
              <th scope="row">{word('population', group.population)} <span class="soft number nowrap">{difference.from}–{difference.to}</span></th>
              {options.map((option) => <td key={option} class="right number nowrap"><Points change={difference.changes.find((each) => each.option === option)?.points} /></td>)}
              <td><span class={`badge ${difference.comparable ? '' : 'not'}`}>{t(difference.comparable ? 'surveys.comparable' : 'surveys.notComparable')}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Points({ change }: { change: number | undefined }): JSX.Element {
  if (change === undefined) return <>–</>;
  const direction = directionOf(micro(change));
  return <><span aria-hidden="true">{ARROWS[direction]}</span> {points(change)}</>;
}

function Table({ question, options }: { question: Question; options: readonly string[] }): JSX.Element {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`${question.wording} ${t('figure.tableLabel')}`}>
      <table class="plain">
        <caption class="unseen">{question.wording}</caption>
        <thead>
          <tr>
            <th scope="col">{t('surveys.group')}</th>
            <th scope="col">{t('field.wave')}</th>
            <th scope="col" class="right">n</th>
            {options.map((option) => <th key={option} scope="col" class="right">{word('option', option)}, %</th>)}
            <th scope="col">{t('event.sources')}</th>
          </tr>
        </thead>
        <tbody class="number">{question.groups.map((group) => <GroupRows key={group.population} group={group} options={options} />)}</tbody>
      </table>
    </div>
  );
}

function GroupRows({ group, options }: { group: SurveyQuestion; options: readonly string[] }): JSX.Element {
  return (
    <>
      {group.waves.map(({ wave, answers, sampleSize, partial, fact }) => (
        <tr key={wave}>
          <th scope="row">{word('population', group.population)}</th>
          <td>{wave}{partial && <span class="badge">{t('surveys.partial')}</span>}</td>
          <td class="right">{sampleSize ?? t('surveys.notStated')}</td>
          {options.map((option) => {
            const share = answers.find((each) => each.option === option)?.percent;
            return <td key={option} class="right">{share === undefined ? '–' : percent(share)}</td>;
          })}
          <td><a href={hrefTo({ name: 'event', id: fact.event })} lang="en">{fact.sources[0]?.citation ?? fact.title}</a></td>
        </tr>
      ))}
    </>
  );
}

function csv({ survey, question, wording, groups }: Question): string {
  const rows = groups.flatMap(({ population, waves }) =>
    waves.flatMap(({ wave, answers, sampleSize, partial, comparableWith }) =>
      answers.map(({ option, percent: share }) => [survey, question, wording, population, wave, option, share, sampleSize, String(partial), comparableWith.join(' ')]),
    ),
  );
  return csvOf([['survey', 'question', 'wording', 'population', 'wave', 'option', 'percent', 'sample_size', 'partial', 'comparable_with'], ...rows]);
}
