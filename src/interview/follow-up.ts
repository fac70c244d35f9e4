import type { Level, PhaseId } from '../grading/rubric.ts';
import type { Challenge, Examiner, Gap, Twist } from './examiner.ts';
import { answersOf, phaseNow, type Interview, type SaidKind } from './interview.ts';

/** Something the interviewer says because of what was or was not said. */
export interface FollowUp {
  readonly kind: Extract<SaidKind, 'probe' | 'challenge'>;
  readonly about: string;
  readonly text: string;
}

/** Gaps an interviewer asks about at the end of a phase before letting the candidate move on. */
const probesByLevel: Readonly<Record<Level, number>> = { mid: 1, senior: 2, staff: 3 };

/** Nothing follows up on the wrap-up: it is the candidate's last word. */
const unprobed: ReadonlySet<PhaseId> = new Set(['wrap-up']);

const twistPrefix = 'twist:';
const priceOfAChoice = 'weighs-alternatives';

/** What was said of a kind so far, by what it is about. */
export function saidBefore({ said }: Interview, kind: SaidKind): ReadonlySet<string> {
  return new Set(said.filter((one) => one.kind === kind).map(({ about }) => about));
}

/** The change that was made, and what the candidate typed to it in that part. */
export function twistTaken(interview: Interview, twists: readonly Twist[]): { readonly twist: Twist; readonly after: string } | undefined {
  const said = interview.said.find(({ kind }) => kind === 'twist');
  const twist = twists.find(({ id }) => id === said?.about);
  if (said === undefined || twist === undefined) return undefined;
  return { twist, after: interview.lines.slice(said.after).filter(({ phase }) => phase === said.phase).map(({ text }) => text).join('\n') };
}

/** Below this share of what the change asks for it was not answered at all. */
export const leastMet = 0.2;

function onTwist(interview: Interview, examiner: Examiner): readonly FollowUp[] {
  const taken = phaseNow(interview).id === 'scale' ? twistTaken(interview, examiner.twists) : undefined;
  if (taken === undefined || examiner.meets(taken.twist, taken.after) >= leastMet) return [];
  return [{ kind: 'probe', about: `${twistPrefix}${taken.twist.id}`, text: `I changed something: "${taken.twist.says}" What moves in your design?` }];
}

/**
 * What a phase still lacks. What the interviewer was asked for and told is not asked back,
 * whatever words the question was put in.
 */
export function openGaps(interview: Interview, examiner: Examiner): readonly Gap[] {
  const told = new Set(interview.said.filter(({ kind }) => kind === 'answer').map(({ about }) => about));
  return examiner.gaps(phaseNow(interview).id, answersOf(interview)).filter(({ probe }) => told.size === 0 || !examiner.facts(probe).some(({ about }) => told.has(about)));
}

const asFollowUp = (kind: FollowUp['kind']) => ({ id, text }: Challenge): FollowUp => ({ kind, about: id, text });

/** What is worth asking before leaving the phase: what cannot be right, then the heaviest gaps, and the price of a choice. */
export function followUps(interview: Interview, examiner: Examiner): readonly FollowUp[] {
  const { id } = phaseNow(interview);
  if (unprobed.has(id) || interview.said.some(({ phase, kind }) => phase === id && (kind === 'probe' || kind === 'challenge'))) return [];
  const answers = answersOf(interview);
  const challenged = saidBefore(interview, 'challenge');
  const challenges = examiner.challenges(id, answers).filter((one) => !challenged.has(one.id)).slice(0, 1).map(asFollowUp('challenge'));
  const unargued = [examiner.unargued(id, answers)].flatMap((one) => (one === undefined ? [] : [asFollowUp('probe')(one)]));
  // A hint began with this very question.
  const hinted = saidBefore(interview, 'hint');
  const gaps = openGaps(interview, examiner)
    .filter((gap) => !gap.begun && !hinted.has(gap.id) && (unargued.length === 0 || gap.id !== priceOfAChoice))
    .map(({ id: about, probe }): FollowUp => ({ kind: 'probe', about, text: probe }));
  const most = probesByLevel[interview.level];
  const asked = [...onTwist(interview, examiner), ...challenges, ...gaps].slice(0, most);
  // For a mid level the price of a choice is asked for where nothing else is missing.
  return interview.level === 'mid' && asked.length > 0 ? asked : [...asked, ...unargued];
}

/** What the interviewer says to the answers to those questions; nothing where none were asked. */
export function reaction(interview: Interview, examiner: Examiner): string | undefined {
  const { id } = phaseNow(interview);
  const asked = interview.said.filter(({ phase, kind }) => phase === id && (kind === 'probe' || kind === 'challenge'));
  const [first] = asked;
  if (first === undefined) return undefined;
  if (!interview.lines.slice(first.after).some(({ phase }) => phase === id)) return 'We leave it there.';
  const open = new Set(openGaps(interview, examiner).filter(({ begun }) => !begun).map((gap) => gap.id));
  return asked.every(({ about }) => !open.has(about)) ? 'Good, that answers it.' : 'All right. Let us go on.';
}
