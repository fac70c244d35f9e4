import type { Rating } from './memory.ts';

/** Answers in the order in which they were given, in columns of numbers: an object for each would have to be collected again. */
export interface AnswerRows {
  count: number;
  at: Float64Array;
  card: Int32Array;
  /** 0 where the answer leaves the schedule alone. */
  rating: Uint8Array;
  /** Where in the file its line begins; -1 for one spelled in another way than the program's. */
  line: Float64Array;
  /** Of its id's bytes; nothing for another spelling. */
  idHash: Int32Array;
  /** Ids of answers in another spelling, by row. */
  readonly ids: Map<number, string>;
}

/** @param room for how many before the columns have to grow */
export function noRows(room: number): AnswerRows {
  return {
    count: 0,
    at: new Float64Array(room),
    card: new Int32Array(room),
    rating: new Uint8Array(room),
    line: new Float64Array(room),
    idHash: new Int32Array(room),
    ids: new Map(),
  };
}

function longer<C extends Float64Array | Int32Array | Uint8Array>(column: C, twice: C): C {
  twice.set(column);
  return twice;
}

function grow(rows: AnswerRows): void {
  const size = rows.count * 2;
  rows.at = longer(rows.at, new Float64Array(size));
  rows.card = longer(rows.card, new Int32Array(size));
  rows.rating = longer(rows.rating, new Uint8Array(size));
  rows.line = longer(rows.line, new Float64Array(size));
  rows.idHash = longer(rows.idHash, new Int32Array(size));
}

export function addRow(rows: AnswerRows, at: number, card: number, rating: Rating | 0, line: number, idHash: number): void {
  const { count } = rows;
  if (count === rows.at.length) grow(rows);
  rows.at[count] = at;
  rows.card[count] = card;
  rows.rating[count] = rating;
  rows.line[count] = line;
  rows.idHash[count] = idHash;
  rows.count = count + 1;
}
