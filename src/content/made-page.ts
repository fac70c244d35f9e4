import type { Token } from 'marked';
import type { Architecture } from '../architecture/model.ts';
import type { ReadFigure } from './figure.ts';
import type { Section, Source } from './parts.ts';

/** Markdown with the tokens it lexes to: reading it apart takes longer than laying it out. */
export interface Lexed {
  readonly markdown: string;
  readonly tokens: readonly Token[];
}

/** A graph, and its picture drawn ahead for 80 columns, the pieces marked with their roles. */
export interface Picture {
  readonly heading: string;
  readonly graph: Architecture;
  readonly drawn: { readonly unicode: string; readonly ascii: string };
  readonly caption?: string;
}

/** How the questions of an item are asked: in a scored round, aloud in the drill alone, or not at all, as there are none. */
export type Practised = 'scored' | 'aloud' | 'never';

/** What a page holds beside its item's name; the build makes it once for each built-in item. */
export interface MadePage {
  readonly sections: readonly (Section & Lexed)[];
  /** How many of the sections come before the pictures: of a problem what is asked, so that one may think before the design answers. */
  readonly opening: number;
  readonly facts: readonly string[];
  readonly factList: Lexed;
  readonly numbers: readonly ReadFigure[];
  /** Of a problem first its reference design, then the picture people usually draw. */
  readonly pictures: readonly Picture[];
  readonly practised: Practised;
  readonly related: readonly string[];
  readonly sources: readonly Source[];
}
