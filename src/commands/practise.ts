import type { Outcome, Practice } from '../quiz/practice.ts';
import { seededRandom } from '../random.ts';
import type { Card } from '../recall/card.ts';
import { drillByItself, drillByLines } from '../terminal/practice/lines.ts';
import type { PracticeScreen } from '../terminal/practice/practice-screen.ts';
import type { Countdown } from '../terminal/practice/prompt.ts';
import type { Rules } from '../terminal/practice/stage.ts';
import { createScreen, type Screen } from '../terminal/screen.ts';
import type { Context } from './context.ts';
import { lineSource } from './line-source.ts';

/** Questions to be asked, and how. */
export interface Sitting {
  readonly practice: Practice;
  readonly seed: string;
  readonly rules: Rules;
  readonly comesBack: (outcome: Outcome) => string;
  /** Loads what asking these kinds of questions takes. */
  readonly load?: (kinds: readonly string[]) => Promise<void>;
  readonly countdown?: Countdown;
}

/** Where the answers come from, as asked for on the command line. */
export interface AnswerOptions {
  readonly answers?: string | undefined;
  readonly demo?: boolean | undefined;
}

/** How much of it the scripted candidate knows. */
const demoKnows = 0.75;

/** Loads kinds of questions and the drawing of pictures when the first card comes that needs them. */
function equipment({ load }: Sitting, rows: number | undefined): { readonly ready: (cards: readonly Card[]) => Promise<void>; readonly drawing: (screen: Screen) => PracticeScreen } {
  let draw: ((architecture: Parameters<PracticeScreen['draw']>[0], screen: Screen) => string) | undefined;
  return {
    async ready(cards) {
      await load?.(cards.map(({ kind }) => kind));
      if (draw === undefined && cards.some(({ pictured }) => pictured === true)) draw = (await import('../terminal/compact-picture.ts')).compactPicture;
    },
    drawing: (screen) => ({
      ...screen,
      rows,
      draw(architecture) {
        if (draw === undefined) throw new Error('a picture on a card without one');
        return draw(architecture, screen);
      },
    }),
  };
}

/**
 * Runs the questions to their end: on the terminal, or line by line where there is none,
 * where it should be plain, or where the answers come from a file or by themselves.
 * @throws {InterruptedError} on Ctrl-C, UsageError where nothing supplies answers
 */
export async function practise({ host, globals, screen: plainScreen }: Context, sitting: Sitting, options: AnswerOptions): Promise<void> {
  const { practice, seed, comesBack, rules, countdown } = sitting;
  const { ready, drawing } = equipment(sitting, host.stdout.rows);
  const screen = drawing(plainScreen);
  const json = globals.json === true;
  const write = (text: string): void => (json ? host.stderr : host.stdout).write(`${screen.fitted(text)}\n`);
  const talk = { write, screen, comesBack, ready: async () => ready(practice.session().ahead.slice(0, 1)) };
  if (options.demo === true) {
    const luck = seededRandom(`${seed} demo`);
    await drillByItself(practice, ({ asked }) => (luck() < demoKnows ? asked.key : '-'), talk);
    return;
  }
  if (host.stdin.isTerminal && host.stdout.isTerminal && globals.plain !== true && !json && options.answers === undefined) {
    const { drillOnTerminal } = await import('../terminal/practice/prompt.ts');
    await ready(practice.session().ahead);
    await drillOnTerminal(host, { practice, comesBack, rules, ...(countdown === undefined ? {} : { countdown }), screen: () => drawing(createScreen(globals, host)) });
    return;
  }
  const source = await lineSource(host, options.answers);
  // What is typed after the end of the time does not count.
  const read = async (): Promise<string | undefined> => {
    const line = await source.read();
    return countdown?.expired() === true ? undefined : line;
  };
  try {
    await drillByLines(practice, { ...talk, read, rules, ...(countdown === undefined ? {} : { clock: countdown.text }) });
  } finally {
    source.close();
  }
}
