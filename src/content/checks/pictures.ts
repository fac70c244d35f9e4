import { drawDiagram } from '../../diagram/draw.ts';
import { PersonError, TextError } from '../../errors.ts';
import { widthOf } from '../../text-width.ts';
import { graphsOf } from '../make-page.ts';
import type { Check } from './check.ts';

const columns = 80;

/** Every picture reads as a graph and fits 80 columns in both glyph sets. */
export const pictures: Check = function* pictures({ items }) {
  for (const { item, file, positionOf } of items) {
    try {
      for (const { field, graph } of graphsOf(item)) {
        for (const glyphs of ['unicode', 'ascii'] as const) {
          const widest = Math.max(...drawDiagram(graph, { width: columns, glyphs }).split('\n').map(widthOf));
          if (widest > columns) yield new TextError(file, positionOf([field]), `the picture takes ${widest} columns in ${glyphs}`, `Shorten labels until it fits ${columns}.`);
        }
      }
    } catch (error) {
      if (!(error instanceof PersonError)) throw error;
      yield new TextError(file, positionOf(['diagram']), `the picture cannot be drawn: ${error.message}`, error.hint);
    }
  }
};
