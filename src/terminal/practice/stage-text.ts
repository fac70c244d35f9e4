import type { Outcome, Practice } from '../../quiz/practice.ts';
import { settled } from '../../recall/session.ts';
import type { Screen } from '../screen.ts';
import { feedbackText } from './feedback-text.ts';
import { viewOf } from './forms.ts';
import type { PracticeScreen } from './practice-screen.ts';
import { asking, header, questionText } from './question-text.ts';
import type { Rules, Stage } from './stage.ts';

const help = [
  'Answer with the keys named below.',
  '-  I do not know',
  'u  take the last answer back, in a drill',
  'q  leave; everything answered so far is kept, after Ctrl-C too',
].join('\n');

function onOneLine(parts: readonly string[], width: number): string {
  const all = parts.join(' · ');
  return all.length <= width || parts.length <= 2 ? all : onOneLine([...parts.slice(0, -2), ...parts.slice(-1)], width);
}

/** The keys that work now. */
export function keysText(stage: Stage, practice: Practice, rules: Rules, { theme, width }: Screen): string {
  const form = practice.posed()?.asked.form;
  if (stage.at !== 'question' || form === undefined) return theme.muted('Enter next · u take it back · q leave');
  return theme.muted(onOneLine([viewOf(form).keys(form, stage.entry), '? help', "- don't know", ...(rules.feedback ? ['u undo'] : []), 'q leave'], width));
}

function afterAnswer(outcome: Outcome, done: number, comesBack: string, screen: PracticeScreen): string {
  const { posed } = outcome;
  const asked = { ...posed.asked, picture: undefined };
  return [header(posed, done, screen), asking({ ...posed, asked }, screen), feedbackText(outcome, comesBack, screen)].join('\n\n');
}

/** What the screen shows above the keys. */
export function stageText(stage: Stage, practice: Practice, comesBack: (outcome: Outcome) => string, screen: PracticeScreen, clock?: string): string {
  if (stage.at === 'feedback') return afterAnswer(stage.outcome, settled(practice.session()), comesBack(stage.outcome), screen);
  const posed = practice.posed();
  if (stage.at === 'end' || posed === undefined) return '';
  const note = stage.entry.note === '' ? [] : [screen.theme.warn(stage.entry.note)];
  return [questionText(posed, settled(practice.session()), stage.entry, screen, clock), ...(stage.help ? [screen.theme.muted(help)] : []), ...note].join('\n\n');
}
