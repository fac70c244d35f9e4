import { worthOf, type Features } from './question.ts';

/** A way of putting something, and what it is about. */
export interface Wording<T> {
  readonly about: T;
  readonly features: Features;
}

export interface Likeness<T> {
  /** What a feature is known to speak of. */
  readonly uses: ReadonlyMap<string, ReadonlySet<T>>;
  /** How alike two sets of features are, 0..1. */
  readonly of: (one: Features, other: Features) => number;
}

/**
 * The cosine between sets of features, each weighing the less the more of what is known shares it
 * (inverse document frequency). @param strange the weight of a feature that nothing known has
 */
export function likenessAmong<T>(known: readonly Wording<T>[], strange: (feature: string, matters: number) => number): Likeness<T> {
  const uses = new Map<string, Set<T>>();
  for (const { about, features } of known) for (const feature of features) uses.set(feature, (uses.get(feature) ?? new Set()).add(about));
  const matters = new Set(known.map(({ about }) => about)).size;
  const weight = (feature: string): number => {
    const users = uses.get(feature)?.size;
    return worthOf(feature) * (users === undefined ? strange(feature, matters) : Math.log(1 + matters / users));
  };
  const square = (features: Iterable<string>): number => [...features].reduce((sum, feature) => sum + weight(feature) ** 2, 0);
  return {
    uses,
    of(one, other) {
      const common = [...one].filter((feature) => other.has(feature));
      return common.length === 0 ? 0 : square(common) / Math.sqrt(square(one) * square(other));
    },
  };
}
