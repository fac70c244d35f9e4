import { ExpressionError } from './fault.ts';
import type { Span } from './fault.ts';

export type Symbol = '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',' | '=' | '..' | ':' | '%' | '$' | '~';

/** `spaced` says whether white space stands before the token: `1/s` and `1 / s` group differently. */
export type Token = Span & { readonly spaced: boolean } & (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'symbol'; readonly symbol: Symbol }
    | { readonly kind: 'end' }
  );

/** Longer than any quantity a person writes; keeps hostile input cheap. */
const longestExpression = 1000;

const symbols: Readonly<Record<string, Symbol>> = {
  '+': '+', '-': '-', '−': '-', '*': '*', '×': '*', '·': '*', '/': '/', '÷': '/', '^': '^',
  '(': '(', ')': ')', ',': ',', '=': '=', ':': ':', '%': '%', '$': '$',
  '~': '~', '≈': '~', '<': '~', '>': '~', '≤': '~', '≥': '~',
};

const digits = /\d+(?:_\d+)*/y;
const groups = /\d{1,3}(?:,\d{3})+(?!\d)/y;
const fraction = /\.\d+(?:_\d+)*/y;
const exponent = /[eE][+-]?\d+/y;
const bareExponent = /[eE][+-]?(?![A-Za-z\d+-])/y;
const malformedTail = /[.,_]?\d[\d.,_]*|\.(?!\.)|_/y;
const word = /p\d+(?:\.\d+)?(?![\w.])|[A-Za-z_]{3,}\d+(?=\()|[A-Za-zµμ_]+/y;
const space = /\s+/y;

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

function malformed(source: string, start: number, end: number): ExpressionError {
  const hint = 'Write numbers as 1500, 1,500, 1_500, 1.5 or 1.5e3, and a range as 1M..3M.';
  return new ExpressionError(source, { start, end }, 'malformed number', hint);
}

/** The number that starts at `start`; its digits are checked before anything converts them. */
function scanNumber(source: string, start: number): { value: number; end: number } {
  const whole = matchAt(groups, source, start) ?? matchAt(digits, source, start) ?? '';
  let end = start + whole.length;
  end += matchAt(fraction, source, end)?.length ?? 0;
  const power = matchAt(exponent, source, end);
  end += power?.length ?? 0;
  const tail = matchAt(malformedTail, source, end) ?? (power === undefined ? matchAt(bareExponent, source, end) : undefined);
  if (tail !== undefined && !tail.startsWith(',')) throw malformed(source, start, end + tail.length);
  if (tail !== undefined && !insideCall(source, start)) throw malformed(source, start, end + tail.length);
  if (whole === '0' && /^[xX][\dA-Fa-f]/.test(source.slice(end, end + 2))) throw malformed(source, start, end + 2);

  const text = source.slice(start, end).replaceAll(/[,_]/g, '');
  const value = Number(text);
  if (!Number.isFinite(value)) throw new ExpressionError(source, { start, end }, 'too large a number');
  if (value === 0 && /[1-9]/.test(text.replace(/[eE].*/, ''))) {
    throw new ExpressionError(source, { start, end }, 'too small a number');
  }
  return { value, end };
}

/** Between parentheses a comma parts arguments: `series(99,98)`; elsewhere `1,5` is a slip. */
function insideCall(source: string, at: number): boolean {
  let depth = 0;
  for (const character of source.slice(0, at)) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
  }
  return depth > 0;
}

function scanToken(source: string, start: number, spaced: boolean): Token {
  const next = source.charAt(start);
  if (/\d/.test(next) || (next === '.' && /\d/.test(source.charAt(start + 1)))) {
    return { kind: 'number', start, spaced, ...scanNumber(source, start) };
  }
  const text = matchAt(word, source, start);
  if (text !== undefined) return { kind: 'word', text, start, end: start + text.length, spaced };
  if (source.startsWith('..', start)) return { kind: 'symbol', symbol: '..', start, end: start + 2, spaced };
  const symbol = symbols[next];
  if (symbol !== undefined) return { kind: 'symbol', symbol, start, end: start + 1, spaced };

  const end = start + String.fromCodePoint(source.codePointAt(start) ?? 0).length;
  const hint = next === '–' || next === '—' ? 'Write a range as 1M..3M and a minus as -.' : undefined;
  throw new ExpressionError(source, { start, end }, 'unexpected character', hint);
}

/** The tokens of an expression, the last one of kind `end`. */
export function scan(source: string): readonly Token[] {
  if (source.length > longestExpression) {
    throw new ExpressionError(source, { start: 0, end: source.length }, `longer than ${longestExpression} characters`);
  }
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    const gap = matchAt(space, source, at)?.length ?? 0;
    at += gap;
    if (at >= source.length) {
      tokens.push({ kind: 'end', start: source.length, end: source.length, spaced: gap > 0 });
      return tokens;
    }
    const token = scanToken(source, at, gap > 0);
    tokens.push(token);
    at = token.end;
  }
}
