import { PersonError, TextError } from '../../errors.ts';
import { checkArithmetic } from '../../quantity/arithmetic.ts';
import { formatQuantity } from '../../quantity/format.ts';
import { textsOf, type Check } from './check.ts';

/** Code spans with an equation: the arithmetic of the prose. Fenced blocks are code, not sums. */
function equationsIn(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\n]*[=≈][^`\n]*)`/g)].map((match) => match[1] ?? '').filter((code) => /^[^=≈]*\d[^=≈]*[=≈][^=≈]*\d[^=≈]*$/.test(code));
}

/** Every sum in the prose comes out as written, within the digits shown. */
export const arithmetic: Check = function* arithmetic({ items }) {
  for (const { item, file, positionOf } of items) {
    for (const [path, text] of textsOf(item.fields)) {
      if (path.at(-1) === 'code') continue;
      for (const equation of equationsIn(text)) {
        try {
          const { ok, left } = checkArithmetic(equation);
          if (!ok) yield new TextError(file, positionOf(path), `"${equation}" does not come out: the left side is ${formatQuantity(left)}`, 'Mend the figure.');
        } catch (error) {
          if (!(error instanceof PersonError)) throw error;
          yield new TextError(file, positionOf(path), `"${equation}" cannot be recomputed: ${error.message}`, 'Write quantities that sysdesign calc reads, or leave out the code marks.');
        }
      }
    }
  }
};
