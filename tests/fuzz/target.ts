/** Something that inputs by chance are thrown at, and the promise that must hold for each of them. */
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { newFolder } from '../new-folder.ts';

/** Runs the judging of one input; the long form measures and limits it there. */
export type Gauge = (judge: () => Promise<void>) => Promise<void>;

export interface Tries {
  readonly seed: number;
  readonly runs: number;
  /** Repeats one input: what an earlier failure said. */
  readonly path?: string;
  readonly gauge?: Gauge;
}

export interface Failure {
  readonly seed: number;
  readonly path: string;
  /** What did not hold. */
  readonly why: string;
  /** The smallest input found for which it does not, written out. */
  readonly input: string;
}

export interface Tried {
  readonly runs: number;
  readonly failure?: Failure;
}

export interface Target {
  readonly name: string;
  /** How many inputs are tried in a row with each seed; `npm test` tries a tenth of them. */
  readonly runs: number;
  /** What was found once: tried before anything else. */
  cases(gauge?: Gauge): Promise<Tried>;
  check(tries: Tries): Promise<Tried>;
  /** Writes out one input without trying it. */
  write(seed: number, path: string): string;
  /** Removes what the target made for itself. */
  close(): Promise<void>;
}

export interface TargetParts<Input, Ground> {
  readonly name: string;
  readonly runs: number;
  readonly input: fc.Arbitrary<Input>;
  /** Makes, once, what all inputs are judged on; `folder` is the target's own. */
  readonly open: (folder: string) => Promise<Ground>;
  /** Throws where the promise does not hold. */
  readonly judge: (input: Input, ground: Ground) => void | Promise<void>;
  readonly close?: (ground: Ground) => Promise<void>;
  readonly cases?: readonly Input[];
}

/** So long, in milliseconds, a failing input is made smaller. */
const shrinkingStops = 60_000;

/** Puts a target together. */
export function fuzzTarget<Input, Ground>(parts: TargetParts<Input, Ground>): Target {
  const { name, runs, input, judge, cases = [] } = parts;
  let opened: Promise<{ readonly folder: string; readonly ground: Ground }> | undefined;
  const open = async () => {
    const folder = await newFolder('nianlun-fuzz-');
    return { folder, ground: await parts.open(folder) };
  };
  const run = async (parameters: fc.Parameters<[Input]>, gauge: Gauge): Promise<Tried> => {
    opened ??= open();
    const { ground } = await opened;
    let stops = Infinity;
    const property = fc.asyncProperty(input, async (given) => {
      if (performance.now() > stops) return;
      try {
        await gauge(async () => judge(given, ground));
      } catch (error) {
        stops = Math.min(stops, performance.now() + shrinkingStops);
        throw error;
      }
    });
    const details = await fc.check(property, parameters);
    if (!details.failed || details.counterexample === null) return { runs: details.numRuns };
    const { seed, counterexamplePath, counterexample, errorInstance } = details;
    const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    const failure = { seed, path: counterexamplePath ?? '0', why, input: fc.stringify(counterexample[0]) };
    return { runs: details.numRuns, failure };
  };
  const plain: Gauge = (each) => each();
  return {
    name,
    runs,
    cases: async (gauge = plain) => {
      if (cases.length === 0) return { runs: 0 };
      const examples = cases.map((each): [Input] => [each]);
      const { runs: tried, failure } = await run({ numRuns: cases.length, examples }, gauge);
      return failure === undefined
        ? { runs: tried }
        : { runs: tried, failure: { ...failure, why: `a kept case: ${failure.why}` } };
    },
    check: ({ seed, runs: numRuns, path, gauge = plain }) =>
      run({ seed, numRuns, ...(path === undefined ? {} : { path }) }, gauge),
    write: (seed, path) => fc.stringify(fc.sample(input, { seed, path, numRuns: 1 })[0]),
    close: async () => {
      if (opened === undefined) return;
      const { folder, ground } = await opened;
      await parts.close?.(ground);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
