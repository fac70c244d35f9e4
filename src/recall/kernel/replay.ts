/** What the program sees of all this; addresses are in bytes. */

export { rest } from './room';
export { nameAt, namesCount } from './names';
export { at, goTo, line, mark, newest, rating, rowsCount } from './rows';
export { spans, spansCount } from './practised';
export { counting, kinds, longestScratch, modes, readLines, scratch, setUp, textRoom, texts } from './lines';
export { answers, difficulty, first, firstDifficulty, firstStability, lapses, last, moves, place, placeBefore, rated, remember, stability, weights } from './memories';

import { hashOf, markOf } from './lines';
import { cardNamed } from './names';
import * as practised from './practised';
import * as rows from './rows';

export function makeRoom(answers: i32): void {
  rows.makeRoom(answers);
  practised.makeRoom(answers);
}

/** Takes in an answer whose line is spelled in another way. @returns its row; -1 where there is no room */
export function add(time: f64, nameFrom: usize, nameTo: usize, given: u8): i32 {
  if (rows.isFull()) return -1;
  const card = cardNamed(nameFrom, nameTo, hashOf(nameFrom, nameTo));
  if (card < 0) return -1;
  rows.addRow(time, -1, 0, card, given);
  return rows.rowsCount() - 1;
}

/** Of an id, as it is kept with a row. */
export function markAt(from: usize, to: usize): i32 {
  return markOf(from, to);
}
