import type { PhaseId } from '../grading/rubric.ts';
import { seededRandom } from '../random.ts';
import { isQuestion } from './asks.ts';
import { designStep } from './design.ts';
import type { Examiner } from './examiner.ts';
import { followUps, freshTwists, isQuestioned, isUnanswered, openGaps, questionsIn, reaction, saidBefore, type FollowUp } from './follow-up.ts';
import { hintLevels, nextHint } from './hints.ts';
import { answersOf, phaseNow, type Break, type Interview, type MockEvent, type SaidKind } from './interview.ts';
import { openChoice } from './notes.ts';
import { addedHere, answerHere } from './onward.ts';
import { briefing, tips } from './opening.ts';
import { phrased } from './phrasing.ts';
import { deadline } from './timing.ts';

/** Something to show: who speaks decides how it looks. */
export type Utterance =
  | { readonly who: 'interviewer' | 'clock' | 'hint' | 'candidate' | 'briefing' | 'tip'; readonly text: string }
  /** The head of a phase; the design as it stood at the end of a phase. */
  | { readonly who: 'phase' | 'design'; readonly phase: PhaseId }
  /** The head of questions about a phase, `count` of them: it is not over yet. */
  | { readonly who: 'questions'; readonly phase: PhaseId; readonly count: number };

/** What an input leads to: events to keep before anything is shown, and what is shown. */
export interface Turn {
  readonly events: readonly MockEvent[];
  readonly says: readonly Utterance[];
}

export const nothing: Turn = { events: [], says: [] };

export function together(...turns: readonly Turn[]): Turn {
  return { events: turns.flatMap(({ events }) => events), says: turns.flatMap(({ says }) => says) };
}

export const only = (...says: readonly Utterance[]): Turn => ({ events: [], says });

const twistPhase: PhaseId = 'scale';

function saying(interview: Interview, t: number, kind: SaidKind, about: string, text: string): Turn {
  return { events: [{ type: 'mock-said', mock: interview.id, t, phase: phaseNow(interview).id, kind, about, text }], says: [{ who: kind === 'hint' ? 'hint' : 'interviewer', text }] };
}

/** The phase's head, and what the interviewer says with it. */
function introduced(interview: Interview, at: number, examiner: Examiner): readonly Utterance[] {
  const phase = interview.phases[at];
  if (phase === undefined) throw new RangeError(`no phase ${at}`);
  const prompt: readonly Utterance[] = at === 0 ? [{ who: 'interviewer', text: examiner.prompt }] : [];
  return [{ who: 'phase', phase: phase.id }, ...prompt, { who: 'briefing', text: briefing(examiner, phase.id) }, { who: 'tip', text: tips[phase.id] }];
}

/** The design as a phase leaves it: drawn where it is new or has changed. */
function leftBehind(interview: Interview): readonly Utterance[] {
  const { id } = phaseNow(interview);
  const step = designStep(interview, id);
  if (step === undefined) return [];
  return step.isFirst || step.change !== undefined ? [{ who: 'design', phase: id }] : [{ who: 'tip', text: 'Your design stands as it was; /draw shows it.' }];
}

function opened(interview: Interview, at: number, t: number, because: 'start' | 'next' | 'time', examiner: Examiner): Turn {
  const phase = interview.phases[at];
  if (phase === undefined) throw new RangeError(`no phase ${at}`);
  const opening: Turn = { events: [{ type: 'mock-phase', mock: interview.id, t, phase: phase.id, because }], says: introduced(interview, at, examiner) };
  return together(opening, twisted({ ...interview, at }, t, examiner));
}

/** The one change of requirements, at the start of the scale phase. */
function twisted(interview: Interview, t: number, examiner: Examiner): Turn {
  if (phaseNow(interview).id !== twistPhase || saidBefore(interview, 'twist').size > 0) return nothing;
  const among = freshTwists(interview, examiner);
  const twist = among[Math.floor(seededRandom(`${interview.seed}/twist`)() * among.length)];
  return twist === undefined ? nothing : saying(interview, t, 'twist', twist.id, twist.says);
}

/** The first words of an interview. */
export function begin(interview: Interview, t: number, examiner: Examiner): Turn {
  return opened(interview, 0, t, 'start', examiner);
}

/** What was entered and said in a phase, in the order in which it happened. */
function happened(interview: Interview, phase: PhaseId): readonly Utterance[] {
  const spoken = interview.said.map(({ kind, text, phase: inPhase, after }) => ({ phase: inPhase, after, says: { who: kind === 'hint' ? ('hint' as const) : ('interviewer' as const), text } }));
  const typed = interview.lines.map(({ text, phase: inPhase }, index) => ({ phase: inPhase, after: index + 0.5, says: { who: 'candidate' as const, text } }));
  const asked = questionsIn(interview, phase);
  const head = asked.slice(0, 1).map(({ after }) => ({ phase, after, says: { who: 'questions' as const, phase, count: asked.length } }));
  return [...typed, ...head, ...spoken]
    .filter((one) => one.phase === phase)
    .sort((a, b) => a.after - b.after)
    .map(({ says }) => says);
}

/** The interview so far, for somebody who comes back to it; the phase under way is introduced again. */
export function reopened(interview: Interview, examiner: Examiner): readonly Utterance[] {
  const before = interview.phases.slice(0, interview.at + 1).flatMap(({ id }, at): readonly Utterance[] => {
    const head = at === interview.at ? introduced(interview, at, examiner) : [{ who: 'phase', phase: id } as const];
    return [...head, ...happened(interview, id)];
  });
  return isQuestioned(interview) ? [...before, { who: 'tip', text: answerHere(interview) }] : before;
}

/** Keeps what was entered, with its line ends. */
export function entered(interview: Interview, text: string, t: number): Turn {
  return { events: [{ type: 'mock-line', mock: interview.id, t, phase: phaseNow(interview).id, text }], says: [] };
}

/** @param word what the interviewer says last about the part that is left */
export function movedOn(interview: Interview, t: number, because: 'next' | 'time', examiner: Examiner, word?: string): Turn {
  const last = interview.at === interview.phases.length - 1;
  if (last) return { events: [{ type: 'mock-end', mock: interview.id, t, because: 'done' }], says: [] };
  const said = word === undefined ? nothing : only({ who: 'interviewer', text: word });
  return together(only(...leftBehind(interview)), said, opened(interview, interview.at + 1, t, because, examiner));
}

/** Questions of the interviewer's own about the phase under way, after some words that lead to them. */
export function put(interview: Interview, t: number, questions: readonly FollowUp[], lead?: string): Turn {
  const { events } = together(...questions.map(({ kind, about, text }) => saying(interview, t, kind, about, text)));
  const words: readonly Utterance[] = lead === undefined ? [] : [{ who: 'interviewer', text: lead }];
  const asked = questions.map(({ text }): Utterance => ({ who: 'interviewer', text: questions.length > 1 ? `- ${text}` : text }));
  return { events, says: [{ who: 'questions', phase: phaseNow(interview).id, count: questions.length }, ...words, ...asked, { who: 'tip', text: answerHere(interview) }] };
}

/** A part that the clock has just opened has not been seen yet: /next was meant for the one before. */
const justNowMs = 5_000;

function isOvertaken(interview: Interview, t: number): boolean {
  const from = interview.entered[interview.at];
  const due = interview.at === 0 ? undefined : deadline(interview, interview.at - 1);
  const isUntouched = !interview.lines.some(({ phase }) => phase === phaseNow(interview).id);
  return isUntouched && from !== undefined && due !== undefined && from >= due && t - from < justNowMs;
}

const overtaken = only({ who: 'tip', text: 'The clock was faster and has moved us on; /next again leaves this part too.' });

/** The candidate is done with the phase: the interviewer follows up once, then lets them go on. */
export function next(interview: Interview, t: number, examiner: Examiner): Turn {
  if (isOvertaken(interview, t)) return overtaken;
  const said = (answersOf(interview)[phaseNow(interview).id] ?? '').trim() !== '';
  const follow = said ? followUps(interview, examiner) : [];
  if (follow.length === 0) return movedOn(interview, t, 'next', examiner, reaction(interview, examiner));
  const lead = follow.length > 1 ? phrased(interview, 'several', interview.at) : undefined;
  return put(interview, t, follow, lead);
}

/** Goes on without being asked anything. */
export function skipped(interview: Interview, t: number, examiner: Examiner): Turn {
  return isOvertaken(interview, t) ? overtaken : movedOn(interview, t, 'next', examiner);
}

/** A clarifying question: the facts behind it, or the candidate's own choice. */
export function asked(interview: Interview, question: string, t: number, examiner: Examiner): Turn {
  const facts = examiner.facts(question);
  // The question is a part of the answer: asking it well is what the phase is about.
  const kept = entered(interview, question, t);
  const later = { ...interview, lines: [...interview.lines, { phase: phaseNow(interview).id, text: question, t }] };
  if (facts.length === 0) return together(kept, saying(later, t, 'answer', openChoice, phrased(interview, 'open', interview.said.filter(({ about }) => about === openChoice).length)));
  return together(kept, ...facts.map(({ about, text }) => saying(later, t, 'answer', about, text)));
}

/** A line of an answer. While requirements are being clarified a question is one to the interviewer. */
export function answered(interview: Interview, text: string, t: number, examiner: Examiner): Turn {
  if (text.trim() === '') return nothing;
  if (phaseNow(interview).id === 'requirements' && isQuestion(text)) return asked(interview, text, t, examiner);
  const kept = entered(interview, text, t);
  return isUnanswered(interview) ? together(kept, only({ who: 'tip', text: addedHere(interview) })) : kept;
}

/** Help with what is missing most, and what it costs. */
export function hinted(interview: Interview, t: number, examiner: Examiner): Turn {
  const { id } = phaseNow(interview);
  const hint = nextHint(interview, id, openGaps(interview, examiner));
  if (hint === undefined) return only({ who: 'hint', text: 'Nothing to add: what this part needs is there. /next moves on.' });
  const more = hintLevels[hint.level + 1];
  const price = `Hint ${hint.level + 1} of ${hintLevels.length}, ${hint.cost} of this part's 4 points.${more === undefined ? '' : ` /hint again says more, for ${more.cost}.`}`;
  return together(saying(interview, t, 'hint', hint.gap.id, hint.text), only({ who: 'tip', text: price }));
}

export function paused(interview: Interview, t: number, because: Break['because'], draft = ''): Turn {
  const kept = draft === '' ? {} : { draft };
  return { events: [{ type: 'mock-pause', mock: interview.id, t, because, ...kept }], says: because === 'asked' ? [{ who: 'clock', text: 'Paused. The clock stands; /resume goes on, and so does an answer.' }] : [] };
}

/** @param pausedMs how long the clock stood, where that was measured */
export function resumed(interview: Interview, t: number, pausedMs?: number): Turn {
  const stood = pausedMs === undefined ? {} : { pausedMs };
  return { events: [{ type: 'mock-resume', mock: interview.id, t, ...stood }], says: [{ who: 'clock', text: 'The clock runs again.' }] };
}

/** Ends the interview before its last phase is over; what was entered stays and is graded. */
export function quit(interview: Interview, t: number): Turn {
  return { events: [{ type: 'mock-end', mock: interview.id, t, because: 'quit' }], says: [] };
}
