import type { JSX } from 'preact';
import { usePositions } from '../api/queries';
import type { IssueActor, Stance } from '../api/types';
import { occurredInWords } from '../dates/words';
import { Shown } from '../parts/parts';
import { t, word } from '../text';
import { actorName } from '../text/names';
import { issuesBetween, occurredOn, type SidesOfIssue } from './issues';
import { Evidence, sidesOf } from './parts';

/** Both sides beside one another, issue by issue. What contradicts itself is shown; nothing is judged. */
export function PositionsTab({ id, on }: { id: string; on: string }): JSX.Element {
  const read = usePositions({ on });
  const sides = sidesOf(id);
  return (
    <Shown read={read}>
      {({ items }) => {
        const issues = issuesBetween(items, sides);
        if (issues.length === 0) return <p class="empty">{t('positions.none')}</p>;
        return <div class="issues">{issues.map((issue) => <IssueRow key={issue.issue} issue={issue} actors={sides} />)}</div>;
      }}
    </Shown>
  );
}

function IssueRow({ issue, actors }: { issue: SidesOfIssue; actors: [string, string] }): JSX.Element {
  return (
    <section class="issue" aria-labelledby={`issue-${issue.issue}`}>
      <h3 id={`issue-${issue.issue}`}>{word('issue', issue.issue)}</h3>
      <div class="sides">
        {actors.map((actor, index) => (
          <div key={actor}>
            <h4>{actorName(actor)}</h4>
            <Side side={issue.sides[index] ?? null} />
          </div>
        ))}
      </div>
      {issue.others.length > 0 && (
        <details>
          <summary>{t('positions.others', { names: issue.others.map(({ actor }) => actorName(actor)).join(', ') })}</summary>
          <div class="sides">
            {issue.others.map((other) => (
              <div key={other.actor}>
                <h4>{actorName(other.actor)}</h4>
                <Side side={other} />
              </div>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Side({ side }: { side: IssueActor | null }): JSX.Element {
  if (!side) return <p class="soft">{t('positions.silent')}</p>;
  const standing = side.stances.filter(({ until }) => until === null);
  const ended = side.stances.filter(({ until }) => until !== null);
  return (
    <>
      {standing.length === 0 && <p class="soft">{t('positions.nothingStands')}</p>}
      {standing.map((stance) => <StanceText actor={side} key={`${stance.stance}${stance.from}`} stance={stance} />)}
      {side.contradictions.length > 0 && (
        <ul class="contradictions">
          {side.contradictions.map(({ stances, from }) => (
            <li key={stances.join()}>
              <span aria-hidden="true">↔</span> {t('positions.together')} <span lang="en">{stances.map(spaced).join(' · ')}</span>
              {from && <span class="soft"> ({t('when.since', { when: occurredInWords(occurredOn(side, from)) })})</span>}
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{t('positions.earlier', { n: ended.length })}</summary>
          {ended.map((stance) => <StanceText actor={side} key={`${stance.stance}${stance.from}`} stance={stance} />)}
        </details>
      )}
    </>
  );
}

function StanceText({ actor, stance: { stance, from, until, stated } }: { actor: IssueActor; stance: Stance }): JSX.Element {
  const wording = stated.findLast((each) => each.wording)?.wording;
  const when = [from && t('when.since', { when: occurredInWords(occurredOn(actor, from)) }), until && t('when.until', { when: occurredInWords(occurredOn(actor, until)) })].filter(Boolean).join(', ');
  return (
    <div class="stance">
      <p>
        <strong lang="en">{spaced(stance)}</strong> <span class="soft">{when || t('positions.allAlong')}</span> <Evidence facts={stated.map(({ fact }) => fact)} label={t('territories.evidence')} />
      </p>
      {wording && <p lang="en" class="wording">{wording}</p>}
    </div>
  );
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}
