/** `npm run fault [-- WORDS]`: the tests of this folder in their long form, one after the other, and their table. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../e2e/support/program.ts';
import { runProject } from '../run-project.ts';

const table = join(root, 'test-results', 'fault.txt');
await rm(table, { force: true });
process.exitCode = await runProject({
  project: 'fault',
  reporter: 'line',
  asked: process.argv.slice(2),
  env: { NIANLUN_FAULT: 'long' },
});
console.log(await readFile(table, 'utf8').catch(() => 'Nothing was measured.'));
