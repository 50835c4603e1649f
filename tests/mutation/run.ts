import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { Area } from './areas.ts';
import type { Mutant } from './score.ts';

type Options = ConstructorParameters<typeof Stryker>[0];

/** Beside the libraries: not versioned, and gone with them when they change. */
const memory = 'node_modules/.cache/nianlun-mutation';
const reports = 'test-results/mutation';

/** What no test of an area reads; the copy that Stryker mutates is made without it. */
const notCopied = ['/out', '/dist', '/contact', '/test-results', '/playwright-report', '/assets/pictures'];

function optionsFor({ name, sources, tests }: Area, fresh: boolean): Options {
  return {
    mutate: [...sources],
    testFiles: [...tests],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'sentences.ts')],
    ignorers: ['sentences'],
    // The tests are chosen by name: those which merely load a source would only make the first run longer.
    vitest: { related: false, configFile: 'tests/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    // A constant that is made when its module is loaded can't be switched while tests run: each such mutant would need
    // every test of its area again, hours for the readers. They are not counted.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: join(memory, `${name}.json`),
    force: fresh,
    ignorePatterns: notCopied,
    // Nothing checks types in the copy, and tests that read a source see it as it is.
    disableTypeChecks: false,
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
    // Two cores: more workers than that only take turns.
    concurrency: 2,
    // Endless loops are counted, not timed; this ends what waits for ever, also on a machine that is busy.
    timeoutMS: 12_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['progress-append-only', 'html'],
    htmlReporter: { fileName: join(reports, `${name}.html`) },
    allowConsoleColors: false,
  };
}

/** Mutates one area and runs its tests against each mutant. Rejects when the tests fail without any. */
export async function run(area: Area, fresh: boolean): Promise<readonly Mutant[]> {
  return new Stryker(optionsFor(area, fresh)).runMutationTest();
}

/** Where people see what survived, line by line. */
export function reportOf({ name }: Area): string {
  return join(reports, `${name}.html`);
}
