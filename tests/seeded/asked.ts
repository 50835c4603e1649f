/** Reads the command line of `npm run seeded`. */
import { randomInt } from 'node:crypto';
import { Misused, parsed } from '../asked.ts';

export interface Asked {
  /** Names of faults; empty: all. */
  readonly only: readonly string[];
  /** Forget what earlier runs found. */
  readonly fresh: boolean;
  /** So many faults are put in together, and the whole first and second tier is run; 0: none. */
  readonly whole: number;
  readonly seed: number;
}

const options = {
  only: { type: 'string', default: '' },
  fresh: { type: 'boolean', default: false },
  whole: { type: 'string', default: '0' },
  seed: { type: 'string' },
} as const;

const seeds = 2 ** 31;

/** Reads the command line; throws `Misused` where it can't be followed. */
export function asked(args: readonly string[]): Asked {
  const { only, fresh, whole, seed } = parsed({ args: [...args], options, strict: true }).values;
  const first = seed === undefined ? randomInt(seeds) : Number(seed);
  if (!(Number.isInteger(first) && first >= 0 && first < seeds))
    throw new Misused(`--seed ${seed} is no seed: give a whole number below ${seeds}.`);
  const many = Number(whole);
  if (!(Number.isInteger(many) && many >= 0))
    throw new Misused(`--whole ${whole} is no number of faults: give a whole number.`);
  return { only: only.split(',').filter((id) => id !== ''), fresh, whole: many, seed: first };
}
