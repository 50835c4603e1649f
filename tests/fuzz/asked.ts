import { randomInt } from 'node:crypto';
import { Misused, parsed } from '../asked.ts';

export interface Asked {
  readonly minutes: number;
  /** Part of a target's name; empty: all. */
  readonly only: string;
  readonly seed: number;
  readonly path: string | undefined;
  readonly json: string | undefined;
}

const options = {
  minutes: { type: 'string', default: '10' },
  only: { type: 'string', default: '' },
  seed: { type: 'string' },
  path: { type: 'string' },
  json: { type: 'string' },
} as const;

/** Leaves room for the seeds that are counted up from it. */
const seeds = 2 ** 30;

/** Reads the command line; throws `Misused` where it can't be followed. */
export function asked(args: readonly string[]): Asked {
  const { minutes, only, seed, path, json } = parsed({ args: [...args], options, strict: true }).values;
  const time = Number(minutes);
  if (!(time > 0 && Number.isFinite(time)))
    throw new Misused(`--minutes ${minutes} is no time: give a number above 0.`);
  const first = seed === undefined ? randomInt(seeds) : Number(seed);
  if (!(Number.isSafeInteger(first) && first >= 0))
    throw new Misused(`--seed ${seed} is no seed: give a whole number.`);
  if (path !== undefined && !/^\d+(:\d+)*$/.test(path))
    throw new Misused(`--path ${path} is no path: take it from a failure, such as 17:0:3.`);
  if (path !== undefined && seed === undefined) throw new Misused('--path needs the --seed of the same failure.');
  return { minutes: time, only, seed: first, path, json };
}
