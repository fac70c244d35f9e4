import { widthOf } from '../text.ts';
import { marginOf } from './margins.ts';
import type { Margin } from './margins.ts';
import { alongOf, levelAt } from './plan.ts';
import type { Plan } from './plan.ts';
import { channels } from './style.ts';
import { showsAmong, tracksOf } from './tracks.ts';
import type { Tracks } from './tracks.ts';

/** What lies between a layer and the next: the first of its tracks, and where the next layer begins. */
export interface Channel {
  readonly tracks: Tracks;
  readonly firstTrack: number;
  readonly end: number;
}

/** Cells along the flow: of layers, of the channels between them, of containers and of the whole. */
export interface Lengths {
  readonly starts: readonly number[];
  readonly sizes: readonly number[];
  readonly channels: readonly Channel[];
  readonly frames: readonly { readonly first: number; readonly last: number }[];
  readonly whole: number;
}

export function lengthsOf(plan: Plan): Lengths {
  return new Measuring(plan).lengths();
}

class Measuring {
  readonly #plan: Plan;
  readonly #sizes: readonly number[];
  /** What lies before each layer, and after it. */
  readonly #before: readonly Margin[];
  readonly #after: readonly Margin[];

  constructor(plan: Plan) {
    this.#plan = plan;
    const { items, layers } = plan.layered;
    this.#sizes = layers.map((layer, index) => Math.max(1, this.#titleRoom(index), ...layer.map((item) => alongOf(plan, items[item]))));
    this.#before = this.#sizes.map((size, layer) => marginOf(plan, layer, 'first', size));
    this.#after = this.#sizes.map((size, layer) => marginOf(plan, layer, 'last', size));
  }

  lengths(): Lengths {
    const starts: number[] = [];
    const found: Channel[] = [];
    let along = this.#before[0]?.reach ?? 0;
    for (const [layer, size] of this.#sizes.entries()) {
      const channel = this.#channel(layer, along + size);
      starts.push(along);
      found.push(channel);
      along = channel.end;
    }
    const frames = this.#plan.layered.containers.map(({ first, last }, container) => ({
      first: (starts[first] ?? 0) - (this.#before[first]?.borders.get(container) ?? 0),
      last: (starts[last] ?? 0) + (this.#sizes[last] ?? 0) - 1 + (this.#after[last]?.borders.get(container) ?? 0),
    }));
    return { starts, sizes: this.#sizes, channels: found, frames, whole: along };
  }

  /** Sideways, a title stands over its container's leftmost layer, where no edge crosses the border. */
  #titleRoom(layer: number): number {
    const { axis, mirrored, layered } = this.#plan;
    if (axis === 'down') return 1;
    return Math.max(...layered.containers.map(({ title, first, last }, container) => (container > 0 && (mirrored ? last : first) === layer ? widthOf(title) + 5 : 1)));
  }

  /** The channel after a layer that ends before the cell `start`. */
  #channel(layer: number, start: number): Channel {
    const { placed, axis } = this.#plan;
    const [after, before] = [this.#after[layer], this.#before[layer + 1]];
    if (after === undefined || before === undefined) return { tracks: { of: [], count: 0 }, firstTrack: start, end: start + (after?.reach ?? 0) };
    const tracks = tracksOf(placed.links[layer] ?? []);
    const { pitch, least, margin } = channels[axis];
    const above = this.#hidesLine(layer, tracks) || this.#touches(layer, tracks, 'first', after) || this.#meetsCorner(layer, tracks, 'first', after) ? 1 : 0;
    const below = this.#touches(layer, tracks, 'last', before) || this.#meetsCorner(layer, tracks, 'last', before) ? 1 : 0;
    const closing = before.borders.size > 0 || before.reach === 0 ? margin : 0;
    const taken = tracks.count === 0 ? 0 : margin + (tracks.count - 1) * pitch + 1 + closing;
    const area = Math.max(Math.max(taken, least) + above + below, this.#needed(layer, after, before, tracks));
    return { tracks, firstTrack: start + after.reach + above + margin, end: start + after.reach + area + before.reach };
  }

  /** Cells that have to lie between two margins: links without a track show their line, frames keep apart. */
  #needed(layer: number, after: Margin, before: Margin, tracks: Tracks): number {
    let most = 0;
    for (const [index, { net, tops: [top = 0], bottoms: [bottom = 0] }] of (this.#plan.layered.links[layer] ?? []).entries()) {
      const [above, below] = [after.hidden(net, top), before.hidden(net, bottom)];
      if (above !== undefined && below !== undefined && tracks.of[index] === undefined) most = Math.max(most, above + below + 1);
    }
    for (const upper of after.frames) {
      for (const lower of before.frames) {
        const isBeside = upper.first > lower.last + 1 || lower.first > upper.last + 1;
        most = Math.max(most, isBeside ? 1 : upper.border + lower.border + 1);
      }
    }
    return most - after.reach - before.reach;
  }

  /** A track next to the text of another edge's caption would seem to belong to it. */
  #touches(layer: number, tracks: Tracks, which: 'first' | 'last', { reach }: Margin): boolean {
    const { layered, placed } = this.#plan;
    const track = which === 'first' ? 0 : tracks.count - 1;
    const captions = reach > 0 ? [] : this.#captionsAt(which === 'first' ? layer : layer + 1, which === 'first' ? 'last' : 'first');
    return captions.some(({ net: own, from, to }) => (layered.links[layer] ?? []).some(({ net }, index) => {
      const span = placed.links[layer]?.[index];
      if (net === own || span === undefined || tracks.of[index] !== track) return false;
      const cells = [...span.tops, ...span.bottoms];
      return Math.min(...cells) <= to && Math.max(...cells) >= from;
    }));
  }

  /** The texts of edges, with the cells they lie in across the flow, that end with their layer, or begin with it. */
  #captionsAt(layer: number, edge: 'first' | 'last'): readonly { readonly net: number | undefined; readonly from: number; readonly to: number }[] {
    const { layered: { items, layers }, placed, nets, axis, mirrored, levels } = this.#plan;
    const lanes = (layers[layer] ?? []).flatMap((number) => {
      const item = items[number];
      if (item?.type !== 'caption') return [];
      const at = placed.items[number]?.first ?? 0;
      const caption = nets[item.net]?.caption ?? [];
      return [axis === 'down' ? { net: item.net, from: at + 1, to: at + 2 + Math.max(...caption.map(widthOf)) } : { net: item.net, from: at - caption.length, to: at - 1 }];
    });
    const outermost = edge === 'first' ? 0 : (this.#sizes[layer] ?? 1) - 1;
    const level = levels.flatMap((one) => {
      const row = levelAt(this.#plan, one) + (mirrored ? 1 : -1);
      const isHere = one.caption !== '' && items[one.first]?.layer === layer && row === outermost;
      return isHere ? [{ net: undefined, from: placed.items[one.first]?.last ?? 0, to: placed.items[one.second]?.first ?? 0 }] : [];
    });
    return [...lanes, ...level];
  }

  /**
   * A dotted or thick edge that only turns or is crossed here needs a straight cell to show what it
   * is. Columns are cheap: going right, it gets one wherever it is short.
   */
  #hidesLine(layer: number, tracks: Tracks): boolean {
    const { axis, layered, placed, nets } = this.#plan;
    const [after, before] = [this.#after[layer], this.#before[layer + 1]];
    const spans = placed.links[layer] ?? [];
    const spread = (cells: readonly number[]) => Math.max(...cells) - Math.min(...cells);
    return tracks.count > 0 && (layered.links[layer] ?? []).some(({ net, tops, bottoms }, index) => {
      const near = tops.map((item) => after?.hidden(net, item));
      const far = bottoms.map((item) => before?.hidden(net, item));
      if (nets[net]?.line === 'solid' || [...near, ...far].includes(undefined)) return false;
      if (axis === 'right') return spread([...(spans[index]?.tops ?? []), ...(spans[index]?.bottoms ?? [])]) < 6;
      const beyond = near.some((hidden = 0) => hidden < (after?.reach ?? 0)) || far.some((hidden = 0) => hidden < (before?.reach ?? 0));
      return !beyond && !showsAmong(spans, tracks, index);
    });
  }

  /** A joint of a track next to a corner of a box or container would, in plain ASCII, seem joined to it. */
  #meetsCorner(layer: number, tracks: Tracks, which: 'first' | 'last', { frames, reach }: Margin): boolean {
    const { layered, placed, axis } = this.#plan;
    if (axis === 'right') return false;
    const track = which === 'first' ? 0 : tracks.count - 1;
    const joints = new Set((layered.links[layer] ?? []).flatMap((_, index) => {
      const { tops = [], bottoms = [] } = placed.links[layer]?.[index] ?? {};
      return tracks.of[index] === track ? [...tops, ...bottoms] : [];
    }));
    return frames.some(({ first, last, border }) => border === reach && (joints.has(first) || joints.has(last)));
  }
}
