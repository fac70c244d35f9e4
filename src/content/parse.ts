import * as v from 'valibot';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { type Position, TextError } from '../errors.ts';
import { inOneLine, withoutControls } from '../untrusted.ts';
import { closest, didYouMean } from './closest.ts';

/** Larger than any page; a pack file above it is refused unread. */
export const largestFile = 256 * 1024;

/** How often aliases may expand before a file counts as an alias bomb. */
const mostAliases = 50;

type Path = readonly (string | number)[];

interface Parsed {
  readonly file: string;
  readonly lines: LineCounter;
  readonly document: Document;
}

function positionAt({ lines }: Parsed, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Where the value at a path begins, or the innermost parent that exists. */
function positionOf(parsed: Parsed, path: Path): Position {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const at = path.slice(0, depth);
    const node = depth === 0 ? parsed.document.contents : parsed.document.getIn(at, true);
    const offset = startOf(node);
    if (offset !== undefined) return positionAt(parsed, offset);
  }
  return { line: 1, column: 1 };
}

/** Where a key itself stands, for faults of the key rather than of its value. */
function positionOfKey(parsed: Parsed, path: Path): Position {
  const parent = path.length === 1 ? parsed.document.contents : parsed.document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
    const offset = startOf(pair?.key);
    if (offset !== undefined) return positionAt(parsed, offset);
  }
  return positionOf(parsed, path);
}

/** Faults of the syntax that the parser words for programmers. */
const reworded: readonly (readonly [RegExp, string, string])[] = [
  [/multiple documents/, 'a second document begins here, and a file holds one item', 'Move it to a file of its own.'],
  [/call stack/, 'nested too deeply', 'Nothing in an item is nested so deeply.'],
];

function syntaxFault(parsed: Parsed, message: string, offset: number): TextError {
  const known = reworded.find(([pattern]) => pattern.test(message));
  const said = known?.[1] ?? `not valid YAML: ${message.replaceAll(/\s+/g, ' ').replace(/\.$/, '')}`;
  return new TextError(parsed.file, positionAt(parsed, offset), said, known?.[2] ?? 'Mend the syntax there.');
}

/** What a decoder puts in the place of bytes that are no text. */
const undecodable = '\uFFFD';

function requireText(text: string, file: string): void {
  const at = text.indexOf(undecodable);
  if (at < 0) return;
  const before = text.slice(0, at).split('\n');
  throw new TextError(file, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, 'not UTF-8 text', 'Save the file as UTF-8.');
}

function read(text: string, file: string): Parsed {
  requireText(text, file);
  if (text.length > largestFile) {
    throw new TextError(file, { line: 1, column: 1 }, `the file has ${text.length} characters, more than ${largestFile}`, 'Split it into several items.');
  }
  const lines = new LineCounter();
  const document = parseDocument(withoutControls(text), { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const parsed: Parsed = { file, lines, document };
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) throw syntaxFault(parsed, fault.message, fault.pos[0]);
  return parsed;
}

function toPlain(parsed: Parsed): unknown {
  if (!isMap(parsed.document.contents)) throw new TextError(parsed.file, { line: 1, column: 1 }, 'the file holds no keys', 'Begin with title: and summary:.');
  try {
    // Once more after parsing: a quoted scalar can spell control characters with escapes.
    return parsed.document.toJS({ maxAliasCount: mostAliases, reviver: (_, value: unknown) => (typeof value === 'string' ? withoutControls(value) : value) });
  } catch {
    throw new TextError(parsed.file, { line: 1, column: 1 }, `aliases expand more than ${mostAliases} times`, 'Write the values out.');
  }
}

/** The parts of the library's schemas that hold others. */
interface Inside {
  readonly wrapped?: v.GenericSchema;
  readonly entries?: Record<string, v.GenericSchema>;
  readonly item?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly options?: readonly v.GenericSchema[];
  /** Of a choice among shapes, the key that tells them apart. */
  readonly key?: string;
  readonly literal?: unknown;
}

const insideOf = (schema: v.GenericSchema | undefined): Inside => (schema ?? {}) as unknown as Inside;

function at(value: unknown, key: string | number | undefined): unknown {
  return typeof value === 'object' && value !== null && key !== undefined ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** The shapes a value may have: where a key tells them apart, those that its value leaves. */
function shapesOf({ options = [], key }: Inside, value: unknown): readonly v.GenericSchema[] {
  if (key === undefined) return options;
  const named = options.filter((option) => insideOf(insideOf(option).entries?.[key]).literal === at(value, key));
  return named.length === 0 ? options : named;
}

/** The keys a schema knows at a path of a value, to name the one that was meant. */
function keysAt(schema: v.GenericSchema, path: Path, value: unknown): readonly string[] {
  const inside = insideOf(schema);
  if (inside.wrapped !== undefined) return keysAt(inside.wrapped, path, value);
  if (Array.isArray(inside.options)) return [...new Set(shapesOf(inside, value).flatMap((shape) => keysAt(shape, path, value)))];
  const [key, ...rest] = path;
  if (inside.entries !== undefined && key === undefined) return Object.keys(inside.entries);
  const next = inside.entries?.[String(key)] ?? inside.item ?? inside.value;
  return next === undefined || key === undefined ? [] : keysAt(next, rest, at(value, key));
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((step) => (typeof step.key === 'number' ? step.key : String(step.key)));
}

function spelled(path: Path): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key + 1}]` : text === '' ? key : `${text}.${key}`), '');
}

/** The most telling of nested issues: of a union's branches the one that got furthest. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = (issue.issues ?? []).map(deepest);
  return inner.reduce((best, next) => ((next.path?.length ?? 0) > (best.path?.length ?? 0) ? next : best), issue);
}

/** The schema library's words for what a value is, for people who write YAML. */
const inWords: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', boolean: 'true or false', Array: 'a list', Object: 'keys with values', null: 'nothing', undefined: 'nothing' };

/** `("choice" | "order")` as `one of choice, order`. */
function expected(text: string): string {
  const options = /^\((.*)\)$/.exec(text)?.[1];
  return options === undefined ? (inWords[text] ?? text) : `one of ${options.replaceAll(' | ', ', ').replaceAll('"', '')}`;
}

/** As much of a value as tells it apart. */
const longestQuoted = 60;

function worded(text: string): string {
  const word = inWords[text] ?? inOneLine(text);
  return word.length > longestQuoted ? `${word.slice(0, longestQuoted)}…` : word;
}

const isUnknownKey = ({ type, expected }: v.BaseIssue<unknown>): boolean => type === 'strict_object' && expected === 'never';
const isMissingKey = ({ type, received }: v.BaseIssue<unknown>): boolean => type === 'strict_object' && received === 'undefined';

interface Misspelling {
  readonly fault: TextError;
  /** The path of the key that was probably meant. */
  readonly meant: string | undefined;
}

/** All keys of a value that its schema does not know; the schema library names the first. */
function unknownKeys(parsed: Parsed, schema: v.GenericSchema, plain: unknown, parent: Path): readonly Misspelling[] {
  const known = keysAt(schema, parent, plain);
  const keys = Object.keys(parent.reduce<unknown>(at, plain) ?? {}).filter((key) => !known.includes(key));
  return keys.map((key) => {
    const near = closest(key, known.map((name) => ({ value: name, names: [name] })), 1);
    const hint = didYouMean(near) ?? `Known here: ${known.join(', ')}.`;
    return { fault: new TextError(parsed.file, positionOfKey(parsed, [...parent, key]), `unknown key "${key}"`, hint), meant: near[0] === undefined ? undefined : spelled([...parent, near[0]]) };
  });
}

function fault(parsed: Parsed, issue: v.BaseIssue<unknown>): TextError {
  const path = pathOf(issue);
  const key = String(path.at(-1) ?? '');
  if (isMissingKey(issue)) {
    const where = path.length > 1 ? ` in ${spelled(path.slice(0, -1))}` : '';
    return new TextError(parsed.file, positionOf(parsed, path.slice(0, -1)), `"${key}" is missing${where}`, `Add ${key}.`);
  }
  const wants = issue.message.startsWith('Invalid') ? `must be ${expected(issue.expected ?? 'different')}, not ${worded(issue.received)}` : issue.message;
  return new TextError(parsed.file, positionOf(parsed, path), `${path.length === 0 ? 'the file' : spelled(path)} ${wants}`, undefined);
}

/** All faults of a file; a misspelt key makes the right one missing, and the misspelling is what to mend. */
function faultsOf(parsed: Parsed, schema: v.GenericSchema, plain: unknown, found: readonly v.BaseIssue<unknown>[]): readonly TextError[] {
  const issues = found.map(deepest);
  const misspelt = issues.filter(isUnknownKey).flatMap((issue) => unknownKeys(parsed, schema, plain, pathOf(issue).slice(0, -1)));
  const meant = new Set(misspelt.map((misspelling) => misspelling.meant));
  const others = issues.filter((issue) => !isUnknownKey(issue) && !(isMissingKey(issue) && meant.has(spelled(pathOf(issue)))));
  return [...misspelt.map((misspelling) => misspelling.fault), ...others.map((issue) => fault(parsed, issue))];
}

export interface Checked<Output> {
  readonly value: Output;
  /** Where the value at a path stands in the file: for faults found by later checks. */
  readonly positionOf: (path: Path) => Position;
}

/**
 * YAML text as a checked value. Control characters are dropped; aliases, size and duplicate
 * keys are bounded; nothing in the text is ever executed.
 * @returns all that is wrong with its keys and values, each with its line and column and what to do
 * @throws {TextError} where the text is no YAML
 */
export function parseYaml<Schema extends v.GenericSchema>(text: string, file: string, schema: Schema): Checked<v.InferOutput<Schema>> | { readonly faults: readonly TextError[] } {
  const parsed = read(text, file);
  const plain = toPlain(parsed);
  const result = v.safeParse(schema, plain, { abortEarly: false });
  if (!result.success) return { faults: faultsOf(parsed, schema, plain, result.issues) };
  return { value: result.output, positionOf: (path) => positionOf(parsed, path) };
}

