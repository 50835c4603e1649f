/** Some faults at once, through everything that `npm test` and `npm run verify` run, without naming the tests to look at. */
import { tiers } from '../../src-main/setup/tiers.mjs';
import { randomFrom } from '../fault/chance.ts';
import { type Copy, putIn } from './copy.ts';
import { type Fault, nameOf } from './fault.ts';
import { type Case, outcomeOf, type Tier } from './outcome.ts';
import { build, runPart } from './runners.ts';
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
export async function proveWhole(copy: Copy, faults: readonly Fault[], project: string): Promise<boolean> {
  const began = performance.now();
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const fault of faults) undo.push(await putIn(copy, fault));
    await build(copy);
    const cases: Case[] = [];
    for (const part of [...tiers.test.parts, ...tiers.verify.parts]) {
      // The checks say nothing of single tests, and no fault is theirs to catch.
      if (part.kind !== 'units' && part.kind !== 'browser') continue;
      const found = await runPart(copy, part, project);
      console.log(`${part.name}: ${found.filter(({ state }) => state === 'failed').length} of ${found.length} failed`);
      cases.push(...found);
    }
    const seconds = (performance.now() - began) / 1000;
    const results = faults.map(({ id, caughtBy }): Result => ({
      id,
      seconds,
      // A test of the third tier was not run, so that its fault counts as not caught.
      tests: caughtBy.map((test) => ({ name: nameOf(test), tier: 2 as Tier, ...outcomeOf(test, cases) })),
    }));
    for (const result of results) console.log(lineOf(result));
    return results.every(isCaught);
  } finally {
    for (const each of undo.reverse()) await each();
  }
}
