import { defineConfig } from 'playwright/test';

/** End to end: every test starts the real, built program; nothing is served from here. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // A picture and a trace say more about a failure than a second try would hide.
  retries: 0,
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
