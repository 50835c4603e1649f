import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newFolder } from '../../new-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await newFolder('nianlun-watchdog-');
});
afterEach(() => rm(folder, { recursive: true }));

const log = (): string => join(folder, 'nianlun.log');

/** Runs a real program with the watchdog beside it, and tells how it ended. */
function run(how: 'hang' | 'busy' | 'idle', onUp: (pid: number) => void = () => {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hanging-program.ts'), how, log()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.once('data', () => child.pid !== undefined && onUp(child.pid));
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));
}

const written = async (): Promise<string> => readFile(log(), 'utf8').catch(() => '');

test('a main that loops for ever is killed, and the log says why', async () => {
  expect(await run('hang')).toBe('SIGKILL');
  expect(JSON.parse(await written())).toMatchObject({ level: 'error', event: 'the program hung and was ended' });
}, 60_000);

test.each(['idle', 'busy'] as const)(
  'a main that is %s goes on, and ends when it wants to',
  async (how) => {
    expect(await run(how)).toBe(0);
    expect(await written()).toBe('');
  },
  60_000,
);

test.skipIf(process.platform === 'win32')(
  'a machine that slept for longer than the patience has not hung',
  async () => {
    const ended = await run('idle', (pid) => {
      process.kill(pid, 'SIGSTOP');
      setTimeout(() => process.kill(pid, 'SIGCONT'), 5000);
    });
    expect(ended).toBe(0);
    expect(await written()).toBe('');
  },
  60_000,
);
