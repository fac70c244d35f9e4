/** What is read past the end of anything stays inside the memory. */
const slack: usize = 64;

const pageSize: usize = 65536;
let end: usize = __heap_base;

/** Makes sure that the memory reaches so far. Traps where there is no more. */
function reach(address: usize): void {
  const pages = <i32>((address + slack + pageSize - 1) / pageSize);
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) unreachable();
}

/** Bytes that are zero, aligned to eight. Nothing is ever given back: a replay is done once. */
export function take(bytes: usize): usize {
  const from = (end + 7) & ~7;
  end = from + bytes;
  reach(end);
  return from;
}

/** The bytes behind all that was taken, as many as there have to be; what stands in them stays. */
export function rest(bytes: usize): usize {
  const from = (end + 7) & ~7;
  reach(from + bytes);
  return from;
}
