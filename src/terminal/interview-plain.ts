import { InterruptedError, UnmetError, UsageError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Reply } from '../interview/desk.ts';
import type { Sitting } from '../interview/sitting.ts';
import { replyText } from './interview-text.ts';
import type { Screen } from './screen.ts';

/** More than anybody says in an interview; what goes on beyond it is no answer but a stream. */
const mostLines = 5000;

/**
 * Takes an interview line by line, without redraws: for pipes, logs and screen readers. The end
 * of the input is the end of the interview.
 * @throws {UsageError} where the input is empty and no terminal; {UnmetError} where it does not end; {InterruptedError} on Ctrl-C
 */
export async function readInterview(host: Host, screen: Screen, sitting: Sitting, opening: () => readonly Reply[], print: (text: string) => void): Promise<void> {
  const show = (replies: readonly Reply[]): void => {
    for (const reply of replies) print(replyText(reply, sitting.interview, screen));
  };
  const lines = host.stdin.lines()[Symbol.asyncIterator]();
  let stop: () => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => {
    stop = host.signals.onInterrupt(() => {
      if (sitting.interview.entered.length > 0) sitting.leave('');
      reject(new InterruptedError('stopped; every line is kept', 'Go on with: sysdesign mock --resume'));
    });
  });
  interrupted.catch(() => undefined);
  try {
    let next = await Promise.race([host.stdin.isTerminal ? undefined : lines.next(), interrupted]);
    if (next?.done === true) {
      throw new UsageError('there is nothing on standard input to answer with', { code: 'no-answers', hint: 'Type at a terminal, pass --answers FILE, or watch with --demo.' });
    }
    show(opening());
    next ??= await Promise.race([lines.next(), interrupted]);
    for (let count = 1; next.done !== true && !sitting.over; count += 1) {
      if (count > mostLines && !host.stdin.isTerminal) {
        throw new UnmetError(`standard input goes on after ${mostLines} lines`, { code: 'too-long', hint: 'They are kept; go on with: sysdesign mock --resume' });
      }
      show(sitting.enter(next.value));
      // Between two lines the interviewer may speak up.
      if (!sitting.over) show(sitting.tick());
      if (!sitting.over) next = await Promise.race([lines.next(), interrupted]);
    }
    if (!sitting.over) sitting.enter('/quit');
  } finally {
    stop();
    // A read that waits for a line that never comes would keep the program alive.
    host.stdin.close();
  }
}
