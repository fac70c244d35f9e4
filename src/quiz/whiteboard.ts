import type { Estimate, Result } from '../estimate/estimate.ts';
import { namesIn } from '../estimate/formula.ts';
import { kindOfInput, type InputName } from '../estimate/inputs.ts';
import { resultKinds } from '../estimate/results.ts';
import type { ResultId } from '../estimate/results.ts';
import { formatValue } from '../quantity/format.ts';
import type { Card } from '../recall/card.ts';
import { isDontKnow } from './lines.ts';
import { readFigure } from './figures.ts';
import type { Outcome } from './practice.ts';
import type { Question } from './question.ts';

/** The page whose cards drill the same steps with fresh numbers. */
const topic = 'phase-estimate-scale';

interface Asking {
  readonly ask: string;
  /** The card that drills this step. */
  readonly card: string;
}

/** The steps of an estimate as one takes them at the whiteboard, and the card each is practised with. */
const askings: Readonly<Partial<Record<ResultId, Asking>>> = {
  read_qps: { ask: 'How many reads a second is that on average?', card: 'rate-from-users' },
  write_qps: { ask: 'How many writes a second on average?', card: 'rate-from-users' },
  peak_qps: { ask: 'How many requests a second at the peak, reads and writes together?', card: 'rate-from-users' },
  fanout_qps: { ask: 'How many deliveries a second does the fan-out make?', card: 'deliveries-of-writes' },
  storage_per_day: { ask: 'How many bytes does a day add, one copy?', card: 'storage-of-writes' },
  storage_total: { ask: 'How many bytes are kept in the end, one copy?', card: 'storage-of-writes' },
  storage_replicated: { ask: 'And with all copies?', card: 'storage-of-writes' },
  peak_bandwidth_out: { ask: 'How many bytes a second go out at the peak?', card: 'bandwidth-of-reads' },
  cache_memory: { ask: 'How much memory does the cache need?', card: 'memory-of-reads' },
  servers: { ask: 'How many application servers does the peak need?', card: 'servers-for-peak' },
};

export interface Step {
  readonly card: Card;
  readonly question: Question;
  /** The id of the card in the deck that a miss brings back. */
  readonly drills: string;
}

/** What a formula rests on as far as it was said or asked before: inputs, and results that are steps of their own. */
function groundsOf(estimate: Estimate, id: string): readonly (InputName | Result)[] {
  const { inputs, results, model } = estimate;
  const definition = model.definitions.get(id as ResultId);
  const names = definition === undefined ? [] : namesIn(definition.formula);
  return names.flatMap((name): readonly (InputName | Result)[] => {
    if (inputs.has(name as InputName)) return [name as InputName];
    const result = results.find((known) => known.id === name && askings[known.id] !== undefined);
    return result === undefined ? groundsOf(estimate, name) : [result];
  });
}

function stated({ inputs }: Estimate, ground: InputName | Result): string {
  if (typeof ground !== 'string') return `${resultKinds[ground.id].label}: ${formatValue(ground.value, ground.dimension)}`;
  return `${kindOfInput(ground).meaning.replace(/[:;,].*$/, '')}: ${inputs.get(ground)?.text ?? ''}`;
}

function stepOf(estimate: Estimate, id: ResultId): Step | undefined {
  const asking = askings[id];
  const result = estimate.results.find((result) => result.id === id);
  if (asking === undefined || result === undefined || result.value === 0) return undefined;
  return {
    card: { id, topic, kind: 'number', about: 'estimate', weight: 1, tags: [] },
    drills: `${topic}/${asking.card}`,
    question: {
      id: id.replaceAll('_', '-'),
      kind: 'number',
      ask: `${asking.ask} Given: ${[...new Set(groundsOf(estimate, id).map((ground) => stated(estimate, ground)))].join('; ')}.`,
      answer: formatValue(result.value, result.dimension),
      within: '2x',
      why: `\`${result.formula}\`: ${result.because}.`,
    },
  };
}

/** The steps of an estimate to be asked, each after those whose results it is given. */
export function stepsOf(estimate: Estimate): readonly Step[] {
  const ordered = new Set<ResultId>();
  const add = (id: ResultId): void => {
    for (const ground of groundsOf(estimate, id)) if (typeof ground !== 'string') add(ground.id);
    ordered.add(id);
  };
  for (const id of Object.keys(askings) as ResultId[]) add(id);
  return [...ordered].flatMap((id) => stepOf(estimate, id) ?? []);
}

/** How one step went. `off` is log10(given ÷ right); `held` whether a range given held the right value. */
export interface StepResult {
  readonly step: string;
  readonly score: number;
  readonly off?: number | undefined;
  readonly held?: boolean | undefined;
  /** The time it took, where the drill did not take the answer. */
  readonly ms?: number | undefined;
}

/** Where the question says "a second", a bare number means a second. */
export function perSecond(line: string, { form }: Outcome['posed']['asked']): string {
  if (form.kind !== 'type' || !form.expects.startsWith('a rate') || isDontKnow(line)) return line;
  const figure = readFigure(line);
  return 'unreadable' in figure || figure.dimension !== 'count' ? line : `${line}/s`;
}

export function stepResult({ posed, graded, line, given }: Outcome, right: number): StepResult {
  const figure = isDontKnow(line) ? undefined : readFigure(line);
  const interval = figure === undefined || 'unreadable' in figure ? undefined : figure.interval;
  return {
    step: posed.card.id,
    score: given.score,
    off: graded.off,
    held: interval === undefined ? undefined : interval.low <= right && right <= interval.high,
  };
}

/** How well one is calibrated: of 90% ranges, nine in ten should hold the answer. */
export interface Calibration {
  readonly ranges: number;
  readonly held: number;
}

export function calibrationOf(steps: readonly StepResult[]): Calibration {
  const ranges = steps.filter(({ held }) => held !== undefined);
  return { ranges: ranges.length, held: ranges.filter(({ held }) => held === true).length };
}

/** The mean distance from the right values in orders of magnitude; undefined where nothing was answered. */
export function meanDistance(steps: readonly StepResult[]): number | undefined {
  const distances = steps.flatMap(({ off }) => (off === undefined ? [] : [Math.abs(off)]));
  return distances.length === 0 ? undefined : distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}
