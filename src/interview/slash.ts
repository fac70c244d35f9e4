import { asked, hinted, next, quit, skipped } from './conduct.ts';
import type { Reply, Seat } from './desk.ts';
import { typedIn } from './design.ts';
import { phaseNow } from './interview.ts';
import { notesOf } from './notes.ts';
import { boardText } from './opening.ts';

interface SlashCommand {
  readonly usage: string;
  readonly does: string;
  /** Part of the interview: the clock runs again where it stood. */
  readonly takesPart?: true;
  readonly act: (seat: Seat, rest: string) => readonly Reply[];
}

const aid = (text: string): readonly Reply[] => [{ who: 'aid', text }];

function ask(seat: Seat, question: string): readonly Reply[] {
  if (question === '') return aid('Ask something, such as /ask how many users?');
  return seat.turn((interview, t, examiner) => asked(interview, question, t, examiner));
}

function drawn({ desk, interview }: Seat): readonly Reply[] {
  const design = typedIn(interview);
  const text = design === undefined ? undefined : desk.aids.draw(design, notesOf(interview));
  return text === undefined ? aid('Nothing drawn yet. Type lines such as: client -> lb -> api -> db') : [{ who: 'picture', text }];
}

/** What can be typed instead of an answer. */
const slashCommands = {
  next: { usage: '/next', does: 'done with this part; I may ask about it first', takesPart: true, act: (seat) => seat.turn(next) },
  ask: { usage: '/ask <question>', does: 'ask the interviewer', takesPart: true, act: ask },
  hint: { usage: '/hint', does: 'help in three steps; each costs points', takesPart: true, act: (seat) => seat.turn(hinted) },
  draw: { usage: '/draw', does: 'the design typed so far as a picture', act: drawn },
  board: { usage: '/board', does: 'what a strong answer leaves behind here', act: (seat) => [{ who: 'tip', text: boardText(seat.desk.examiner.board(phaseNow(seat.interview).id)) }] },
  calc: { usage: '/calc <sum>', does: 'work something out', act: (seat, rest) => aid(rest === '' ? 'Give a sum, such as /calc 400M/day in /s' : seat.desk.aids.calc(rest)) },
  numbers: { usage: '/numbers <word>', does: 'look up a figure', act: (seat, rest) => aid(rest === '' ? 'Name one, such as /numbers redis' : seat.desk.aids.numbers(rest)) },
  edit: { usage: '/edit', does: 'write in $EDITOR; so does Ctrl-X', act: () => aid('No editor here: type line by line.') },
  time: { usage: '/time', does: 'what is left', act: (seat) => aid(seat.timeLeft()) },
  pause: { usage: '/pause', does: 'stop the clock', act: (seat) => seat.pause() },
  resume: { usage: '/resume', does: 'start it again', act: (seat) => seat.resume() },
  skip: { usage: '/skip', does: 'go on without follow-up questions', takesPart: true, act: (seat) => seat.turn(skipped) },
  quit: { usage: '/quit', does: 'stop here and see the debrief', act: (seat) => seat.turn((interview, t) => quit(interview, t)) },
  help: { usage: '/help', does: 'this list', act: () => [{ who: 'tip', text: helpText() }] },
} as const satisfies Record<string, SlashCommand>;

function helpText(): string {
  const commands = Object.values(slashCommands);
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  return [
    'Type your answer; Enter keeps the line, Alt-Enter starts a new one in it. The arrow keys bring back what you typed. Ctrl-C leaves; mock --resume goes on later.',
    ...commands.map(({ usage, does }) => `${usage.padEnd(width)}  ${does}`),
  ].join('\n');
}

/** The command that was meant by an entry of nothing but its name, as whoever forgets the slash types it. */
export function slashMeant(text: string): string | undefined {
  const name = text.toLowerCase().trimEnd();
  return Object.hasOwn(slashCommands, name) ? name : name === 'exit' ? 'quit' : undefined;
}

/** The command an entry begins with; undefined for an answer, such as a path that begins with a slash. */
export function slashIn(text: string): { readonly word: string; readonly rest: string; readonly command: SlashCommand | undefined } | undefined {
  const [, word, rest = ''] = /^\s*\/([a-z]+)(?=\s|$)\s*([\s\S]*)$/i.exec(text) ?? [];
  if (word === undefined) return undefined;
  const name = word.toLowerCase();
  const command = Object.hasOwn(slashCommands, name) ? slashCommands[name as keyof typeof slashCommands] : undefined;
  return { word, rest: rest.trim(), command };
}
