import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Problem } from '../api/types';
import { parseEdtf } from '../dates/edtf';
import { isoDay } from '../dates/day';
import { language } from '../state/router';
import { t, word } from '../text';
import { actorIds, actorName, allPlaces, placeName, registered } from '../text/names';
import { faultsByField, type Draft } from './draft';
import { readLine, relined } from './grammar';
import { carried, fieldsOf, KINDS, type Spec } from './kinds';
import { titleOf } from './title';

interface Props {
  draft: Draft;
  change: (draft: Draft) => void;
  problem: Problem | null;
  lacking: readonly string[];
  withLine?: boolean;
  withReason?: boolean;
}

/** The form of an event. What is wrong stands at the field that it is about, in the words of the API. */
export function EventForm(props: Props): JSX.Element {
  const { draft, change, problem, withLine, withReason } = props;
  const put = (part: Partial<Draft>) => change({ ...draft, ...part });
  // hundreds of options that no key changes: made once, or every key would cost milliseconds
  const suggestions = useMemo(() => <Suggestions />, [language.value]);
  return (
    <form class="event-form" onSubmit={(event) => event.preventDefault()} noValidate>
      {withLine && <LineField draft={draft} change={change} />}
      {withReason && <Line {...props} name="reason" value={draft.reason} put={(reason) => put({ reason })} required />}
      <div class="row">
        <Labelled {...props} name="kind" required>
          <select data-field="kind" value={draft.kind} onChange={(event) => put({ kind: event.currentTarget.value, extra: carried(draft.extra, event.currentTarget.value) })}>
            {KINDS.map((kind) => <option key={kind} value={kind}>{word('kind', kind)}</option>)}
          </select>
        </Labelled>
        <Line {...props} name="occurred" value={draft.occurred} put={(occurred) => put({ occurred })} required hint={dateHint(draft.occurred)} placeholder="2016-11~" />
        <Line {...props} name="announced" value={draft.announced} put={(announced) => put({ announced })} placeholder="2017-03" />
      </div>
      <div class="row">
        <Line {...props} name="participants" value={draft.participants} put={(participants) => put({ participants })} required placeholder="RUS > JPN" list="actors" hint={t('hint.participants')} />
        <Line {...props} name="place" value={draft.place} put={(place) => put(placed(draft, place))} list="places" {...(draft.kind === 'deployment' ? { required: true } : {})} />
      </div>
      <div class="row">
        {fieldsOf(draft.kind).map((spec) => <Extra key={spec.name} {...props} spec={spec} />)}
      </div>
      <Line {...props} name="title" value={draft.title} put={(title) => put({ title })} placeholder={titleOf(draft)} />
      <Line {...props} name="citation" value={draft.citation} put={(citation) => put({ citation })} required />
      <div class="row">
        <Line {...props} name="url" value={draft.url} put={(url) => put({ url })} placeholder="https://" />
        <Line {...props} name="locator" value={draft.locator} put={(locator) => put({ locator })} />
        <Grade {...props} name="reliability" options={['A', 'B', 'C', 'D', 'E', 'F']} value={draft.reliability} put={(reliability) => put({ reliability })} />
        <Grade {...props} name="credibility" options={['1', '2', '3', '4', '5', '6']} value={draft.credibility} put={(credibility) => put({ credibility })} />
      </div>
      <Labelled {...props} name="summary"><textarea data-field="summary" rows={2} value={draft.summary} onInput={(event) => put({ summary: event.currentTarget.value })} /></Labelled>
      <Unplaced problem={problem} />
      {suggestions}
    </form>
  );
}

function Suggestions(): JSX.Element {
  return (
    <>
      <datalist id="actors">{actorIds().map((id) => <option key={id} value={id}>{actorName(id)}</option>)}</datalist>
      <datalist id="places">{allPlaces().map(({ id }) => <option key={id} value={id}>{placeName(id)}</option>)}</datalist>
    </>
  );
}

/** A territory proposes who is concerned: who administers it acts, who else claims it is addressed. Both can be changed. */
function placed(draft: Draft, place: string): Partial<Draft> {
  const known = draft.kind === 'deployment' && !draft.participants.trim() ? registered(place.trim()) : undefined;
  const others = known?.claimedBy.filter((actor) => actor !== known.administeredBy) ?? [];
  return known && others.length > 0 ? { place, participants: `${known.administeredBy} > ${others.join(', ')}` } : { place };
}

function dateHint(text: string): string | undefined {
  if (!text.trim()) return t('hint.occurred');
  const span = parseEdtf(text.trim());
  if (!span) return t('hint.noDate');
  const end = (day: number | null) => (day === null ? '…' : isoDay(day));
  return span.earliest === span.latest ? undefined : `${end(span.earliest)} – ${end(span.latest)}`;
}

function LineField({ draft, change }: { draft: Draft; change: Props['change'] }): JSX.Element {
  const { chips } = readLine(draft.line);
  return (
    <div class="line">
      <label>
        <span>{t('log.line')}</span>
        <input
          data-field="line" value={draft.line} placeholder={'2016-11~ RUS deploys Bal @nt-sk JPN #missiles !B2 "source"'} autocomplete="off" spellcheck={false}
          onInput={(event) => change(relined(draft, event.currentTarget.value))}
        />
      </label>
      <p class="chips" aria-live="polite">
        {chips.map((chip, index) => <span key={index} class={`chip chip-${chip.part}`}><span class="soft">{t(`chip.${chip.part}`)}</span> {chip.text}</span>)}
      </p>
    </div>
  );
}

interface LabelledProps extends Props {
  name: string;
  required?: boolean;
  hint?: string | undefined;
  children?: ComponentChildren;
}

function Labelled({ name, required, hint, problem, lacking, children }: LabelledProps): JSX.Element {
  const faults = faultsByField(problem?.errors ?? [])[name] ?? [];
  const wrong = faults.length > 0 || lacking.includes(name);
  return (
    <label class={`field ${wrong ? 'wrong' : ''}`}>
      <span>
        {word('field', name)}
        {required && <span class="required" title={t('log.required')}> *</span>}
      </span>
      {children}
      {lacking.includes(name) && <span class="fault">{t('log.lacking')}</span>}
      {faults.map((fault) => <span key={fault.code} class="fault" lang="en">{fault.detail}</span>)}
      {hint && !wrong && <span class="hint">{hint}</span>}
    </label>
  );
}

interface LineProps extends LabelledProps {
  value: string;
  put: (value: string) => void;
  placeholder?: string;
  list?: string;
}

function Line(props: LineProps): JSX.Element {
  const { name, value, put, placeholder, list, required } = props;
  return (
    <Labelled {...props}>
      <input
        data-field={name} value={value} autocomplete="off" aria-required={required ? 'true' : undefined}
        {...(placeholder ? { placeholder } : {})} {...(list ? { list } : {})} onInput={(event) => put(event.currentTarget.value)}
      />
    </Labelled>
  );
}

function Grade(props: LineProps & { options: readonly string[] }): JSX.Element {
  const { name, options, value, put } = props;
  return (
    <Labelled {...props}>
      <select data-field={name} value={value} onChange={(event) => put(event.currentTarget.value)}>
        {options.map((option) => <option key={option} value={option}>{option} · {word(name, option)}</option>)}
      </select>
    </Labelled>
  );
}

function Extra(props: Props & { spec: Spec }): JSX.Element {
  const { draft, change, spec } = props;
  const value = draft.extra[spec.name] ?? spec.initial ?? '';
  const put = (text: string) => change({ ...draft, extra: { ...draft.extra, [spec.name]: text } });
  const common = { ...props, name: spec.name, ...(spec.required ? { required: true } : {}) };
  if (spec.form !== 'choice') return <Line {...common} value={value} put={put} {...(spec.form === 'actor' ? { list: 'actors' } : {})} placeholder={spec.form === 'money' ? '~300000000000 JPY' : spec.form === 'speaker' ? 'JPN Shinzo Abe' : ''} />;
  return (
    <Labelled {...common}>
      <select data-field={spec.name} value={value} onChange={(event) => put(event.currentTarget.value)}>
        {spec.options?.map((option) => <option key={option} value={option}>{word(spec.name, option)}</option>)}
      </select>
    </Labelled>
  );
}

const SHOWN_AT_FIELDS = new Set(['kind', 'occurred', 'announced', 'participants', 'place', 'title', 'citation', 'url', 'locator', 'reliability', 'credibility', 'summary', 'reason']);

/** Faults that are about no field of the form, and problems without any. */
function Unplaced({ problem }: { problem: Problem | null }): JSX.Element | null {
  if (!problem) return null;
  const extra = Object.entries(faultsByField(problem.errors ?? [])).filter(([name]) => !SHOWN_AT_FIELDS.has(name)).flatMap(([, faults]) => faults);
  return (
    <div class="failure" role="alert">
      <strong>{problem.title}</strong>
      {!problem.errors?.length && <p>{problem.detail}</p>}
      {extra.map((fault) => <p key={fault.pointer}><code>{fault.pointer}</code> <span lang="en">{fault.detail}</span></p>)}
    </div>
  );
}
