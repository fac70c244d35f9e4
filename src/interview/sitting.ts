import { answered, begin, paused, resumed, type Turn, type Utterance } from './conduct.ts';
import type { Conduct, Desk, Reply, Seat } from './desk.ts';
import { longestEntry } from './events.ts';
import { evolved, type Interview } from './interview.ts';
import { tick, type Line } from './on-the-clock.ts';
import { slashIn, slashMeant } from './slash.ts';
import { clockText, remaining } from './timing.ts';

const aid = (text: string): readonly Reply[] => [{ who: 'aid', text }];

function sleepText(ms: number): string {
  return `Everything stood still for ${clockText(ms)}. That time does not count.`;
}

/** One sitting of an interview: what is entered goes in, what is said comes out, all of it kept. */
export class Sitting implements Seat {
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

  turn(conduct: Conduct): readonly Utterance[] {
    return this.#settle(conduct(this.interview, this.desk.watch.t, this.desk.examiner));
  }

  begin(): readonly Utterance[] {
    return this.turn(begin);
  }

  /** The clock stood still because everything did. */
  #woken(): readonly Utterance[] {
    const slept = this.desk.watch.slept();
    if (slept === 0 || this.interview.stage !== 'running') return [];
    this.turn((interview, t) => paused(interview, t, 'slept'));
    this.turn((interview, t) => resumed(interview, t, slept));
    return [{ who: 'clock', text: sleepText(slept) }];
  }

  /** Looks at the clock and says nothing: a time in which nobody looks is taken for sleep. */
  look(): void {
    this.#looked = Math.min(this.#looked, this.desk.watch.t);
  }

  /** To be called as time passes. @param draft what stands on the line: kept where the phase runs out */
  tick(draft = ''): readonly Utterance[] {
    return this.#clockAt({ text: slashIn(draft) === undefined && slashMeant(draft) === undefined ? draft : '', isSent: false });
  }

  #clockAt(line: Line): readonly Utterance[] {
    const woken = this.#woken();
    const before = this.#looked;
    this.#looked = this.desk.watch.t;
    return [...woken, ...this.#settle(tick(this.interview, before, this.#looked, this.desk.examiner, line))];
  }

  pause(): readonly Reply[] {
    if (this.interview.stage === 'paused') return aid('Paused already; /resume goes on.');
    const says = this.turn((interview, t) => paused(interview, t, 'asked'));
    this.desk.watch.pause();
    return says;
  }

  resume(): readonly Reply[] {
    if (this.interview.stage !== 'paused') return aid('The clock is running.');
    const stood = this.desk.watch.resume();
    return this.turn((interview, t) => resumed(interview, t, stood));
  }

  /** Goes on after a run of the program that ended, or was ended; nobody knows how long ago. */
  back(): void {
    this.turn((interview, t) => resumed(interview, t));
  }

  /** The candidate leaves the room; what stands on the line is kept for when they come back. */
  leave(draft: string): void {
    if (!this.over) this.turn((interview, t) => paused(interview, t, 'left', draft.trim() === '' ? '' : draft.slice(0, longestEntry)));
  }

  /** The shell takes the terminal for a while. */
  stepOut(draft: string): void {
    if (this.interview.stage !== 'running') return;
    this.leave(draft);
    this.desk.watch.pause();
  }

  timeLeft(): string {
    const { phase, total } = remaining(this.interview, this.desk.watch.t);
    return phase === undefined || total === undefined ? 'No clock: take the time you need.' : `${clockText(phase)} left in this part, ${clockText(total)} in all.`;
  }

  /** One entry: an answer, or a slash command. What comes in after its phase's time is its last line. */
  enter(text: string): readonly Reply[] {
    if (text.length > longestEntry) return aid(`That is longer than ${longestEntry} characters and was not taken. Send it in parts.`);
    const slash = slashIn(text);
    const meant = slashMeant(text);
    const isAnswer = slash === undefined && meant === undefined;
    const { at } = this.interview;
    const late = this.#clockAt({ text: isAnswer ? text : '', isSent: true });
    const isMeantForThePartBefore = this.interview.at !== at && (slash === undefined || slash.command?.takesPart === true);
    if (this.over || isMeantForThePartBefore) return late;
    if (meant !== undefined) return [...late, ...aid(`"${text.trim()}" alone is no answer and was not kept. The command is /${meant}.`)];
    if (slash !== undefined && slash.command === undefined) return [...late, ...aid(`There is no /${slash.word}; /help lists what there is.`)];
    const takesPart = slash === undefined ? text.trim() !== '' : slash.command?.takesPart === true;
    const back = this.interview.stage === 'paused' && takesPart ? this.resume() : [];
    const replies = slash?.command === undefined ? this.turn((interview, t, examiner) => answered(interview, text, t, examiner)) : slash.command.act(this, slash.rest);
    return [...late, ...back, ...replies];
  }
}
