/** Cards by the bytes of their names, numbered in the order in which they are first met. */

import { take } from './room';

/** Nobody has so many cards; a journal that names more is replayed in the slower way. */
export const mostCards: i32 = 1 << 15;

/** Four times as many places as cards at most: a place that is taken has a free one near. */
const places: i32 = 1 << 17;
const mask: i32 = places - 1;
const mostBytes: usize = 1 << 22;

/** One more than the number of the card whose name's hash leads there; 0 where a place is free. */
const table = take(<usize>places << 2);
const hashes = take(<usize>mostCards << 2);
/** Where a name begins, and where it ends, which is where the next one begins. */
const begins = take((<usize>mostCards + 1) << 2);
const names = take(mostBytes);

let count: i32 = 0;

export function namesCount(): i32 {
  return count;
}

export function nameAt(card: i32): usize {
  return names + load<u32>(begins + (<usize>card << 2));
}

function isName(card: i32, from: usize, length: usize): bool {
  const name = nameAt(card);
  return nameAt(card + 1) - name == length && memory.compare(name, from, length) == 0;
}

/** @returns -1 where there is no room for one more */
export function cardNamed(from: usize, to: usize, hash: i32): i32 {
  const length = to - from;
  let place = hash & mask;
  for (; ; place = (place + 1) & mask) {
    const card = load<i32>(table + (<usize>place << 2)) - 1;
    if (card < 0) break;
    if (load<i32>(hashes + (<usize>card << 2)) == hash && isName(card, from, length)) return card;
  }
  const name = nameAt(count);
  if (count == mostCards || name + length > names + mostBytes) return -1;
  memory.copy(name, from, length);
  store<i32>(table + (<usize>place << 2), count + 1);
  store<i32>(hashes + (<usize>count << 2), hash);
  store<u32>(begins + ((<usize>count + 1) << 2), <u32>(name + length - names));
  count += 1;
  return count - 1;
}
