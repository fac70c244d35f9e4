import type { Define } from './context.ts';

interface Listed {
  readonly summary: string;
  readonly group: 'Learn' | 'Draw' | 'Size' | 'Practise' | 'Maintain';
  readonly load: () => Promise<Define>;
}

/** Every command. The help reads only this; a command's code is loaded when it runs. */
export const commands = {
  today: { group: 'Learn', summary: 'What is due today and what to do next', load: async () => (await import('./today.ts')).today },
  explain: { group: 'Learn', summary: 'The page of a topic, with its picture', load: async () => (await import('./explain.ts')).explain },
  list: { group: 'Learn', summary: 'All topics, or those of a kind', load: async () => (await import('./list.ts')).list },
  search: { group: 'Learn', summary: 'Topics in which the words occur', load: async () => (await import('./search.ts')).search },
  numbers: { group: 'Learn', summary: 'The figures worth remembering, with their sources', load: async () => (await import('./numbers.ts')).numbers },
  layers: { group: 'Learn', summary: 'The seven layers in one picture', load: async () => (await import('./layers.ts')).layers },
  flow: { group: 'Learn', summary: 'A request, step by step through its picture', load: async () => (await import('./flow.ts')).flow },
  draw: { group: 'Draw', summary: 'A picture from arrows: client -> lb -> api', load: async () => (await import('./draw.ts')).draw },
  drill: { group: 'Practise', summary: 'What you are about to forget, a few minutes a day', load: async () => (await import('./drill.ts')).drill },
  quiz: { group: 'Practise', summary: 'A timed round, scored at its end', load: async () => (await import('./quiz.ts')).quiz },
  plan: { group: 'Practise', summary: 'The day of the interview, and the pace up to it', load: async () => (await import('./plan.ts')).plan },
  stats: { group: 'Practise', summary: 'What you hold, what is coming due, where you are weak', load: async () => (await import('./stats.ts')).stats },
  mock: { group: 'Practise', summary: 'A timed interview in six parts, with a debrief', load: async () => (await import('./mock.ts')).mock },
  report: { group: 'Practise', summary: 'The debrief of an interview again, as a text or a page', load: async () => (await import('./report.ts')).report },
  grade: { group: 'Practise', summary: 'Grade written answers, with the words that earned each point', load: async () => (await import('./grade.ts')).grade },
  estimate: { group: 'Size', summary: 'Traffic, storage and machines, each with its formula and reason', load: async () => (await import('./estimate.ts')).estimate },
  calc: { group: 'Size', summary: 'Arithmetic with units, rates, ranges and named functions', load: async () => (await import('./calc.ts')).calc },
  export: { group: 'Maintain', summary: 'Cards for Anki and others, your history, or a debrief', load: async () => (await import('./export.ts')).exportCommand },
  import: { group: 'Maintain', summary: "Merge another machine's history into this one", load: async () => (await import('./import.ts')).importCommand },
  content: { group: 'Maintain', summary: 'Check a content pack, or print its schemas', load: async () => (await import('./content.ts')).content },
  completion: { group: 'Maintain', summary: 'Teach a shell to complete commands and topics', load: async () => (await import('./completion.ts')).completion },
  doctor: { group: 'Maintain', summary: 'Where data lives and whether it is sound', load: async () => (await import('./doctor.ts')).doctor },
} as const satisfies Record<string, Listed>;

export type CommandName = keyof typeof commands;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
