import { UnmetError } from '../../errors.ts';
import type { Outcome, Posed, Practice } from '../../quiz/practice.ts';
import { hanging } from '../layout.ts';
import { feedbackText } from './feedback-text.ts';
import { viewOf } from './forms.ts';
import type { PracticeScreen } from './practice-screen.ts';
import { asking } from './question-text.ts';
import type { Rules } from './stage.ts';
import { modelAnswer } from './written.ts';

/** How a drill without redraws talks: one line in, any text out. */
export interface LineTalk {
  /** The next line; undefined at the end of the input. */
  readonly read: () => Promise<string | undefined>;
  readonly write: (text: string) => void;
  readonly screen: PracticeScreen;
  /** Resolves when what the next question takes is loaded. */
  readonly ready: () => Promise<void>;
  readonly comesBack: (outcome: Outcome) => string;
  readonly rules: Rules;
  /** What is left of the time, where it runs out. */
  readonly clock?: () => string;
}

function asked(posed: Posed, screen: PracticeScreen, clock?: string): string {
  const { form } = posed.asked;
  const choices = viewOf(form).plain(form, screen);
  return [`Question ${posed.place} of ${posed.total}${posed.again ? ', again' : ''}. ${posed.task}.${clock === undefined ? '' : ` ${clock} left.`}`, asking(posed, screen), ...(choices === '' ? [] : [choices])].join('\n\n');
}

function invitation({ asked: { form } }: Posed, rules: Rules): string {
  const what = form.kind === 'say' ? 'Say it aloud, then press Enter to compare' : `Type ${viewOf(form).expects(form)}`;
  return `${what}. Or - if you do not know, ${rules.feedback ? 'u undo, ' : ''}q leave.`;
}

/** A person gives up long before; lines that go on beyond it are no answers. */
const mostUnreadable = 100;

/** Reads the answer to one question; undefined where the person leaves or the input ends. */
async function answerTo(posed: Posed, practice: Practice, { read, write, screen, rules, clock }: LineTalk): Promise<Outcome | 'undo' | undefined> {
  const { form } = posed.asked;
  write(`${asked(posed, screen, clock?.())}\n\n${hanging('', screen.theme.muted(invitation(posed, rules)), screen.width)}`);
  let revealed = form.kind !== 'say';
  for (let tries = 0; ; tries += 1) {
    if (tries > mostUnreadable) {
      throw new UnmetError(`${mostUnreadable} lines in a row do not answer the question`, { code: 'unreadable-answers', hint: `It takes ${viewOf(form).expects(form)}.` });
    }
    const line = await read();
    const word = line?.trim().toLowerCase();
    if (line === undefined || word === 'q' || word === 'quit') return undefined;
    if ((word === 'u' || word === 'undo') && rules.feedback) return 'undo';
    if (word === '?' || (word === '' && revealed)) {
      write(invitation(posed, rules));
      continue;
    }
    if (!revealed && word !== '-' && form.kind === 'say') {
      revealed = true;
      write(`${modelAnswer(form, screen)}\n\nGrade yourself: ${viewOf(form).expects(form)}.`);
      continue;
    }
    const outcome = practice.answer(line);
    if (!('unreadable' in outcome)) return outcome;
    write(screen.theme.warn(outcome.unreadable));
  }
}

/** Lets answers come from elsewhere, and shows them, so that a whole drill can be watched. */
export async function drillByItself(practice: Practice, answerOf: (posed: Posed) => string, { write, screen, comesBack, ready }: Omit<LineTalk, 'read' | 'rules'>): Promise<void> {
  for (;;) {
    await ready();
    const posed = practice.posed();
    if (posed === undefined) return;
    const line = answerOf(posed);
    write(`${asked(posed, screen)}\n\n${screen.theme.command(`❯ ${line}`)}`);
    const outcome = practice.answer(line);
    if ('unreadable' in outcome) throw new Error(`the demonstration gave an unreadable answer: ${outcome.unreadable}`);
    write(`${feedbackText(outcome, comesBack(outcome), screen)}\n`);
  }
}

/** Runs a drill line by line, until the questions or the lines end. */
export async function drillByLines(practice: Practice, talk: LineTalk): Promise<void> {
  for (;;) {
    await talk.ready();
    const posed = practice.posed();
    if (posed === undefined) return;
    const outcome = await answerTo(posed, practice, talk);
    if (outcome === undefined) return;
    if (outcome === 'undo') talk.write(practice.undo() ? 'Taken back.' : 'There is no answer to take back yet.');
    else if (talk.rules.feedback) talk.write(`${feedbackText(outcome, talk.comesBack(outcome), talk.screen)}\n`);
    else talk.write('');
  }
}
