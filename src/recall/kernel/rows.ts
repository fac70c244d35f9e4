/** Answers in the order in which they were given, in columns. */

import { take } from './room';

/** Milliseconds since the epoch. */
export let at: usize = 0;
/** Where in the file its line begins; -1 for a line that was not read here. */
export let line: usize = 0;
/** Of its id: tells most ids apart. */
export let mark: usize = 0;
export let card: usize = 0;
/** 1 to 4; 0 where the answer leaves the schedule alone; more where it was taken back. */
export let rating: usize = 0;

let room: i32 = 0;
let count: i32 = 0;
/** Of the newest event. */
export let newest: f64 = 0;

export function makeRoom(rows: i32): void {
  room = rows;
  at = take(<usize>rows << 3);
  line = take(<usize>rows << 3);
  mark = take(<usize>rows << 2);
  card = take(<usize>rows << 2);
  rating = take(<usize>rows);
}

export function rowsCount(): i32 {
  return count;
}

export function isFull(): bool {
  return count == room;
}

export function goTo(time: f64): void {
  newest = time;
}

export function addRow(time: f64, start: f64, idMark: i32, cardNumber: i32, given: u8): void {
  const row = <usize>count;
  store<f64>(at + (row << 3), time);
  store<f64>(line + (row << 3), start);
  store<i32>(mark + (row << 2), idMark);
  store<i32>(card + (row << 2), cardNumber);
  store<u8>(rating + row, given);
  newest = time;
  count += 1;
}
