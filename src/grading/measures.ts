import { dimensionOfFigure, valueOfFigure } from './figures.ts';
import type { Figure } from './figures.ts';
import type { Mention } from './lexicon.ts';
import { saidIn } from './reading.ts';
import type { Read } from './reading.ts';
import type { Dimension } from '../quantity/dimension.ts';

/** A quantity of the problem with its value at the problem's scale, in base units. */
export interface Expected {
  readonly id: string;
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly dimension: Dimension;
  readonly because: string;
  readonly within: number;
  /** The candidate may choose another value; the rest is then expected at that scale. */
  readonly assumed: boolean;
}

/** A figure a candidate gave for a quantity of the problem. */
export interface Stated {
  readonly measure: Expected;
  readonly figure: Figure;
  /** Whether it can be right at this scale, or at the scale the candidate assumed. */
  readonly plausible: boolean;
  /** Tokens between the figure and the nearest words of the measure. */
  readonly distance: number;
}

/** The idea under which the lexicon finds the words of a measure. */
export const ideaOfMeasure = (id: string): string => `measure-${id}`;

/** "Two a day" is what one user does, never what all of them do. */
export const isPerUser = ({ amount, per }: Figure): boolean => amount < 200 && per !== undefined && per >= 3600;

const compatible = (figure: Figure, wanted: Dimension): boolean => {
  if (figure.of === 'count' && isPerUser(figure)) return false;
  const dimension = dimensionOfFigure(figure);
  if (dimension === wanted) return true;
  /* "4,600 writes" under a heading of rates, "120 GB" where a day is understood. */
  return (wanted === 'rate' && dimension === 'count') || (wanted === 'data_rate' && dimension === 'data');
};

/** How far a figure is outside the plausible band, as a factor of at least 1. */
function offBy(value: number, measure: Expected, stretch: number): number {
  const low = Math.min(measure.low, measure.low * stretch);
  const high = Math.max(measure.high, measure.high * stretch);
  if (value < low) return low / value;
  return value > high ? value / high : 1;
}

/** In "1M drivers / 4 s = 250k updates/s" the drivers are no rate of updates. */
function isInput({ sums }: Read, figure: Figure, { dimension }: Expected): boolean {
  return dimension !== 'count' && dimensionOfFigure(figure) === 'count' && sums.some(({ start, end, result }) => figure.start >= start && figure.end <= end && result !== figure);
}

/** Words and figure belong together within this many tokens. */
const nearby = 9;

const distance = (mention: Mention, figure: Figure): number => Math.max(0, mention.from - figure.to, figure.from - mention.to + 1);

/**
 * The figures of a sentence that are given for a measure: those of its dimension near its words.
 * `stretch` is how much larger a scale the candidate assumed than the problem has.
 */
export function statedIn(read: Read, measure: Expected, stretch: number): readonly Stated[] {
  const named = saidIn(read, ideaOfMeasure(measure.id));
  if (named.length === 0) return [];
  return read.figures
    .filter((figure) => compatible(figure, measure.dimension) && !isInput(read, figure, measure) && named.some((mention) => distance(mention, figure) <= nearby))
    .map((figure) => {
      const values = dimensionOfFigure(figure) === measure.dimension ? [valueOfFigure(figure)] : [figure.amount, figure.amount / 86_400];
      const plausible = values.some((value) => offBy(value, measure, stretch) <= measure.within);
      return { measure, figure, plausible, distance: Math.min(...named.map((mention) => distance(mention, figure))) };
    });
}
