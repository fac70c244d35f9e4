import type { Architecture } from '../architecture/model.ts';
import { parseNotation } from '../architecture/notation.ts';
import { PersonError } from '../errors.ts';

const looksDrawn = /->|=>|<-|→|--|^\s*(?:group|kind)\s|^\s*[\w-]+\s*\[[^\]]+\]\s*$/u;

function reads(line: string): boolean {
  if (!looksDrawn.test(line)) return false;
  try {
    return parseNotation(line).nodes.length > 0;
  } catch (error) {
    if (error instanceof PersonError) return false;
    throw error;
  }
}

/** The lines of a text that are arrow notation; prose between them is left out. */
export function drawnLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter(reads);
}

/** The architecture a candidate has typed so far, or nothing yet. */
export function typedDesign(text: string): Architecture | undefined {
  const lines = drawnLines(text);
  return lines.length === 0 ? undefined : parseNotation(lines.join('\n'), 'your design');
}
