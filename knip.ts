import type { KnipConfig } from 'knip';

/** Style sheets import packages too, and point at files of them: the fonts. */
const importsOfStyles = (text: string) =>
  [...text.matchAll(/(?:@import |url\()('[^']+')/g)].map(([, file]) => `import ${file};`).join('\n');

export default {
  entry: [
    'src-main/setup/{start,test,nianlun,dev,long,package,unit-reporter}.mjs',
    'src-main/cli/main.ts',
    'src-main/host-electron/main.ts',
    // Started as a thread.
    'src-main/fonts/worker.ts',
    'src-main/exhibition/read/media/film-and-voice-thread.ts',
    'electron.config.ts',
    'src-renderer/surfaces/*/main.ts',
    // Vite finds these by the address that a page hands to a worker.
    'src-renderer/**/*.worker.ts',
    // The card's page names it.
    'src-renderer/style/card.css',
    // Started as programs of their own inside the silent network.
    'tests/e2e/support/visit.ts',
    'tests/fault/escape/in-silence.ts',
    // npm run contact, bench and their like.
    'tests/pictures/contact.ts',
    'tests/pictures/guide.ts',
    'tests/bench/main.ts',
    // Bundled as a program of its own.
    'tests/bench/floor/bare-host.ts',
    // Started as a program of its own.
    'tests/bench/beside/host.ts',
    'tests/scale/main.ts',
    'tests/fault/main.ts',
    'tests/fuzz/main.ts',
    'tests/mutation/main.ts',
    // Stryker loads them by their files.
    'tests/mutation/{sentences,vitest.config,load-first}.ts',
    'tests/soak/main.ts',
    'tests/seeded/main.ts',
    'tests/words/main.ts',
    'tests/install/main.ts',
    'tests/install/*.test.ts',
    'src-main/development/main.ts',
    'src-main/packaging/main.ts',
    'tests/fault/*.test.ts',
    // Started as programs of their own, to be killed.
    'tests/fault/writer.ts',
    'tests/fuzz/child.ts',
    'tests/unit/server/hanging-program.ts',
  ],
  project: ['src-main/**/*.{ts,mjs}', 'src-renderer/**/*.{ts,svelte,css}', 'tests/**/*.ts', '!tests/fixtures/**'],
  compilers: { css: importsOfStyles },
  playwright: { config: 'playwright.config.ts' },
  // What a module uses itself may be exported as part of its vocabulary.
  ignoreExportsUsedInFile: true,
  // Programs of the system, which tests call: see src-main/setup/system-rules.mjs.
  exclude: ['binaries'],
  ignoreDependencies: [
    // Run by its file; see src-main/setup/checks.mjs.
    'svelte-check',
    // Stryker loads it by its name; see tests/mutation/run.ts.
    '@stryker-mutator/vitest-runner',
    // Served by its files; see tests/bench/beside/host.ts.
    'reveal.js',
  ],
} satisfies KnipConfig;
