// @ts-check
import path from 'node:path';
import { root, tool } from './project.mjs';

/**
 * One thing that must hold: a name for the announcement, what our Node is to run, and whether it opens windows.
 * @typedef {{ name: string, args: readonly string[], windows?: boolean, env?: Readonly<Record<string, string>> }} Check
 */

/** Where tools keep what they found the last time. Not in the repository: the first run on a fresh clone looks at all. */
const cache = (/** @type {string} */ name) => path.join(root, 'node_modules/.cache/nianlun', name);

/** @param {string} project */
const typesOf = (project) => [
  tool('typescript/bin/tsc'),
  ...['--noEmit', '--composite', 'false', '-p', project],
  ...['--incremental', '--tsBuildInfoFile', cache(`types-${project}.tsbuildinfo`)],
];

/**
 * What can be said without running the program; the slow ones first, since they run side by side. The cache of lint
 * knows a file by its content: a rule that reads the types of another file is asked again when the file itself changes,
 * and always on a fresh clone, as in CI.
 * @type {readonly Check[]}
 */
export const staticChecks = [
  {
    name: 'lint',
    args: [
      tool('eslint/bin/eslint.js'),
      ...['--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', cache('lint'), '.'],
    ],
  },
  {
    name: 'types of the page',
    args: [
      tool('svelte-check/bin/svelte-check'),
      ...['--tsconfig', 'src-renderer/tsconfig.json', '--output', 'human', '--fail-on-warnings'],
    ],
  },
  { name: 'types of the program', args: typesOf('src-main') },
  { name: 'types of the tests', args: typesOf('tests') },
  {
    name: 'form',
    args: [
      tool('prettier/bin/prettier.cjs'),
      ...['--check', '--log-level', 'warn', '--cache', '--cache-strategy', 'content'],
      ...['--cache-location', cache('form'), '.'],
    ],
  },
  { name: 'dead code', args: [tool('knip/bin/knip.js')] },
  {
    name: 'import directions',
    args: [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src-main', 'src-renderer', 'tests'],
  },
];

/** Where the unit tests leave their results; see unit-reporter.mjs. */
export const unitReport = 'test-results/unit.json';

/** @type {Check} */
export const unitTests = {
  name: 'unit tests',
  args: [
    tool('vitest/vitest.mjs'),
    ...['run', '--reporter=default', '--reporter=src-main/setup/unit-reporter.mjs', '--passWithNoTests'],
  ],
};

/**
 * Tests in a real browser, chosen by the options of playwright's runner.
 * @param {string} name
 * @param {readonly string[]} options
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Check}
 */
export function browserTests(name, options, env = {}) {
  const args = [tool('playwright/cli.js'), 'test', '--reporter=line,json', ...options];
  return { name, args, windows: true, env };
}

/**
 * The command for a check. Where windows have no display to open on, as on a build machine, they get a virtual one.
 * @param {Check} check
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {readonly [command: string, ...args: string[]]}
 */
export function commandOf(check, node, env, platform) {
  const blind = platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  if (check.windows !== true || !blind) return [node, ...check.args];
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1080x24', node, ...check.args];
}
