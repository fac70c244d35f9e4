import { UsageError } from '../errors.ts';
import { evaluate } from '../quantity/evaluate.ts';
import type { Evaluation } from '../quantity/evaluate.ts';
import { baseUnit, displayEvaluation } from '../quantity/format.ts';
import { functionList } from '../quantity/functions/index.ts';
import { calculation, functionTable } from '../terminal/calculation.ts';
import { seededRandom } from '../random.ts';
import type { Define } from './context.ts';

function calcJson(evaluation: Evaluation): unknown {
  const { quantity, details } = evaluation;
  const { value, unit, text } = displayEvaluation(evaluation);
  const { interval } = quantity;
  return {
    value: quantity.value,
    unit: baseUnit(quantity.dimension),
    dimension: quantity.dimension,
    display: { value, unit, text },
    ...(interval === undefined ? {} : { low: interval.low, high: interval.high }),
    ...(details.length === 0 ? {} : { details: details.map(({ label, quantity }) => ({ label, value: quantity.value, unit: baseUnit(quantity.dimension), dimension: quantity.dimension })) }),
  };
}

export const calc: Define = (line, context) => {
  line
    .argument('[expression...]', 'such as "1M × 20 / day" or "downtime(99.95%) per month"')
    .option('--functions', 'list the named functions')
    // An expression may begin with a minus.
    .allowUnknownOption()
    .action((words, { functions }) => {
      const { show, globals } = context();
      if (functions === true) {
        show({ json: () => functionList, text: (screen) => functionTable(screen, functionList) });
        return;
      }
      const expression = words.join(' ');
      if (expression.trim() === '') {
        throw new UsageError('nothing to calculate', { code: 'missing-expression', hint: 'Write for example: sysdesign calc "1M × 20 / day"' });
      }
      const evaluation = evaluate(expression, globals.seed === undefined ? {} : { random: seededRandom(globals.seed) });
      show({ json: () => calcJson(evaluation), text: (screen) => calculation(screen, evaluation) });
    });
};
