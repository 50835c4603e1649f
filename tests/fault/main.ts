/** `npm run fault [-- WORDS]`: the tests of this folder in their long form, one after the other, and their table. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../e2e/support/program.ts';

const table = join(root, 'test-results', 'fault.txt');
await rm(table, { force: true });
const runner = join(root, 'node_modules', 'playwright', 'cli.js');
const args = ['test', '--project=fault', '--workers=1', '--timeout=0', ...process.argv.slice(2)];
const child = spawn(process.execPath, [runner, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NIANLUN_FAULT: 'long' },
});
const code = await new Promise<number>((done) => child.once('close', (ended) => done(ended ?? 1)));
console.log(await readFile(table, 'utf8').catch(() => 'Nothing was measured.'));
process.exitCode = code;
