import type { Arc } from './simplex.ts';

/**
 * Whether arcs, none of a length below 0, contradict one another: some ring of them asks a variable
 * to be beyond itself. Looks for an arc with a length inside a strongly connected part (Tarjan,
 * "Depth-first search and linear graph algorithms", 1972), in one pass, where solving them would
 * go round that ring until it gave up.
 */
export function contradict(count: number, arcs: readonly Arc[]): boolean {
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of arcs) outgoing[from]?.push(to);
  const number = new Int32Array(count);
  const lowest = new Int32Array(count);
  const part = new Int32Array(count).fill(-1);
  const open: number[] = [];
  let seen = 0;
  const at = (array: Int32Array, index: number) => array[index] ?? 0;
  const enter = (variable: number) => {
    seen += 1;
    number[variable] = seen;
    lowest[variable] = seen;
    open.push(variable);
    return { variable, next: 0 };
  };
  for (let root = 0; root < count; root += 1) {
    if (at(number, root) > 0) continue;
    const stack = [enter(root)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const { variable } = frame;
      const to = outgoing[variable]?.[frame.next];
      frame.next += 1;
      if (to !== undefined && at(number, to) === 0) stack.push(enter(to));
      else if (to !== undefined && at(part, to) < 0) lowest[variable] = Math.min(at(lowest, variable), at(number, to));
      if (to !== undefined) continue;
      stack.pop();
      const above = stack.at(-1)?.variable;
      if (above !== undefined) lowest[above] = Math.min(at(lowest, above), at(lowest, variable));
      if (at(lowest, variable) < at(number, variable)) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        part[member] = variable;
        if (member === variable) break;
      }
    }
  }
  return arcs.some(({ from, to, length }) => length > 0 && part[from] === part[to]);
}
