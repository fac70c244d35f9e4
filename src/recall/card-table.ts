/** Cards as small numbers, in the order in which they are first met. */
export interface CardTable {
  readonly names: readonly string[];
  numberOf(name: string): number;
  /** The same for a name in ASCII that stands in bytes, behind four others at least that stand before every name. @param hash of the name */
  numberAt(bytes: DataView, from: number, to: number, hash: number): number;
}

/** A name met before, four bytes at a time; the last four overlap. `next` has the same hash. */
interface Kept {
  readonly number: number;
  readonly hash: number;
  readonly length: number;
  readonly words: Int32Array;
  readonly tail: number;
  readonly next: Kept | undefined;
}

/** Most names are found by some bits of their hash, without asking the map. */
const places = 1 << 14;

/** Nearly every line of a history names a card met before: its bytes are compared with that name's, and no string is made. */
export function cardTable(): CardTable {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const byHash = new Map<number, Kept>();
  const near: (Kept | undefined)[] = Array.from({ length: places }, () => undefined);

  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  const met = (bytes: DataView, from: number, to: number, hash: number): Kept => {
    const words = Int32Array.from({ length: Math.floor((to - from) / 4) }, (_, i) => bytes.getInt32(from + 4 * i));
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
    const kept: Kept = { number: numberOf(name), hash, length: to - from, words, tail: bytes.getInt32(to - 4), next: byHash.get(hash) };
    byHash.set(hash, kept);
    near[hash & (places - 1)] = kept;
    return kept;
  };
  return {
    names,
    numberOf,
    numberAt(bytes, from, to, hash) {
      let name = near[hash & (places - 1)];
      if (name === undefined || name.hash !== hash) name = byHash.get(hash);
      const tail = bytes.getInt32(to - 4);
      for (; name !== undefined; name = name.next) {
        if (name.length !== to - from || name.tail !== tail) continue;
        const { words } = name;
        let i = 0;
        while (i < words.length && words[i] === bytes.getInt32(from + 4 * i)) i += 1;
        if (i === words.length) return name.number;
      }
      return met(bytes, from, to, hash).number;
    },
  };
}
