import type { Level, PhaseId } from '../grading/rubric.ts';
import type { EventBody, JournalEvent } from '../journal/events.ts';
import type { PlannedPhase } from './plan.ts';

/** What the journal holds of interviews, before it is stamped. */
export type MockEvent = Extract<EventBody, { type: `mock-${string}` }>;

/** The first event of an interview. */
export type MockStart = Extract<MockEvent, { type: 'mock-start' }>;

export interface Entered {
  readonly phase: PhaseId;
  readonly text: string;
  /** Active milliseconds since the start of the interview. */
  readonly t: number;
}

export type SaidKind = Extract<MockEvent, { type: 'mock-said' }>['kind'];

export interface Said extends Entered {
  readonly kind: SaidKind;
  readonly about: string;
  /** How many lines had been entered before it. */
  readonly after: number;
}

/** A time in which the clock stood; `ms` is undefined where nobody measured it. */
export interface Break {
  readonly phase: PhaseId;
  readonly t: number;
  readonly because: Extract<MockEvent, { type: 'mock-pause' }>['because'];
  readonly ms: number | undefined;
}

/** An interview as its events so far make it. Times are active milliseconds: pauses do not count. */
export interface Interview {
  readonly id: string;
  /** Wall time of its start in milliseconds since the epoch. */
  readonly begunAt: number;
  readonly problem: string;
  readonly level: Level;
  readonly seed: string;
  readonly phases: readonly PlannedPhase[];
  /** Index into `phases` of the one under way; the last one entered where the interview is over. */
  readonly at: number;
  /** When each phase was entered, by index. */
  readonly entered: readonly number[];
  readonly lines: readonly Entered[];
  readonly said: readonly Said[];
  /** Time of the latest event. */
  readonly t: number;
  readonly breaks: readonly Break[];
  /** What stood unsent on the line when the candidate left; empty otherwise. */
  readonly draft: string;
  readonly stage: 'running' | 'paused' | 'over';
  readonly ended: 'done' | 'quit' | undefined;
  readonly graded: Extract<MockEvent, { type: 'mock-graded' }> | undefined;
}

function breakAt(before: Interview, t: number, because: Break['because']): Break {
  return { phase: phaseNow(before).id, t, because, ms: undefined };
}

/** Going on without a pause before it: the run before was cut off, and nobody knows for how long. */
function resumed(before: Interview, { t, pausedMs }: Extract<MockEvent, { type: 'mock-resume' }>): Interview {
  const breaks = before.stage === 'paused' ? before.breaks : [...before.breaks, breakAt(before, t, 'left')];
  const last = breaks.at(-1);
  const measured = last === undefined || pausedMs === undefined ? breaks : [...breaks.slice(0, -1), { ...last, ms: pausedMs }];
  return { ...before, t, stage: 'running', draft: '', breaks: measured };
}

type Handlers = { readonly [T in MockEvent['type']]: (before: Interview, event: Extract<MockEvent, { type: T }>) => Interview };

/** An interview of which nothing has happened yet; `begunAt` is wall time. */
export function startOf(event: MockStart, begunAt: number): Interview {
  const { mock, problem, level, seed, phases, t } = event;
  return {
    id: mock, begunAt, problem, level, seed, t,
    phases: phases.map(({ id, title, budgetMs }) => ({ id, title, budgetMs })),
    at: 0, entered: [], lines: [], said: [], breaks: [], draft: '', stage: 'running', ended: undefined, graded: undefined,
  };
}

const handlers: Handlers = {
  'mock-start': (before, event) => startOf(event, before.begunAt),
  'mock-phase': (before, { phase, t }) => {
    const at = before.phases.findIndex(({ id }) => id === phase);
    return { ...before, t, at, entered: [...before.entered.slice(0, at), t] };
  },
  'mock-line': (before, { phase, text, t }) => ({ ...before, t, lines: [...before.lines, { phase, text, t }] }),
  'mock-said': (before, { phase, text, t, kind, about }) => ({ ...before, t, said: [...before.said, { phase, text, t, kind, about, after: before.lines.length }] }),
  'mock-pause': (before, { t, because = 'asked', draft = '' }) => ({ ...before, t, draft, stage: 'paused', breaks: before.stage === 'paused' ? before.breaks : [...before.breaks, breakAt(before, t, because)] }),
  'mock-resume': resumed,
  'mock-end': (before, { t, because }) => ({ ...before, t, stage: 'over', ended: because }),
  'mock-graded': (before, event) => ({ ...before, graded: event }),
};

/** The interview after one more event. */
export function evolved<T extends MockEvent['type']>(before: Interview, event: Extract<MockEvent, { type: T }>): Interview {
  const handle = handlers[event.type] as (before: Interview, event: MockEvent) => Interview;
  return handle(before, event);
}

function isMock(event: JournalEvent): event is Extract<JournalEvent, { type: `mock-${string}` }> {
  return event.type.startsWith('mock-');
}

/** Every interview of the journal, in the order in which they were begun. */
export function interviewsIn(events: readonly JournalEvent[]): readonly Interview[] {
  const interviews = new Map<string, Interview>();
  for (const event of events) {
    if (!isMock(event)) continue;
    const before = interviews.get(event.mock);
    if (event.type === 'mock-start') interviews.set(event.mock, startOf(event, event.at));
    else if (before !== undefined) interviews.set(event.mock, evolved(before, event));
  }
  return [...interviews.values()];
}

/** The phase under way. */
export function phaseNow({ phases, at }: Interview): PlannedPhase {
  const phase = phases[at];
  if (phase === undefined) throw new RangeError(`no phase ${at} in an interview of ${phases.length}`);
  return phase;
}

/** What was typed in a phase, in order, as one text. */
export function answerIn({ lines }: Interview, phase: PhaseId): string {
  return lines.filter((line) => line.phase === phase).map(({ text }) => text).join('\n');
}

export function answersOf(interview: Interview): Readonly<Partial<Record<PhaseId, string>>> {
  return Object.fromEntries(interview.phases.map(({ id }) => [id, answerIn(interview, id)]));
}
