import type { Outcome, Practice } from '../quiz/practice.ts';
import { seededRandom } from '../random.ts';
import { drillByItself, drillByLines } from '../terminal/practice/lines.ts';
import type { Countdown } from '../terminal/practice/prompt.ts';
import type { Rules } from '../terminal/practice/stage.ts';
import { createScreen } from '../terminal/screen.ts';
import type { Context } from './context.ts';
import { lineSource } from './line-source.ts';

/** Questions to be asked, and how. */
export interface Sitting {
  readonly practice: Practice;
  readonly seed: string;
  readonly rules: Rules;
  readonly comesBack: (outcome: Outcome) => string;
  readonly countdown?: Countdown;
}

/** Where the answers come from, as asked for on the command line. */
export interface AnswerOptions {
  readonly answers?: string | undefined;
  readonly demo?: boolean | undefined;
}

/** How much of it the scripted candidate knows. */
const demoKnows = 0.75;

/**
 * Runs the questions to their end: on the terminal, or line by line where there is none,
 * where it should be plain, or where the answers come from a file or by themselves.
 * @throws {InterruptedError} on Ctrl-C, UsageError where nothing supplies answers
 */
export async function practise({ host, globals, screen }: Context, sitting: Sitting, options: AnswerOptions): Promise<void> {
  const { practice, seed, comesBack, rules, countdown } = sitting;
  const json = globals.json === true;
  const write = (text: string): void => (json ? host.stderr : host.stdout).write(`${screen.fitted(text)}\n`);
  if (options.demo === true) {
    const luck = seededRandom(`${seed} demo`);
    drillByItself(practice, ({ asked }) => (luck() < demoKnows ? asked.key : '-'), { write, screen, comesBack });
    return;
  }
  if (host.stdin.isTerminal && host.stdout.isTerminal && globals.plain !== true && !json && options.answers === undefined) {
    const { drillOnTerminal } = await import('../terminal/practice/prompt.ts');
    await drillOnTerminal(host, { practice, comesBack, rules, ...(countdown === undefined ? {} : { countdown }), screen: () => createScreen(globals, host) });
    return;
  }
  const source = await lineSource(host, options.answers);
  // What is typed after the end of the time does not count.
  const read = async (): Promise<string | undefined> => {
    const line = await source.read();
    return countdown?.expired() === true ? undefined : line;
  };
  try {
    await drillByLines(practice, { read, write, screen, comesBack, rules });
  } finally {
    source.close();
  }
}
