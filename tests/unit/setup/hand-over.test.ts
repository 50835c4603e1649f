import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { mustPassOn } from '../../../src-main/setup/hand-over.mjs';
import { root } from '../../../src-main/setup/project.mjs';

const module = pathToFileURL(`${root}/src-main/setup/hand-over.mjs`).href;

/** Tells its number, and ends with 5 when asked to. */
const kiosk = 'process.on("SIGTERM", () => process.exit(5)); setInterval(() => {}, 1000); console.log(process.pid);';

let started: ChildProcess | undefined;
afterEach(() => started?.kill('SIGKILL'));

/** The set-up in front of a program. */
function handingOver(program: string): string {
  return `const { handOver } = await import(${JSON.stringify(module)});
    await handOver(['-e', ${JSON.stringify(program)}], { cwd: process.cwd(), env: process.env });`;
}

function start(script: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started = child;
  return child;
}

describe('the program that is handed over to', () => {
  test('ends the command with its own code', async () => {
    expect(await once(start(handingOver('process.exit(7)')), 'exit')).toEqual([7, null]);
  });

  test('gets the signals of the command', async () => {
    const child = start(handingOver(kiosk));
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([5, null]);
  });

  test('that is killed ends the command the same way', async () => {
    const child = start(handingOver(kiosk));
    const [number] = (await once(child.stdout, 'data')) as [Buffer];
    process.kill(Number(number), 'SIGKILL');
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });

  test('goes when npm is stopped, though the shell between them passes nothing on', async () => {
    const shell = `import { spawn } from 'node:child_process';
      spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(handingOver(kiosk))}], { stdio: 'inherit' });`;
    const child = start(shell, { npm_lifecycle_event: 'start' });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    // The pipe closes only when the last process that holds it has ended.
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
  });
});

test('Ctrl-C reaches the program once: at a terminal by itself, elsewhere by us', () => {
  expect(mustPassOn('SIGINT', true)).toBe(false);
  expect(mustPassOn('SIGINT', false)).toBe(true);
  expect(mustPassOn('SIGTERM', true)).toBe(true);
});
