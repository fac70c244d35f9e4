import type { Catalog } from '../content/catalog.ts';
import { readFigure } from '../content/figure.ts';
import { normalised } from '../content/closest.ts';
import { PersonError } from '../errors.ts';
import type { Aids } from '../interview/desk.ts';
import { evaluate } from '../quantity/evaluate.ts';
import { displayEvaluation } from '../quantity/format.ts';
import { designPicture, type Window } from './design-picture.ts';
import type { Screen } from './screen.ts';

function calculated(expression: string): string {
  try {
    return `${expression} = ${displayEvaluation(evaluate(expression)).text}`;
  } catch (error) {
    if (!(error instanceof PersonError)) throw error;
    return error.message;
  }
}

/** Lines of figures at most, and of one subject where several were meant. */
const figuresAtMost = 12;
const figuresEach = 2;

/** Figures under their subject: all of one, the first ones of each of several. */
function lookedUp(catalog: Catalog, filter: string): string {
  const words = normalised(filter).split(' ').filter((word) => word !== '');
  const items = catalog.itemsOf('number').filter(({ id, fields }) => {
    const names = normalised([id, fields.title, ...fields.aliases, ...fields.tags].join(' '));
    return words.every((word) => names.includes(word));
  });
  if (items.length === 0) return 'No such figure. Try a word such as redis, database or latency.';
  const most = items.length === 1 ? figuresAtMost : figuresEach;
  const shown = items.slice(0, figuresAtMost / figuresEach);
  const lines = shown.flatMap(({ id, fields }) => [fields.title, ...fields.numbers.slice(0, most).map((figure) => `  ${figure.label}: ${readFigure(id, figure).text}`)]);
  const left = items.reduce((sum, { fields }) => sum + fields.numbers.length, 0) - (lines.length - shown.length);
  return [...lines, ...(left > 0 ? [`and ${left} more; a second word narrows it down`] : [])].join('\n');
}

/** What a candidate can look up during the interview, laid out for the screen as it is then. */
export function aidsFor(catalog: Catalog, screenNow: () => Screen, windowNow: () => Window | undefined): Aids {
  return {
    calc: calculated,
    numbers: (filter) => lookedUp(catalog, filter),
    draw: (architecture, notes) => designPicture({ architecture, notes }, screenNow(), windowNow()),
  };
}
