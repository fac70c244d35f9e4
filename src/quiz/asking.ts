import type * as v from 'valibot';
import type { Random } from '../random.ts';
import type { QuestionKind } from './kind.ts';
import type { PosedQuestion } from './practice.ts';
import type { Question, QuestionKindName } from './question.ts';

type AnyKind = QuestionKind<v.GenericSchema<unknown, Question>>;

/**
 * Each kind as its own load: the first question shows before the grammar of quantities is
 * read that only a later one needs. The compiler finds a kind that is missing here.
 */
const loads = {
  choice: async () => (await import('./kinds/choice.ts')).choice,
  several: async () => (await import('./kinds/several.ts')).several,
  order: async () => (await import('./kinds/order.ts')).order,
  match: async () => (await import('./kinds/match.ts')).match,
  number: async () => (await import('./kinds/number.ts')).number,
  estimate: async () => (await import('./kinds/estimate.ts')).estimate,
  gap: async () => (await import('./kinds/gap.ts')).gap,
  picture: async () => (await import('./kinds/picture.ts')).picture,
  flaw: async () => (await import('./kinds/flaw.ts')).flaw,
  response: async () => (await import('./kinds/response.ts')).response,
  'trade-off': async () => (await import('./kinds/tradeoff.ts')).tradeoff,
  say: async () => (await import('./kinds/say.ts')).say,
} satisfies Readonly<Record<QuestionKindName, () => Promise<unknown>>>;

/** Asks questions of the kinds that were loaded before. */
export interface Asking {
  readonly load: (kinds: readonly string[]) => Promise<void>;
  readonly pose: (question: Question, random: Random) => PosedQuestion;
}

export function createAsking(): Asking {
  const loaded = new Map<string, AnyKind>();
  return {
    async load(kinds) {
      const wanted = Object.entries(loads).filter(([name]) => kinds.includes(name) && !loaded.has(name));
      await Promise.all(wanted.map(async ([name, load]) => loaded.set(name, (await load()) as unknown as AnyKind)));
    },
    pose(question, random) {
      const kind = loaded.get(question.kind);
      if (kind === undefined) throw new Error(`a question of kind ${question.kind} before its kind was loaded`);
      return { asked: kind.ask(question, random), task: kind.task };
    },
  };
}
