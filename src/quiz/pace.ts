import type { Asked, Form } from './asked.ts';

/** 200 words a minute: reading to understand. */
const msPerWord = 300;

/** What answering takes beyond reading, for somebody who knows. */
const answering: { readonly [K in Form['kind']]: (form: Extract<Form, { kind: K }>) => number } = {
  pick: () => 4000,
  'pick-many': ({ options }) => 3000 + 1500 * options.length,
  arrange: ({ items }) => 4000 + 3000 * items.length,
  match: ({ left }) => 4000 + 3000 * left.length,
  type: () => 15_000,
  say: () => 30_000,
};

function shownTexts(form: Form): readonly string[] {
  switch (form.kind) {
    case 'pick':
    case 'pick-many':
      return form.options.map(({ text }) => text);
    case 'arrange':
      return form.items;
    case 'match':
      return [...form.left, ...form.right];
    case 'type':
    case 'say':
      return [];
  }
}

/** Milliseconds in which a person who knows reads the question and answers it. */
export function expectedMs({ ask, form, picture }: Asked): number {
  const words = [ask, ...shownTexts(form)].join(' ').split(/\s+/).length;
  const look = (picture?.nodes.length ?? 0) * 1000;
  // One entry of the table for every kind: the compiler cannot see that kind and entry agree.
  const answer = answering[form.kind] as (form: Form) => number;
  return words * msPerWord + look + answer(form);
}
