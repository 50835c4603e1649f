/** A host as a hall runs it, a program of its own on the screen whose pixels can be read: the built one, or the floor's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { newData, root } from '../../e2e/support/program.ts';
import type { Pixels } from './pixels.ts';
import { exhibitionShare, warmShare } from './shown.ts';

/** The screen is looked at so often while a host starts, in milliseconds. */
const lookEvery = 5;
/** No host takes so long to show anything, in milliseconds. */
const patience = 120_000;

export interface RunningHost {
  readonly pid: number;
  /** Milliseconds from its start until so large a share of the screen, 0…1, shows more than the empty window, or what is warm. */
  shows(share: number, what?: 'anything' | 'warm'): Promise<number>;
  close(): Promise<void>;
}

/** What is run: arguments of Node, given the host's data folder. */
export type HostProgram = (data: string) => readonly string[];

/** The exhibition, as `nianlun run` shows it. */
export const exhibitionHost =
  (exhibition?: string): HostProgram =>
  (data) => [
    join(root, 'out', 'main', 'cli.js'),
    ...['run', '--host', 'chromium', '--data', data],
    ...(exhibition === undefined ? [] : ['--exhibition', exhibition]),
  ];

/** Bundles the floor's host as the built program is bundled, so that none of them has to read types away at its start. */
export async function bareHost(): Promise<(page: 'filled' | 'drifting', timesASecond?: number) => HostProgram> {
  const outDir = join(root, 'test-results', 'bench');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, '..', 'floor', 'bare-host.ts'),
      outDir,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'bare-host.js' } },
    },
  });
  return (page, timesASecond = 0) =>
    (data) => [join(outDir, 'bare-host.js'), data, page, String(timesASecond)];
}

/** Starts a host on a data folder of its own. The screen must be empty. */
export async function startHost(pixels: Pixels, program: HostProgram): Promise<RunningHost> {
  const data = await newData();
  let said = '';
  const since = performance.now();
  const child: ChildProcess = spawn(process.execPath, program(data), {
    env: { ...process.env, DISPLAY: pixels.display },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  let over = false;
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      over = true;
      resolve();
    }),
  );
  return {
    pid: child.pid ?? 0,
    shows: async (share, what = 'anything') => {
      const shareOf = what === 'warm' ? warmShare : exhibitionShare;
      for (;;) {
        const seen = shareOf(pixels.read(pixels.whole));
        const now = performance.now() - since;
        if (seen >= share) return now;
        if (over || now > patience)
          throw new Error(`The host showed nothing in ${Math.round(now)} ms. It said: ${said}`);
        await wait(lookEvery);
      }
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      while (exhibitionShare(pixels.read(pixels.whole)) > 0) await wait(lookEvery);
    },
  };
}
