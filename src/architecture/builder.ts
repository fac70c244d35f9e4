import { usualDirection } from './direction.ts';
import { inferKind } from './kinds.ts';
import type { ComponentKind } from './kinds.ts';
import type { Architecture, Direction, Edge, Group, Node, Shape } from './model.ts';

interface Draft {
  readonly id: string;
  label: string;
  labelled: boolean;
  details: readonly string[];
  kind: ComponentKind | undefined;
}

interface GroupDraft {
  readonly id: string;
  label: string;
  readonly members: string[];
}

/** `api x40`, `3x api` and `api (×2)` are the box `api`, several times over. */
const multiplicity = /^\d+\s?[x×]\s+|\s+\(?(?:[x×]\s?\d+|\d+[x×])\)?$/giu;
const word = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.\-/+&@'’]*$/u;

function slug(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}_.]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
}

/** Collects boxes, links and groups in the order in which a text names them. */
export class ArchitectureBuilder {
  shape: Shape = 'flow';
  /** As asked for; without, the usual one. */
  direction: Direction | undefined;
  readonly #nodes = new Map<string, Draft>();
  readonly #groups = new Map<string, GroupDraft>();
  readonly #parents = new Map<string, string>();
  readonly #mentioned = new Set<string>();
  readonly #spelled = new Map<string, string>();
  readonly #edges: Edge[] = [];

  /** The id a name as typed stands for: itself when it is one word, else made from its words. */
  idFor(name: string, quoted: boolean): string {
    if (quoted || this.#nodes.has(name) || this.#groups.has(name)) return name;
    const bare = name.replaceAll(multiplicity, '').trim() || name;
    if (word.test(bare)) return bare;
    const key = bare.toLowerCase().replaceAll(/[\s_-]+/gu, '-');
    const known = this.#spelled.get(key);
    if (known !== undefined) return known;
    const base = slug(bare) || bare;
    let id = base;
    for (let n = 2; (this.#nodes.has(id) || this.#groups.has(id)) && id !== key; n += 1) id = `${base}-${n}`;
    this.#spelled.set(key, id);
    return id;
  }

  node(id: string, typed: string): Draft {
    const known = this.#nodes.get(id);
    if (known !== undefined) {
      if (!known.labelled && known.label === id && typed !== id) known.label = typed;
      return known;
    }
    const draft: Draft = { id, label: typed, labelled: false, details: [], kind: undefined };
    this.#nodes.set(id, draft);
    return draft;
  }

  /** False when the box already carries another label. */
  label(draft: Draft, label: string, details: readonly string[]): boolean {
    if (draft.labelled && draft.label !== label) return false;
    draft.label = label;
    draft.labelled = true;
    if (details.length > 0) draft.details = details;
    return true;
  }

  edge(edge: Edge): void {
    this.#edges.push(edge);
  }

  isGroup(id: string): boolean {
    return this.#groups.has(id);
  }

  isNode(id: string): boolean {
    return this.#nodes.has(id);
  }

  parentOf(id: string): string | undefined {
    return this.#parents.get(id);
  }

  group(id: string, label: string): void {
    if (!this.#groups.has(id)) this.#groups.set(id, { id, label, members: [] });
  }

  labelGroup(id: string, label: string): void {
    const group = this.#groups.get(id);
    if (group !== undefined) group.label = label;
  }

  /** A box named by an arrow inside a group's braces belongs there unless it is listed elsewhere. */
  mention(id: string, member: string): void {
    if (this.#parents.has(member) || this.#contains(member, id)) return;
    this.#mentioned.add(member);
    this.#parents.set(member, id);
    this.#groups.get(id)?.members.push(member);
  }

  /** False when `member` is already listed in another group, or would contain itself. */
  join(id: string, member: string): boolean {
    const current = this.#parents.get(member);
    if (this.#contains(member, id)) return false;
    if (current !== undefined && !this.#mentioned.delete(member)) return current === id || this.#contains(id, current);
    if (current === id) return true;
    const before = current === undefined ? undefined : this.#groups.get(current)?.members;
    before?.splice(before.indexOf(member), 1);
    this.#parents.set(member, id);
    this.#groups.get(id)?.members.push(member);
    return true;
  }

  /** Whether `inner` is `outer` or lies in it. */
  #contains(outer: string, inner: string): boolean {
    for (let up: string | undefined = inner; up !== undefined; up = this.#parents.get(up)) if (up === outer) return true;
    return false;
  }

  /** What is wrong with an arrow of which one end is a group; undefined if nothing is. */
  faultOf({ from, to }: { readonly from: string; readonly to: string }): string | undefined {
    const empty = [from, to].find((end) => this.#groups.has(end) && !this.#holdsBox(end));
    if (empty !== undefined) return `group "${empty}" is empty, expected a box in it for the arrow to reach`;
    const [outer, inner] = this.#contains(from, to) ? [from, to] : [to, from];
    if (!this.#groups.has(outer) || !this.#contains(outer, inner)) return undefined;
    return outer === inner ? `"${outer}" is a group, expected an arrow to something else` : `group "${outer}" holds "${inner}", expected an arrow between things apart`;
  }

  #holdsBox(group: string): boolean {
    return this.#groups.get(group)?.members.some((member) => (this.#groups.has(member) ? this.#holdsBox(member) : true)) === true;
  }

  build(): Architecture {
    const nodes: Node[] = [...this.#nodes.values()].map(({ id, label, details, kind }) => {
      const byLabel = inferKind(label);
      return { id, label, kind: kind ?? (byLabel === 'step' ? inferKind(id) : byLabel), details };
    });
    const groups: Group[] = [...this.#groups.values()].map(({ id, label, members }) => ({ id, label, members: [...members] }));
    const graph = { shape: this.shape, nodes, edges: [...this.#edges], groups };
    return { ...graph, direction: this.direction ?? usualDirection(graph) };
  }
}
