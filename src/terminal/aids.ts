import type { Catalog } from '../content/catalog.ts';
import { readFigure } from '../content/figure.ts';
import { normalised } from '../content/closest.ts';
import { PersonError } from '../errors.ts';
import { typedDesign } from '../interview/design.ts';
import type { Aids } from '../interview/desk.ts';
import { evaluate } from '../quantity/evaluate.ts';
import { formatQuantity } from '../quantity/format.ts';
import { picture } from './picture.ts';
import type { Screen } from './screen.ts';

function calculated(expression: string): string {
  try {
    return `${expression} = ${formatQuantity(evaluate(expression).quantity)}`;
  } catch (error) {
    if (!(error instanceof PersonError)) throw error;
    return error.message;
  }
}

const figuresAtMost = 8;

function lookedUp(catalog: Catalog, filter: string): string {
  const words = normalised(filter).split(' ').filter((word) => word !== '');
  const lines = catalog.itemsOf('number').flatMap(({ id, fields }) => {
    const names = normalised([id, fields.title, ...fields.aliases, ...fields.tags].join(' '));
    return words.every((word) => names.includes(word)) ? fields.numbers.map((figure) => `${fields.title}, ${figure.label}: ${readFigure(id, figure).text}`) : [];
  });
  if (lines.length === 0) return 'No such figure. Try a word such as redis, database or latency.';
  const more = lines.length - figuresAtMost;
  return [...lines.slice(0, figuresAtMost), ...(more > 0 ? [`and ${more} more; a second word narrows it down`] : [])].join('\n');
}

/** What a candidate can look up during the interview, laid out for the screen as it is then. */
export function aidsFor(catalog: Catalog, screenNow: () => Screen): Aids {
  return {
    calc: calculated,
    numbers: (filter) => lookedUp(catalog, filter),
    draw(text) {
      const design = typedDesign(text);
      return design === undefined ? 'Nothing drawn yet. Type lines such as: client -> lb -> api -> db' : picture(screenNow(), design);
    },
  };
}
