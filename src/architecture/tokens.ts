import type { Position } from '../errors.ts';
import type { EdgeHeads, EdgeLine } from './model.ts';

export interface Arrow {
  readonly line: EdgeLine;
  readonly heads: EdgeHeads;
  /** Drawn from right to left, as in `a <- b`. */
  readonly reversed: boolean;
}

export type Token = { readonly at: Position } & (
  | { readonly type: 'name'; readonly text: string; readonly quoted: boolean }
  | { readonly type: 'bracket'; readonly parts: readonly string[] }
  | { readonly type: 'arrow'; readonly text: string; readonly arrow: Arrow }
  | { readonly type: 'caption'; readonly text: string }
  | { readonly type: 'comma' | 'open' | 'close' | 'end' }
);

/** A name of several words. */
export function isProse(token: Token): boolean {
  return token.type === 'name' && !token.quoted && token.text.includes(' ');
}

const described = {
  bracket: () => 'a label in "[...]"',
  comma: () => '","',
  open: () => '"{"',
  close: () => '"}"',
  end: () => 'the end of the line',
} as const;

/** A token as a message names it. */
export function describe(token: Token): string {
  if (token.type === 'name' || token.type === 'arrow') return `"${token.text}"`;
  if (token.type === 'caption') return `": ${token.text}"`;
  return described[token.type]();
}
