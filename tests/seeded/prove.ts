/** Puts one fault after another into the copy and runs the tests that must notice it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, putIn } from './copy.ts';
import { type Fault, type NamedTest, nameOf } from './fault.ts';
import { type Case, casesOfTest, outcomeOf, type Tier } from './outcome.ts';
import { keyOf, passKeyOf, type Result, type Results } from './results.ts';
import { build, isBuilt, listEndToEnd, NoReport, runEndToEnd, runUnit } from './runners.ts';
import { lineOf } from './table.ts';

const ofRunner = (tests: readonly NamedTest[], runner: NamedTest['runner']): NamedTest[] =>
  tests.filter((test) => test.runner === runner);

/** The most that all named end-to-end tests take on the project as it is. */
const mostMsOfAll = 3_600_000;

/** Which fault the build of the copy holds; null: none, undefined: not known. */
let built: string | null | undefined;

/** Builds the copy, unless what is built is the same. */
async function buildWith(copy: Copy, fault: Fault | null): Promise<void> {
  const wanted = fault?.id ?? null;
  if (built === wanted) return;
  built = undefined;
  await build(copy);
  built = wanted;
}

/** Reads a file of the project, or null where there is none. */
export function reader(root: string): (file: string) => string | null {
  return (file) => {
    try {
      return readFileSync(join(root, file), 'utf8');
    } catch {
      // The check of the list says which file is missing.
      return null;
    }
  };
}

/** By the key of a test that does not pass on the project as it is: a sentence that says so. */
export type Unfit = ReadonlyMap<string, string>;

/** Runs all named tests on the copy as it is, and tells of each that does not pass there. */
export async function provePassing(copy: Copy, faults: readonly Fault[], results: Results): Promise<Unfit> {
  const named = new Map(faults.flatMap(({ caughtBy }) => caughtBy).map((test) => [passKeyOf(test, copy.mark), test]));
  const open = [...named].filter(([key]) => !results.hasPassed(key));
  const tests = open.map(([, test]) => test);
  const units = ofRunner(tests, 'unit');
  const endToEnd = ofRunner(tests, 'e2e');
  console.log(`On the project as it is: ${units.length} unit tests, ${endToEnd.length} end-to-end tests …`);
  const cases = units.length === 0 ? [] : await runUnit(copy, units);
  if (endToEnd.length > 0) {
    await buildWith(copy, null);
    cases.push(...(await runEndToEnd(copy, endToEnd, mostMsOfAll)));
  }
  const unfit = new Map<string, string>();
  for (const [key, test] of open) {
    const { state, words } = outcomeOf(test, cases);
    if (state === 'passed') await results.add({ kind: 'passed', key });
    else unfit.set(key, `${state} without any fault: ${nameOf(test)}${words === '' ? '' : `: ${words}`}`);
  }
  for (const sentence of unfit.values()) console.error(sentence);
  return unfit;
}

/**
 * Tries the faults one after another and tells of each; what earlier runs found is not tried again, and a fault with a test
 * that does not pass without it not at all.
 */
export async function proveAll(
  copy: Copy,
  faults: readonly Fault[],
  results: Results,
  unfit: Unfit,
): Promise<Result[]> {
  const listed = faults.some(({ caughtBy }) => ofRunner(caughtBy, 'e2e').length > 0) ? await listEndToEnd(copy) : [];
  const found: Result[] = [];
  for (const fault of quickestFirst(faults)) {
    const result = unprovable(copy, fault, unfit) ?? (await proveOnce(copy, fault, listed, results));
    console.log(lineOf(result));
    found.push(result);
  }
  return found;
}

function unprovable({ mark }: Copy, { id, caughtBy }: Fault, unfit: Unfit): Result | undefined {
  const [nothing] = caughtBy.flatMap((test) => unfit.get(passKeyOf(test, mark)) ?? []);
  return nothing === undefined ? undefined : { id, tests: [], nothing, seconds: 0 };
}

async function proveOnce(copy: Copy, fault: Fault, listed: readonly Case[], results: Results): Promise<Result> {
  const key = keyOf(fault, reader(copy.root));
  const known = results.get(key);
  if (known !== undefined) return known;
  const result = await prove(copy, fault, listed);
  await results.add({ kind: 'fault', key, result });
  return result;
}

function quickestFirst(faults: readonly Fault[]): Fault[] {
  const endToEnd = ({ caughtBy }: Fault): number => ofRunner(caughtBy, 'e2e').length;
  return [...faults].sort((one, other) => endToEnd(one) - endToEnd(other));
}

async function prove(copy: Copy, fault: Fault, listed: readonly Case[]): Promise<Result> {
  const began = performance.now();
  const undo = await putIn(copy, fault);
  const units = ofRunner(fault.caughtBy, 'unit');
  const endToEnd = ofRunner(fault.caughtBy, 'e2e');
  let nothing: string | undefined;
  const cases: Case[] = [];
  try {
    if (units.length > 0) cases.push(...(await runUnit(copy, units)));
    if (endToEnd.length > 0) {
      await buildWith(copy, isBuilt(fault.file) ? fault : null);
      cases.push(...(await runEndToEnd(copy, endToEnd)));
    }
  } catch (error) {
    if (!(error instanceof NoReport)) throw error;
    nothing = error.message;
  } finally {
    await undo();
  }
  const tests = fault.caughtBy.map((test) => ({
    name: nameOf(test),
    tier: tierOfTest(test, listed),
    ...outcomeOf(test, cases),
  }));
  const missing = tests.find(({ state }) => state === 'missing' || state === 'skipped');
  nothing ??= missing === undefined ? undefined : `A test was not run: ${missing.name}`;
  return {
    id: fault.id,
    tests,
    seconds: (performance.now() - began) / 1000,
    ...(nothing === undefined ? {} : { nothing }),
  };
}

/** Of several cases the one that is run first counts: it is enough that one fails. */
function tierOfTest(test: NamedTest, listed: readonly Case[]): Tier {
  if (test.runner === 'unit') return 1;
  return Math.min(3, ...casesOfTest(test, listed).map(({ tier }) => tier)) as Tier;
}
