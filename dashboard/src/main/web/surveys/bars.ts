import type { SurveyDifference, SurveyQuestion, SurveyWave } from '../api/types';

/** All that is known of one question: each group that was asked, with its waves. */
export interface Question {
  id: string;
  survey: string;
  question: string;
  wording: string;
  groups: SurveyQuestion[];
}

/** Everybody first, then the groups as the API orders them. */
const EVERYBODY = 'total';

/** The question whose answers moved most comes first; those of one wave last. */
export function questionsOf(items: readonly SurveyQuestion[]): Question[] {
  const questions = new Map<string, Question>();
  for (const item of items) {
    const id = `${item.survey}-${item.question}`;
    const known = questions.get(id) ?? { id, survey: item.survey, question: item.question, wording: item.wording, groups: [] };
    if (item.population === EVERYBODY) known.groups.unshift(item);
    else known.groups.push(item);
    questions.set(id, known);
  }
  const moved = (question: Question) => Math.abs(largestChange(question)?.points ?? 0);
  return [...questions.values()].sort((a, b) => moved(b) - moved(a) || b.groups.length - a.groups.length);
}

export interface Moved {
  group: SurveyQuestion;
  option: string;
  from: string;
  to: string;
  before: number;
  after: number;
  points: number;
}

/** What moved most among those of the first group that may be compared: it stands for the question in a sentence. */
export function largestChange({ groups }: Question): Moved | null {
  for (const group of groups) {
    const moves = group.differences.filter((each) => each.comparable).flatMap((difference) => movesOf(group, difference));
    const [most] = moves.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    if (most) return most;
  }
  return null;
}

function movesOf(group: SurveyQuestion, { from, to, changes }: SurveyDifference): Moved[] {
  const share = (wave: string, option: string) => group.waves.find((each) => each.wave === wave)?.answers.find((each) => each.option === option)?.percent ?? 0;
  return changes.map(({ option, points }) => ({ group, option, from, to, points, before: share(from, option), after: share(to, option) }));
}

/** One answer of one wave, as a piece of its bar. */
export interface Piece {
  group: SurveyQuestion;
  wave: SurveyWave;
  option: string;
  percent: number;
  start: number;
}

export interface Bar {
  group: SurveyQuestion;
  wave: SurveyWave;
  pieces: Piece[];
  /** what the source leaves open, in per cent */
  open: number;
}

export function barsOf({ groups }: Question): Bar[] {
  return groups.flatMap((group) =>
    group.waves.map((wave) => {
      let start = 0;
      const pieces = wave.answers.map(({ option, percent }) => {
        const piece = { group, wave, option, percent, start };
        start += percent;
        return piece;
      });
      return { group, wave, pieces, open: wave.partial ? Math.max(0, 100 - start) : 0 };
    }),
  );
}

export function optionsOf({ groups }: Question): string[] {
  return [...new Set(groups.flatMap((group) => group.waves.flatMap((wave) => wave.answers.map(({ option }) => option))))];
}

const TONES = ['first', 'second', 'third', 'fourth'] as const;
const WITHOUT_ANSWER: Record<string, string> = { 'do-not-know': 'unknown', 'no-answer': 'silent' };

/** How an answer is filled: those who answered nothing always alike, the others in their order. */
export function toneOf(option: string, options: readonly string[]): string {
  const answers = options.filter((each) => !(each in WITHOUT_ANSWER));
  return WITHOUT_ANSWER[option] ?? TONES[answers.indexOf(option) % TONES.length] ?? 'first';
}
