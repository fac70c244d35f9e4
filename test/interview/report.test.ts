import { describe, expect, it } from 'vitest';
import { parseNotation } from '../../src/architecture/notation.ts';
import { problemSet } from '../../src/content/exam.ts';
import { grade, prepareGrader } from '../../src/grading/grade.ts';
import { phaseIds, type PhaseId } from '../../src/grading/rubric.ts';
import { mockAdvice } from '../../src/interview/advice.ts';
import { comparedDesigns } from '../../src/interview/compare-designs.ts';
import { typedDesign } from '../../src/interview/design.ts';
import { interviewHistory } from '../../src/interview/history.ts';
import { answersOf, evolved, startOf, type Interview, type MockEvent } from '../../src/interview/interview.ts';
import { reportOf, type Report } from '../../src/interview/report.ts';
import { reportHtml } from '../../src/interview/report-html.ts';
import { reportMarkdown } from '../../src/interview/report-markdown.ts';
import { breaksText, timeText } from '../../src/interview/report-words.ts';
import { meets } from '../../src/interview/twist.ts';
import { catalog } from './catalog.ts';

const set = problemSet(catalog(), 'twitter');
const grader = prepareGrader(set.exam);

type Step = MockEvent extends infer E ? (E extends MockEvent ? Omit<E, 'mock'> : never) : never;

function interviewOf(steps: readonly Step[], phases: readonly PhaseId[] = phaseIds): Interview {
  const start = startOf({ type: 'mock-start', mock: 'm', t: 0, problem: 'twitter', level: 'senior', seed: 's', phases: phases.map((id) => ({ id, title: id, budgetMs: 60_000 })) }, Date.UTC(2026, 10, 20));
  return steps.reduce<Interview>((before, step) => evolved(before, { mock: 'm', ...step }), start);
}

/** The model answers, one phase a minute. */
const whole: readonly Step[] = phaseIds.flatMap((phase, at): readonly Step[] => [
  { type: 'mock-phase', t: at * 60_000, phase, because: at === 0 ? 'start' : 'next' },
  { type: 'mock-line', t: at * 60_000 + 1000, phase, text: set.model[phase] ?? '' },
]);
const done: Step = { type: 'mock-end', t: 360_000, because: 'done' };

function reportFor(interview: Interview): Report {
  const material = { date: '2026-11-20', title: 'Design Twitter', reference: parseNotation(set.fields.design), model: set.model, twists: set.briefing.twists, meets: (twist: (typeof set.briefing.twists)[number], text: string) => meets(grader, twist, text) };
  return reportOf(interview, grade(grader, answersOf(interview), interview.level), material);
}

describe('the report of an interview', () => {
  it('grades the whole as the grader does', () => {
    const { assessment } = reportFor(interviewOf([...whole, done]));
    expect(assessment.verdict).toBe('strong-hire');
    expect(assessment.total).toEqual(grade(grader, set.model, 'senior').total);
  });

  it('takes off what hints cost, and says so', () => {
    const hint: Step = { type: 'mock-said', t: 2000, phase: 'requirements', kind: 'hint', about: 'x', text: 'help' };
    const { assessment, phases } = reportFor(interviewOf([...whole.slice(0, 2), hint, hint, ...whole.slice(2), done]));
    expect(phases[0]).toMatchObject({ hints: 2, hintCost: 0.3 });
    expect(assessment.phases[0]?.score).toBeCloseTo((grade(grader, set.model, 'senior').phases[0]?.score ?? 0) - 0.3);
    expect(assessment.phases[0]?.caps).toContain('Hints cost 0.3 points.');
    expect(assessment.total.percent).toBeLessThan(grade(grader, set.model, 'senior').total.percent);
  });

  it('judges no more of an interview that was stopped than was taken', () => {
    const { assessment, phases, unreached } = reportFor(interviewOf([...whole.slice(0, 5), { type: 'mock-end', t: 130_000, because: 'quit' }]));
    expect(phases.map(({ id }) => id)).toEqual(['requirements', 'estimation']);
    expect(unreached.map(({ id }) => id)).toEqual(['high-level', 'detailed', 'scale', 'wrap-up']);
    expect(assessment.verdict).toBeUndefined();
    expect(assessment.total.percent).toBeGreaterThan(95);
    expect(reportFor(interviewOf([{ type: 'mock-phase', t: 0, phase: 'requirements', because: 'start' }, { type: 'mock-end', t: 1, because: 'quit' }])).assessment.total).toEqual({ points: 0, max: 0, percent: 0 });
  });

  it('reports a part that was practised alone by itself', () => {
    const { assessment, phases } = reportFor(interviewOf([{ type: 'mock-phase', t: 0, phase: 'estimation', because: 'start' }, { type: 'mock-line', t: 1, phase: 'estimation', text: set.model.estimation ?? '' }, { type: 'mock-end', t: 2, because: 'done' }], ['estimation']));
    expect(phases).toHaveLength(1);
    expect(assessment.verdict).toBeUndefined();
    expect(assessment.total.percent).toBeGreaterThan(90);
  });

  it('begins with the problem itself where hardly anything was about it', () => {
    const baking = whole.map((event) => (event.type === 'mock-line' ? { ...event, text: 'Knead the dough for ten minutes, let it rise for an hour, then bake the bread at 220 degrees.' } : event));
    expect(reportFor(interviewOf([...baking, done])).assessment.fixes[0]?.topic).toBe('Answers the problem that was asked');
    expect(reportFor(interviewOf([...whole, done])).assessment.fixes[0]?.topic).not.toBe('Answers the problem that was asked');
  });

  it('puts time over the budget first, and tells pauses from sleep', () => {
    expect(timeText({ spentMs: 90_000, budgetMs: 60_000 })).toBe('+0:30  1:30 of 1:00');
    expect(timeText({ spentMs: 30_000, budgetMs: 60_000 })).toBe('0:30 of 1:00');
    const report = reportFor(interviewOf([...whole.slice(0, 2), { type: 'mock-pause', t: 2000, because: 'asked' }, { type: 'mock-resume', t: 2000, pausedMs: 61_000 }, { type: 'mock-pause', t: 3000, because: 'slept' }, { type: 'mock-resume', t: 3000, pausedMs: 60_000 }, ...whole.slice(2), done]));
    expect(breaksText(report)).toBe('The clock stood: 1 pause, 1 time the machine slept, 2:01 in all.');
  });

  it('says whether the design moved when a requirement changed', () => {
    const twist: Step = { type: 'mock-said', t: 240_000, phase: 'scale', kind: 'twist', about: 'celebrity', text: 'A celebrity posts.' };
    const moved = (text: string): Report['twist'] => reportFor(interviewOf([...whole.slice(0, 9), twist, { type: 'mock-line', t: 250_000, phase: 'scale', text }, ...whole.slice(10), done])).twist;
    expect(moved('we buy faster machines')).toMatchObject({ answer: 'unanswered', moved: [] });
    expect(moved('That post is stored once and not pushed; readers merge it in at read time, and its key is copied to several cache nodes.\ntimeline_api -> celebrity_cache')).toMatchObject({ answer: 'answered', moved: ['celebrity_cache'] });
  });

  it('compares designs by what the boxes are, not by what they are called', () => {
    const reference = parseNotation('client -> lb -> api -> cache, db\napi -> queue -> workers');
    const { missing, extra } = comparedDesigns(reference, parseNotation('user -> nginx -> service -> redis\nservice -> postgres\nservice -> s3'));
    expect(missing.map(({ id }) => id).sort()).toEqual(['queue', 'workers']);
    expect(extra.map(({ id }) => id)).toEqual(['s3']);
  });

  it('draws what can be drawn together of what was typed', () => {
    expect(typedDesign('prose only')).toBeUndefined();
    const nested = `${Array.from({ length: 40 }, (_, i) => `group g${i} { `).join('')}x${' }'.repeat(40)}`;
    expect(typedDesign(`api -> db\n${nested}`)?.nodes.map(({ id }) => id)).toEqual(['api', 'db']);
    expect(typedDesign('group a { db }\ngroup b { db }\napi -> db')?.nodes.map(({ id }) => id)).toContain('api');
    expect(typedDesign('api -> db\nGET /x -> 200 {ids}\n- api -> cache')?.nodes.map(({ id }) => id)).toEqual(['api', 'db', 'cache']);
  });

  it('takes no sum for a design, and draws a link that was said twice once', () => {
    const design = typedDesign('100M links / month => 100M / (30*86400) ~ 40 writes/s, peak 2x ~ 80/s\nRedirects 100x => 4,000/s on average\nclient -> lb -> api\nlb -> api\napi -> db : 3k/s\napi -> db\napi -> s3\n500M x 2 -> 1B');
    expect(design?.nodes.map(({ label }) => label)).toEqual(['client', 'lb', 'api', 'db', 's3']);
    expect(design?.edges.map(({ from, to, label }) => [from, to, label])).toEqual([['client', 'lb', ''], ['lb', 'api', ''], ['api', 'db', '3k/s'], ['api', 's3', '']]);
  });
});

describe('the report as a document', () => {
  const hostile = '<script>alert(1)</script> "quoted" & | `code` [x](y)\nclient -> api -> db';
  const report = reportFor(interviewOf([...whole.slice(0, 5), { type: 'mock-line', t: 121_000, phase: 'high-level', text: hostile }, ...whole.slice(6), done]));

  it('is one page that needs nothing else, with its pictures in it', () => {
    const html = reportHtml(report, true);
    expect(html).toContain('name="viewport"');
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|(?:src|href)=/);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(html).toContain(`default-src 'none'`);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('keeps control characters and hidden marks of an answer out', () => {
    const typed = reportFor(interviewOf([...whole.slice(0, 5), { type: 'mock-line', t: 121_000, phase: 'high-level', text: 'client -> \u001b[31mapi\u0007 \u202Edb\nمرحبا' }, ...whole.slice(6), done]));
    // oxlint-disable-next-line no-control-regex
    expect(reportHtml(typed, false)).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
    expect(reportHtml(typed, false)).toContain('<pre dir="auto">');
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    const empty = new Set(['meta', 'rect', 'path', 'polygon']);
    for (const [, close, name = ''] of reportHtml(report, true).matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (!empty.has(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('keeps what was typed from becoming Markdown', () => {
    const markdown = reportMarkdown(report, false);
    expect(markdown).toContain(`\`\`\`text\n${hostile}\n\`\`\``);
    expect(markdown).toContain('| Part | of 4 | Time | Words | Hints |');
    expect(reportMarkdown(report, true)).toContain('as a strong candidate has it');
  });
});

describe('interviews over time', () => {
  const graded = (id: string, problem: string, percents: readonly number[], phases: readonly PhaseId[] = phaseIds): Interview => ({
    ...interviewOf([done], phases), id, problem,
    graded: { type: 'mock-graded', mock: id, t: 0, rubricVersion: 1, percent: percents.reduce((sum, one) => sum + one, 0) / percents.length, verdict: 'hire', phases: phases.map((phase, at) => ({ id: phase, percent: percents[at] ?? 0 })) },
  });

  it('are averaged by part', () => {
    const history = interviewHistory([graded('a', 'twitter', [10, 20, 30, 40, 50, 60]), graded('b', 'uber', [30, 20, 30, 40, 50, 60]), interviewOf([])]);
    expect(history.interviews.map(({ id, whole: all }) => [id, all])).toEqual([['a', true], ['b', true]]);
    expect(history.phases[0]).toEqual({ id: 'requirements', title: 'requirements', percent: 20, taken: 2, percents: [10, 30] });
  });

  it('lead to a part that has been weak, then to a new problem, then to the worst', () => {
    const problems = ['twitter', 'uber'];
    expect(mockAdvice(problems, [])?.command).toBe('mock twitter');
    const weak = graded('a', 'twitter', [90, 20, 90, 90, 90, 90]);
    expect(mockAdvice(problems, [weak])?.command).toBe('mock uber --phase estimation');
    expect(mockAdvice(problems, [weak, graded('c', 'uber', [80], ['estimation'])])?.command).toBe('mock uber');
    const good = graded('b', 'uber', [90, 90, 90, 90, 90, 90]);
    expect(mockAdvice(problems, [graded('a', 'twitter', [70, 70, 70, 70, 70, 70]), good])?.command).toBe('mock twitter');
  });
});
