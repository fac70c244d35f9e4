import type { Level, PhaseId } from '../grading/rubric.ts';
import type { Challenge, Examiner, Gap, Twist } from './examiner.ts';
import { answersOf, phaseNow, type Interview, type Said, type SaidKind } from './interview.ts';
import { phrased } from './phrasing.ts';

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

/** Changes that a design has met about as little as the one it has met least. */
const aboutAsLittle = 0.25;

/** The changes that are news: not asked about in other words, and of the rest those that the design deals with least. */
export function freshTwists(interview: Interview, { twists, meets, isSame }: Examiner): readonly Twist[] {
  const text = Object.values(answersOf(interview)).join('\n');
  const asked = interview.said.filter(({ kind }) => kind === 'probe');
  const unasked = twists.filter((twist) => !asked.some(({ text: question }) => isSame(twist, question)));
  const shares = new Map((unasked.length > 0 ? unasked : twists).map((twist) => [twist, meets(twist, text)]));
  const least = Math.min(...shares.values());
  return [...shares].filter(([, share]) => share <= least + aboutAsLittle).map(([twist]) => twist);
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

/** The heaviest gaps, at most so many; of two that one answer would close only the one it is the answer to. */
function apart(gaps: readonly Gap[], most: number, covers: (gap: Gap, other: Gap) => boolean): readonly Gap[] {
  let chosen: readonly Gap[] = [];
  for (const gap of gaps) {
    if (chosen.length === most) break;
    if (chosen.some((other) => covers(other, gap))) continue;
    chosen = [...chosen.filter((other) => !covers(gap, other)), gap];
  }
  return chosen;
}

/** What is worth asking before leaving the phase: what cannot be right, then the heaviest gaps, and the price of a choice. */
export function followUps(interview: Interview, examiner: Examiner): readonly FollowUp[] {
  const { id } = phaseNow(interview);
  if (unprobed.has(id) || questionsIn(interview, id).length > 0) return [];
  const answers = answersOf(interview);
  const challenged = saidBefore(interview, 'challenge');
  const challenges = examiner.challenges(id, answers).filter((one) => !challenged.has(one.id)).slice(0, 1).map(asFollowUp('challenge'));
  const unargued = [examiner.unargued(id, answers)].flatMap((one) => (one === undefined ? [] : [asFollowUp('probe')(one)]));
  // A hint began with this very question.
  const hinted = saidBefore(interview, 'hint');
  const changed = twistTaken(interview, examiner.twists)?.twist;
  const isNew = ({ probe }: Gap): boolean => changed === undefined || !examiner.isSame(changed, probe);
  const gaps = openGaps(interview, examiner).filter((gap) => !gap.begun && !hinted.has(gap.id) && (unargued.length === 0 || gap.id !== priceOfAChoice) && isNew(gap));
  const most = probesByLevel[interview.level];
  const first = [...onTwist(interview, examiner), ...challenges].slice(0, most);
  const probes = apart(gaps, most - first.length, (gap, other) => examiner.covers(id, answers, gap, other)).map(({ id: about, probe }): FollowUp => ({ kind: 'probe', about, text: probe }));
  const asked = [...first, ...probes];
  // For a mid level the price of a choice is asked for where nothing else is missing.
  return interview.level === 'mid' && asked.length > 0 ? asked : [...asked, ...unargued];
}

/** What the interviewer asked of its own accord about a phase. */
export function questionsIn({ said }: Interview, phase: PhaseId): readonly Said[] {
  return said.filter((one) => one.phase === phase && (one.kind === 'probe' || one.kind === 'challenge'));
}

/** Whether the phase under way is still there because something was asked about it. */
export function isQuestioned(interview: Interview): boolean {
  return questionsIn(interview, phaseNow(interview).id).length > 0;
}

/** Whether nothing has been typed since something was asked about the phase under way. */
export function isUnanswered(interview: Interview): boolean {
  const { id } = phaseNow(interview);
  const [first] = questionsIn(interview, id);
  return first !== undefined && !interview.lines.slice(first.after).some(({ phase }) => phase === id);
}

/** Whether what was asked is no longer open: what is missing is there, what was doubted was taken back or argued. */
function isSettled({ kind, about }: Said, interview: Interview, examiner: Examiner): boolean {
  const { id } = phaseNow(interview);
  const answers = answersOf(interview);
  if (kind === 'challenge') return !examiner.challenges(id, answers).some((one) => one.id === about);
  if (about.startsWith(twistPrefix)) return onTwist(interview, examiner).length === 0;
  return examiner.unargued(id, answers)?.id !== about && !openGaps(interview, examiner).some((gap) => gap.id === about && !gap.begun);
}

/** What the interviewer says to the answers to those questions; nothing where none were asked. */
export function reaction(interview: Interview, examiner: Examiner): string | undefined {
  const asked = questionsIn(interview, phaseNow(interview).id);
  if (asked.length === 0) return undefined;
  const what = isUnanswered(interview) ? 'unanswered' : asked.every((one) => isSettled(one, interview, examiner)) ? 'settled' : 'unsettled';
  return phrased(interview, what, interview.at);
}
