import { UnmetError, UsageError } from '../errors.ts';

/** Where in the expression something stands: UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const quotedLength = 40;

/** The text as it may be shown: one line, printable, never longer than a few words. */
function quoted(text: string): string {
  const printable = text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{FFFD}').trim();
  const characters = [...printable];
  return characters.length > quotedLength
    ? `"${characters.slice(0, quotedLength).join('')}..."`
    : `"${printable}"`;
}

/** Columns count characters from 1. */
function columnAt(source: string, offset: number): number {
  return Array.from(source.slice(0, offset)).length + 1;
}

/** An expression that cannot be read or makes no sense: exit 2, `column` counted from 1. */
export class ExpressionError extends UsageError {
  readonly column: number;

  constructor(source: string, span: Span, what: string, hint?: string) {
    const column = columnAt(source, span.start);
    const offending = source.slice(span.start, span.end);
    const place = `column ${column} of ${quoted(source)}`;
    const isWhole = offending.trim() === source.trim();
    const where = offending.trim() === '' ? `at ${place}` : `${quoted(offending)} at ${isWhole ? `column ${column}` : place}`;
    super(`${what}${where.startsWith('at ') ? ' ' : ': '}${where}`, { code: 'bad-quantity', hint });
    this.column = column;
  }
}

/** A well-formed question without an answer, such as the waiting time of an overloaded queue: exit 1. */
export class NoAnswerError extends UnmetError {
  constructor(message: string, hint?: string) {
    super(message, { code: 'no-answer', hint });
  }
}
