import type { Topic } from '../topic.ts';

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length;
}

/** How easily a half-prepared candidate takes one topic for the other. */
function nearness(a: Topic, b: Topic): number {
  const layer = a.fields.layer !== undefined && a.fields.layer === b.fields.layer ? 2 : 0;
  const related = a.fields.related.includes(b.id) || b.fields.related.includes(a.id) ? 1 : 0;
  return layer + related + 2 * shared(a.fields.tags, b.fields.tags);
}

/** Topics of the same kind, the nearest first. */
export function near(topic: Topic, all: readonly Topic[]): readonly Topic[] {
  return all
    .filter((other) => other.id !== topic.id && other.kind === topic.kind)
    .map((other) => ({ other, score: nearness(topic, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
    .map(({ other }) => other);
}

/** A title as it stands inside a sentence: without what is added in brackets. */
export function bareTitle({ fields }: Topic): string {
  return fields.title.replace(/\s*\([^)]*\)\s*$/, '').replace(/, the figure$/, '');
}

/** A sentence's words continued in another one: `Every read` → `every read`, but `CDN hit` stays. */
export function continued(text: string): string {
  const [first = '', second = ''] = text;
  if (text.startsWith('A ')) return `a${text.slice(1)}`;
  return second === second.toLowerCase() && second !== second.toUpperCase() ? first.toLowerCase() + text.slice(1) : text;
}

export function ended(text: string): string {
  return /[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
