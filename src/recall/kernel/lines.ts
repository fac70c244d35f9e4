/** Answers' lines as the program writes them. */

import { cardNamed } from './names';
import { addRow, isFull, newest } from './rows';

/** Bytes a text is given; the first says how long it is. */
export const textRoom: usize = 48;

/** For a name or an id that does not stand in a line. */
export const longestScratch: usize = 1024;
export const scratch = memory.data(1024, 8);

/** What stands before each value, in the order of the line: id, time, mode, rating, score, milliseconds, and what they were off by. */
export const texts = memory.data(8 * 48, 8);
/** What stands between the first letter of a mode and the card, for each mode. */
export const modes = memory.data(3 * 48, 8);
/** For each mode and each rating from 0 on, the rating that counts. */
export const counting = memory.data(3 * 5);
/** For each byte: 1 if ids are made of it, 2 if names are, which JSON writes as they are. */
export const kinds = memory.data(256);

const longestNumber: usize = 15;
/** Later than any time that is taken. */
let latest: f64 = 0;

export function setUp(latestTime: f64): void {
  latest = latestTime;
}

function byteAt(address: usize): i32 {
  return <i32>load<u8>(address);
}

function isDigit(byte: i32): bool {
  return <u32>(byte - 0x30) < 10;
}

function past(address: usize, text: usize): usize {
  return address + load<u8>(text);
}

/** Compares eight bytes at a time; the last eight overlap those before. */
function stands(address: usize, text: usize): bool {
  const length = <usize>load<u8>(text);
  const from = text + 1;
  if (length < 8) {
    for (let i: usize = 0; i < length; i += 1) if (load<u8>(address + i) != load<u8>(from + i)) return false;
    return true;
  }
  const last = length - 8;
  for (let i: usize = 0; i < last; i += 8) if (load<u64>(address + i) != load<u64>(from + i)) return false;
  return load<u64>(address + last) == load<u64>(from + last);
}

/** Past the digits of a number that is exact; 0 where JSON does not spell one so. */
function pastWhole(address: usize): usize {
  let to = address;
  while (isDigit(byteAt(to))) to += 1;
  const digits = to - address;
  return digits == 1 || (digits > 1 && digits <= longestNumber && byteAt(address) != 0x30) ? to : 0;
}

/** Past a point and the digits behind it, if there is one. */
function pastFraction(address: usize): usize {
  if (byteAt(address) != 0x2e) return address;
  let to = address + 1;
  while (isDigit(byteAt(to))) to += 1;
  return to > address + 1 ? to : 0;
}

/** `0`, `1`, `0.25`. */
function pastScore(address: usize): usize {
  if (byteAt(address) == 0x30) return pastFraction(address + 1);
  return byteAt(address) == 0x31 ? address + 1 : 0;
}

/** `-3`, `0.25`. */
function pastDecimal(address: usize): usize {
  const to = pastWhole(byteAt(address) == 0x2d ? address + 1 : address);
  return to == 0 ? 0 : pastFraction(to);
}

/** By its first letter; -1 for none. */
function modeAt(address: usize): i32 {
  for (let mode = 0; mode < 3; mode += 1) if (stands(address, modes + <usize>mode * textRoom)) return mode;
  return -1;
}

/** Of an id of one byte or more that stands behind `{"id":"` and before `","v":1`. */
export function markOf(from: usize, to: usize): i32 {
  return load<i32>(from) * 31 + load<i32>(to - 4);
}

export function hashOf(from: usize, to: usize): i32 {
  let hash = 0;
  for (let i = from; i < to; i += 1) hash = hash * 31 + byteAt(i);
  return hash;
}

/** Takes in the line at an address, if it is an answer's and later than all before. @returns past it; 0 otherwise */
function pastLine(start: usize, offset: f64): usize {
  if (!stands(start, texts)) return 0;
  const idFrom = past(start, texts);
  let to = idFrom;
  while ((load<u8>(kinds + byteAt(to)) & 1) != 0) to += 1;
  const idTo = to;
  if (idTo == idFrom || !stands(to, texts + textRoom)) return 0;

  let from = past(to, texts + textRoom);
  to = pastWhole(from);
  let time: i64 = 0;
  for (; from < to; from += 1) time = time * 10 + (byteAt(from) - 0x30);
  const moment = <f64>time;
  if (to == 0 || moment <= newest || moment > latest || !stands(to, texts + 2 * textRoom)) return 0;

  from = past(to, texts + 2 * textRoom);
  const mode = modeAt(from);
  if (mode < 0) return 0;
  const nameFrom = past(from, modes + <usize>mode * textRoom);
  let hash = 0;
  for (to = nameFrom; (load<u8>(kinds + byteAt(to)) & 2) != 0; to += 1) hash = hash * 31 + byteAt(to);
  const nameTo = to;
  if (!stands(to, texts + 3 * textRoom)) return 0;

  from = past(to, texts + 3 * textRoom);
  const given = byteAt(from) - 0x30;
  if (given < 1 || given > 4 || !stands(from + 1, texts + 4 * textRoom)) return 0;
  to = pastScore(past(from + 1, texts + 4 * textRoom));
  if (to == 0 || !stands(to, texts + 5 * textRoom)) return 0;
  to = pastWhole(past(to, texts + 5 * textRoom));
  if (to == 0) return 0;
  if (byteAt(to) == 0x2c) {
    if (!stands(to, texts + 6 * textRoom)) return 0;
    to = pastDecimal(past(to, texts + 6 * textRoom));
    if (to == 0) return 0;
  }
  // `}` and the end of the line.
  if (load<u16>(to) != 0x0a7d) return 0;
  const card = cardNamed(nameFrom, nameTo, hash);
  if (card < 0) return 0;
  addRow(moment, offset, markOf(idFrom, idTo), card, load<u8>(counting + <usize>(mode * 5 + given)));
  return to + 2;
}

/**
 * Takes in answers' lines between two addresses until one comes that is anything else.
 * @param offset of the first address in the file @returns where it stopped
 */
export function readLines(start: usize, end: usize, offset: f64): usize {
  let at = start;
  while (at < end && !isFull()) {
    const next = pastLine(at, offset + <f64>(at - start));
    if (next == 0 || next > end) return at;
    at = next;
  }
  return at;
}
