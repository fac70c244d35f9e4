import { isQuestioned } from '../interview/follow-up.ts';
import { phaseNow, type Interview } from '../interview/interview.ts';
import type { Sitting } from '../interview/sitting.ts';
import { clockText, remaining } from '../interview/timing.ts';
import { widthOf } from '../text-width.ts';
import type { Editing } from './editor.ts';
import type { LiveArea } from './live.ts';
import type { Screen } from './screen.ts';
import { placeIn, typedRows } from './typed-rows.ts';

const indent = 2;
/** A rule and a blank before the status, a blank behind it. */
const frame = 3;
const urgentMs = 120_000;

/** The parts of the status line that fit, the clock before all others. */
function fitting(parts: readonly { readonly text: string; readonly rank: number }[], room: number): readonly string[] {
  const separator = 5;
  const kept = new Set<number>();
  let width = -separator;
  for (const [index, { text }] of [...parts.entries()].sort(([, a], [, b]) => a.rank - b.rank)) {
    const more = widthOf(text) + separator;
    if (width + more > room) continue;
    width += more;
    kept.add(index);
  }
  return parts.flatMap(({ text }, index) => (kept.has(index) ? [text] : []));
}

/** The shorter wording of a place where the longer one would push the clock out. */
const longNames = 60;

const partAfter = ({ phases, at }: Interview): string => (at + 1 < phases.length ? `part ${at + 2}` : 'the end');

/** Where one is and what is left, on one line of exactly `columns`. */
function statusLine({ interview, desk }: Sitting, { theme, ascii }: Screen, columns: number): string {
  const rule = ascii ? '-' : '─';
  const { phase, total } = remaining(interview, desk.watch.t);
  const clocked = phase !== undefined && total !== undefined;
  const paint = interview.stage === 'paused' || (clocked && phase <= urgentMs) ? theme.warn : (text: string): string => text;
  const left = phase === undefined ? 'no clock' : phase <= 0 ? 'time is up' : `${clockText(phase)} left`;
  const clock = interview.stage === 'paused' ? 'paused' : left;
  const place = `${interview.at + 1}/${interview.phases.length}${columns < longNames ? '' : ` ${phaseNow(interview).title}`}`;
  const all = clocked && interview.phases.length > 1 ? `${clockText(Math.max(0, total))} in all` : '';
  // After questions about a part it matters most that it is not over, and where /next leads.
  const asked = isQuestioned(interview);
  const parts = fitting([
    { text: asked ? theme.title(`Still ${place}`) : place, rank: 2 },
    { text: paint(clock), rank: 1 },
    { text: asked ? '' : all, rank: 3 },
    { text: theme.muted(interview.stage === 'paused' ? '/resume' : asked ? `/next: ${partAfter(interview)}` : '/next  /help'), rank: 4 },
  ].filter(({ text }) => text !== ''), columns - frame);
  const shown = ` ${parts.join(theme.muted(ascii ? '  |  ' : '  ·  '))} `;
  return theme.muted(rule) + shown + theme.muted(rule.repeat(Math.max(0, columns - 1 - widthOf(shown))));
}

/** Characters on either side of the cursor that are laid out: more than any screen shows. */
const neighbourhood = 6000;

/** The lines about the cursor: a long text is not laid out anew at every key. */
function aboutCursor({ text, cursor }: Editing): { readonly text: string; readonly cursor: number; readonly isStart: boolean } {
  const from = cursor <= neighbourhood ? 0 : Math.max(text.lastIndexOf('\n', cursor - neighbourhood) + 1, cursor - 2 * neighbourhood);
  return { text: text.slice(from, cursor + neighbourhood), cursor: cursor - from, isStart: from === 0 };
}

const mostRows = 12;
const narrowest = 8;

/** The status line and what is being typed, at the bottom of the terminal. */
export function drawPrompt(area: LiveArea, sitting: Sitting, editing: Editing, screen: Screen, columns: number, rowsOnScreen: number): void {
  const near = aboutCursor(editing);
  const width = Math.max(narrowest, columns - indent - 1);
  const rows = typedRows(near.text, width);
  const cursor = placeIn(rows, near.text, near.cursor, width);
  const room = Math.max(1, Math.min(mostRows, rowsOnScreen - 4));
  const from = Math.max(0, Math.min(rows.length - room, cursor.row - room + 1));
  const prompt = screen.theme.command(screen.ascii ? '> ' : '❯ ');
  const shown = rows.slice(from, from + room).map(({ shown: row }, index) => (near.isStart && from + index === 0 ? prompt : ' '.repeat(indent)) + row);
  area.draw([statusLine(sitting, screen, columns), ...shown], { row: 1 + cursor.row - from, column: indent + cursor.column });
}
