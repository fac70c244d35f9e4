import type { ReadFigure } from './figure.ts';

/** Who says so, or why: the figure that goes round is told apart from one that somebody measured or documents. */
export function creditOf({ source, year, standing }: ReadFigure): string {
  // A reason is no publication: a year behind it would look like one.
  if (standing === 'rule-of-thumb') return `rule of thumb: ${source}`;
  return standing === 'documents' ? 'commonly quoted' : `${source}, ${year}`;
}
