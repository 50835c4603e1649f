/**
 * `npm run seeded [-- --only ID,ID] [--fresh] [--whole N] [--seed S]`: proof that the tests notice what would hurt. Puts
 * one fault after another into a copy of the project and runs the tests that must catch it; goes on where it was ended.
 * With `--whole` N faults, chosen by the seed, are put in together and go through the whole first and second tier.
 * Exit 1 when a fault was not caught.
 */
import { rmSync } from 'node:fs';
import { exitAs, Misused } from '../asked.ts';
import { type Asked, asked } from './asked.ts';
import { problemsOf } from './check.ts';
import { type Copy, makeCopy } from './copy.ts';
import type { Fault } from './fault.ts';
import { faults } from './faults/index.ts';
import { endWithUs } from './process.ts';
import { proveAll, provePassing, reader } from './prove.ts';
import { openResults } from './results.ts';
import { closingLine, holds, sumsOf } from './table.ts';
import { chosenByChance, proveWhole } from './whole.ts';
import { root } from '../e2e/support/program.ts';

function chosen(only: readonly string[]): readonly Fault[] {
  const unknown = only.find((id) => !faults.some((fault) => fault.id === id));
  if (unknown !== undefined) throw new Misused(`No fault is called ${unknown}; tests/seeded/faults has their names.`);
  return only.length === 0 ? faults : faults.filter(({ id }) => only.includes(id));
}

async function seeded(): Promise<number> {
  const { only, fresh, whole, seed } = asked(process.argv.slice(2));
  const asFar = chosen(only);
  const problems = problemsOf(faults, reader(root));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return 1;
  }
  const copy = await makeCopy(root);
  const remove = (): void => rmSync(copy.root, { recursive: true, force: true, maxRetries: 5 });
  endWithUs(remove);
  try {
    return await tryOut(copy, asFar, { fresh, whole, seed });
  } finally {
    remove();
  }
}

async function tryOut(
  copy: Copy,
  asFar: readonly Fault[],
  { fresh, whole, seed }: Pick<Asked, 'fresh' | 'whole' | 'seed'>,
): Promise<number> {
  if (whole > 0) {
    const some = chosenByChance(asFar, whole, seed);
    console.log(`Seed ${seed}: ${some.map(({ id }) => id).join(', ')}, put together into ${copy.root}`);
    const caught = await proveWhole(copy, some, root);
    console.log(caught ? 'Each of them was caught.' : 'THAT IS NOT ENOUGH');
    return caught ? 0 : 1;
  }
  console.log(`${asFar.length} faults, put into ${copy.root}`);
  const results = await openResults(root, fresh);
  const unfit = await provePassing(copy, asFar, results);
  const sums = sumsOf(await proveAll(copy, asFar, results, unfit));
  console.log(closingLine(sums));
  return holds(sums) ? 0 : 1;
}

await exitAs(seeded);
