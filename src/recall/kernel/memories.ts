/** FSRS-6 over all rows, bit for bit as the library works it out. */

import { mostCards, namesCount } from './names';
import { practise } from './practised';
import { take } from './room';
import * as rows from './rows';

export const day: f64 = 86400000;

/** What is known of each card; the columns of `Memory`, and the answer its next date follows from. */
export const stability = take(<usize>mostCards << 3);
export const difficulty = take(<usize>mostCards << 3);
export const first = take(<usize>mostCards << 3);
export const last = take(<usize>mostCards << 3);
export const answers = take(<usize>mostCards << 2);
export const lapses = take(<usize>mostCards << 2);
export const rated = take(<usize>mostCards);
export const placeBefore = take(<usize>mostCards);
export const place = take(<usize>mostCards);

/** Where a rating takes a card, by place and rating, four a place: the place's number, and 128 if that is a lapse. */
export const moves = memory.data(64 * 4);
/** By rating: what a first answer gives. */
export const firstStability = memory.data(4 * 8, 8);
export const firstDifficulty = memory.data(4 * 8, 8);
/** The 21 weights, the exponent and the factor of the forgetting curve. */
export const weights = memory.data(23 * 8, 8);

let growth: f64 = 0;
let sameDayLoss: f64 = 0;
let easyDifficulty: f64 = 0;

@inline
function w(index: usize): f64 {
  return load<f64>(weights + (index << 3));
}

@inline
function numberAt(column: usize, index: usize): f64 {
  return load<f64>(column + (index << 3));
}

/** To eight places; halves go up, as JavaScript has it. */
function rounded(value: f64): f64 {
  const large = value * 1e8;
  const up = ceil<f64>(large);
  return (up - 0.5 > large ? up - 1 : up) / 1e8;
}

function within(least: f64, value: f64, most: f64): f64 {
  return min<f64>(max<f64>(value, least), most);
}

function asStability(days: f64): f64 {
  return rounded(within(0.001, days, 36500));
}

function difficultyAfter(before: f64, rating: i32): f64 {
  const change = rounded((-w(6) * <f64>(rating - 3) * (10 - before)) / 9);
  return within(1, rounded(w(7) * easyDifficulty + (1 - w(7)) * (before + change)), 10);
}

function stabilityAfter(before: f64, hard: f64, days: f64, rating: i32): f64 {
  if (days == 0) {
    const gain = Math.pow(before, -w(19)) * Math.exp(w(17) * (<f64>(rating - 3) + w(18)));
    return asStability(before * (rating > 1 ? max<f64>(gain, 1) : gain));
  }
  const recall = rounded(Math.pow(1 + (w(22) * days) / before, w(21)));
  if (rating == 1) {
    const left = w(11) * Math.pow(hard, -w(12)) * (Math.pow(before + 1, w(13)) - 1) * Math.exp((1 - recall) * w(14));
    return within(0.001, rounded(before / sameDayLoss), asStability(left));
  }
  const gain = growth * (11 - hard) * Math.pow(before, -w(9)) * (Math.exp((1 - recall) * w(10)) - 1);
  return asStability(before * (1 + gain * (rating == 2 ? w(15) : 1) * (rating == 4 ? w(16) : 1)));
}

/** Under half a day is the same sitting. */
function daysBetween(from: f64, to: f64): f64 {
  const days = (to - from) / day;
  return days < 0.5 ? 0 : days;
}

function answer(card: usize, rating: i32, at: f64): void {
  const before = load<i32>(answers + (card << 2));
  const held = numberAt(stability, card);
  const hard = numberAt(difficulty, card);
  const stood = load<u8>(place + card);
  const move = load<u8>(moves + (<usize>stood << 2) + rating - 1);
  if (before == 0) {
    store<f64>(stability + (card << 3), numberAt(firstStability, rating - 1));
    store<f64>(difficulty + (card << 3), numberAt(firstDifficulty, rating - 1));
    store<f64>(first + (card << 3), at);
  } else {
    store<f64>(stability + (card << 3), stabilityAfter(held, hard, daysBetween(numberAt(last, card), at), rating));
    store<f64>(difficulty + (card << 3), difficultyAfter(hard, rating));
  }
  if (move >= 128) store<i32>(lapses + (card << 2), load<i32>(lapses + (card << 2)) + 1);
  store<u8>(rated + card, rating);
  store<u8>(placeBefore + card, stood);
  store<u8>(place + card, move & 127);
  store<f64>(last + (card << 3), at);
  store<i32>(answers + (card << 2), before + 1);
}

/**
 * Goes through all rows that were not taken back: what is known of every card, and when there was practice.
 * @param easy the difficulty of a card that was easy at first, before it is kept within bounds
 */
export function remember(easy: f64): void {
  growth = Math.exp(w(8));
  sameDayLoss = Math.exp(w(17) * w(18));
  easyDifficulty = easy;
  for (let row: usize = 0; row < <usize>rows.rowsCount(); row += 1) {
    const rating = <i32>load<u8>(rows.rating + row);
    if (rating > 4) continue;
    const at = numberAt(rows.at, row);
    practise(at);
    if (rating > 0) answer(load<u32>(rows.card + (row << 2)), rating, at);
  }
}
