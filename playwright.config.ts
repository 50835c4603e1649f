import { defineConfig } from 'playwright/test';
import type { KioskOptions } from './tests/e2e/support/kiosk.ts';

/** Tests in a real browser: of the program composed in the test’s process with the built page, or of the built program. */
export default defineConfig<KioskOptions>({
  globalSetup: './tests/temporary-folder.ts',
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  // Emptied at each start; the reports of the parts of a tier lie beside it.
  outputDir: 'test-results/browser',
  // A picture and a trace say more about a failure than a second try would hide.
  retries: 0,
  // Two cores, and tests that share nothing: whichever worker is free takes the next one.
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // No promise is about speed; this only ends what hangs, also on a machine that is busy with other things.
  timeout: 900_000,
  expect: { timeout: 120_000, toPass: { timeout: 120_000 } },
  reporter: [['line']],
  // Pictures are recorded by people who looked at them (npm run contact), never by a test that misses one.
  updateSnapshots: 'none',
  projects: [
    { name: 'chromium', use: { host: 'chromium' } },
    // A failure here names every fault by view and question, which says more than a trace that slows each of them.
    { name: 'looks', testDir: 'tests/looks', use: { host: 'chromium', trace: 'off' } },
    // The program's own browser lives in the test's process here, and is killed: there is no trace to keep of it.
    { name: 'fault', testDir: 'tests/fault', fullyParallel: false, use: { trace: 'off', screenshot: 'off' } },
    // Minutes and whole systems: run by npm run install-test and npm run release.
    ...(process.env['NIANLUN_INSTALL'] === undefined
      ? []
      : [{ name: 'install', testDir: 'tests/install', fullyParallel: false }]),
    {
      name: 'pictures',
      testDir: 'tests/pictures',
      snapshotPathTemplate: '{testDir}/{arg}{ext}',
      use: { trace: 'off' },
    },
    {
      name: 'electron',
      use: { host: 'electron' },
      // These start the program themselves (the Chromium host, its loopback, the command line, files beside it), or open
      // a second page beside the wall.
      testIgnore:
        /(lockdown|locked-browser|network|commands|hosts|deploy|doctor|handout|page-errors|quiet-hall|wall-display|displays|presenter)\.test\.ts$/,
    },
  ],
  // The trace without its film, which took some 15 % of the processors' time where much moves.
  use: { trace: { mode: 'retain-on-failure', screenshots: false }, screenshot: 'only-on-failure' },
});
