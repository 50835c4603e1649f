/** What a run of `npm run seeded` has to say. */
import type { Result } from './results.ts';

/** The share of faults that tests of the first tier must catch. */
const leastOfFirstTier = 0.8;

/** True when every test that must notice the fault has failed because of it. */
export function isCaught({ tests, nothing }: Result): boolean {
  return nothing === undefined && tests.length > 0 && tests.every(({ state }) => state === 'failed');
}

/** The lowest tier whose tests caught it. */
export function tierOfResult({ tests }: Result): number {
  return Math.min(...tests.map(({ tier }) => tier));
}

/** One fault on one line, with what did not go as it must on lines below. */
export function lineOf(result: Result): string {
  const { id, tests, nothing, seconds } = result;
  const tier = `tier ${tierOfResult(result)}`;
  const end = nothing !== undefined ? 'NOTHING PROVED' : isCaught(result) ? `caught, ${tier}` : 'NOT CAUGHT';
  return [
    `${id.padEnd(34)} ${end.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s`,
    ...(nothing === undefined ? [] : [`    ${nothing}`]),
    ...tests.map(({ name, state, words }) => `    ${state}: ${name}${words === '' ? '' : `: ${words}`}`),
  ].join('\n');
}

export interface Sums {
  readonly faults: number;
  readonly caught: number;
  readonly firstTier: number;
  readonly secondTier: number;
}

/** Counts what was caught by the tests of which tier. */
export function sumsOf(results: readonly Result[]): Sums {
  const caught = results.filter(isCaught);
  const upTo = (most: number): number => caught.filter((result) => tierOfResult(result) <= most).length;
  return { faults: results.length, caught: caught.length, firstTier: upTo(1), secondTier: upTo(2) };
}

/** True when the tests prove what they are there for. */
export function holds({ faults, firstTier, secondTier }: Sums): boolean {
  return secondTier === faults && firstTier >= leastOfFirstTier * faults;
}

/** The sums, and whether they are as they must be, on one line. */
export function closingLine(sums: Sums): string {
  const { faults, caught, firstTier, secondTier } = sums;
  const share = faults === 0 ? 0 : (100 * firstTier) / faults;
  return (
    `${faults} faults: ${caught} caught, ${firstTier} (${share.toFixed(0)} %) by the first tier, ` +
    `${secondTier} by the first and second; ${holds(sums) ? 'nothing was lost' : 'THAT IS NOT ENOUGH'}`
  );
}
