/**
 * A finding about what was said. Numbers are in base units. `arithmetic`: a sum in the text;
 * `consistency`: two figures of the same thing; `scale`: a figure against the problem's scale;
 * `claim`: a wrong belief; `design`: the typed design.
 */
export interface Check {
  readonly kind: 'arithmetic' | 'consistency' | 'scale' | 'claim' | 'design';
  readonly ok: boolean;
  readonly said: number | string;
  readonly implied: number | string;
  readonly factor?: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The finding in a sentence, for people. */
  readonly note: string;
  /** Points off the phase's 4. */
  readonly cost: number;
}
