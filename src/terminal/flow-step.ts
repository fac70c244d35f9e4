import { wrapAnsi } from 'fast-wrap-ansi';
import { lexer } from 'marked';
import type { Architecture } from '../architecture/model.ts';
import type { FlowStep } from '../content/kinds/flow.ts';
import { compactPicture } from './compact-picture.ts';
import { layoutFor } from './markdown.ts';
import type { Screen } from './screen.ts';

/** The boxes around a step: where it happens, and what it hands to or takes from. A trunk is too long a way to show a crossing on. */
function neighbourhood(graph: Architecture, at: string): Architecture {
  const edges = graph.edges.filter(({ from, to }) => from === at || to === at);
  const near = new Set([at, ...edges.flatMap(({ from, to }) => [from, to])]);
  const shape = graph.shape === 'trunk' ? 'flow' : graph.shape;
  return { ...graph, shape, nodes: graph.nodes.filter(({ id }) => near.has(id)), edges, groups: [] };
}

/** One step of a flow on a screen of its own: where it happens, what happens, where it may turn off. */
export function stepText(screen: Screen, title: string, steps: readonly FlowStep[], index: number, graph: Architecture | undefined): string {
  const { theme, width } = screen;
  const step = steps[index];
  if (step === undefined) throw new RangeError(`flow ${title} has no step ${index + 1}`);
  const time = step.takes === undefined ? '' : theme.muted(`  ${step.takes.replace('..', '–')}`);
  const near = graph !== undefined && step.at !== undefined && graph.nodes.some(({ id }) => id === step.at) ? [compactPicture(neighbourhood(graph, step.at), screen, new Map([[step.at, 'marked']]))] : [];
  const branches = step.branches.map(({ when, then }) => wrapAnsi(`${theme.warn(`${when}:`)} ${then}`, width));
  return [
    `${theme.muted(`${title}, step ${index + 1} of ${steps.length}`)}\n${theme.title(step.title)}${time}`,
    ...near,
    layoutFor(screen)(lexer(step.text)),
    ...(branches.length === 0 ? [] : [branches.join('\n')]),
  ].join('\n\n');
}
