import type { Mark, Remark } from '../../quiz/asked.ts';
import { isDontKnow } from '../../quiz/lines.ts';
import type { Outcome } from '../../quiz/practice.ts';
import { reflowed } from '../../quiz/prose.ts';
import { hanging, inline, unbroken } from '../layout.ts';
import type { Screen } from '../screen.ts';
import type { PracticeScreen } from './practice-screen.ts';
import { modelAnswer } from './written.ts';

/** What an answer was worth, in a word. */
export function verdict({ graded, line }: Outcome, { theme }: Screen): string {
  if (isDontKnow(line)) return theme.warn('Here it is.');
  if (graded.rating !== undefined) return theme.strong('Noted.');
  if (graded.score === 1) return theme.good('✓ Right.');
  return graded.score === 0 ? theme.bad('✗ Not right.') : theme.warn(`◆ Partly right: ${Math.round(graded.score * 100)}%.`);
}

const glyphs: Readonly<Record<Mark, string>> = { right: '✓', wrong: '✗', missed: '▸', plain: '·' };

function remark({ mark, text, why }: Remark, screen: Screen): string {
  const { theme, width } = screen;
  const paints = { right: theme.good, wrong: theme.bad, missed: theme.good, plain: theme.muted };
  const head = hanging(`${paints[mark](glyphs[mark])} `, mark === 'plain' ? inline(text, theme) : theme.strong(inline(text, theme)), width);
  return why === undefined ? head : `${head}\n${hanging('  ', theme.muted(inline(reflowed(why), theme)), width)}`;
}

/** Whether the remarks do not already hold the answer. */
function answerLine({ graded, posed }: Outcome, screen: Screen): readonly string[] {
  const { kind } = posed.asked.form;
  return kind === 'type' ? [hanging('', `The answer is ${screen.theme.strong(graded.answer)}.`, screen.width)] : [];
}

function remarks({ graded, posed }: Outcome, screen: Screen): readonly string[] {
  const { form } = posed.asked;
  if (form.kind === 'say') return [modelAnswer(form, screen)];
  return graded.remarks.length === 0 ? [] : [graded.remarks.map((one) => remark(one, screen)).join('\n')];
}

/** What there is to learn from an answer: right or not, every choice's reason, the solution, why it is so. */
export function feedbackText(outcome: Outcome, comesBack: string, screen: PracticeScreen): string {
  const { theme, width } = screen;
  const { posed, graded } = outcome;
  const worked = graded.worked === undefined ? [] : [graded.worked.map((line) => hanging('  ', line, width)).join('\n')];
  const whole = posed.asked.solution === undefined ? [] : [screen.draw(posed.asked.solution)];
  const link = `${theme.muted(`${comesBack} Read more:`)} ${theme.command(unbroken(`sysdesign explain ${posed.card.topic}`))}`;
  return [
    verdict(outcome, screen),
    ...answerLine(outcome, screen),
    ...whole,
    ...remarks(outcome, screen),
    ...worked,
    hanging(`${theme.heading(posed.asked.form.kind === 'say' ? 'About' : 'Why')}  `, inline(reflowed(posed.asked.why), theme), width),
    hanging('', link, width),
  ].join('\n\n');
}
