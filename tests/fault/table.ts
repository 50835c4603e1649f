import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { root } from '../e2e/support/program.ts';
import { long } from './length.ts';

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A line of the table of `npm run fault`, in words. */
export function note(line: string): void {
  console.log(line);
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'fault.txt'), `${line}\n`);
}

/** A line of the table of `npm run fault`: how often, and milliseconds to a moving picture; then the promise itself. */
export function tell(what: string, took: readonly number[], promised: number): void {
  const sorted = [...took].sort((a, b) => a - b);
  const [median, p95, most] = [at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1) ?? 0].map(Math.round);
  const line = `${what}: ${took.length}×, median ${median} ms, p95 ${p95} ms, most ${most} ms (promised ${promised} ms)`;
  note(line);
  // In the short form there are too few to judge a share by: there it counts that it comes back at all.
  if (long) expect(p95, line).toBeLessThanOrEqual(promised);
}

/** A line of the table about ways out that were tried, none of which led anywhere. */
export function noteTried(what: string, attempts: number): void {
  note(`ways out, ${what}: ${attempts} tried, none led anywhere`);
}
