import { wrapAnsi } from 'fast-wrap-ansi';
import { InterruptedError } from '../errors.ts';
import type { Host, Key } from '../host/host.ts';
import type { PhaseId } from '../grading/rubric.ts';
import { phaseNow, type Interview } from '../interview/interview.ts';
import type { Reply, Sitting } from '../interview/sitting.ts';
import { clockText, remaining } from '../interview/timing.ts';
import { widthOf } from '../text-width.ts';
import { withoutControls } from '../untrusted.ts';
import { blank, pressed, sent, type Editing } from './editor.ts';
import { LiveArea, type Place } from './live.ts';
import type { Screen } from './screen.ts';

const indent = 2;

function block(text: string, screen: Screen, mark: string, paint: (line: string) => string): string {
  const lines = text.split('\n').flatMap((line) => hung(line, screen.width - indent));
  return lines.map((line) => (mark + paint(line)).trimEnd()).join('\n');
}

/** A line wrapped under its own beginning: what follows a bullet stands below the bullet's text. */
function hung(line: string, width: number): readonly string[] {
  const lead = /^\s*(?:[-*•]\s+)?/.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = wrapAnsi(line.slice(lead.length), width - lead.length, { hard: true }).split('\n');
  return [lead + first, ...rest.map((more) => ' '.repeat(lead.length) + more)];
}

/** The head of a phase: where one is, what it is called, how long it may take. */
export function phaseHead(interview: Interview, phase: PhaseId, screen: Screen): string {
  const at = interview.phases.findIndex(({ id }) => id === phase);
  const planned = interview.phases[at];
  const budget = planned?.budgetMs === undefined ? 'no clock' : clockText(planned.budgetMs);
  const title = ` ${at + 1} of ${interview.phases.length}  ${planned?.title ?? phase} `;
  const rule = screen.ascii ? '-' : '─';
  const end = ` ${budget} ${rule}${rule}`;
  const filler = rule.repeat(Math.max(0, screen.width - 2 - widthOf(title) - widthOf(end)));
  const { theme } = screen;
  return `\n${theme.muted(rule.repeat(2))}${theme.title(title)}${theme.muted(filler + end)}`;
}

/** What was said, laid out by who says it. */
export function replyText(reply: Reply, interview: Interview, screen: Screen): string {
  const { theme, ascii } = screen;
  const bar = ascii ? '| ' : '▎ ';
  switch (reply.who) {
    case 'phase':
      return phaseHead(interview, reply.phase, screen);
    case 'candidate':
      return block(reply.text, screen, theme.muted(ascii ? ': ' : '› '), (line) => line);
    case 'interviewer':
      return block(reply.text, screen, theme.command(bar), (line) => line);
    case 'hint':
      return block(reply.text, screen, theme.warn(ascii ? '? ' : '◆ '), theme.emphasis);
    case 'clock':
      return block(reply.text, screen, theme.warn(ascii ? '! ' : '● '), theme.warn);
    case 'aid':
      return screen.fitted(reply.text);
    default:
      return reply satisfies never;
  }
}

function statusLine({ interview, desk }: Sitting, screen: Screen): string {
  const { theme } = screen;
  const rule = screen.ascii ? '-' : '─';
  const { phase, total } = remaining(interview, desk.t());
  const clock = phase === undefined || total === undefined ? 'no clock' : `${clockText(phase)} left · ${clockText(total)} in all`;
  const urgent = phase !== undefined && phase <= 120_000;
  const state = interview.stage === 'paused' ? theme.warn('paused') : urgent ? theme.warn(clock) : clock;
  const place = `${interview.at + 1}/${interview.phases.length} ${phaseNow(interview).title}`;
  const help = '/next  /help';
  const parts = [place, state, ...(screen.width >= 64 ? [theme.muted(help)] : [])];
  const line = ` ${parts.join(theme.muted('  ·  '))} `;
  const shown = screen.ascii ? line.replaceAll('·', '|') : line;
  return theme.muted(rule) + shown + theme.muted(rule.repeat(Math.max(0, screen.width - 1 - widthOf(shown))));
}

/** Rows of the text being typed, hard-wrapped, and where the cursor is among them. */
function typedRows({ text, cursor }: Editing, width: number): { readonly rows: readonly string[]; readonly cursor: Place } {
  const wrap = (piece: string): string[] => piece.split('\n').flatMap((line) => wrapAnsi(line, width, { hard: true, wordWrap: false, trim: false }).split('\n'));
  const rows = wrap(text);
  const upTo = wrap(text.slice(0, cursor));
  const last = upTo.at(-1) ?? '';
  // A cursor behind a full row stands at the beginning of the next one.
  const full = widthOf(last) >= width;
  const place = full ? { row: upTo.length, column: 0 } : { row: upTo.length - 1, column: widthOf(last) };
  return { rows: full && rows.length === upTo.length ? [...rows, ''] : rows, cursor: place };
}

function draw(area: LiveArea, sitting: Sitting, editing: Editing, screen: Screen, rowsOnScreen: number): void {
  const { rows, cursor } = typedRows(editing, screen.width - indent - 1);
  const room = Math.max(1, Math.min(12, rowsOnScreen - 4));
  const from = Math.max(0, Math.min(rows.length - room, cursor.row - room + 1));
  const prompt = screen.theme.command(screen.ascii ? '> ' : '❯ ');
  const shown = rows.slice(from, from + room).map((row, index) => (from + index === 0 ? prompt : ' '.repeat(indent)) + row);
  area.draw([statusLine(sitting, screen), ...shown], { row: 1 + cursor.row - from, column: indent + cursor.column });
}

const refreshMs = 500;

/**
 * Takes an interview at the terminal until it is over. Every entry is kept before its reply
 * is shown. @throws {InterruptedError} on Ctrl-C, Ctrl-D on an empty line, or a closed terminal
 */
export async function interviewScreen(host: Host, screenNow: () => Screen, sitting: Sitting, opening: readonly Reply[]): Promise<void> {
  const area = new LiveArea(host.stdout);
  let editing = blank;
  const show = (replies: readonly Reply[]): void => {
    for (const reply of replies) area.print(screenNow().fitted(replyText(reply, sitting.interview, screenNow())));
  };
  const redraw = (): void => draw(area, sitting, editing, screenNow(), host.stdout.rows ?? 24);

  await new Promise<void>((resolve, reject) => {
    const stops: (() => void)[] = [];
    const finish = (settle: () => void): void => {
      for (const stop of stops) stop();
      area.clear();
      settle();
    };
    const guarded = (act: () => void): void => {
      try {
        act();
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const send = (): void => {
      const text = withoutControls(editing.text);
      editing = sent(editing);
      // Kept first: what stands above the prompt is on disk.
      const replies = sitting.enter(text);
      show([...(text.trim() === '' ? [] : [{ who: 'candidate', text } as const]), ...replies]);
      if (sitting.over) finish(resolve);
      else redraw();
    };
    const leave = (): void => finish(() => reject(new InterruptedError('stopped; every line is kept', 'Go on with: sysdesign mock --resume')));
    const onKey = (key: Key): void => {
      if (key.ctrl && key.name === 'c') return leave();
      if (key.ctrl && key.name === 'd' && editing.text === '') return leave();
      const pressedKey = pressed(editing, key);
      editing = pressedKey.editing;
      if (pressedKey.send) send();
      else if (!editing.pasting) redraw();
      return undefined;
    };
    stops.push(
      host.stdin.keys((key) => guarded(() => onKey(key))),
      host.clock.every(refreshMs, () => guarded(() => {
        show(sitting.tick());
        if (sitting.over) finish(resolve);
        else redraw();
      })),
      host.stdout.onResize(() => guarded(redraw)),
      host.signals.onInterrupt(() => guarded(leave)),
    );
    guarded(() => {
      show(opening);
      redraw();
    });
  });
}
