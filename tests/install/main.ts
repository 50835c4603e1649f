/** `npm run install-test [-- WORDS]`: packages are made, installed into systems of their own, started and removed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../e2e/support/program.ts';

const runner = join(root, 'node_modules', 'playwright', 'cli.js');
const args = ['test', '--project=install', '--workers=1', '--timeout=0', '--reporter=list', ...process.argv.slice(2)];
const child = spawn(process.execPath, [runner, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NIANLUN_INSTALL: '1' },
});
process.exitCode = await new Promise<number>((done) => child.once('close', (ended) => done(ended ?? 1)));
