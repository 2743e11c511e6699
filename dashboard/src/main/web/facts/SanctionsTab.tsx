import type { JSX } from 'preact';
import { useSanctions } from '../api/queries';
import type { SanctionRegime, Sanctions } from '../api/types';
import { Shown } from '../parts/parts';
import { t, word } from '../text';
import { actorName } from '../text/names';
import { FactLine, sidesOf } from './parts';

const MOST = 5;
type Rule = NonNullable<SanctionRegime['severity']>;

/** What is in force on the day, in both directions, how hard it is by which rule, and how it came about. */
export function SanctionsTab({ id, on }: { id: string; on: string }): JSX.Element {
  const read = useSanctions({ relationship: id, on });
  const [first, second] = sidesOf(id);
  return (
    <Shown read={read}>
      {({ items }) => (
        <div class="sides">
          {[[first, second], [second, first]].map(([actor = '', target = '']) => (
            <section key={actor} aria-labelledby={`sanctions-${actor}`}>
              <h3 id={`sanctions-${actor}`}>{t('sanctions.by', { actor: actorName(actor), target: actorName(target) })}</h3>
              <Direction sanctions={items.find((each) => each.actor === actor && each.target === target)} />
            </section>
          ))}
        </div>
      )}
    </Shown>
  );
}

function Direction({ sanctions }: { sanctions: Sanctions | undefined }): JSX.Element {
  if (!sanctions) return <p class="soft">{t('sanctions.none')}</p>;
  return (
    <>
      <p class="level">
        {sanctions.severity === null ? t('sanctions.nothingInForce') : <Severity n={sanctions.severity} />}
      </p>
      {sanctions.regimes.map((regime) => <Regime key={regime.regime} regime={regime} />)}
    </>
  );
}

function Severity({ n }: { n: number }): JSX.Element {
  return (
    <>
      <strong class="number">{n}</strong> <span>{t('sanctions.severity')}</span>
      <span class="meter" role="img" aria-label={t('sanctions.meter', { n })}>
        {Array.from({ length: MOST }, (_, step) => <span key={step} class={step < n ? 'full' : ''} />)}
      </span>
    </>
  );
}

function Regime({ regime }: { regime: SanctionRegime }): JSX.Element {
  const { severity, measures } = regime;
  return (
    <div class="regime">
      <p>
        <strong lang="en">{regime.regime}</strong> <span class="badge">{word('regime', regime.status)}</span>
      </p>
      {severity && <p class="soft"><span class="badge number">{severity.severity}</span> <RuleText rule={severity} /></p>}
      {measures.length > 0 && <p>{t('sanctions.measures')}: {measures.map(({ type, extent }) => `${word('measure', type)} (${word('extent', extent)})`).join(', ')}</p>}
      <ol class="steps">
        {regime.history.map((step) => (
          <FactLine key={step.fact.event} fact={step.fact}>
            <span class={`course ${step.course}`}><span aria-hidden="true">{COURSES[step.course] ?? '·'}</span> {word('action', step.action)}</span>
            {step.severity && <span class="soft">, {t('sanctions.severity')} {step.severity.severity}</span>}
            {step.scope && <span class="soft scope" lang="en">{step.scope}</span>}
          </FactLine>
        ))}
      </ol>
    </div>
  );
}

/** Harder is no worse and easier no better: the signs say the direction and no more. */
const COURSES: Record<string, string> = { threat: '◇', tightening: '▲', easing: '▽', ending: '■' };

function RuleText({ rule }: { rule: Rule }): JSX.Element {
  const known = word('rule', rule.rule);
  return known === rule.rule.replaceAll('-', ' ') ? <span lang="en">{rule.says}</span> : <>{known}</>;
}
