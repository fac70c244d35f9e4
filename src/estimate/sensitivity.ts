import type { InputName } from './inputs.ts';
import { kindOfInput } from './inputs.ts';
import { computeModel, planned } from './model.ts';
import type { Model } from './model.ts';
import type { PressureName } from './pressures.ts';

/** One input that, changed alone by `factor` to `value`, takes a pressure across 1. */
export interface Flip {
  readonly input: InputName;
  readonly factor: number;
  readonly value: number;
}

export type Flips = ReadonlyMap<PressureName, readonly Flip[]>;

/** Beyond a factor of a thousand an input would not be wrong but another problem. */
const furthest = 1000;

const step = 1.01;

function pressuresWith(model: Model, input: InputName, value: number): (name: PressureName) => number {
  const values = computeModel(model, undefined, new Map([[input, value]]));
  return (name) => Number(values.pressure(name) ?? Number.NaN);
}

function isPossible(input: InputName, value: number): boolean {
  const { must } = kindOfInput(input);
  if (must === 'share') return value <= 1;
  return must === 'at-least-one' ? value >= 1 : value > 0;
}

/**
 * Which single input, changed by how much, takes each pressure across 1. Pressures are nearly
 * products of powers of the inputs: the power follows from a change of one per cent, the factor
 * from the power, and a last computation confirms it. Nearest first.
 */
export function findFlips(model: Model): Flips {
  const now = computeModel(model);
  const flips = new Map<PressureName, Flip[]>([...model.pressures.keys()].map((name) => [name, []]));
  for (const [input, given] of model.inputs) {
    const value = planned(input, given);
    if (given.origin === 'derived' || value === 0) continue;
    const nudged = pressuresWith(model, input, value * step);
    for (const [name, found] of flips) {
      const flip = flipOf(model, input, value, name, Number(now.pressure(name)), nudged(name));
      if (flip !== undefined) found.push(flip);
    }
  }
  for (const found of flips.values()) found.sort((a, b) => Math.abs(Math.log(a.factor)) - Math.abs(Math.log(b.factor)));
  return flips;
}

function flipOf(model: Model, input: InputName, value: number, name: PressureName, now: number, nudged: number): Flip | undefined {
  const power = Math.log(nudged / now) / Math.log(step);
  if (!Number.isFinite(power) || Math.abs(power) < 0.05) return undefined;
  const factor = now ** (-1 / power);
  if (!(factor < furthest && factor > 1 / furthest) || !isPossible(input, value * factor)) return undefined;
  const just = now < 1 === power > 0 ? 1.02 : 1 / 1.02;
  const beyond = pressuresWith(model, input, value * factor * just)(name);
  return beyond < 1 === now < 1 ? undefined : { input, factor, value: value * factor };
}
