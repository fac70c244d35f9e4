import type { Outcome, Posed, Practice } from '../../quiz/practice.ts';
import { nothingEntered, type Entry, type Key } from './form-view.ts';
import { viewOf } from './forms.ts';

/**
 * Where a drill on a terminal stands. `typed` is what has been typed of a written answer. `fresh`
 * is a question that came up at once when a single key answered the one before: many press Enter
 * after such a key, and that Enter is no answer to a question nobody has read.
 */
export type Stage =
  | { readonly at: 'question'; readonly entry: Entry; readonly typed: string; readonly help: boolean; readonly fresh?: boolean }
  | { readonly at: 'feedback'; readonly outcome: Outcome }
  | { readonly at: 'end' };

export const atQuestion: Stage = { at: 'question', entry: nothingEntered, typed: '', help: false };

function noted(stage: Stage, note: string): Stage {
  return stage.at === 'question' ? { ...stage, entry: { ...stage.entry, note } } : stage;
}

function afterFeedback(stage: Stage, key: Key, practice: Practice): Stage {
  if (key === 'q' || key === 'escape') return { at: 'end' };
  if (key === 'u') return practice.undo() ? atQuestion : stage;
  return key === 'return' || key === 'space' ? next(practice) : stage;
}

/** Whether answers are explained at once, and may be taken back: not in a round that is scored. */
export interface Rules {
  readonly feedback: boolean;
}

function next(practice: Practice): Stage {
  return practice.posed() === undefined ? { at: 'end' } : atQuestion;
}

function answered(stage: Stage, line: string, key: Key, practice: Practice, rules: Rules): Stage {
  const outcome = practice.answer(line);
  if ('unreadable' in outcome) return noted(stage, outcome.unreadable);
  if (rules.feedback) return { at: 'feedback', outcome };
  const following = next(practice);
  return following.at === 'question' && key !== 'return' ? { ...following, fresh: true } : following;
}

/** Keys that mean the same in front of every question; undefined for any other. */
function commanded(stage: Extract<Stage, { at: 'question' }>, key: Key, practice: Practice, rules: Rules): Stage | undefined {
  // Whoever puts the help away has not answered.
  if (stage.help && (key === 'return' || key === 'escape')) return { ...stage, help: false };
  if (key === 'q' || key === 'escape') return { at: 'end' };
  if (key === '?') return { ...stage, typed: '', help: !stage.help };
  if (key === '-') return answered(stage, '-', key, practice, rules);
  if (key !== 'u' || !rules.feedback) return undefined;
  return practice.undo() ? atQuestion : noted({ ...stage, typed: '' }, 'There is no answer to take back yet.');
}

/**
 * The stage after a key. An answer is in the journal before this returns.
 * @param typed the line as it stands after the key, where the answer is typed
 */
export function pressed(stage: Stage, key: Key, typed: string, practice: Practice, rules: Rules): Stage {
  if (stage.at === 'feedback') return afterFeedback(stage, key, practice);
  const posed = practice.posed();
  if (stage.at === 'end' || posed === undefined) return { at: 'end' };
  return stage.fresh === true && key === 'return' ? { ...stage, fresh: false } : entered({ ...stage, fresh: false }, key, typed, posed, practice, rules);
}

function entered(stage: Extract<Stage, { at: 'question' }>, key: Key, typed: string, posed: Posed, practice: Practice, rules: Rules): Stage {
  const { form } = posed.asked;
  const writing = form.kind === 'type' && stage.typed !== '';
  const command = writing ? undefined : commanded(stage, key, practice, rules);
  if (command !== undefined) return command;
  if (form.kind === 'type') {
    if (key !== 'return') return { ...stage, typed, entry: { ...stage.entry, note: '' } };
    return stage.typed.trim() === '' ? noted(stage, 'Type your answer first, or - if you do not know.') : answered(stage, stage.typed, key, practice, rules);
  }
  const result = viewOf(form).press(form, stage.entry, key);
  return 'line' in result ? answered(stage, result.line, key, practice, rules) : { ...stage, entry: result.entry };
}
