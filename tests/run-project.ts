/** Runs the tests of one project of playwright.config.ts without a limit of time, and tells what was skipped and why. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { closingLines, noTests, tallyOfEndToEnd } from '../src-main/setup/tally.mjs';
import { root } from './e2e/support/program.ts';

interface ProjectRun {
  readonly project: string;
  readonly reporter: 'line' | 'list';
  /** Words that choose among its tests, and the runner's own options. */
  readonly asked: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs it one test after the other. Returns the runner's exit code. */
export async function runProject({ project, reporter, asked, env }: ProjectRun): Promise<number> {
  const report = join(root, 'test-results', `${project}.json`);
  await rm(report, { force: true });
  const runner = join(root, 'node_modules', 'playwright', 'cli.js');
  const args = ['test', `--project=${project}`, '--workers=1', '--timeout=0', `--reporter=${reporter},json`, ...asked];
  const child = spawn(process.execPath, [runner, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const code = await new Promise<number>((done) => child.once('close', (ended) => done(ended ?? 1)));
  console.log(closingLines([await tallyOf(report)]).join('\n'));
  return code;
}

async function tallyOf(report: string) {
  // A runner that broke before the first test leaves no report; its own words are above.
  const text = await readFile(report, 'utf8').catch(() => null);
  return text === null ? noTests() : tallyOfEndToEnd(JSON.parse(text) as Parameters<typeof tallyOfEndToEnd>[0]);
}
