import { problemSet } from '../content/exam.ts';
import { UnmetError, UsageError } from '../errors.ts';
import { interviewsIn } from '../interview/interview.ts';
import { reportJson } from '../interview/report-json.ts';
import { reportMarkdown } from '../interview/report-markdown.ts';
import { inTime } from '../journal/read.ts';
import { cardText } from '../quiz/card-text.ts';
import { ankiNotes, cardsCsv, cardsJson, csv } from '../quiz/export.ts';
import { standing } from '../recall/progress-fold.ts';
import { safeJson, withoutControls } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { gradedInterview } from './interview-report.ts';
import { journalOf } from './open-journal.ts';

type Write = (run: Context) => Promise<string>;

function json(value: unknown): string {
  return `${safeJson(value, 2)}\n`;
}

async function cardTexts(run: Context): Promise<ReturnType<typeof cardText>[]> {
  const catalog = await run.catalog();
  return catalog.cards().map((card) => cardText(card, catalog.questionOf(card)));
}

async function history(run: Context): Promise<string> {
  return `[\n${journalOf(run).load().events.map((event) => safeJson(event)).join(',\n')}\n]\n`;
}

async function answers(run: Context): Promise<string> {
  const rows = inTime(standing(journalOf(run).load().events)).map(({ at, card, mode, rating, score, ms, off }) => [new Date(at).toISOString(), card, mode, rating, score, ms / 1000, off ?? '']);
  return csv([['time', 'card', 'mode', 'rating', 'score', 'seconds', 'log10_off'], ...rows]);
}

/** The debrief of the last finished interview. */
async function lastReport(run: Context): Promise<ReturnType<typeof gradedInterview>> {
  const last = interviewsIn(journalOf(run).besideAnswers()).findLast(({ stage }) => stage === 'over');
  if (last === undefined) throw new UnmetError('no interview is finished yet', { code: 'no-report', hint: 'Take one with: sysdesign mock twitter' });
  return gradedInterview(run.host, problemSet(await run.catalog(), last.problem), last);
}

/** What can be exported, and as what; the first format is the usual one. Adding one is one line here. */
const exports = {
  cards: {
    json: async (run) => json(cardsJson(await cardTexts(run))),
    csv: async (run) => cardsCsv(await cardTexts(run)),
    anki: async (run) => ankiNotes(await cardTexts(run)),
  },
  history: { json: history, csv: answers },
  report: {
    async json(run) {
      const { report, grade } = await lastReport(run);
      return json(reportJson(report, grade, false));
    },
    md: async (run) => `${reportMarkdown((await lastReport(run)).report, false)}\n`,
  },
} as const satisfies Record<string, Readonly<Record<string, Write>>>;

function oneOf<T>(table: Readonly<Record<string, T>>, word: string, what: string): T {
  const found = Object.hasOwn(table, word) ? table[word] : undefined;
  if (found !== undefined) return found;
  throw new UsageError(`no ${what} "${withoutControls(word)}"`, { code: 'unknown-export', hint: `Choose one of: ${Object.keys(table).join(', ')}.` });
}

export const exportCommand: Define = (line, context) => {
  line
    .argument('<what>', 'cards; history, all answers and interviews of this machine; or report, the last debrief')
    .option('--to <format>', 'json; csv for cards and history; anki for cards, a text file that it imports; md for a report', 'json')
    .action(async (what, { to }) => {
      const run = context();
      const write: Write = oneOf<Write>(oneOf<Readonly<Record<string, Write>>>(exports, what, 'export of'), run.globals.json === true ? 'json' : to, 'format');
      run.host.stdout.write(await write(run));
    });
};
