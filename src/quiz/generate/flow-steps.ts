import type { Question } from '../question.ts';
import type { Generator, Topic } from '../topic.ts';
import { bareTitle } from './near.ts';

type Step = NonNullable<Topic['fields']['steps']>[number];

const mostInOrder = 6;
const fewestInOrder = 4;

/** Titles that say enough by themselves, in a flow that is one path of one request. */
function isClear({ kind, fields }: Topic): boolean {
  return kind === 'flow' && !fields.tags.includes('overview');
}

/** Whether a step can be told and placed without those around it. */
function speaks({ title, movable }: Step): boolean {
  return movable !== true && title.split(' ').length >= 3 && !/"|^(?:It|They|This|That) /.test(title);
}

/** `Read flow in 13 steps` → `Read flow`: only some of them are asked for. */
function nameOf(topic: Topic): string {
  return bareTitle(topic).replace(/ in \d+ steps$/, '');
}

/** Long flows are asked for in parts of up to six steps. */
function parts(steps: readonly Step[]): readonly (readonly Step[])[] {
  const count = Math.ceil(steps.length / mostInOrder);
  const size = Math.ceil(steps.length / count);
  return Array.from({ length: count }, (_, i) => steps.slice(i * size, (i + 1) * size)).filter((part) => part.length >= fewestInOrder && part.every(speaks));
}

/** The steps of a flow, to be put in order. */
export const stepOrder: Generator = (topic) => {
  const { steps, summary } = topic.fields;
  if (!isClear(topic) || steps === undefined) return [];
  return parts(steps).map((part, i): Question => ({
    id: `order-${i + 1}`,
    kind: 'order',
    ask: `${nameOf(topic)}. Put these steps in the order in which they happen.`,
    steps: part.map(({ title }) => title),
    why: summary,
  }));
};

const wrongSteps = 3;

/** Steps of the same flow that are not the next one, those nearby first. */
function elsewhere(steps: readonly Step[], at: number): readonly number[] {
  return steps
    .map((_, i) => i)
    .filter((i) => i !== at && i !== at - 1 && steps[i]?.movable !== true)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b)
    .slice(0, wrongSteps);
}

/** One step of a flow has happened: which is the next? Every third step, so that the answers do not give each other away. */
export const nextStep: Generator = (topic) => {
  const { steps } = topic.fields;
  if (!isClear(topic) || steps === undefined || steps.length < wrongSteps + 2) return [];
  return steps.flatMap((step, at): readonly Question[] => {
    const before = steps[at - 1];
    if (before === undefined || at % 3 !== 0 || !speaks(step) || !speaks(before)) return [];
    const later = (i: number): string => `That comes later; ${i === at + 1 ? 'one step is' : 'other steps are'} missing in between.`;
    const others = elsewhere(steps, at).map((i) => ({ text: steps[i]?.title ?? '', why: i < at ? 'That has happened before.' : later(i) }));
    if (others.length < wrongSteps) return [];
    return [{ id: `next-${at}`, kind: 'choice', ask: `${nameOf(topic)}. This has just happened: "${before.title}". What comes next?`, answer: step.title, others, why: step.text }];
  });
};
