import { ExpressionError } from './fault.ts';
import type { Span } from './fault.ts';
import { scan } from './scan.ts';
import type { Symbol, Token } from './scan.ts';

type Word = Extract<Token, { kind: 'word' }>;

/** Walks the tokens of one expression. */
export class Cursor {
  readonly source: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(source: string) {
    this.source = source;
    this.#tokens = scan(source);
  }

  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    return this.#tokens[Math.min(this.#at + ahead, last)] ?? { kind: 'end', start: this.source.length, end: this.source.length, spaced: false };
  }

  advance(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Where the token before this one ended. */
  get lastEnd(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  isSymbol(symbol: Symbol, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.symbol === symbol;
  }

  word(ahead = 0): Word | undefined {
    const token = this.peek(ahead);
    return token.kind === 'word' ? token : undefined;
  }

  isWord(...texts: readonly string[]): boolean {
    const word = this.word();
    return word !== undefined && texts.includes(word.text.toLowerCase());
  }

  /** Advances over the symbol if it comes next. */
  take(symbol: Symbol): boolean {
    const comes = this.isSymbol(symbol);
    if (comes) this.#at += 1;
    return comes;
  }

  fault(span: Span, what: string, hint?: string): ExpressionError {
    return new ExpressionError(this.source, span, what, hint);
  }

  /** The fault of whatever comes next. */
  unexpected(wanted: string, hint?: string): ExpressionError {
    const token = this.peek();
    return this.fault(token, token.kind === 'end' ? `${wanted} is missing` : `expected ${wanted}`, hint);
  }
}
