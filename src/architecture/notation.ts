import { TextError } from '../errors.ts';
import { ArchitectureBuilder } from './builder.ts';
import { componentKinds } from './kinds.ts';
import type { Architecture, Direction, Shape } from './model.ts';
import { LineScanner } from './scanner.ts';
import { describe, isProse } from './tokens.ts';
import type { Token } from './tokens.ts';

export { printNotation } from './notation-text.ts';

const directions = ['down', 'right', 'up', 'left'] as const satisfies readonly Direction[];
const shapes = ['flow', 'sequence', 'states', 'tree', 'trunk', 'timeline', 'lanes'] as const satisfies readonly Shape[];

/**
 * Reads arrow notation: `client -> lb -> api`, `api -> cache, db : reads`, `a <-> b`,
 * `group data [Data tier] { db, replica }`, `db [Orders | primary]`, `kind queue { bus }`,
 * `direction right` (or down, up, left), `shape sequence`, `# comment`. A caption belongs to the last arrow before it,
 * `->|caption|` to its own. Names of several words stand between
 * arrows and commas as they are. Throws TextError with line, column and what was expected.
 */
export function parseNotation(text: string, source = 'diagram'): Architecture {
  const lines = text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/u);
  const tokens = lines.flatMap((line, index) => new LineScanner(line, index + 1, source).tokens());
  return new NotationParser(tokens, source).parse();
}

type Operand = readonly string[];

class NotationParser {
  readonly #tokens: readonly Token[];
  readonly #source: string;
  readonly #builder = new ArchitectureBuilder();
  /** Checked at the end, when every group has its members. */
  readonly #groupArrows: { readonly from: string; readonly to: string; readonly token: Token }[] = [];
  #index = 0;

  constructor(tokens: readonly Token[], source: string) {
    this.#tokens = tokens;
    this.#source = source;
  }

  parse(): Architecture {
    this.#declareGroups();
    while (this.#index < this.#tokens.length) {
      const token = this.#here();
      if (token.type === 'end') this.#index += 1;
      else if (token.type === 'close') throw this.#unexpected('a statement; no "{" is open here');
      else this.#statement(undefined);
    }
    for (const arrow of this.#groupArrows) {
      const fault = this.#builder.faultOf(arrow);
      if (fault !== undefined) throw this.#fault(arrow.token, fault);
    }
    return this.#builder.build();
  }

  /** Groups may be named by an arrow or a member list before the line that opens them. */
  #declareGroups(): void {
    for (let i = 0; i < this.#tokens.length; i += 1) {
      this.#index = i;
      const heading = this.#groupHeading();
      if (heading !== undefined) this.#builder.group(heading.id, heading.name);
    }
    this.#index = 0;
  }

  #here(): Token {
    return this.#tokens[this.#index] ?? { type: 'end', at: this.#tokens.at(-1)?.at ?? { line: 1, column: 1 } };
  }

  #ahead(distance: number): Token['type'] | undefined {
    return this.#tokens[this.#index + distance]?.type;
  }

  #fault(token: Token, message: string): TextError {
    return new TextError(this.#source, token.at, message);
  }

  #unexpected(expected: string): TextError {
    const token = this.#here();
    return this.#fault(token, `found ${describe(token)}, expected ${expected}`);
  }

  /** `group data {`, `group data [Data tier] {`, `group data "Data tier" {`: the tokens it takes, its id and its name. */
  #groupHeading(): { id: string; name: string; label: string | undefined; length: number } | undefined {
    const token = this.#here();
    if (token.type !== 'name' || token.quoted) return undefined;
    const next = this.#tokens[this.#index + 1];
    const quoted = token.text === 'group' && next?.type === 'name' && next.quoted ? next.text : undefined;
    const name = quoted ?? /^group (?<name>.+)$/u.exec(token.text)?.groups?.['name'];
    if (name === undefined) return undefined;
    const after = quoted === undefined ? 1 : 2;
    const labelled = this.#tokens[this.#index + after];
    const label = labelled?.type === 'bracket' ? labelled.parts.join(' ') : labelled?.type === 'name' && labelled.quoted ? labelled.text : undefined;
    const length = after + (label === undefined ? 0 : 1);
    if (this.#ahead(length) !== 'open') return undefined;
    return { id: this.#builder.idFor(name, quoted !== undefined), name, label, length: length + 1 };
  }

  #statement(group: string | undefined): void {
    const heading = this.#groupHeading();
    if (heading !== undefined) {
      const at = this.#here();
      this.#index += heading.length;
      if (heading.label !== undefined) this.#builder.labelGroup(heading.id, heading.label);
      if (group !== undefined) this.#join(group, heading.id, at);
      this.#body(heading.id, at);
      return;
    }
    const token = this.#here();
    if (token.type !== 'name') throw this.#unexpected('a name, such as client in "client -> api"');
    if (!token.quoted && this.#directive(token)) return;
    this.#chain(group);
  }

  #body(group: string, opened: Token): void {
    for (;;) {
      const token = this.#here();
      if (this.#index >= this.#tokens.length) throw this.#fault(opened, `group "${group}" is never closed, expected "}"`);
      if (token.type === 'close') {
        this.#index += 1;
        return;
      }
      if (token.type === 'end' || token.type === 'comma') this.#index += 1;
      else this.#statement(group);
    }
  }

  #directive(token: Token & { type: 'name' }): boolean {
    const [keyword, value, ...rest] = token.text.split(' ');
    if (value === undefined || rest.length > 0) return false;
    const alone = this.#ahead(1) === 'end' || this.#ahead(1) === undefined;
    if (keyword === 'shape' && alone) this.#builder.shape = this.#oneOf(token, value, shapes);
    else if (keyword === 'direction' && alone) this.#builder.direction = this.#oneOf(token, value, directions);
    else if (keyword === 'kind' && this.#ahead(1) === 'open') {
      const kind = this.#oneOf(token, value, componentKinds);
      this.#index += 2;
      this.#kindMembers(kind, token);
      return true;
    } else return false;
    this.#index += 1;
    return true;
  }

  #oneOf<T extends string>(token: Token, value: string, allowed: readonly T[]): T {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw this.#fault(token, `unknown ${describe(token)}, expected one of: ${allowed.join(', ')}`);
    return found;
  }

  #kindMembers(kind: (typeof componentKinds)[number], opened: Token): void {
    for (;;) {
      const token = this.#here();
      if (this.#index >= this.#tokens.length) throw this.#fault(opened, `${describe(opened)} is never closed, expected "}"`);
      if (token.type === 'close') {
        this.#index += 1;
        return;
      }
      if (token.type === 'end' || token.type === 'comma') this.#index += 1;
      else for (const id of this.#operand()) if (this.#builder.isNode(id)) this.#builder.node(id, id).kind = kind;
    }
  }

  #chain(group: string | undefined): void {
    const first = this.#here();
    let left = this.#operand();
    if (this.#here().type !== 'arrow') {
      if (group === undefined && isProse(first) && left.length === 1 && this.#tokens[this.#index - 1] === first) {
        if (first.type === 'name' && first.text.startsWith('group ')) throw this.#fault(first, `found ${describe(first)} without "{", expected "${first.text} {" or "${first.text} [Its name] {" on one line`);
        throw this.#fault(first, `found ${describe(first)} alone, expected an arrow after it ("a -> b") or a label ("db [Orders database]")`);
      }
      if (group !== undefined) for (const id of left) this.#join(group, id, first);
      this.#endOfStatement('an arrow such as "->", a label in "[...]" or the end of the line');
      return;
    }
    const drafts: { left: Operand; right: Operand; arrow: Token & { type: 'arrow' }; label: string | undefined }[] = [];
    for (let arrow = this.#here(); arrow.type === 'arrow'; arrow = this.#here()) {
      this.#index += 1;
      const caption = this.#here();
      if (caption.type === 'caption') this.#index += 1;
      if (this.#here().type !== 'name') throw this.#unexpected(`a name after "${arrow.text}"`);
      const right = this.#operand();
      drafts.push({ left, right, arrow, label: caption.type === 'caption' ? caption.text : undefined });
      left = right;
    }
    const shared = this.#here();
    if (shared.type === 'caption') this.#index += 1;
    this.#endOfStatement('an arrow, ": label" or the end of the line');
    const last = drafts.at(-1);
    for (const draft of drafts) {
      if (group !== undefined) for (const id of [...draft.left, ...draft.right]) this.#builder.mention(group, id);
      this.#edges(draft.left, draft.right, draft.arrow, draft.label ?? (draft === last && shared.type === 'caption' ? shared.text : ''));
    }
  }

  #edges(left: Operand, right: Operand, token: Token & { type: 'arrow' }, label: string): void {
    const { line, heads, reversed } = token.arrow;
    for (const a of left) {
      for (const b of right) {
        const [from, to] = reversed ? [b, a] : [a, b];
        this.#builder.edge({ from, to, label, line, heads });
        if (this.#builder.isGroup(a) || this.#builder.isGroup(b)) this.#groupArrows.push({ from, to, token });
      }
    }
  }

  #endOfStatement(expected: string): void {
    const { type } = this.#here();
    if (type !== 'end' && type !== 'close' && this.#index < this.#tokens.length) throw this.#unexpected(expected);
  }

  #operand(): Operand {
    const ids = [this.#reference()];
    while (this.#here().type === 'comma') {
      this.#index += 1;
      if (this.#here().type === 'end') break;
      if (this.#here().type !== 'name') throw this.#unexpected('a name after ","');
      ids.push(this.#reference());
    }
    return ids;
  }

  #reference(): string {
    const token = this.#here();
    if (token.type !== 'name') throw this.#unexpected('a name');
    this.#index += 1;
    const id = this.#builder.idFor(token.text, token.quoted);
    const bracket = this.#here();
    if (!this.#builder.isGroup(id)) {
      const draft = this.#builder.node(id, token.text);
      if (bracket.type === 'bracket') {
        const [label = '', ...details] = bracket.parts;
        if (!this.#builder.label(draft, label, details)) {
          throw this.#fault(token, `"${id}" is already labelled "${draft.label}"; use another id for "${label}"`);
        }
      }
    } else if (bracket.type === 'bracket') this.#builder.labelGroup(id, bracket.parts.join(' '));
    if (bracket.type === 'bracket') this.#index += 1;
    return id;
  }

  #join(group: string, member: string, token: Token): void {
    const alreadyIn = this.#builder.parentOf(member);
    if (this.#builder.join(group, member)) return;
    if (member === group) throw this.#fault(token, `group "${group}" cannot be a member of itself`);
    const where = alreadyIn === undefined ? `contains group "${group}"` : `is already in group "${alreadyIn}"`;
    throw this.#fault(token, `"${member}" ${where}, expected a member of no other group`);
  }
}
