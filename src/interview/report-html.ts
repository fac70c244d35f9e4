import { inWords } from '../architecture/in-words.ts';
import type { Architecture } from '../architecture/model.ts';
import { picturesOf } from '../diagram/draw.ts';
import { stacked } from '../diagram/picture.ts';
import { svgOf } from '../diagram/svg.ts';
import type { GradedSignal } from '../grading/score.ts';
import { answerIn } from './interview.ts';
import type { PhaseReport, Report } from './report.ts';
import { breaksText, comparisonText, oneLine, takenText, timeText, twistText, verdictWords, wayText } from './report-words.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Columns that are still read on a telephone held upright. */
const columns = 46;

function svg(architecture: Architecture, title: string, marked: readonly string[] = []): string {
  const roles = new Map(marked.map((id) => [id, 'marked' as const]));
  const pictures = picturesOf(architecture, { width: columns, roles }).map(({ picture }) => picture);
  return `<figure>${svgOf(stacked(pictures, 2), title, inWords(architecture))}</figure>`;
}

const style = `
:root{color-scheme:light dark;--ink:#1c1e21;--soft:#5b6168;--line:#d9dde2;--paper:#fff;--card:#f6f7f9;--good:#1f7a33;--bad:#b3261e;--warn:#8a5a00}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#a0a7af;--line:#3a4048;--paper:#16181c;--card:#1f2329;--good:#74c983;--bad:#ff8a80;--warn:#f0bd5a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}h2 small{float:right;font-weight:400}
.score{font-size:1.4rem;font-weight:700}.soft,small{color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{padding:.3rem .4rem;border-bottom:1px solid var(--line);text-align:right}th:first-child,td:first-child{text-align:left}
meter{width:4.5rem;vertical-align:middle}
ul,ol{padding-left:1.2rem}ul.signals{list-style:none;padding:0}ul.signals li{margin:.5rem 0;padding-left:1.4rem;position:relative}ul.signals li::before{position:absolute;left:0;font-weight:700}
.hit::before{content:"✓";color:var(--good)}.partial::before{content:"~";color:var(--warn)}.miss::before{content:"·";color:var(--soft)}.contradicted::before,.wrong::before{content:"✗";color:var(--bad)}
q{display:block;color:var(--soft);font-style:italic;quotes:"“" "”"}
pre{white-space:pre-wrap;background:var(--card);padding:.7rem;border-radius:.4rem;font-size:.85rem}
figure{margin:.5rem 0;overflow-x:auto}figure svg{max-width:100%;height:auto;border-radius:.4rem}
details{margin:.5rem 0}summary{cursor:pointer}`;

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

function signalItem({ title, evidence, elsewhere, teach, result }: GradedSignal): string {
  const quote = evidence[0] ?? elsewhere[0];
  const said = quote === undefined ? '' : `<q>${escaped(oneLine(quote.quote))}</q>`;
  return `<li class="${result}">${escaped(title)}${said}${result === 'hit' ? '' : ` <span class="soft">${escaped(teach)}</span>`}</li>`;
}

const order = ['contradicted', 'miss', 'partial', 'hit'] as const;

function phaseSection({ interview }: Report, { id, title, graded }: PhaseReport): string {
  const said = answerIn(interview, id).trim();
  const asked = interview.said.filter(({ phase }) => phase === id).map(({ kind, text }) => `<li><small>${kind}</small> ${escaped(text)}</li>`);
  const wrong = graded.checks.filter(({ ok }) => !ok).map(({ quote, note }) => `<li class="wrong"><q>${escaped(oneLine(quote))}</q>${escaped(note)}</li>`);
  const signals = order.flatMap((result) => graded.signals.filter((signal) => signal.result === result)).map(signalItem);
  return [
    `<section><h2>${escaped(title)} <small>${graded.score.toFixed(1)} of 4</small></h2>`,
    `<ul class="signals">${[...wrong, ...signals].join('')}</ul>`,
    ...graded.caps.map((cap) => `<p class="soft">${escaped(cap)}</p>`),
    `<details><summary>What you wrote</summary><pre>${escaped(said === '' ? 'Nothing.' : said)}</pre>${asked.length === 0 ? '' : `<p class="soft">The interviewer</p><ul>${asked.join('')}</ul>`}</details></section>`,
  ].join('\n');
}

function table({ phases, unreached }: Report): string {
  const rows = phases.map((phase) => `<tr><td>${escaped(phase.title)}</td><td><meter min="0" max="4" value="${phase.graded.score}">${phase.graded.score}</meter></td><td>${phase.graded.score.toFixed(1)}</td><td>${escaped(timeText(phase))}</td><td>${phase.words}</td></tr>`);
  const rest = unreached.map(({ title }) => `<tr><td>${escaped(title)}</td><td></td><td></td><td>not reached</td><td></td></tr>`);
  return `<table><thead><tr><th>Part</th><th></th><th>of 4</th><th>Time</th><th>Words</th></tr></thead><tbody>${[...rows, ...rest].join('')}</tbody></table>`;
}

function fixList({ assessment: { fixes } }: Report): string {
  if (fixes.length === 0) return '';
  return `<h2>Fix first</h2><ol>${fixes.map(({ topic, why, quote }) => `<li><strong>${escaped(topic)}</strong>. ${escaped(why)}<q>${escaped(quote)}</q></li>`).join('')}</ol>`;
}

function designs({ own, reference, comparison }: Report): string {
  const yours = own === undefined ? '' : `<h2>Your design</h2>${svg(own, 'Your design', comparison?.extra.map(({ id }) => id))}`;
  const differences = comparison === undefined ? '' : comparisonText(comparison).map(paragraph).join('');
  return `${yours}<h2>A reference design</h2>${svg(reference, 'A reference design', comparison?.missing.map(({ id }) => id))}${differences}`;
}

/** The report as one page that needs nothing else: no script, font, style sheet or picture of others. */
export function reportHtml(report: Report, withModel: boolean): string {
  const { assessment: { total, verdict, reasons }, interview, title, model, date } = report;
  const twist = twistText(report);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}, ${date}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    `<p><span class="score">${Math.round(total.percent)} %</span> ${escaped(verdict === undefined ? wayText(report) : verdictWords[verdict])} <span class="soft">${interview.level} level, ${date}</span></p>`,
    ...[...reasons, takenText(report), breaksText(report)].filter((text) => text !== '').map(paragraph),
    table(report),
    fixList(report),
    ...report.phases.map((phase) => phaseSection(report, phase)),
    ...(twist.length === 0 ? [] : [`<h2>What the interviewer changed</h2>${twist.map(paragraph).join('')}`]),
    designs(report),
    ...(withModel ? interview.phases.map(({ id, title: part }) => `<details><summary>${escaped(part)}, as a strong candidate has it</summary><pre>${escaped((model[id] ?? '').trim())}</pre></details>`) : []),
    '</body></html>',
  ].join('\n');
}
