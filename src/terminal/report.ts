import type { Report } from '../interview/report.ts';
import { breaksText, notJudgedText, takenText, timeText, twistText, wayText } from '../interview/report-words.ts';
import { hanging, spread } from './layout.ts';
import { designsText } from './report-designs.ts';
import { phaseText } from './report-phase.ts';
import { verdictText } from './outcome.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table.ts';

function barOf(score: number, screen: Screen): string {
  const cells = 8;
  const full = Math.round((score / 4) * cells);
  return screen.ascii ? `${'#'.repeat(full)}${'.'.repeat(cells - full)}` : `${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
}

function headline(report: Report, screen: Screen): string {
  const { theme, width } = screen;
  const { verdict, total, reasons } = report.assessment;
  const judged = verdict === undefined ? wayText(report) : verdictText(verdict, screen.theme);
  const remarks = [...reasons, takenText(report), breaksText(report)].filter((text) => text !== '');
  return [
    spread(theme.title(`Debrief: ${report.title}`), theme.muted(`${report.interview.level} level`), width),
    report.phases.length === 0 ? judged : `${theme.strong(`${Math.round(total.percent)}%`)}  ${judged}`,
    ...remarks.map((remark) => hanging('', remark, width)),
  ].join('\n');
}

function phaseTable({ phases, unreached }: Report, screen: Screen): string {
  const { theme } = screen;
  const rows = [
    ...phases.map((phase) => [phase.title, barOf(phase.graded.score, screen), phase.graded.score.toFixed(1), timeText(phase), String(phase.words)]),
    ...unreached.map(({ title }) => [title, '', '', 'not reached', '']),
  ];
  return drawTable(screen, [{ title: 'part', grows: true }, { title: '', paint: theme.command }, { title: 'of 4', align: 'right', paint: theme.strong }, { title: 'time', align: 'right' }, { title: 'words', align: 'right', paint: theme.muted }], rows);
}

function fixesText({ assessment: { fixes }, phases }: Report, { theme, width }: Screen): readonly string[] {
  if (fixes.length === 0) return [];
  const titles = new Map(phases.map(({ id, title }) => [id, title]));
  const items = fixes.map(({ topic, why, phase, quote, kind }, index) => [
    hanging(`${index + 1}. `, `${theme.strong(topic)} ${theme.muted(`(${titles.get(phase) ?? phase})`)}`, width),
    hanging('   ', why, width),
    hanging('   ', kind === 'wrong' ? `${theme.muted('You said:')} "${quote.trim()}"` : `${theme.muted('It sounds like:')} ${theme.emphasis(quote)}`, width),
  ].join('\n'));
  return [`${theme.heading(fixes.length === 1 ? 'Fix this first' : 'Fix these two first')}\n${items.join('\n')}`];
}

function twisted(report: Report, { theme, width }: Screen): readonly string[] {
  const lines = twistText(report);
  return lines.length === 0 ? [] : [`${theme.heading('What I changed')}\n${lines.map((line) => hanging('  ', line, width)).join('\n')}`];
}

/** The model answers, part by part: for afterwards. */
function modelText({ model, phases, unreached }: Report, { theme, width }: Screen): string {
  const parts = [...phases, ...unreached].map(({ id, title }) => `${theme.heading(`${title}, as a strong candidate has it`)}\n${hanging('  ', (model[id] ?? '').trim(), width)}`);
  return parts.join('\n\n');
}

/** The last lines: what stays in view when everything above has scrolled away. */
function closing(report: Report, screen: Screen): string {
  const { theme, width } = screen;
  const { total, verdict, fixes } = report.assessment;
  const result = report.phases.length === 0 ? [] : [`${theme.strong(`${Math.round(total.percent)}%`)}${verdict === undefined ? '' : `, ${verdictText(verdict, screen.theme)}`}.${fixes.length === 0 ? '' : ` First: ${fixes.map(({ topic }) => topic).join('; ')}.`}`];
  return [...result, theme.muted(notJudgedText)].map((line) => hanging('', line, width)).join('\n');
}

/** The debrief as one reads it right after the interview. */
export function reportText(report: Report, screen: Screen, withModel: boolean): string {
  return [
    headline(report, screen),
    phaseTable(report, screen),
    ...fixesText(report, screen),
    ...report.phases.map((phase) => phaseText(phase, screen)),
    ...twisted(report, screen),
    designsText(report, screen),
    ...(withModel ? [modelText(report, screen)] : []),
    closing(report, screen),
  ].join('\n\n');
}
