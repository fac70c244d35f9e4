import { answered, asked, begin, hinted, next, paused, quit, resumed, tick, type Turn, type Utterance } from './conduct.ts';
import type { Examiner } from './examiner.ts';
import { answersOf, evolved, type Interview, type MockEvent } from './interview.ts';
import { clockText, remaining } from './timing.ts';

/** What a candidate can look up without leaving the room; each gives text to show. */
export interface Aids {
  readonly draw: (text: string) => string;
  readonly calc: (expression: string) => string;
  readonly numbers: (filter: string) => string;
}

export interface Desk {
  readonly examiner: Examiner;
  readonly aids: Aids;
  /** Active milliseconds since the start. */
  readonly t: () => number;
  /** Puts an event on disk before anything that follows from it is shown. */
  readonly keep: (event: MockEvent) => void;
  readonly stopwatch: { pause(): void; resume(): void };
}

/** Text to show after an entry; `aid` is laid out already. */
export type Reply = Utterance | { readonly who: 'aid'; readonly text: string };

interface SlashCommand {
  readonly usage: string;
  readonly does: string;
  readonly act: (sitting: Sitting, rest: string) => readonly Reply[];
}

const aid = (text: string): readonly Reply[] => [{ who: 'aid', text }];

/** What can be typed instead of an answer. */
export const slashCommands = {
  next: { usage: '/next', does: 'done with this part', act: (sitting) => sitting.turn(next) },
  ask: { usage: '/ask <question>', does: 'ask the interviewer', act: (sitting, rest) => (rest === '' ? aid('Ask something, such as /ask how many users?') : sitting.turn((interview, t, examiner) => asked(interview, rest, t, examiner))) },
  draw: { usage: '/draw', does: 'the design typed so far as a picture', act: (sitting) => aid(sitting.desk.aids.draw(Object.values(answersOf(sitting.interview)).join('\n'))) },
  calc: { usage: '/calc <sum>', does: 'work something out', act: (sitting, rest) => aid(rest === '' ? 'Give a sum, such as /calc 500M / 86400' : sitting.desk.aids.calc(rest)) },
  numbers: { usage: '/numbers <word>', does: 'look up a figure', act: (sitting, rest) => aid(sitting.desk.aids.numbers(rest)) },
  hint: { usage: '/hint', does: 'a hint; each costs points', act: (sitting) => sitting.turn(hinted) },
  time: { usage: '/time', does: 'what is left', act: (sitting) => aid(sitting.timeLeft()) },
  pause: { usage: '/pause', does: 'stop the clock', act: (sitting) => sitting.pause() },
  resume: { usage: '/resume', does: 'start it again', act: (sitting) => sitting.resume() },
  skip: { usage: '/skip', does: 'go on without follow-up questions', act: (sitting) => sitting.skip() },
  quit: { usage: '/quit', does: 'stop here and see the report', act: (sitting) => sitting.turn((interview, t) => quit(interview, t)) },
  help: { usage: '/help', does: 'this list', act: () => aid(helpText()) },
} as const satisfies Record<string, SlashCommand>;

function helpText(): string {
  const commands = Object.values(slashCommands);
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return ['Type your answer; Enter keeps the line. Lines such as api -> cache, db build your design.', ...commands.map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`)].join('\n');
}

/** One sitting of an interview: what is entered goes in, what is said comes out, all of it kept. */
export class Sitting {
  interview: Interview;
  readonly desk: Desk;
  #looked: number;

  constructor(interview: Interview, desk: Desk) {
    this.interview = interview;
    this.desk = desk;
    this.#looked = interview.t;
  }

  get over(): boolean {
    return this.interview.stage === 'over';
  }

  #settle({ events, says }: Turn): readonly Utterance[] {
    for (const event of events) {
      this.desk.keep(event);
      this.interview = evolved(this.interview, event);
    }
    return says;
  }

  turn(conduct: (interview: Interview, t: number, examiner: Examiner) => Turn): readonly Utterance[] {
    return this.#settle(conduct(this.interview, this.desk.t(), this.desk.examiner));
  }

  begin(): readonly Utterance[] {
    return this.turn(begin);
  }

  /** To be called as time passes; what is said when a phase runs out. */
  tick(): readonly Utterance[] {
    const before = this.#looked;
    this.#looked = this.desk.t();
    return this.#settle(tick(this.interview, before, this.#looked, this.desk.examiner));
  }

  pause(): readonly Reply[] {
    if (this.interview.stage === 'paused') return aid('Paused already; /resume goes on.');
    const says = this.turn((interview, t) => paused(interview, t));
    this.desk.stopwatch.pause();
    return says;
  }

  resume(): readonly Reply[] {
    if (this.interview.stage !== 'paused') return aid('The clock is running.');
    const says = this.turn((interview, t) => resumed(interview, t));
    this.desk.stopwatch.resume();
    return says;
  }

  skip(): readonly Reply[] {
    // Follow-up questions are asked once: asking for them and walking past them is skipping.
    const at = this.interview.at;
    const says = this.turn(next);
    return this.interview.at !== at || this.over ? says : [...this.turn(next)];
  }

  timeLeft(): string {
    const { phase, total } = remaining(this.interview, this.desk.t());
    return phase === undefined || total === undefined ? 'No clock: take the time you need.' : `${clockText(phase)} left in this part, ${clockText(total)} in all.`;
  }

  /** One entry: an answer, or a slash command. Late entries belong to the phase the clock has moved on to. */
  enter(text: string): readonly Reply[] {
    const late = this.tick();
    if (this.over) return late;
    const [, word, rest = ''] = /^\s*\/([a-z]+)\b\s*([\s\S]*)$/i.exec(text) ?? [];
    if (word === undefined) {
      const back = this.interview.stage === 'paused' && text.trim() !== '' ? this.resume() : [];
      return [...late, ...back, ...this.turn((interview, t, examiner) => answered(interview, text, t, examiner))];
    }
    const name = word.toLowerCase();
    if (!Object.hasOwn(slashCommands, name)) return [...late, { who: 'aid', text: `There is no /${word}; /help lists what there is.` }];
    const command: SlashCommand = slashCommands[name as keyof typeof slashCommands];
    return [...late, ...command.act(this, rest.trim())];
  }
}
