import type { Position } from '../errors.ts';

/** Where a text stops being JSON, and what stands there. */
export interface JsonFault {
  readonly at: Position;
  readonly message: string;
  readonly hint?: string;
}

const blank = /[\t\n\r ]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
/** As far as it is one; what follows should be the closing quotation mark. */
const opened = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y; // oxlint-disable-line no-control-regex

function end(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function found(text: string, offset: number): string {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (offset >= text.length) return 'the end of the file';
  if (character === '\n' || character === '\r') return 'the end of the line';
  if (character === '"') return 'a quotation mark';
  return /\p{Cc}/u.test(character) ? 'a control character' : `"${character}"`;
}

type Expected = 'a value' | 'a value or "]"' | 'a name in quotation marks' | 'a name in quotation marks or "}"' | '":"' | '"," or "}"' | '"," or "]"' | 'nothing more';

/**
 * The first fault of a text that the parser refuses: its own message names no place.
 * Grammar: RFC 8259.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'a value';
  let at = 0;
  const fault = (offset: number, message: string, hint?: string): JsonFault => ({ at: positionOf(text, offset), message, ...(hint === undefined ? {} : { hint }) });
  const afterValue = (): Expected => (open.length === 0 ? 'nothing more' : open.at(-1) === '{' ? '"," or "}"' : '"," or "]"');

  for (;;) {
    at = end(blank, text, at);
    const character = text[at];
    if (expected === 'nothing more' && character === undefined) return undefined;
    const isName = expected.startsWith('a name');
    if (character === '"' && (isName || expected.startsWith('a value'))) {
      at = end(opened, text, at);
      if (text[at] !== '"') return fault(at, `a text in quotation marks is not closed before ${found(text, at)}`, text[at] === '\\' ? 'Write a backslash as \\\\.' : 'Write the end of a line within it as \\n.');
      at += 1;
      expected = isName ? '":"' : afterValue();
    } else if (expected.startsWith('a value') && (character === '{' || character === '[')) {
      open.push(character);
      at += 1;
      expected = character === '{' ? 'a name in quotation marks or "}"' : 'a value or "]"';
    } else if ((character === '}' || character === ']') && expected.endsWith(`"${character}"`)) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (character === ',' && expected.startsWith('","')) {
      at += 1;
      expected = open.at(-1) === '{' ? 'a name in quotation marks' : 'a value';
    } else if (character === ':' && expected === '":"') {
      at += 1;
      expected = 'a value';
    } else {
      const past = expected.startsWith('a value') ? end(scalar, text, at) : -1;
      if (past < 0) return fault(at, `found ${found(text, at)}, expected ${expected}`);
      at = past;
      expected = afterValue();
    }
  }
}
