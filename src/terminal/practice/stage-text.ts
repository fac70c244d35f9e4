import type { Asked } from '../../quiz/asked.ts';
import type { Outcome, Practice } from '../../quiz/practice.ts';
import { settled } from '../../recall/session.ts';
import type { Screen } from '../screen.ts';
import { feedbackText } from './feedback-text.ts';
import { viewOf } from './forms.ts';
import type { PracticeScreen } from './practice-screen.ts';
import { asking, header, questionText } from './question-text.ts';
import type { Rules, Stage } from './stage.ts';

const help = [
  'Answer with the keys named below; arrows move, Backspace takes back.',
  '-  I do not know',
  'u  take the last answer back, in a drill',
  'q  leave; everything answered so far is kept, after Ctrl-C too',
  'Enter puts this away.',
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

/** The keys take a line, and an empty one stands above them. */
const linesOfKeys = 2;

/** The question with what there is to learn, its picture too where all of it fits on the screen. */
function afterAnswer(outcome: Outcome, done: number, comesBack: string, screen: PracticeScreen): string {
  const { posed } = outcome;
  const shown = (picture: Asked['picture']): string =>
    [header(posed, done, screen), asking({ asked: { ...posed.asked, picture } }, screen), feedbackText(outcome, comesBack, screen)].join('\n\n');
  const whole = shown(posed.asked.solution === undefined ? posed.asked.picture : undefined);
  const fits = screen.rows === undefined || whole.split('\n').length + linesOfKeys <= screen.rows;
  return fits ? whole : shown(undefined);
}

/** What the screen shows above the keys. */
export function stageText(stage: Stage, practice: Practice, comesBack: (outcome: Outcome) => string, screen: PracticeScreen, clock?: string): string {
  if (stage.at === 'feedback') return afterAnswer(stage.outcome, settled(practice.session()), comesBack(stage.outcome), screen);
  const posed = practice.posed();
  if (stage.at === 'end' || posed === undefined) return '';
  const note = stage.entry.note === '' ? [] : [screen.theme.warn(stage.entry.note)];
  return [questionText(posed, settled(practice.session()), stage.entry, screen, clock), ...(stage.help ? [screen.theme.muted(help)] : []), ...note].join('\n\n');
}
