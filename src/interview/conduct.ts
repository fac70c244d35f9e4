import type { Level, PhaseId } from '../grading/rubric.ts';
import { seededRandom } from '../random.ts';
import type { Examiner, Gap } from './examiner.ts';
import { answersOf, phaseNow, type Interview, type MockEvent, type SaidKind } from './interview.ts';
import { clockText, remaining } from './timing.ts';

/** Something to show: who speaks decides how it looks. */
export type Utterance =
  | { readonly who: 'interviewer' | 'clock' | 'hint' | 'candidate'; readonly text: string }
  | { readonly who: 'phase'; readonly phase: PhaseId };

/** What an input leads to: events to keep before anything is shown, and what is shown. */
export interface Turn {
  readonly events: readonly MockEvent[];
  readonly says: readonly Utterance[];
}

const nothing: Turn = { events: [], says: [] };

function together(...turns: readonly Turn[]): Turn {
  return { events: turns.flatMap(({ events }) => events), says: turns.flatMap(({ says }) => says) };
}

/** Probes an interviewer asks at the end of a phase before letting the candidate move on. */
const probesByLevel: Readonly<Record<Level, number>> = { mid: 1, senior: 2, staff: 3 };

/** Said with this much left of a phase. */
const gentleMs = 120_000;

/** Nothing follows up on the wrap-up: it is the candidate's last word. */
const unprobed: ReadonlySet<PhaseId> = new Set(['wrap-up']);

const twistPhase: PhaseId = 'scale';

function saying(interview: Interview, t: number, kind: SaidKind, about: string, text: string): Turn {
  const who = kind === 'hint' ? 'hint' : 'interviewer';
  return { events: [{ type: 'mock-said', mock: interview.id, t, phase: phaseNow(interview).id, kind, about, text }], says: [{ who, text }] };
}

/** Ids of what was already said of a kind, in this phase or at all. */
function saidBefore({ said }: Interview, kind: SaidKind, phase?: PhaseId): ReadonlySet<string> {
  return new Set(said.filter((one) => one.kind === kind && (phase === undefined || one.phase === phase)).map(({ about }) => about));
}

function opened(interview: Interview, at: number, t: number, because: 'start' | 'next' | 'time', examiner: Examiner): Turn {
  const phase = interview.phases[at];
  if (phase === undefined) throw new RangeError(`no phase ${at}`);
  const opening: Turn = {
    events: [{ type: 'mock-phase', mock: interview.id, t, phase: phase.id, because }],
    says: [
      { who: 'phase', phase: phase.id },
      ...examiner.opening(phase.id).map((text): Utterance => ({ who: 'interviewer', text })),
    ],
  };
  return together(opening, twisted({ ...interview, at }, t, examiner));
}

/** The one change of requirements, at the start of the scale phase. */
function twisted(interview: Interview, t: number, examiner: Examiner): Turn {
  if (phaseNow(interview).id !== twistPhase || saidBefore(interview, 'twist').size > 0) return nothing;
  const random = seededRandom(`${interview.seed}/twist`);
  const twist = examiner.twists[Math.floor(random() * examiner.twists.length)];
  return twist === undefined ? nothing : saying(interview, t, 'twist', twist.id, twist.says);
}

/** The first words of an interview. */
export function begin(interview: Interview, t: number, examiner: Examiner): Turn {
  return opened(interview, 0, t, 'start', examiner);
}

/** What was entered and said in a phase, in the order in which it happened. */
function happened({ lines, said }: Interview, phase: PhaseId): readonly Utterance[] {
  const spoken = said.map(({ kind, ...rest }) => ({ ...rest, who: kind === 'hint' ? ('hint' as const) : ('interviewer' as const) }));
  return [...lines.map((line) => ({ ...line, who: 'candidate' as const })), ...spoken]
    .filter((one) => one.phase === phase)
    .sort((a, b) => a.t - b.t)
    .map(({ who, text }) => ({ who, text }));
}

/** The interview so far, for somebody who comes back to it; the phase under way is introduced again. */
export function reopened(interview: Interview, examiner: Examiner): readonly Utterance[] {
  return interview.phases.slice(0, interview.at + 1).flatMap(({ id }, at): readonly Utterance[] => {
    const opening = at === interview.at ? examiner.opening(id).map((text): Utterance => ({ who: 'interviewer', text })) : [];
    return [{ who: 'phase', phase: id }, ...opening, ...happened(interview, id)];
  });
}

/** Keeps what was entered, with its line ends. */
function entered(interview: Interview, text: string, t: number): Turn {
  return { events: [{ type: 'mock-line', mock: interview.id, t, phase: phaseNow(interview).id, text }], says: [] };
}

function movedOn(interview: Interview, t: number, because: 'next' | 'time', examiner: Examiner): Turn {
  const last = interview.at === interview.phases.length - 1;
  return last ? { events: [{ type: 'mock-end', mock: interview.id, t, because: 'done' }], says: [] } : opened(interview, interview.at + 1, t, because, examiner);
}

/** What is worth asking before leaving the phase: figures that disagree, then the heaviest gaps. */
function probes(interview: Interview, t: number, examiner: Examiner): Turn {
  const { id } = phaseNow(interview);
  if (unprobed.has(id)) return nothing;
  const answers = answersOf(interview);
  const asked = saidBefore(interview, 'probe', id);
  if (asked.size > 0) return nothing;
  const challenged = saidBefore(interview, 'challenge');
  const challenges = examiner.challenges(id, answers).filter(({ id: about }) => !challenged.has(about)).slice(0, 1);
  const gaps = examiner.gaps(id, answers).slice(0, probesByLevel[interview.level] - challenges.length);
  return together(
    ...challenges.map(({ id: about, text }) => saying(interview, t, 'challenge', about, text)),
    ...gaps.map(({ id: about, probe }) => saying(interview, t, 'probe', about, probe)),
  );
}

/** The candidate is done with the phase: the interviewer follows up once, then lets them go on. */
export function next(interview: Interview, t: number, examiner: Examiner): Turn {
  const said = (answersOf(interview)[phaseNow(interview).id] ?? '').trim() !== '';
  const follow = said ? probes(interview, t, examiner) : nothing;
  return follow.says.length > 0 ? follow : movedOn(interview, t, 'next', examiner);
}

/** The clock at `t`, `before` being the last time it was looked at. */
export function tick(interview: Interview, before: number, t: number, examiner: Examiner): Turn {
  if (interview.stage !== 'running') return nothing;
  const left = remaining(interview, t).phase;
  if (left === undefined) return nothing;
  if (left <= 0) return together({ events: [], says: [{ who: 'clock', text: 'Time. Let us move on.' }] }, movedOn(interview, t, 'time', examiner));
  const leftBefore = remaining(interview, before).phase ?? left;
  return leftBefore > gentleMs && left <= gentleMs ? { events: [], says: [{ who: 'clock', text: `About ${clockText(left)} left in this part.` }] } : nothing;
}

/** A clarifying question: the fact behind it, or the candidate's own choice. */
export function asked(interview: Interview, question: string, t: number, examiner: Examiner): Turn {
  const fact = examiner.fact(question);
  // The question is a part of the answer: asking it well is what the phase is about.
  const kept = entered(interview, question, t);
  const answer = fact ?? { about: 'open', text: 'Your call. State the assumption you work with.' };
  return together(kept, saying(interview, t, 'answer', answer.about, answer.text));
}

/** A line of an answer. While requirements are being clarified a question is one to the interviewer. */
export function answered(interview: Interview, text: string, t: number, examiner: Examiner): Turn {
  if (text.trim() === '') return nothing;
  const isQuestion = phaseNow(interview).id === 'requirements' && text.trimEnd().endsWith('?');
  return isQuestion ? asked(interview, text, t, examiner) : entered(interview, text, t);
}

const hintLevels: readonly ((gap: Gap) => string)[] = [({ probe }) => probe, ({ teach }) => teach, ({ sounds }) => `It could sound like this: ${sounds}`];

/** The next level of hint for the heaviest gap; after the third the next gap's first. */
export function hinted(interview: Interview, t: number, examiner: Examiner): Turn {
  const { id } = phaseNow(interview);
  const given = interview.said.filter(({ kind, phase }) => kind === 'hint' && phase === id);
  for (const gap of examiner.gaps(id, answersOf(interview))) {
    const level = given.filter(({ about }) => about === gap.id).length;
    const hint = hintLevels[level];
    if (hint !== undefined) return saying(interview, t, 'hint', gap.id, hint(gap));
  }
  return { events: [], says: [{ who: 'hint', text: 'Nothing to add: what this part needs is there. /next moves on.' }] };
}

export function paused(interview: Interview, t: number): Turn {
  return { events: [{ type: 'mock-pause', mock: interview.id, t }], says: [{ who: 'clock', text: 'Paused. The clock stands; /resume goes on.' }] };
}

export function resumed(interview: Interview, t: number): Turn {
  return { events: [{ type: 'mock-resume', mock: interview.id, t }], says: [{ who: 'clock', text: 'The clock runs again.' }] };
}

/** Ends the interview before its last phase is over; what was entered stays and is graded. */
export function quit(interview: Interview, t: number): Turn {
  return { events: [{ type: 'mock-end', mock: interview.id, t, because: 'quit' }], says: [] };
}
