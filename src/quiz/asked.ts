import type { Architecture } from '../architecture/model.ts';

/** A choice; `under` is the heading it stands under, where choices come in groups. */
export interface Option {
  readonly text: string;
  readonly under?: string;
}

/** How a question is answered. Whatever the form, an answer is one line of text. */
export type Form =
  /** `2`, `b`, or the text of the choice. */
  | { readonly kind: 'pick'; readonly options: readonly Option[] }
  /** `1 3`, or `none`. */
  | { readonly kind: 'pick-many'; readonly options: readonly Option[] }
  /** The items' numbers in the right order: `3 1 2`. */
  | { readonly kind: 'arrange'; readonly items: readonly string[] }
  /** For each item on the left the letter of its partner: `b a c`. */
  | { readonly kind: 'match'; readonly left: readonly string[]; readonly right: readonly string[] }
  /** Something typed, such as `100 ms`; `expects` says what. */
  | { readonly kind: 'type'; readonly expects: string }
  /** Said aloud, then compared with the answer and graded by oneself: `1` again to `4` easy. */
  | { readonly kind: 'say'; readonly answer: string; readonly points: readonly string[] };

/** `right`: chosen, rightly. `wrong`: chosen, wrongly. `missed`: should have been chosen. `plain`: rightly left alone. */
export type Mark = 'right' | 'wrong' | 'missed' | 'plain';

/** What there is to learn about one choice, step or pair. */
export interface Remark {
  readonly mark: Mark;
  readonly text: string;
  readonly why?: string | undefined;
}

/** `score` is 0 to 1; `remarks` stand in the order of the choices, of an arrangement in the right order; `worked` is a solution line by line. */
export interface Graded {
  readonly score: number;
  /** The right answer in words. */
  readonly answer: string;
  readonly remarks: readonly Remark[];
  readonly worked?: readonly string[] | undefined;
  /** log10(given ÷ right) of a numeric answer. */
  readonly off?: number | undefined;
  /** The rating a self-graded question was given. */
  readonly rating?: 1 | 2 | 3 | 4 | undefined;
}

/** An answer that could not be read: what to type instead. It is not counted. */
export interface Unreadable {
  readonly unreadable: string;
}

/** A question as put to a person once: its chances taken, its choices in order. */
export interface Asked {
  readonly ask: string;
  readonly why: string;
  readonly picture: Architecture | undefined;
  /** The picture without its gap, for afterwards. */
  readonly solution?: Architecture | undefined;
  readonly form: Form;
  /** A line that scores 1. */
  readonly key: string;
  /** `-` says: I do not know. */
  readonly grade: (line: string) => Graded | Unreadable;
}
