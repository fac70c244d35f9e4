/** Something that can be asked again and again: what the schedule needs to know of a question. */
export interface Card {
  /** `topic/question`, stable: a card's history survives every edit of its text. */
  readonly id: string;
  readonly topic: string;
  /** The question's kind, such as choice or number. */
  readonly kind: string;
  /** The topic's kind, such as pattern or failure. */
  readonly about: string;
  /** Whether a picture goes with it. */
  readonly pictured?: true;
  /** How much it matters in an interview: 3 what every interview touches, 1 good to know. */
  readonly weight: 1 | 2 | 3;
  /** The topic's layer and tags. */
  readonly tags: readonly string[];
}

export function cardId(topic: string, question: string): string {
  return `${topic}/${question}`;
}

/** What `--only` may name: the question's kind, the topic's kind, its id, its layer and tags. */
export function labelsOf({ kind, about, topic, tags }: Card): readonly string[] {
  return [...new Set([kind, about, topic, ...tags])];
}

export function isLabelled({ kind, about, topic, tags }: Card, label: string): boolean {
  return label === kind || label === about || label === topic || tags.includes(label);
}
