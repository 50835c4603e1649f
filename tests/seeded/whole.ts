/** Some faults at once, through everything that `npm test` and `npm run verify` run: nobody says which tests to look at. */
import { randomFrom } from '../fault/chance.ts';
import { type Copy, putIn } from './copy.ts';
import { type Fault, nameOf } from './fault.ts';
import { outcomeOf, type Tier } from './outcome.ts';
import { build, runFirstTwoTiers, runUnit } from './runners.ts';
import type { Result } from './results.ts';
import { isCaught, lineOf } from './table.ts';

/** So many faults by chance, no two in one file: one might take away what another one changes. */
export function chosenByChance(faults: readonly Fault[], many: number, seed: number): Fault[] {
  const random = randomFrom(seed);
  const drawn = faults.map((fault) => ({ fault, at: random() })).sort((one, other) => one.at - other.at);
  const chosen: Fault[] = [];
  for (const { fault } of drawn) {
    if (chosen.length < many && !chosen.some(({ file }) => file === fault.file)) chosen.push(fault);
  }
  return chosen;
}

/** Puts all of them in, runs both tiers, and tells of each. True when each was caught by all of its tests. */
export async function proveWhole(copy: Copy, faults: readonly Fault[]): Promise<boolean> {
  const began = performance.now();
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const fault of faults) undo.push(await putIn(copy, fault));
    await build(copy);
    console.log('All unit tests …');
    const cases = await runUnit(copy, []);
    console.log('All end-to-end tests of the first and second tier …');
    cases.push(...(await runFirstTwoTiers(copy)));
    const seconds = (performance.now() - began) / 1000;
    const results = faults.map(({ id, caughtBy }): Result => ({
      id,
      seconds,
      // A test of the third tier was not run, so that its fault counts as not caught.
      tests: caughtBy.map((test) => ({ name: nameOf(test), tier: 2 as Tier, ...outcomeOf(test, cases) })),
    }));
    for (const result of results) console.log(lineOf(result));
    const failed = cases.filter(({ state }) => state === 'failed').length;
    console.log(`${failed} of ${cases.length} tests failed.`);
    return results.every(isCaught);
  } finally {
    for (const each of undo.reverse()) await each();
  }
}
