import type { ComponentChildren, JSX } from 'preact';
import type { Read } from '../api/reads';
import type { Problem } from '../api/types';
import { dayInWords } from '../dates/day';
import { ARROWS, digits, directionOf, rounded, type Micro } from '../numbers/micro';
import { language } from '../state/router';
import { t } from '../text';
import { namesOf, placeNames, type Name } from '../text/names';

/** An exact value: the digits that are read at a glance, then the rest that makes sums exact. */
export function Exact({ value, className = '' }: { value: Micro; className?: string }): JSX.Element {
  const { head, tail } = digits(value);
  return (
    <data class={`exact ${className}`} value={String(value)}>
      {head}
      <span class="tail">{tail}</span>
    </data>
  );
}

/** A change with its sign and an arrow, so that colour never carries the meaning alone. */
export function ChangeBy({ value, places = 2 }: { value: Micro; places?: number }): JSX.Element {
  const direction = directionOf(value);
  return (
    <span class={`change ${direction}`}>
      <span aria-hidden="true">{ARROWS[direction]}</span> {rounded(value, places)}
      <span class="unseen"> ({t(`direction.${direction}`)})</span>
    </span>
  );
}

export function PlaceNames({ id, names }: { id?: string; names?: { names: Name[]; claimedBy: string[] } }): JSX.Element {
  const shown = names ? namesOf(names) : placeNames(id ?? '');
  return (
    <span class="names">
      {shown.map((name, index) => (
        <>
          {index > 0 && ' / '}
          <span lang={name.language}>{name.name}</span>
        </>
      ))}
    </span>
  );
}

export function Failure({ problem }: { problem: Problem }): JSX.Element {
  return (
    <div class="failure" role="alert">
      <strong>{problem.status === 0 ? t('failure.unreachable') : problem.title}</strong>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.errors?.map((fault) => (
        <p key={fault.pointer + fault.code}>
          <code>{fault.pointer}</code> {fault.detail}
        </p>
      ))}
      <p class="soft">{t('failure.again')}</p>
    </div>
  );
}

/** The shape of what is to come, while it is still asked for; said in words to those who do not see it. */
export function Waiting(): JSX.Element {
  return (
    <div class="waiting asking" role="status">
      <span class="unseen">{t('asking')}</span>
      {[62, 88, 74, 81, 57, 69].map((width) => <span key={width} class="bone" style={{ inlineSize: `${width}%` }} />)}
    </div>
  );
}

/** What has been read, or how it stands with the reading; an older answer stays on the screen beside a failure. */
export function Shown<T>({ read, children }: { read: Read<T>; children: (data: T) => ComponentChildren }): JSX.Element {
  if (read.state === 'asking') return <p class="soft asking">{t('asking')}</p>;
  if (read.state === 'there') return <>{children(read.data)}</>;
  // that nothing answers is said once, beside the live dot; an older answer is better than five alerts
  if (read.last !== undefined && read.problem.status === 0) return <>{children(read.last)}</>;
  return (
    <>
      <Failure problem={read.problem} />
      {read.last !== undefined && children(read.last)}
    </>
  );
}

export function OnDay({ iso }: { iso: string }): JSX.Element {
  return <time dateTime={iso}>{dayInWords(iso, language.value)}</time>;
}

export function Field({ label, children, wide }: { label: string; children: ComponentChildren; wide?: string }): JSX.Element {
  return (
    <label class={`field ${wide ?? ''}`}>
      <span>{label}</span>
      {children}
    </label>
  );
}
