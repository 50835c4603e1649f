/** Builds the copy and runs named tests in it; what they said is read from the reports of the two runners. */
import { readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { JSONReport } from 'playwright/types/testReporter';
import { commandOf } from '../../src-main/setup/checks.mjs';
import { lastLines } from '../../src-main/setup/last-lines.mjs';
import type { Copy } from './copy.ts';
import type { NamedTest } from './fault.ts';
import { type Case, endToEndCases, unitCases, type UnitReport } from './outcome.ts';
import { type Ended, run } from './process.ts';
import type { Part } from '../../src-main/setup/tiers.mjs';

/** A part of a tier that leaves a report of single tests. */
export type Browsing = Extract<Part, { kind: 'units' | 'browser' }>;

/** Longer than any of them takes; what is longer hangs. */
const mostMs = { build: 300_000, unit: 900_000, endToEnd: 1_200_000, all: 7_200_000 };

/** A runner that gave no report, or a build that failed: nothing is proved by that. */
export class NoReport extends Error {}

/** True where a changed file is part of what is built. */
export function isBuilt(file: string): boolean {
  return /^(src-main|src-renderer|electron\.config)/.test(file) && !file.startsWith('src-main/setup/');
}

/** The copy's own Node first, as the project's commands have it. */
export function environmentOf({ root }: Copy): NodeJS.ProcessEnv {
  const own = [join(root, 'node_modules/.bin'), join(root, 'node_modules/node/bin')];
  return { ...process.env, PATH: [...own, process.env['PATH'] ?? ''].join(delimiter) };
}

/** Builds the program of the copy. */
export async function build(copy: Copy): Promise<void> {
  const tool = join(copy.root, 'node_modules/electron-vite/bin/electron-vite.js');
  const command = [process.execPath, tool, 'build', '-c', 'electron.config.ts', '--logLevel', 'warn'];
  const ended = await run(command, { cwd: copy.root, env: environmentOf(copy), mostMs: mostMs.build });
  if (ended.code !== 0) throw new NoReport(`The build failed: ${lastWords(ended)}`);
}

/** What follows a runner's "only these": all words of a test's name, in any order. */
function pattern(tests: readonly NamedTest[], withFile: boolean): string {
  const one = ({ file, test, among }: NamedTest): string =>
    [...(withFile ? [file.split('/').at(-1) ?? ''] : []), test, ...(among === undefined ? [] : [among])]
      .map((words) => `(?=[^]*${words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')})`)
      .join('');
  return `^(?:${[...new Set(tests.map(one))].join('|')})`;
}

const filesOf = (tests: readonly NamedTest[]): string[] => [...new Set(tests.map(({ file }) => file))];

/** Runs unit tests of the copy. */
export async function runUnit(copy: Copy, tests: readonly NamedTest[]): Promise<Case[]> {
  const report = join(copy.root, 'test-results', 'seeded-unit.json');
  await rm(report, { force: true });
  const command = [
    ...[process.execPath, join(copy.root, 'node_modules/vitest/vitest.mjs'), 'run'],
    ...['--reporter=json', `--outputFile=${report}`, '--testTimeout=60000', '--hookTimeout=60000'],
    ...['-t', pattern(tests, false), ...filesOf(tests)],
  ];
  const ended = await run(command, { cwd: copy.root, env: environmentOf(copy), mostMs: mostMs.unit });
  return unitCases(await read<UnitReport>(report, ended), copy.root);
}

/** The command of playwright in the copy, with a display where windows have none. */
function playwright(copy: Copy, args: readonly string[]): readonly string[] {
  const check = { name: '', windows: true, args: [join(copy.root, 'node_modules/playwright/cli.js'), 'test', ...args] };
  return commandOf(check, process.execPath, process.env, process.platform);
}

/** Runs end-to-end tests of the copy. */
export async function runEndToEnd(copy: Copy, tests: readonly NamedTest[], most = mostMs.endToEnd): Promise<Case[]> {
  const projects = [...new Set(tests.map(({ project }) => project ?? ''))].map((project) => `--project=${project}`);
  return reported(copy, [...projects, '-g', pattern(tests, true), ...filesOf(tests)], most);
}

/** Runs one part of a tier in the copy; gives its single tests, none where a part has no report of them. */
export async function runPart(copy: Copy, { kind, check }: Browsing, project: string): Promise<Case[]> {
  const args = check.args.map((each) => each.replace(project, copy.root));
  const report = join(copy.root, 'seeded-part.json');
  await rm(report, { force: true });
  const more = kind === 'units' ? ['--reporter=json', `--outputFile.json=${report}`] : [`--config=${copy.config}`];
  const command = commandOf({ ...check, args: [...args, ...more] }, process.execPath, process.env, process.platform);
  const env = { ...environmentOf(copy), ...check.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const ended = await run(command, { cwd: copy.root, env, mostMs: mostMs.all });
  return kind === 'units'
    ? unitCases(await read<UnitReport>(report, ended), copy.root)
    : endToEndCases(await read<JSONReport>(report, ended), copy.root);
}

/** Names and tiers of the copy's end-to-end tests; none is run. */
export function listEndToEnd(copy: Copy): Promise<Case[]> {
  return reported(copy, ['--list'], mostMs.build);
}

async function reported(copy: Copy, args: readonly string[], most: number): Promise<Case[]> {
  const report = join(copy.root, 'seeded-end-to-end.json');
  await rm(report, { force: true });
  const ended = await run(playwright(copy, [`--config=${copy.config}`, '--reporter=json', ...args]), {
    cwd: copy.root,
    env: { ...environmentOf(copy), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    mostMs: most,
  });
  return endToEndCases(await read<JSONReport>(report, ended), copy.root);
}

async function read<Report>(file: string, ended: Ended): Promise<Report> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new NoReport(`The test runner left no report: ${lastWords(ended)}`);
  return JSON.parse(text) as Report;
}

function lastWords({ output, late }: Ended): string {
  return late ? 'it took too long and was ended.' : lastLines(output, 4).join(' / ');
}
