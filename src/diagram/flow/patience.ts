/**
 * What one drawing may take, counted in steps of inner loops rather than by a clock: so time is
 * bounded, and the same input still gives the same drawing.
 */
export class Patience {
  #steps: number;

  constructor(steps: number) {
    this.#steps = steps;
  }

  get isOver(): boolean {
    return this.#steps <= 0;
  }

  spend(steps: number): void {
    this.#steps -= steps;
  }
}
