import { inWords } from '../architecture/in-words.ts';
import type { Architecture } from '../architecture/model.ts';
import { picturesOf } from '../diagram/draw.ts';
import { stacked } from '../diagram/picture.ts';
import { svgOf } from '../diagram/svg.ts';
import type { GradedSignal } from '../grading/score.ts';
import type { PhaseId } from '../grading/rubric.ts';
import { withoutControls } from '../untrusted.ts';
import { answerIn, type SaidKind } from './interview.ts';
import type { PhaseReport, Report } from './report.ts';
import { reportStyle } from './report-style.ts';
import { breaksText, comparisonText, notJudgedText, overText, quotedText, spentText, takenText, twistText, unquoted, verdictWords, wayText } from './report-words.ts';

const escaped = (text: string): string => withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Columns that are still read on a telephone held upright. */
const columns = 46;

function svg(architecture: Architecture, title: string, marked: readonly string[] = []): string {
  const roles = new Map(marked.map((id) => [id, 'marked' as const]));
  const pictures = picturesOf(architecture, { width: columns, roles }).map(({ picture }) => picture);
  return `<figure>${svgOf(stacked(pictures, 2), title, inWords(architecture))}</figure>`;
}

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
/** Somebody's words may run from right to left. */
const quoted = (text: string): string => `<q dir="auto">${escaped(quotedText(text))}</q>`;
const typed = (text: string): string => `<pre dir="auto">${escaped(text)}</pre>`;

/** What the mark before a line says to who does not see it. */
const spoken = { hit: 'Said', partial: 'In part', miss: 'Missed', contradicted: 'Wrong' } as const;
const order = ['contradicted', 'miss', 'partial', 'hit'] as const;

function signalItem({ title, evidence, elsewhere, teach }: GradedSignal, result: keyof typeof spoken): string {
  const [here] = evidence;
  const [there] = elsewhere;
  const said = here !== undefined ? quoted(here.quote) : there === undefined ? '' : `<span class="where">Under ${escaped(there.phase)}:</span>${quoted(there.quote)}`;
  return `<li class="${result}"><span class="unseen">${spoken[result]}: </span><b>${escaped(title)}</b>${said}${result === 'hit' ? '' : `<span class="teach">${escaped(teach)}</span>`}</li>`;
}

const sayings: Readonly<Record<SaidKind, string>> = { answer: 'Answered', probe: 'Asked', challenge: 'Challenged', hint: 'Hinted', twist: 'Changed' };

/** What was typed and said in a part, to open. */
function transcript({ interview }: Report, id: PhaseId): string {
  const said = answerIn(interview, id).trim();
  const spokenTo = interview.said.filter(({ phase }) => phase === id).map(({ kind, text }) => `<dt>${sayings[kind]}</dt><dd>${escaped(text)}</dd>`);
  const interviewer = spokenTo.length === 0 ? '' : `<p>The interviewer:</p><dl>${spokenTo.join('')}</dl>`;
  return `<details><summary>What you wrote</summary>${typed(said === '' ? 'Nothing.' : said)}${interviewer}</details>`;
}

function phaseSection(report: Report, { id, title, graded }: PhaseReport): string {
  const wrong = graded.checks.filter(({ ok }) => !ok).map(({ quote, note }) => `<li class="wrong"><span class="unseen">Wrong: </span>${quoted(quote)}<span class="teach">${escaped(note)}</span></li>`);
  const signals = order.flatMap((result) => graded.signals.filter((signal) => signal.result === result).map((signal) => signalItem(signal, result)));
  return [
    `<section><h2>${escaped(title)} <small>${graded.score.toFixed(1)} of 4</small></h2>`,
    `<ul class="signals">${[...wrong, ...signals].join('')}</ul>`,
    ...graded.caps.map((cap) => `<p class="soft">${escaped(cap)}</p>`),
    `${transcript(report, id)}</section>`,
  ].join('\n');
}

function timeCell(phase: PhaseReport): string {
  const over = overText(phase);
  return `${escaped(spentText(phase))}${over === '' ? '' : `<span class="over">${escaped(over)} over</span>`}`;
}

function table({ phases, unreached }: Report): string {
  const bar = (score: number): string => `<span class="bar"><i style="width:${Math.round((score / 4) * 100)}%"></i></span>`;
  const rows = phases.map((phase) => `<tr><td>${escaped(phase.title)}${bar(phase.graded.score)}</td><td><strong>${phase.graded.score.toFixed(1)}</strong></td><td>${timeCell(phase)}</td><td class="words">${phase.words}</td></tr>`);
  const rest = unreached.map(({ title }) => `<tr><td>${escaped(title)}</td><td></td><td>not reached</td><td class="words"></td></tr>`);
  return `<table><thead><tr><th scope="col">Part</th><th scope="col">of 4</th><th scope="col">Time</th><th scope="col" class="words">Words</th></tr></thead><tbody>${[...rows, ...rest].join('')}</tbody></table>`;
}

function fixList({ assessment: { fixes }, phases }: Report): string {
  if (fixes.length === 0) return '';
  const part = new Map(phases.map(({ id, title }) => [id, title]));
  const items = fixes.map(({ topic, why, quote, kind, phase }) => `<li><strong>${escaped(topic)} <small>${escaped(part.get(phase) ?? phase)}</small></strong>${escaped(why)}<q dir="auto"><span class="unseen">${kind === 'wrong' ? 'You said: ' : 'It sounds like: '}</span>${escaped(unquoted(quote))}</q></li>`);
  return `<h2>Fix ${fixes.length === 1 ? 'this' : 'these two'} first</h2><ol class="fixes">${items.join('')}</ol>`;
}

function designs({ own, reference, comparison }: Report): string {
  const yours = own === undefined ? '' : `<h2>Your design</h2>${svg(own, 'Your design', comparison?.extra.map(({ id }) => id))}`;
  const differences = comparison === undefined ? '' : comparisonText(comparison).map(paragraph).join('');
  return `${yours}<h2>A reference design</h2>${svg(reference, 'A reference design', comparison?.missing.map(({ id }) => id))}${differences}`;
}

function resultCard(report: Report): string {
  const { assessment: { total, verdict, reasons } } = report;
  const remarks = [...reasons, takenText(report), breaksText(report)].filter((text) => text !== '').map(paragraph);
  const judged = escaped(verdict === undefined ? wayText(report) : verdictWords[verdict]);
  return `<div class="result ${verdict ?? 'open'}"><span class="score">${Math.round(total.percent)}%</span> <span class="verdict">${judged}</span>${remarks.join('')}</div>`;
}

/** The report as one page that needs nothing else: no script, font, style sheet or picture of others, and none would be loaded. */
export function reportHtml(report: Report, withModel: boolean): string {
  const { interview, title, model, date } = report;
  const twist = twistText(report);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}, ${date}</title><style>${reportStyle}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="when soft">Mock interview, ${interview.level} level, ${date}</p>`,
    resultCard(report),
    table(report),
    fixList(report),
    ...report.phases.map((phase) => phaseSection(report, phase)),
    ...(twist.length === 0 ? [] : [`<h2>What the interviewer changed</h2>${twist.map(paragraph).join('')}`]),
    designs(report),
    ...(withModel ? [`<h2>Model answers</h2>${interview.phases.map(({ id, title: part }) => `<details><summary>${escaped(part)}, as a strong candidate has it</summary>${typed((model[id] ?? '').trim())}</details>`).join('\n')}`] : []),
    `<p class="soft">${escaped(notJudgedText)}</p>`,
    '</main></body></html>',
  ].join('\n');
}
