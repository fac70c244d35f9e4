import { wrapAnsi } from 'fast-wrap-ansi';
import { counted } from '../counted.ts';
import type { PhaseId } from '../grading/rubric.ts';
import { designStep } from '../interview/design.ts';
import type { Interview } from '../interview/interview.ts';
import { notesOf } from '../interview/notes.ts';
import type { Reply } from '../interview/desk.ts';
import { clockText, deadline } from '../interview/timing.ts';
import { widthOf } from '../text-width.ts';
import { designPicture, type Window } from './design-picture.ts';
import type { Screen } from './screen.ts';

const indent = 2;
/** Two words may be a rate: /s, /day. */
const commandWord = /(?<=^|\s)\/(?:next|ask|help|hint|calc|numbers|draw|edit|board|resume|time|pause|skip|quit)\b/g;

function block(text: string, screen: Screen, mark: string, paint: (line: string) => string): string {
  const lines = text.split('\n').flatMap((line) => hung(line, screen.width - indent));
  return lines.map((line) => (mark + paint(line)).trimEnd()).join('\n');
}

/** A line wrapped under its own beginning: what follows a bullet stands below the bullet's text. */
function hung(line: string, width: number): readonly string[] {
  const lead = /^\s*(?:[-*•]\s+)?/.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = wrapAnsi(line.slice(lead.length), Math.max(8, width - lead.length), { hard: true }).split('\n');
  return [lead + first, ...rest.map((more) => ' '.repeat(lead.length) + more)];
}

/** Time that earlier parts left over. */
function carriedOver(interview: Interview, at: number): string {
  const entered = interview.entered[at];
  const before = at === 0 ? undefined : deadline(interview, at - 1);
  const left = entered === undefined || before === undefined ? 0 : before - entered;
  return left < 1000 ? '' : ` + ${clockText(left)} left over`;
}

/** A rule across the screen with where one is, and on its right, where there is room, a word about it. */
function head(place: string, remark: string, { ascii, width, theme }: Screen): string {
  const rule = ascii ? '-' : '─';
  const title = ` ${place} `;
  const whole = ` ${remark} ${rule}${rule}`;
  const end = 2 + widthOf(title) + widthOf(whole) > width ? rule : whole;
  const filler = rule.repeat(Math.max(0, width - 2 - widthOf(title) - widthOf(end)));
  return `\n${theme.muted(rule.repeat(2))}${theme.title(title)}${theme.muted(filler + end)}`;
}

function placeOf({ phases }: Interview, phase: PhaseId): string {
  const at = phases.findIndex(({ id }) => id === phase);
  return `${at + 1} of ${phases.length}  ${phases[at]?.title ?? phase}`;
}

/** The head of a phase: where one is, what it is called, how long it may take. */
function phaseHead(interview: Interview, phase: PhaseId, screen: Screen): string {
  const at = interview.phases.findIndex(({ id }) => id === phase);
  const budgetMs = interview.phases[at]?.budgetMs;
  const budget = budgetMs === undefined ? 'no clock' : clockText(budgetMs) + carriedOver(interview, at);
  return head(placeOf(interview, phase), budget, screen);
}

/** The head of questions about a phase: it looks like a phase's own, and says that it is none. */
function questionsHead(interview: Interview, phase: PhaseId, count: number, screen: Screen): string {
  return head(`Still ${placeOf(interview, phase)}`, counted(count, 'question'), screen);
}

/** The design as a phase left it; what that phase added to an earlier one is marked. */
function designText(interview: Interview, phase: PhaseId, screen: Screen, window: Window | undefined): string {
  const step = designStep(interview, phase);
  if (step === undefined) return '';
  const { design, change } = step;
  const heading = change === undefined ? 'Your design so far' : 'Your design, what this part added marked +';
  const roles = change === undefined ? {} : { roles: change.nodes };
  const drawn = designPicture({ architecture: change?.architecture ?? design, notes: notesOf(interview), ...roles }, screen, window);
  return `\n${screen.theme.heading(heading)}\n${drawn}`;
}

const longestShown = 10;
const shownAtStart = 4;
const shownAtEnd = 2;

/** What was entered, a long paste by its beginning and its end. */
function inShort(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= longestShown) return text;
  const left = lines.length - shownAtStart - shownAtEnd;
  return [...lines.slice(0, shownAtStart), `... ${left} more lines, all kept ...`, ...lines.slice(-shownAtEnd)].join('\n');
}

/** What was said, laid out by who says it. */
export function replyText(reply: Reply, interview: Interview, screen: Screen, window?: Window): string {
  const { theme, ascii } = screen;
  switch (reply.who) {
    case 'phase':
      return phaseHead(interview, reply.phase, screen);
    case 'questions':
      return questionsHead(interview, reply.phase, reply.count, screen);
    case 'design':
      return designText(interview, reply.phase, screen, window);
    case 'candidate':
      return block(inShort(reply.text), screen, theme.muted(ascii ? ': ' : '› '), (line) => line);
    case 'interviewer':
      return block(reply.text, screen, theme.command(ascii ? '| ' : '▎ '), (line) => line);
    case 'briefing':
      return block(reply.text, screen, '  ', theme.muted);
    case 'tip':
      return block(reply.text, screen, '  ', (line) => line.replaceAll(commandWord, (word) => theme.command(word)));
    case 'hint':
      return block(reply.text, screen, theme.warn(ascii ? '? ' : '◆ '), theme.emphasis);
    case 'clock':
      return block(reply.text, screen, theme.warn(ascii ? '! ' : '● '), theme.warn);
    case 'aid':
      return block(reply.text, screen, '  ', (line) => line);
    case 'picture':
      return reply.text;
    default:
      return reply satisfies never;
  }
}
