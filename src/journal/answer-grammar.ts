const digits = '0123456789';
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** What JSON writes as it is, in one byte. */
const plain = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((letter) => letter !== '"' && letter !== '\\').join('');

/** An answer's line in the order in which it is written: the text before each value, and what the value is made of. */
const parts = [
  ['{"id":"', `${letters}${letters.toUpperCase()}${digits}_-`],
  ['","v":1,"at":', digits],
  [',"type":"answer","mode":"', letters],
  ['","card":"', plain],
  ['","rating":', digits],
  [',"score":', `${digits}.`],
  [',"ms":', digits],
  [',"off":', `${digits}.-`],
] as const;

/** The values by their place in the line. */
export const field = { id: 0, at: 1, mode: 2, card: 3, rating: 4, score: 5, ms: 6, off: 7 } as const;
export const fields = parts.length;

interface AnswerGrammar {
  /** The texts as words of four bytes, as far as they go. */
  readonly words: Int32Array;
  /** The last four bytes of each text. */
  readonly tails: Int32Array;
  /** The first word of each text, and one past the last. */
  readonly firsts: Int32Array;
  readonly lengths: Int32Array;
  /** A bit a value: whether the byte may be part of it. */
  readonly allowed: Uint8Array;
}

function answerGrammar(): AnswerGrammar {
  const words: number[] = [];
  const tails: number[] = [];
  const firsts: number[] = [];
  const allowed = new Uint8Array(256);
  for (const [index, [text, characters]] of parts.entries()) {
    const bytes = Buffer.from(text);
    firsts.push(words.length);
    for (let i = 0; i + 4 <= bytes.length; i += 4) words.push(bytes.readInt32LE(i));
    tails.push(bytes.readInt32LE(bytes.length - 4));
    for (const byte of Buffer.from(characters)) allowed[byte] = (allowed[byte] ?? 0) | (1 << index);
  }
  return { words: Int32Array.from(words), tails: Int32Array.from(tails), firsts: Int32Array.from([...firsts, words.length]), lengths: Int32Array.from(parts, ([text]) => text.length), allowed };
}

/** Constants of this module, so that the compiler knows them. */
export const { words, tails, firsts, lengths, allowed } = answerGrammar();

/** Tells most texts apart; words of small letters, fewer than the factor, as long as they do not come around. */
export function hashOf(text: string): number {
  let hash = 0;
  for (const byte of Buffer.from(text)) hash = (Math.imul(hash, 31) + byte) | 0;
  return hash;
}
