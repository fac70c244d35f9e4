import type { Architecture } from '../architecture/model.ts';
import { drawDiagram } from '../diagram/draw.ts';
import type { GradedSignal } from '../grading/score.ts';
import { answerIn } from './interview.ts';
import type { PhaseReport, Report } from './report.ts';
import { breaksText, comparisonText, oneLine, quotedText, takenText, timeText, twistText, verdictWords, wayText } from './report-words.ts';

const columns = 76;

const drawn = (architecture: Architecture): string => `\`\`\`text\n${drawDiagram(architecture, { width: columns, glyphs: 'unicode' })}\n\`\`\``;
/** Characters that Markdown would take for its own. */
const escaped = (text: string): string => oneLine(text).replaceAll(/([\\`*_[\]<>|#])/g, '\\$1');
const fenced = (text: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
};

const words = { hit: 'Said', partial: 'In part', miss: 'Missed', contradicted: 'Wrong' } as const;
const order = ['contradicted', 'miss', 'partial', 'hit'] as const;

function signalText({ title, evidence, elsewhere, teach, result }: GradedSignal): string {
  const quote = evidence[0] ?? elsewhere[0];
  const said = quote === undefined ? '' : ` "${escaped(quotedText(quote.quote))}"`;
  return `- **${result === 'not-applicable' ? '' : words[result]}: ${escaped(title)}.**${said}${result === 'hit' ? '' : ` ${escaped(teach)}`}`;
}

function phaseText(report: Report, { id, title, graded }: PhaseReport): string {
  const said = answerIn(report.interview, id).trim();
  const followUps = report.interview.said.filter(({ phase }) => phase === id).map(({ kind, text }) => `- *${kind}*: ${escaped(text)}`);
  return [
    `## ${title}: ${graded.score.toFixed(1)} of 4`,
    ...(said === '' ? ['Nothing was said.'] : [fenced(said)]),
    ...(followUps.length === 0 ? [] : [`The interviewer:\n\n${followUps.join('\n')}`]),
    [...graded.checks.filter(({ ok }) => !ok).map(({ quote, note }) => `- **Wrong** "${escaped(quote)}": ${escaped(note)}`), ...order.flatMap((result) => graded.signals.filter((signal) => signal.result === result)).map(signalText)].join('\n'),
    ...graded.caps.map(escaped),
  ].join('\n\n');
}

function table({ phases, unreached }: Report): string {
  const rows = [...phases.map((phase) => [phase.title, phase.graded.score.toFixed(1), timeText(phase), String(phase.words), String(phase.hints)]), ...unreached.map(({ title }) => [title, '', 'not reached', '', ''])];
  return ['| Part | of 4 | Time | Words | Hints |', '|---|---:|---:|---:|---:|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

/** The report as a Markdown document. */
export function reportMarkdown(report: Report, withModel: boolean): string {
  const { assessment: { total, verdict, reasons, fixes }, own, reference, comparison, interview, model } = report;
  const twist = twistText(report);
  return [
    `# ${report.title}`,
    `**${Math.round(total.percent)}%, ${verdict === undefined ? wayText(report) : verdictWords[verdict]}** at ${interview.level} level, ${report.date}.`,
    ...[[...reasons, takenText(report), breaksText(report)].filter((text) => text !== '').map(escaped).join(' ')].filter((text) => text !== ''),
    table(report),
    ...(fixes.length === 0 ? [] : [`## Fix first\n\n${fixes.map(({ topic, why, quote }, index) => `${index + 1}. **${escaped(topic)}**: ${escaped(why)} ${escaped(quote)}`).join('\n')}`]),
    ...report.phases.map((phase) => phaseText(report, phase)),
    ...(twist.length === 0 ? [] : [`## What the interviewer changed\n\n${twist.map(escaped).join('\n\n')}`]),
    ...(own === undefined ? [] : [`## Your design\n\n${drawn(own)}`]),
    `## A reference design\n\n${drawn(reference)}`,
    ...(comparison === undefined ? [] : [comparisonText(comparison).map(escaped).join(' ')]),
    ...(withModel ? interview.phases.map(({ id, title }) => `## ${title}, as a strong candidate has it\n\n${fenced((model[id] ?? '').trim())}`) : []),
  ].join('\n\n');
}
