import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit tests run in plain Node; the plugin only compiles the runes of `.svelte.ts` modules. */
export default defineConfig({
  plugins: [svelte({ configFile: false })],
  // Without this, Svelte's server build would be resolved, in which effects never run.
  resolve: { conditions: ['browser'] },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/fuzz/short.test.ts'],
    environment: 'node',
    globalSetup: ['tests/temporary-folder.ts'],
    // Files share a process and what it has loaded, which saves a third of the time; so nothing that a test has stood in
    // for may outlive it.
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
    // Two cores: more workers than that only take turns.
    maxWorkers: 2,
    // No promise is about speed; this only ends what hangs, also on a machine that is busy with other things.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
