/** Exit codes of the command line; every other code is a defect in the tool. */
export const exitCode = { done: 0, unmet: 1, usage: 2, defect: 70, interrupted: 130 } as const;

interface Advice {
  /** Stable identifier for programs, as in `{"error":{"code"}}`. */
  readonly code: string;
  /** What the person can do about it: one imperative sentence. */
  readonly hint?: string | undefined;
}

/** An error a person can fix. `message` says what is wrong, without a full stop. */
export abstract class PersonError extends Error {
  abstract readonly exit: number;
  readonly code: string;
  readonly hint: string | undefined;

  constructor(message: string, advice: Advice, options?: ErrorOptions) {
    super(message, options);
    this.code = advice.code;
    this.hint = advice.hint;
  }
}

/** The request cannot be met: an unknown topic, an invalid file, a failed check. */
export class UnmetError extends PersonError {
  override readonly name = 'UnmetError';
  readonly exit = exitCode.unmet;
}

/** The command was used wrongly: an unknown flag, a malformed quantity, nothing to answer with. */
export class UsageError extends PersonError {
  override readonly name = 'UsageError';
  readonly exit = exitCode.usage;
}

/** The person left with Ctrl-C, or the terminal closed; what was entered is already kept. */
export class InterruptedError extends PersonError {
  override readonly name = 'InterruptedError';
  readonly exit = exitCode.interrupted;

  constructor(message = 'interrupted', hint?: string) {
    super(message, { code: 'interrupted', hint });
  }
}

/** A place in a text that a person wrote; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A fault in a text, file or standard input, shown as `file:line:column: message`. */
export class TextError extends PersonError {
  override readonly name = 'TextError';
  readonly exit = exitCode.unmet;
  readonly file: string;
  readonly position: Position;

  constructor(file: string, position: Position, message: string, hint?: string) {
    super(`${file}:${position.line}:${position.column}: ${message}`, { code: 'invalid-text', hint });
    this.file = file;
    this.position = position;
  }
}
