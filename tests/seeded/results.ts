/** What was found so far, line by line in a file, so that a run that was ended goes on where it stopped. */
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hash } from './copy.ts';
import type { Fault, NamedTest } from './fault.ts';
import type { Outcome, Tier } from './outcome.ts';

/** What became of one fault. */
export interface Result {
  readonly id: string;
  /** How each test that must notice it ended, with the tier that runs the test. */
  readonly tests: readonly (Outcome & { readonly name: string; readonly tier: Tier })[];
  /** Why nothing was proved: the build failed, a runner gave no report. */
  readonly nothing?: string;
  readonly seconds: number;
}

type Line =
  | { readonly kind: 'fault'; readonly key: string; readonly result: Result }
  /** A named test that passed on the project as it is. */
  | { readonly kind: 'passed'; readonly key: string };

/** Playwright empties test-results at each of its runs; this is to outlive an `npm test` in between. */
const place = join('node_modules', '.nianlun-seeded', 'results.jsonl');

/** A fault is tried anew when itself, the file it changes or its tests have changed. */
export function keyOf(fault: Fault, read: (file: string) => string | null): string {
  const files = [fault.file, ...fault.caughtBy.map(({ file }) => file)];
  return hash(JSON.stringify([fault, ...files.map(read)]));
}

/** A test need not pass twice on the same files. */
export function passKeyOf(test: NamedTest, mark: string): string {
  return hash(JSON.stringify([test, mark]));
}

export interface Results {
  get(key: string): Result | undefined;
  hasPassed(key: string): boolean;
  add(line: Line): Promise<void>;
}

/** Opens what earlier runs found, or begins anew. */
export async function openResults(root: string, fresh: boolean): Promise<Results> {
  const file = join(root, place);
  if (fresh) await rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').flatMap(parsed);
  const faults = new Map(lines.flatMap((line) => (line.kind === 'fault' ? [[line.key, line.result] as const] : [])));
  const passed = new Set(lines.flatMap((line) => (line.kind === 'passed' ? [line.key] : [])));
  return {
    get: (key) => faults.get(key),
    hasPassed: (key) => passed.has(key),
    add: (line) => appendFile(file, `${JSON.stringify(line)}\n`),
  };
}

function parsed(line: string): Line[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Line];
  } catch {
    // The last line of a run that was ended while it wrote.
    return [];
  }
}
