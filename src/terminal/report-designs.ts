import type { Architecture } from '../architecture/model.ts';
import { drawDiagram } from '../diagram/draw.ts';
import type { Report } from '../interview/report.ts';
import { comparisonText } from '../interview/report-words.ts';
import { beside } from './beside.ts';
import { hanging } from './layout.ts';
import type { Screen } from './screen.ts';

/** Two pictures have room beside each other from here on. */
const besideFrom = 100;
const gap = 4;

function drawn(architecture: Architecture, width: number, marked: ReadonlySet<string>, { glyphs, theme }: Screen): readonly string[] {
  const roles = new Map([...marked].map((id) => [id, 'marked' as const]));
  return drawDiagram(architecture, { width, glyphs, paint: theme.drawn, roles }).split('\n');
}

/** The candidate's design and the reference, beside each other where there is room, and how they differ. */
export function designsText({ own, reference, comparison }: Report, screen: Screen): string {
  const { theme, width } = screen;
  const missing = new Set((comparison?.missing ?? []).map(({ id }) => id));
  if (own === undefined || comparison === undefined) return [theme.heading('A reference design'), ...drawn(reference, width, missing, screen)].join('\n');
  const differences = comparisonText(comparison).map((line) => hanging('', line, width));
  const extra = new Set(comparison.extra.map(({ id }) => id));
  if (width < besideFrom) {
    return [theme.heading('Your design'), ...drawn(own, width, extra, screen), '', theme.heading('A reference design'), ...drawn(reference, width, missing, screen), '', ...differences].join('\n');
  }
  const half = Math.floor((width - gap) / 2);
  const left = [theme.heading('Your design'), ...drawn(own, half, extra, screen)];
  const right = [theme.heading('A reference design'), ...drawn(reference, half, missing, screen)];
  return [...beside(left, right, half + gap), '', ...differences].join('\n');
}
