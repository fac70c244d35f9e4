import type { Catalog } from '../content/catalog.ts';
import { phasesOf, type ProblemSet } from '../content/exam.ts';
import { prepareGrader } from '../grading/grade.ts';
import { reopened } from '../interview/conduct.ts';
import type { Answers } from '../interview/examiner.ts';
import { startOf, type Interview, type MockEvent, type MockStart } from '../interview/interview.ts';
import { problemExaminer } from '../interview/problem-examiner.ts';
import { clockOf } from '../interview/script-clock.ts';
import { played } from '../interview/script.ts';
import type { Reply } from '../interview/desk.ts';
import { Sitting } from '../interview/sitting.ts';
import { Stopwatch } from '../interview/timing.ts';
import { aidsFor } from '../terminal/aids.ts';
import { readInterview } from '../terminal/interview-plain.ts';
import { interviewScreen } from '../terminal/interview-screen.ts';
import { replyText } from '../terminal/interview-text.ts';
import { createScreen, type Screen } from '../terminal/screen.ts';
import type { Journal } from '../journal/journal.ts';
import type { Context } from './context.ts';

export interface Taking {
  readonly run: Context;
  readonly catalog: Catalog;
  readonly set: ProblemSet;
  /** A new interview by its first event, kept when the first word is said; or one to go on with. */
  readonly from: MockStart | Interview;
  /** Where every event is on disk before it is acknowledged; nothing is kept without one. */
  readonly journal: Journal | undefined;
  /** A scripted candidate's answers; a person takes it where there are none. */
  readonly script: Answers | undefined;
}

/** The screen looks at the clock twice a second: a gap of this length is sleep. */
const longestGapMs = 15_000;

/** The first words: of the interview, or of the part that was interrupted. Where there is no line to put it back on, an unsent text is quoted. */
function opening(sitting: Sitting, from: MockStart | Interview, hasLine: boolean): readonly Reply[] {
  if ('type' in from) sitting.desk.keep(from);
  if (sitting.interview.entered.length === 0) return sitting.begin();
  const { draft } = sitting.interview;
  sitting.back();
  const unsent: readonly Reply[] = hasLine || draft === '' ? [] : [{ who: 'tip', text: `You were writing: "${draft}"` }];
  return [...reopened(sitting.interview, sitting.desk.examiner), ...unsent];
}

/** Takes an interview to its end: at the terminal, line by line from a pipe, or from a script. */
export async function takeInterview({ run, catalog, set, from, journal, script }: Taking): Promise<Interview> {
  const keep = (event: MockEvent): void => void journal?.append(event);
  const { host, globals, screen } = run;
  const interview = 'type' in from ? startOf(from, host.clock.now()) : from;
  const screenNow = (): Screen => createScreen(globals, host);
  const atTerminal = host.stdin.isTerminal && host.stdout.isTerminal && globals.plain !== true && globals.json !== true;
  const pace = script === undefined ? undefined : clockOf(interview.phases, script);
  const sitting = new Sitting(interview, {
    examiner: problemExaminer(set.briefing, phasesOf(catalog), prepareGrader(set.exam), interview.level),
    aids: aidsFor(catalog, screenNow, () => (atTerminal && host.stdout.rows !== undefined ? { rows: host.stdout.rows } : undefined)),
    watch: pace ?? new Stopwatch(() => host.clock.monotonic(), interview.t, atTerminal ? longestGapMs : undefined),
    keep,
  });
  // With --json the document is all there is on stdout: what is said goes where messages go.
  const print = (text: string): void => (globals.json === true ? host.stderr : host.stdout).write(`${screen.fitted(text)}\n`);
  if (script !== undefined && pace !== undefined) {
    if ('type' in from) keep(from);
    for (const scene of played(sitting, script, pace.advance)) print(replyText(scene, sitting.interview, screen));
  } else if (atTerminal) await interviewScreen(host, screenNow, sitting, () => opening(sitting, from, true));
  else await readInterview(host, screen, sitting, () => opening(sitting, from, false), print);
  return sitting.interview;
}
