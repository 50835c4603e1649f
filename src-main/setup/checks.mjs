// @ts-check
import { tool } from './project.mjs';

/**
 * One thing that must hold: a name for the announcement, what our Node is to run, and whether it opens windows.
 * @typedef {{ name: string, args: readonly string[], windows?: boolean }} Check
 */

/** @param {string} project */
const typesOf = (project) => [tool('typescript/bin/tsc'), '--noEmit', '--composite', 'false', '-p', project];

/**
 * What can be said without running the program; the slow ones first, since they run side by side.
 * @type {readonly Check[]}
 */
export const staticChecks = [
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  {
    name: 'types of the page',
    args: [
      tool('svelte-check/bin/svelte-check'),
      ...['--tsconfig', 'src-renderer/tsconfig.json', '--output', 'human', '--fail-on-warnings'],
    ],
  },
  { name: 'types of the program', args: typesOf('src-main') },
  { name: 'types of the tests', args: typesOf('tests') },
  { name: 'form', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', args: [tool('knip/bin/knip.js')] },
  {
    name: 'import directions',
    args: [tool('dependency-cruiser/bin/dependency-cruiser.mjs'), 'src-main', 'src-renderer', 'tests'],
  },
];

/** Where the two test runners leave their results; see tally.mjs. */
export const unitReport = 'test-results/unit.json';
export const endToEndReport = 'test-results/end-to-end.json';

/** @type {Check} */
export const unitTests = {
  name: 'unit tests',
  args: [
    tool('vitest/vitest.mjs'),
    ...['run', '--reporter=default', '--reporter=src-main/setup/unit-reporter.mjs', '--passWithNoTests'],
  ],
};

/** @type {Check} */
export const endToEndTests = {
  name: 'end-to-end tests',
  args: [tool('playwright/cli.js'), 'test', '--reporter=line,json', '--pass-with-no-tests'],
  windows: true,
};

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
