/** The program that serves the pages beside ours. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface BesideHost {
  readonly origin: string;
  close(): Promise<void>;
}

export async function startBesideHost(): Promise<BesideHost> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'beside', 'host.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const origin = await Promise.race([
    new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve)),
    ended.then(() => Promise.reject(new Error('The pages beside ours could not be served.'))),
  ]);
  return {
    origin,
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
