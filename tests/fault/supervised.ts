/** The built program under a stand-in of the outer supervisor: whatever ends unasked is started again, as systemd does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { WindowHealth } from '../../src-main/contract/window.ts';
import { newData, root } from '../e2e/support/program.ts';
import { until, type WatchedScreen } from './watched-screen.ts';

/** What the shipped unit waits before it starts the program again, in milliseconds. */
async function restartAfter(): Promise<number> {
  const unit = await readFile(join(root, 'assets', 'deploy', 'linux', 'nianlun.service'), 'utf8');
  const seconds = /^RestartSec=(\d+)$/m.exec(unit)?.[1];
  if (seconds === undefined) throw new Error('The unit does not say how long it waits (RestartSec).');
  return Number(seconds) * 1000;
}

/** An answer that takes longer is none: the program was killed while it answered. In milliseconds. */
const answerWithin = 5000;

export interface Supervised {
  readonly data: string;
  /** The main process that runs now. */
  pid(): number;
  /** How often it was started. */
  starts(): number;
  /** Asks the program as its own page would; undefined while it does not answer. */
  ask(path: string, posted?: object, headers?: Readonly<Record<string, string>>): Promise<Response | undefined>;
  /** Milliseconds until a program that was started afterwards shows a moving picture. */
  backAfter(fault: () => void): Promise<number>;
  stop(): Promise<void>;
}

interface Told {
  readonly pid: number;
  readonly port: number;
  readonly cookie: string;
}

/** Starts the program on the screen and waits for its moving picture. */
export async function supervise(screen: WatchedScreen): Promise<Supervised> {
  const data = await newData();
  const spied = `${data}.spy.json`;
  const spy = new URL('spy.ts', import.meta.url).href;
  const cli = join(root, 'out', 'main', 'cli.js');
  const args = ['--import', spy, cli, 'run', '--host', 'chromium', '--data', data];
  const env = { ...process.env, DISPLAY: screen.display, NIANLUN_SPY: spied };
  let child: ChildProcess | undefined;
  let starts = 0;
  let stopping = false;

  const pause = await restartAfter();
  const run = async (): Promise<void> => {
    while (!stopping) {
      starts += 1;
      const started = spawn(process.execPath, args, { env, stdio: 'ignore' });
      child = started;
      await new Promise((resolve) => started.once('close', resolve));
      if (!stopping) await wait(pause);
    }
  };
  const running = run();

  async function told(): Promise<Told | undefined> {
    const text = await readFile(spied, 'utf8').catch(() => undefined);
    const read = text === undefined ? undefined : (JSON.parse(text) as Told);
    return read !== undefined && read.pid === child?.pid ? read : undefined;
  }

  const ask: Supervised['ask'] = async (path, posted, headers = {}) => {
    const at = await told();
    if (at === undefined) return undefined;
    const origin = `http://127.0.0.1:${at.port}`;
    const common = { headers: { ...headers, cookie: at.cookie, origin }, signal: AbortSignal.timeout(answerWithin) };
    const how = posted === undefined ? {} : { method: 'POST', body: JSON.stringify(posted) };
    // A program that is killed while it answers gives none.
    return fetch(`${origin}${path}`, { ...common, ...how }).catch(() => undefined);
  };

  const beats = async (): Promise<boolean> => {
    const answer = await ask('/api/health');
    const health = (await answer?.json().catch(() => undefined)) as { readonly windows: WindowHealth[] } | undefined;
    return health?.windows.some(({ frames, view }) => frames > 0 && view === 'attract') ?? false;
  };

  const program: Supervised = {
    data,
    pid: () => child?.pid ?? 0,
    starts: () => starts,
    ask,
    backAfter: async (fault) => {
      const since = performance.now();
      const before = starts;
      fault();
      await until('the program is started again', () => starts > before);
      await until('its page beats', beats);
      await screen.moves();
      return performance.now() - since;
    },
    stop: async () => {
      stopping = true;
      child?.kill('SIGTERM');
      await running;
      for (const left of [data, spied]) await rm(left, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    await until('the page beats', beats);
    await screen.moves();
  } catch (error) {
    await program.stop();
    throw error;
  }
  return program;
}
