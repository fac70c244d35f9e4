import { computeDecayFactor } from 'ts-fsrs';
import { lastTime } from '../journal/events.ts';
import code from './kernel/replay.wasm';
import { forgetting, waitOf, type Memory } from './memory.ts';
import type { Span } from './practised.ts';
import { modes, movesSchedule } from './rating.ts';
import { isRating, moveFrom, placeAt, ratings, usualWay } from './steps.ts';

/** Addresses in bytes of what `kernel/replay.ts` exports, and numbers it goes by. */
type Address =
  | 'at' | 'line' | 'mark' | 'rating' | 'newest' | 'spans'
  | 'texts' | 'modes' | 'textRoom' | 'kinds' | 'counting' | 'scratch' | 'longestScratch'
  | 'moves' | 'firstStability' | 'firstDifficulty' | 'weights'
  | 'stability' | 'difficulty' | 'first' | 'last' | 'answers' | 'lapses' | 'rated' | 'placeBefore' | 'place';

interface Exports extends Readonly<Record<Address, WebAssembly.Global>> {
  readonly memory: WebAssembly.Memory;
  setUp(latest: number): void;
  makeRoom(rows: number): void;
  rest(bytes: number): number;
  readLines(from: number, to: number, offset: number): number;
  add(time: number, nameFrom: number, nameTo: number, rating: number): number;
  goTo(time: number): void;
  markAt(from: number, to: number): number;
  remember(easyDifficulty: number): void;
  rowsCount(): number;
  spansCount(): number;
  namesCount(): number;
  nameAt(card: number): number;
}

/** Answers in the order in which they were given, in columns. */
export interface Rows {
  readonly count: number;
  readonly at: Float64Array;
  /** Where in the file its line begins; -1 where that was not read by the kernel. */
  readonly line: Float64Array;
  /** Of its id, as `markOf` gives it. */
  readonly mark: Int32Array;
  /** To be changed into `takenBack` where it was. */
  readonly rating: Uint8Array;
}

export const takenBack = 255;

interface Learnt {
  /** By card, in the order in which they were first met. */
  readonly memories: readonly (readonly [string, Memory])[];
  readonly practised: readonly Span[];
}

/**
 * Takes in answers without an object for each, or a compiler that has to see many of them first.
 * What it comes to is what `remembered` says of one answer after another, bit for bit.
 */
export interface Kernel {
  /** Time of the newest event taken in. */
  newest: number;
  /** Bytes for lines to be read into; what stands in them already stays. */
  block(size: number): Buffer;
  /**
   * Takes in the lines of the block from a place on, until one comes that is no answer's, is
   * spelled in another way than the program's, is no later than the newest, or finds no room.
   * @param offset of the first line in the file @returns the place where it stopped
   */
  read(from: number, to: number, offset: number): number;
  /** Takes in an answer read in another way. @returns its row; -1 where there is no room */
  add(at: number, card: string, rating: number): number;
  rows(): Rows;
  markOf(id: string): number;
  /** What all the rows come to that were not taken back; to be asked for once, after the last of them. */
  learnt(): Learnt;
}

/** What stands before each value of an answer's line, and what stands between the first letter of a mode and the card. */
const texts = ['{"id":"', '","v":1,"at":', ',"type":"answer","mode":"', '","rating":', ',"score":', ',"ms":', ',"off":'];

/** 1 for what ids are made of, 2 for what JSON writes of a name as it is. */
function kindOf(byte: number): number {
  const letter = String.fromCodePoint(byte);
  return (/[\w-]/.test(letter) ? 1 : 0) + (/[ !#-[\]-~]/.test(letter) ? 2 : 0);
}

/** The exact numbers the memories follow from, and where a card goes from each place. */
function teach(exports: Exports): void {
  const { buffer } = exports.memory;
  const model = forgetting();
  const { w } = model.parameters;
  const { decay, factor } = computeDecayFactor(w);
  const numbers = (address: Address, values: readonly number[]): void => new Float64Array(buffer, exports[address].value).set(values);
  const bytes = (address: Address, values: readonly number[]): void => new Uint8Array(buffer, exports[address].value).set(values);
  const first = ratings.map((rating) => model.next_state(null, 0, rating));
  numbers('weights', [...w, decay, factor]);
  numbers('firstStability', first.map(({ stability }) => stability));
  numbers('firstDifficulty', first.map(({ difficulty }) => difficulty));
  bytes('moves', usualWay.flatMap((_place, number) => ratings.map((rating) => moveFrom(usualWay, number, rating))).map(({ to, isLapse }) => to + (isLapse ? 128 : 0)));
  bytes('counting', modes.flatMap((mode) => [0, ...ratings.map((rating) => (movesSchedule(mode, rating) ? rating : 0))]));
  bytes('kinds', Array.from({ length: 128 }, (_, byte) => kindOf(byte)));
  const room = exports.textRoom.value;
  const write = (address: Address, all: readonly string[]): void => {
    for (const [number, text] of all.entries()) new Uint8Array(buffer, exports[address].value + number * room).set([text.length, ...Buffer.from(text)]);
  };
  write('texts', texts);
  write('modes', modes.map((mode) => `${mode}","card":"`));
}

/** @param rows the most answers there can be */
export function kernelFor(rows: number): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(code, 'base64')), { env: { 'Math.pow': Math.pow, 'Math.exp': Math.exp } }) as { exports: Exports };
  const { memory } = exports;
  exports.setUp(lastTime);
  exports.makeRoom(rows);
  teach(exports);
  let block = { from: 0, size: 0 };
  const bytesAt = (from: number, length: number): Buffer => Buffer.from(memory.buffer, from, length);
  /** @returns what the kernel says of a text in its memory; `other` where that is too long for it */
  const withText = (text: string, other: number, say: (from: number, to: number) => number): number => {
    const length = Buffer.byteLength(text);
    if (length > exports.longestScratch.value) return other;
    bytesAt(exports.scratch.value, length).write(text);
    return say(exports.scratch.value, exports.scratch.value + length);
  };

  return {
    get newest() {
      return exports.newest.value;
    },
    set newest(time) {
      exports.goTo(time);
    },
    block(size) {
      block = { from: exports.rest(size), size };
      return bytesAt(block.from, size);
    },
    read: (from, to, offset) => exports.readLines(block.from + from, block.from + to, offset) - block.from,
    add: (at, card, rating) => (Buffer.from(card).toString() === card ? withText(card, -1, (from, to) => exports.add(at, from, to, rating)) : -1),
    rows() {
      const count = exports.rowsCount();
      const { buffer } = memory;
      return {
        count,
        at: new Float64Array(buffer, exports.at.value, count),
        line: new Float64Array(buffer, exports.line.value, count),
        mark: new Int32Array(buffer, exports.mark.value, count),
        rating: new Uint8Array(buffer, exports.rating.value, count),
      };
    },
    markOf: (id) => withText(`{"id":"${id.length > 99 ? id.slice(0, 9) + id.slice(-9) : id}","v":1`, 0, (from, to) => exports.markAt(from + '{"id":"'.length, to - '","v":1'.length)),
    learnt() {
      exports.remember(forgetting().init_difficulty(4));
      const cards = exports.namesCount();
      const { buffer } = memory;
      const numbers = (address: Address): Float64Array => new Float64Array(buffer, exports[address].value, cards);
      const counts = (address: Address): Int32Array => new Int32Array(buffer, exports[address].value, cards);
      const small = (address: Address): Uint8Array => new Uint8Array(buffer, exports[address].value, cards);
      const [stability, difficulty, first, last] = [numbers('stability'), numbers('difficulty'), numbers('first'), numbers('last')];
      const [answers, lapses] = [counts('answers'), counts('lapses')];
      const [rated, before, place] = [small('rated'), small('placeBefore'), small('place')];
      const memoryOf = (card: number): Memory | undefined => {
        const rating = rated[card] ?? 0;
        if (!isRating(rating)) return undefined;
        const { stage, step } = placeAt(usualWay, place[card] ?? 0);
        const held = stability[card] ?? 0;
        const at = last[card] ?? 0;
        const due = at + waitOf(moveFrom(usualWay, before[card] ?? 0, rating), held);
        return { stability: held, difficulty: difficulty[card] ?? 0, stage, step, first: first[card] ?? 0, last: at, due, answers: answers[card] ?? 0, lapses: lapses[card] ?? 0 };
      };
      const memories: (readonly [string, Memory])[] = [];
      for (let card = 0; card < cards; card += 1) {
        const memory = memoryOf(card);
        const from = exports.nameAt(card);
        if (memory !== undefined) memories.push([bytesAt(from, exports.nameAt(card + 1) - from).toString(), memory]);
      }
      const spans = new Int32Array(buffer, exports.spans.value, 2 * exports.spansCount());
      return { memories, practised: Array.from({ length: exports.spansCount() }, (_, i): Span => [spans[2 * i] ?? 0, spans[2 * i + 1] ?? 0]) };
    },
  };
}
