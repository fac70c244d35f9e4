import type { Question } from './question.ts';

/** A figure of a number, or the id of an item whose figures are meant. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly low?: string | undefined;
  readonly high?: string | undefined;
  readonly standing: string;
  readonly source: string;
  readonly year: number;
  readonly note?: string | undefined;
}

/** A point that an answer in an interview should make, and what is asked where it was left out. */
export interface Probed {
  readonly id: string;
  readonly phase?: string;
  readonly probe?: string | undefined;
  readonly sounds: string;
  readonly teach: string;
}

/** What questions are made from: every kind of item is a topic, whichever of these it has. */
export interface Topic {
  readonly id: string;
  readonly kind: string;
  readonly fields: {
    readonly title: string;
    readonly aliases: readonly string[];
    readonly summary: string;
    readonly layer?: string | undefined;
    readonly tags: readonly string[];
    readonly related: readonly string[];
    readonly questions: readonly Question[];
    readonly numbers: readonly (string | Figure)[];
    readonly diagram?: string | undefined;
    readonly say?: string | undefined;
    readonly followUp?: { readonly ask: string; readonly answer: string } | undefined;
    readonly steps?: readonly { readonly title: string; readonly text: string; readonly movable?: true | undefined }[];
    readonly first?: string;
    readonly sides?: readonly { readonly name: string; readonly gains: readonly string[]; readonly when: string }[];
    readonly glyph?: string;
    readonly means?: string;
    readonly changes?: readonly { readonly change: string; readonly because: string }[];
    readonly users?: string | undefined;
    readonly tools?: readonly { readonly name: string; readonly is: string }[];
    readonly parts?: readonly { readonly name: string; readonly does: string }[];
    readonly purpose?: string;
    /** What an interviewer knows and says when asked. */
    readonly held?: readonly { readonly answer: string }[];
    readonly scale?: Readonly<Record<string, { readonly value: string; readonly because: string }>>;
    readonly rubric?: { readonly signals: readonly Probed[] };
    /** Points that belong to this part of every interview. */
    readonly signals?: readonly Probed[];
  };
}

/** Makes the questions of one kind from a topic and its neighbours; none where they would not read well. */
export type Generator = (topic: Topic, all: readonly Topic[]) => readonly Question[];
