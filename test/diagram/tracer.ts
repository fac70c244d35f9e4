import displayWidth from 'fast-string-width';

/** What a reader can tell from the drawn text alone. */
export interface Traced {
  readonly boxes: readonly { readonly text: string; readonly inside: readonly string[] }[];
  readonly edges: readonly TracedEdge[];
  /** The borders of boxes and containers, in cells. */
  readonly frames: readonly Rectangle[];
  /** Everything that does not read as part of a closed box, a complete edge or a caption. */
  readonly faults: readonly string[];
}

export interface TracedEdge {
  readonly from: string;
  readonly to: string;
  readonly heads: 'forward' | 'both' | 'none';
  readonly line: 'solid' | 'dotted' | 'thick';
  readonly label: string;
}

type Side = 0 | 1 | 2 | 3;
type Way = 0 | 1;
type NetEdge = Omit<TracedEdge, 'label'> & { readonly net: number };
const sides = [0, 1, 2, 3] as const;
const opposite = (side: Side) => ((side + 2) % 4) as Side;
const stepX = [0, 1, 0, -1] as const;
const stepY = [-1, 0, 1, 0] as const;

/** Arms of a glyph: north, east, south, west. */
const unicodeArms = new Map<string, string>(
  (
    '─0101 ━0101 ┄0101 │1010 ┃1010 ┆1010 ┌0110 ╭0110 ┍0110 ┎0110 ┏0110 ┐0011 ╮0011 ┑0011 ┒0011 ┓0011 ' +
    '└1100 ╰1100 ┕1100 ┖1100 ┗1100 ┘1001 ╯1001 ┙1001 ┚1001 ┛1001 ├1110 ┝1110 ┞1110 ┟1110 ┠1110 ┡1110 ┢1110 ┣1110 ' +
    '┤1011 ┥1011 ┦1011 ┧1011 ┨1011 ┩1011 ┪1011 ┫1011 ┬0111 ┭0111 ┮0111 ┯0111 ┰0111 ┱0111 ┲0111 ┳0111 ' +
    '┴1101 ┵1101 ┶1101 ┷1101 ┸1101 ┹1101 ┺1101 ┻1101 ' +
    '┼1111 ┽1111 ┾1111 ┿1111 ╀1111 ╁1111 ╂1111 ╃1111 ╄1111 ╅1111 ╆1111 ╇1111 ╈1111 ╉1111 ╊1111 ╋1111'
  ).split(' ').map((entry): [string, string] => [entry.charAt(0), entry.slice(1)]),
);
const asciiLines = new Map([['-', '0101'], ['=', '0101'], ['.', '0101'], ['|', '1010'], ['#', '1010'], [':', '1010']]);
const headSides = {
  unicode: new Map<string, Side>([['▲', 0], ['►', 1], ['▼', 2], ['◄', 3]]),
  ascii: new Map<string, Side>([['^', 0], ['>', 1], ['v', 2], ['<', 3]]),
};
const telling = /[─━┄│┃┆.:#=|┏┓┗┛-]/u;
const thick = /[━┃#=┏┓┗┛]/u;
const dotted = /[┄┆.:]/u;

/** A number for each cell, and for what a net can have there: one way of a crossing, the whole cell, a head. */
const cell = (x: number, y: number) => y * 16_384 + x + 1;
const part = (at: number, which: Way | 2 | 3) => at * 4 + which;

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const contains = (outer: Rectangle, inner: Rectangle) =>
  outer !== inner && outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;

/** Reads a drawing of boxes and arrows back, as a careful person would, by its characters alone. */
export function trace(drawing: string, glyphs: 'unicode' | 'ascii'): Traced {
  return new Tracer(drawing, glyphs).result();
}

class Tracer {
  readonly #grid: readonly (readonly string[])[];
  readonly #glyphs: 'unicode' | 'ascii';
  readonly #boxes: Rectangle[] = [];
  readonly #containers: Rectangle[] = [];
  /** Number of the box at each cell, its border included. */
  readonly #boxAt = new Map<number, number>();
  readonly #borderAt = new Map<number, 'upright' | 'level' | 'corner'>();
  /** Number of the container at each cell of its border, beyond those of the boxes. */
  readonly #containerAt = new Map<number, number>();
  readonly #textAt = new Set<number>();
  readonly #netAt = new Map<number, number>();
  readonly #faults: string[] = [];
  #netCount = 0;

  constructor(drawing: string, glyphs: 'unicode' | 'ascii') {
    this.#grid = drawing.split('\n').map(cellsOf);
    this.#glyphs = glyphs;
    this.#findRectangles();
    this.#findText();
  }

  result(): Traced {
    const edges = this.#nets();
    const labels = this.#labels(edges.map(({ net }) => net));
    return {
      boxes: this.#boxes.map((box) => ({
        text: this.#textIn(box),
        inside: this.#containers.filter((outer) => contains(outer, box)).sort((a, b) => (contains(a, b) ? -1 : 1)).map((outer) => this.#titleOf(outer)),
      })),
      edges: edges.map(({ net, ...edge }) => ({ ...edge, label: labels.get(net) ?? '' })),
      frames: [...this.#boxes, ...this.#containers],
      faults: this.#faults,
    };
  }

  #at(x: number, y: number): string {
    return this.#grid[y]?.[x] ?? ' ';
  }

  /** Arms a cell has; in ASCII a "+" has those that lead to something that leads back. */
  #arms(x: number, y: number): string {
    const glyph = this.#at(x, y);
    if (this.#glyphs === 'unicode') return unicodeArms.get(glyph) ?? '0000';
    if (glyph !== '+') return asciiLines.get(glyph) ?? '0000';
    return sides.map((side) => {
      const [nx, ny] = [x + stepX[side], y + stepY[side]];
      if (this.#textAt.has(cell(nx, ny))) return '0';
      const next = this.#at(nx, ny);
      if (next === '+') return '1';
      const head = this.#isWordy(nx - 1, ny) || this.#isWordy(nx + 1, ny) ? undefined : headSides.ascii.get(next);
      if (head !== undefined) return head === side ? '1' : '0';
      return asciiLines.get(next)?.charAt(opposite(side)) ?? '0';
    }).join('');
  }

  #isWordy(x: number, y: number): boolean {
    return /[\p{L}\p{N}]/u.test(this.#at(x, y));
  }

  #has(x: number, y: number, side: Side): boolean {
    return this.#arms(x, y).charAt(side) === '1';
  }

  #findRectangles(): void {
    const found: Rectangle[] = [];
    for (const [top, row] of this.#grid.entries()) {
      for (let left = 0; left < row.length; left += 1) {
        const rectangle = this.#rectangleFrom(left, top);
        if (rectangle !== undefined && this.#hasText(rectangle)) found.push(rectangle);
      }
    }
    for (const rectangle of found) (found.some((other) => contains(rectangle, other)) ? this.#containers : this.#boxes).push(rectangle);
    for (const [number, { left, top, right, bottom }] of this.#boxes.entries()) {
      for (let y = top; y <= bottom; y += 1) for (let x = left; x <= right; x += 1) this.#boxAt.set(cell(x, y), number);
    }
    for (const [number, { left, top, right, bottom }] of this.#containers.entries()) {
      for (let x = left; x <= right; x += 1) for (const y of [top, bottom]) this.#containerAt.set(cell(x, y), this.#boxes.length + number);
      for (let y = top; y <= bottom; y += 1) for (const x of [left, right]) this.#containerAt.set(cell(x, y), this.#boxes.length + number);
      for (let x = left; x <= right; x += 1) for (const y of [top, bottom]) this.#borderAt.set(cell(x, y), 'level');
      for (let y = top; y <= bottom; y += 1) for (const x of [left, right]) this.#borderAt.set(cell(x, y), y === top || y === bottom ? 'corner' : 'upright');
    }
  }

  #corner(x: number, y: number, kind: string): boolean {
    return this.#arms(x, y) === kind && (this.#glyphs === 'unicode' || this.#at(x, y) === '+');
  }

  #passes(x: number, y: number, one: Side): boolean {
    if (this.#glyphs === 'ascii') return one === 0 ? /[|+]/u.test(this.#at(x, y)) : /[-+]/u.test(this.#at(x, y));
    return this.#has(x, y, one) && this.#has(x, y, opposite(one));
  }

  /** The closed rectangle whose upper left corner is here; its upper border may hold a title. */
  #rectangleFrom(left: number, top: number): Rectangle | undefined {
    if (!this.#corner(left, top, '0110')) return undefined;
    const width = this.#grid[top]?.length ?? 0;
    let title = '';
    for (let right = left + 1; right < width; right += 1) {
      const closed = this.#corner(right, top, '0011') && right > left + 2 ? this.#closedFrom(left, top, right) : undefined;
      if (closed !== undefined) return title === '' || (title === ` ${title.trim()} ` && title.trim() !== '') ? closed : undefined;
      const glyph = this.#at(right, top);
      if (!this.#passes(right, top, 1)) title += glyph;
      if (!this.#passes(right, top, 1) && (this.#glyphs === 'ascii' ? glyph === '|' : unicodeArms.has(glyph))) return undefined;
    }
    return undefined;
  }

  #closedFrom(left: number, top: number, right: number): Rectangle | undefined {
    for (let bottom = top + 1; bottom < this.#grid.length; bottom += 1) {
      if (this.#corner(left, bottom, '1100') && this.#corner(right, bottom, '1001') && bottom > top + 1) {
        let closed = true;
        for (let x = left + 1; x < right && closed; x += 1) closed = this.#passes(x, bottom, 1);
        if (closed) return { left, top, right, bottom };
      }
      if (!this.#passes(left, bottom, 0) || !this.#passes(right, bottom, 0)) return undefined;
    }
    return undefined;
  }

  #hasText({ left, top, right, bottom }: Rectangle): boolean {
    for (let y = top + 1; y < bottom; y += 1) {
      for (let x = left + 1; x < right; x += 1) if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(this.#at(x, y)) && this.#arms(x, y) === '0000') return true;
    }
    return false;
  }

  #textIn({ left, top, right, bottom }: Rectangle): string {
    const rows: string[] = [];
    for (let y = top + 1; y < bottom; y += 1) rows.push((this.#grid[y] ?? []).slice(left + 1, right).join('').trim());
    return rows.filter((row) => row !== '').join(' ');
  }

  #titleOf({ left, top, right }: Rectangle): string {
    const row = (this.#grid[top] ?? []).slice(left + 1, right);
    return row.filter((glyph, index) => this.#textAt.has(cell(left + 1 + index, top)) || glyph === '').join('').trim();
  }

  #isLine(x: number, y: number): boolean {
    const glyph = this.#at(x, y);
    if (this.#glyphs === 'unicode') return unicodeArms.has(glyph) || headSides.unicode.has(glyph);
    return asciiLines.has(glyph) || glyph === '+' || headSides.ascii.has(glyph);
  }

  /** Cells of text outside boxes: words, and single blanks between them. */
  #findText(): void {
    for (const [y, row] of this.#grid.entries()) {
      let run: number[] = [];
      const finish = () => {
        while (run.length > 0 && this.#at(run.at(-1) ?? 0, y) === ' ') run.pop();
        const letters = run.filter((x) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(this.#at(x, y)) && !this.#isLine(x, y));
        if (letters.length > 0 && this.#at((run[0] ?? 0) - 1, y) === 'v') run.unshift((run[0] ?? 0) - 1);
        if (letters.length > 0) for (const x of run) this.#textAt.add(cell(x, y));
        run = [];
      };
      for (let x = 0; x <= row.length; x += 1) {
        const glyph = this.#at(x, y);
        const ends = this.#boxAt.has(cell(x, y)) || (glyph === ' ' && this.#at(x + 1, y) === ' ');
        const bordered = this.#borderAt.has(cell(x, y)) && this.#isLine(x, y) && !(this.#isWordy(x - 1, y) && this.#isWordy(x + 1, y));
        if (x === row.length || ends || bordered || (this.#glyphs === 'unicode' && this.#isLine(x, y))) finish();
        else if (run.length > 0 || (glyph !== ' ' && !this.#isLine(x, y))) run.push(x);
      }
    }
  }

  #nets(): NetEdge[] {
    const edges: NetEdge[] = [];
    const seen = new Set<number>();
    for (const [y, row] of this.#grid.entries()) {
      for (let x = 0; x < row.length; x += 1) {
        for (const way of [0, 1] as const) if (this.#isNet(x, y, way)) edges.push(...this.#net(x, y, way, seen));
      }
    }
    this.#looseEnds();
    return edges;
  }

  #isCrossing(x: number, y: number): boolean {
    return this.#arms(x, y) === '1111';
  }

  /** A crossing is two cells in one: the upright way 0 and the level way 1. */
  #key(x: number, y: number, way: Way): number {
    return part(cell(x, y), this.#isCrossing(x, y) ? way : 2);
  }

  #isNet(x: number, y: number, way: Way): boolean {
    const key = cell(x, y);
    if (this.#boxAt.has(key) || this.#textAt.has(key) || this.#arms(x, y) === '0000') return false;
    const border = this.#borderAt.get(key);
    return border === undefined || (border !== 'corner' && this.#isCrossing(x, y) && (border === 'level') === (way === 0));
  }

  #net(startX: number, startY: number, startWay: Way, seen: Set<number>): NetEdge[] {
    if (seen.has(this.#key(startX, startY, startWay))) return [];
    const net = this.#netCount;
    this.#netCount += 1;
    const tails: number[] = [];
    const heads: number[] = [];
    let glyphs = '';
    const stack: (readonly [number, number, Way])[] = [[startX, startY, startWay]];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const [x, y, way] = next;
      const key = this.#key(x, y, way);
      if (seen.has(key)) continue;
      seen.add(key);
      this.#netAt.set(key, net);
      if (telling.test(this.#at(x, y))) glyphs += this.#at(x, y);
      if (this.#at(x, y) === (way === 0 ? '╂' : '┿')) glyphs += '━';
      for (const side of sides) {
        if (this.#has(x, y, side) && (!this.#isCrossing(x, y) || side % 2 === way)) this.#follow(x, y, side, net, stack, tails, heads);
      }
    }
    const line = thick.test(glyphs) ? 'thick' : dotted.test(glyphs) ? 'dotted' : 'solid';
    const name = (end: number) => this.#nameOf(end);
    if (tails.length > 0 && heads.length > 0) {
      if (tails.length > 1 && heads.length > 1) this.#faults.push(`ambiguous net of ${tails.map(name).join(', ')}`);
      return tails.flatMap((from) => heads.map((to) => ({ from: name(from), to: name(to), heads: 'forward' as const, line, net })));
    }
    const [from, to, ...more] = (tails.length > 0 ? tails : heads).map(name);
    if (from === undefined || to === undefined || more.length > 0) {
      this.#faults.push(`net at ${startX},${startY} with ${tails.length} tails and ${heads.length} heads`);
      return [];
    }
    return [{ from, to, heads: tails.length > 0 ? 'none' : 'both', line, net }];
  }

  /** The text of a box, or the title of a container. */
  #nameOf(end: number): string {
    const [box, container] = [this.#boxes[end], this.#containers[end - this.#boxes.length]];
    if (box !== undefined) return this.#textIn(box);
    return container === undefined ? '' : this.#titleOf(container);
  }

  /** The container whose border a line that comes along `side` meets there, from either side. */
  #containerMet(x: number, y: number, side: Side): number | undefined {
    const key = cell(x, y);
    return !this.#textAt.has(key) && this.#borderAt.get(key) === (side % 2 === 0 ? 'level' : 'upright') ? this.#containerAt.get(key) : undefined;
  }

  #follow(x: number, y: number, side: Side, net: number, stack: (readonly [number, number, Way])[], tails: number[], heads: number[]): void {
    const [nx, ny] = [x + stepX[side], y + stepY[side]];
    const key = cell(nx, ny);
    const box = this.#boxAt.get(key);
    const way = (side % 2) as Way;
    const head = this.#textAt.has(key) ? undefined : headSides[this.#glyphs].get(this.#at(nx, ny));
    if (box !== undefined) {
      if (this.#has(nx, ny, opposite(side))) tails.push(box);
      else this.#faults.push(`line at ${x},${y} runs against a box`);
    } else if (head === side) {
      const target = this.#boxAt.get(cell(nx + stepX[side], ny + stepY[side])) ?? this.#containerMet(nx + stepX[side], ny + stepY[side], side);
      if (target === undefined) this.#faults.push(`head at ${nx},${ny} touches no box or container`);
      else heads.push(target);
      this.#netAt.set(part(key, 3), net);
    } else if (this.#isNet(nx, ny, way) && this.#has(nx, ny, opposite(side))) stack.push([nx, ny, way]);
    else if (this.#has(nx, ny, opposite(side)) && !this.#isCrossing(nx, ny) && this.#containerMet(nx, ny, side) !== undefined) tails.push(this.#containerMet(nx, ny, side) ?? 0);
    else this.#faults.push(`line at ${x},${y} ends in nothing`);
  }

  #looseEnds(): void {
    for (const [y, row] of this.#grid.entries()) {
      for (let x = 0; x < row.length; x += 1) {
        const key = cell(x, y);
        if (!headSides[this.#glyphs].has(this.#at(x, y)) || this.#boxAt.has(key) || this.#textAt.has(key)) continue;
        if (!this.#netAt.has(part(key, 3))) this.#faults.push(`head at ${x},${y} belongs to no line`);
      }
    }
    for (const [number, { left, top, right, bottom }] of this.#boxes.entries()) {
      for (let x = left + 1; x < right; x += 1) for (const y of [top, bottom]) this.#looseTail(x, y, y === top ? 0 : 2, number);
      for (let y = top + 1; y < bottom; y += 1) for (const x of [left, right]) this.#looseTail(x, y, x === left ? 3 : 1, number);
    }
    for (const { left, top, right, bottom } of this.#containers) {
      for (let x = left + 1; x < right; x += 1) for (const y of [top, bottom]) for (const side of [0, 2] as const) this.#looseTail(x, y, side, undefined);
      for (let y = top + 1; y < bottom; y += 1) for (const x of [left, right]) for (const side of [1, 3] as const) this.#looseTail(x, y, side, undefined);
    }
  }

  #looseTail(x: number, y: number, side: Side, box: number | undefined): void {
    const [nx, ny] = [x + stepX[side], y + stepY[side]];
    if (!this.#has(x, y, side) || (box === undefined && this.#isCrossing(x, y)) || (box !== undefined && this.#boxAt.get(cell(nx, ny)) === box)) return;
    if (!this.#isNet(nx, ny, (side % 2) as Way) || !this.#has(nx, ny, opposite(side))) this.#faults.push(`box at ${x},${y} has a tail that leads nowhere`);
  }

  /** Captions by net: blocks of text, each of which may touch one net only. */
  #labels(nets: readonly number[]): Map<number, string> {
    const labels = new Map<number, string>();
    for (const block of this.#blocks()) {
      const touched = new Set(block.flatMap(({ x, y, length }) => this.#netsAround(x, y, length)));
      const text = block.map((row) => row.text).join(' ');
      const [net] = touched;
      if (touched.size !== 1 || net === undefined || !nets.includes(net)) this.#faults.push(`caption "${text}" touches ${touched.size} edges`);
      else if (labels.has(net)) this.#faults.push(`caption "${text}" is the second of its edge`);
      else labels.set(net, text);
    }
    return labels;
  }

  #blocks(): { x: number; y: number; length: number; text: string }[][] {
    const blocks: { x: number; y: number; length: number; text: string }[][] = [];
    for (const [y, row] of this.#grid.entries()) {
      for (let x = 0; x < row.length; x += 1) {
        if (!this.#isCaption(x, y) || this.#isCaption(x - 1, y)) continue;
        let end = x;
        while (this.#isCaption(end, y)) end += 1;
        const part = { x, y, length: end - x, text: row.slice(x, end).join('').trim() };
        const above = blocks.find((block) => block.at(-1)?.y === y - 1 && block.at(-1)?.x === x);
        if (above === undefined) blocks.push([part]);
        else above.push(part);
      }
    }
    return blocks;
  }

  #isCaption(x: number, y: number): boolean {
    return this.#textAt.has(cell(x, y)) && !this.#borderAt.has(cell(x, y));
  }

  #netsAround(x: number, y: number, length: number): number[] {
    const cells: (readonly [number, number])[] = [];
    for (let i = -1; i <= length; i += 1) cells.push([x + i, y - 1], [x + i, y + 1]);
    for (const distance of [1, 2]) cells.push([x - distance, y], [x + length - 1 + distance, y]);
    return cells.flatMap(([cx, cy]) => ([0, 1, 2, 3] as const).flatMap((which) => this.#netAt.get(part(cell(cx, cy), which)) ?? []));
  }
}

/** One entry for each terminal cell; the second cell of a wide character is empty. */
export function cellsOf(line: string): string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line);
  return Array.from(segments).flatMap(({ segment }) => (displayWidth(segment) > 1 ? [segment, ''] : [segment]));
}
