import type { GlyphSet } from './glyphs.ts';
import type { DrawingRole, Mark, Picture } from './picture.ts';
import { charactersOf, widthOf } from './text.ts';

const north = 0;
const east = 1;
const south = 2;
const west = 3;

interface Cell {
  readonly arms: [number, number, number, number];
  role: DrawingRole;
  dotted: boolean;
  rounded: boolean;
  /** A character that hides the arms; empty in the second cell of a wide one. */
  text: string | undefined;
}

export type Paint = (role: DrawingRole, text: string) => string;

/** Lines of text, without trailing blanks. `paint` colours; the text itself does not depend on it. */
export function renderPicture(picture: Picture, glyphs: GlyphSet, paint?: Paint): readonly string[] {
  const canvas = new Canvas(glyphs);
  for (const mark of picture.marks) canvas.put(mark);
  return canvas.lines(picture.height, paint);
}

class Canvas {
  readonly #rows = new Map<number, Cell[]>();
  readonly #glyphs: GlyphSet;

  constructor(glyphs: GlyphSet) {
    this.#glyphs = glyphs;
  }

  put(mark: Mark): void {
    if (mark.type === 'line') {
      this.#stroke(mark.x, mark.y, mark.toX, mark.toY, mark.line === 'thick' ? 2 : 1, mark.line === 'dotted', mark.role);
    } else if (mark.type === 'frame') this.#frame(mark);
    else if (mark.type === 'head') this.#cell(mark.x, mark.y, mark.role).text = this.#glyphs.heads[mark.direction];
    else this.#text(mark.x, mark.y, mark.text, mark.role);
  }

  lines(height: number, paint: Paint | undefined): readonly string[] {
    return Array.from({ length: height }, (_, y) => this.#line(this.#rows.get(y) ?? [], paint));
  }

  #line(row: readonly Cell[], paint: Paint | undefined): string {
    let line = '';
    let run = '';
    let runRole: DrawingRole | undefined;
    const finish = () => {
      line += runRole === undefined || paint === undefined || run === '' ? run : paint(runRole, run);
      run = '';
    };
    for (let x = 0; x < row.length; x += 1) {
      const cell = row[x];
      const glyph = cell === undefined ? ' ' : this.#glyph(cell);
      const role = glyph === ' ' ? undefined : cell?.role;
      if (role !== runRole) finish();
      runRole = role;
      run += glyph;
    }
    finish();
    return line.trimEnd();
  }

  #glyph(cell: Cell): string {
    if (cell.text !== undefined) return cell.text;
    return cell.arms.every((arm) => arm === 0) ? ' ' : this.#glyphs.joint(cell.arms, cell);
  }

  #cell(x: number, y: number, role: DrawingRole): Cell {
    const row = this.#rows.get(y) ?? [];
    this.#rows.set(y, row);
    const known = row[x];
    if (known !== undefined) return known;
    const cell: Cell = { arms: [0, 0, 0, 0], role, dotted: true, rounded: false, text: undefined };
    row[x] = cell;
    return cell;
  }

  #arm(x: number, y: number, side: 0 | 1 | 2 | 3, weight: number, dotted: boolean, role: DrawingRole): void {
    const cell = this.#cell(x, y, role);
    cell.arms[side] = Math.max(cell.arms[side], weight);
    cell.dotted &&= dotted;
  }

  #stroke(x: number, y: number, toX: number, toY: number, weight: number, dotted: boolean, role: DrawingRole): void {
    for (let at = Math.min(x, toX); at < Math.max(x, toX); at += 1) {
      this.#arm(at, y, east, weight, dotted, role);
      this.#arm(at + 1, y, west, weight, dotted, role);
    }
    for (let at = Math.min(y, toY); at < Math.max(y, toY); at += 1) {
      this.#arm(toX, at, south, weight, dotted, role);
      this.#arm(toX, at + 1, north, weight, dotted, role);
    }
  }

  #frame({ x, y, width, height, rounded, role }: Mark & { type: 'frame' }): void {
    const [right, bottom] = [x + width - 1, y + height - 1];
    this.#stroke(x, y, right, y, 1, false, role);
    this.#stroke(x, bottom, right, bottom, 1, false, role);
    this.#stroke(x, y, x, bottom, 1, false, role);
    this.#stroke(right, y, right, bottom, 1, false, role);
    for (const [cornerX, cornerY] of [[x, y], [right, y], [x, bottom], [right, bottom]] as const) {
      this.#cell(cornerX, cornerY, role).rounded = rounded;
    }
  }

  #text(x: number, y: number, text: string, role: DrawingRole): void {
    let at = x;
    for (const character of charactersOf(this.#glyphs.text(text))) {
      const cell = this.#cell(at, y, role);
      const shown = this.#glyphs.character(character);
      cell.text = shown;
      cell.role = role;
      at += 1;
      for (let rest = widthOf(character), filled = widthOf(shown); rest > 1; rest -= 1, filled -= 1) {
        this.#cell(at, y, role).text = filled > 1 ? '' : ' ';
        at += 1;
      }
    }
  }
}
