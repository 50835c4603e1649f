/**
 * A main that loops for ever answers no request, and no timer of its own can end it. A thread beside it counts its beats
 * and kills the whole program when they stay away; the outer supervisor starts it again, as after any other death.
 */
import { Worker } from 'node:worker_threads';
import type { LogEvent } from '../contract/log-events.ts';

/** From one beat to the next, and from one look to the next, in milliseconds. */
const beatEvery = 1000;

/** Main may be busy for some seconds, on a slow disk or with a large exhibition; not for so long. In milliseconds. */
const mainPatience = 10_000;

export interface WatchdogOptions {
  /** A line about what was done is added to this file, the program's log. */
  readonly logFile: string;
  readonly patience?: number;
}

interface Watched {
  readonly beats: Int32Array;
  readonly beatEvery: number;
  readonly patience: number;
  readonly logFile: string;
}

/** Runs in a thread of its own, made from its text, so it can use nothing from here. */
function watch(): void {
  const { appendFileSync } = process.getBuiltinModule('node:fs');
  const { workerData } = process.getBuiltinModule('node:worker_threads');
  const { beats, beatEvery, patience, logFile } = workerData as Watched;
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  let [before, missed] = [-1, 0];
  for (;;) {
    const since = performance.now();
    Atomics.wait(nothing, 0, 0, beatEvery);
    const beat = Atomics.load(beats, 0);
    // Where this thread was kept from running, as in a sleeping machine, main was too.
    const slept = performance.now() - since > 3 * beatEvery;
    missed = beat === before && !slept ? missed + 1 : 0;
    before = beat;
    if (missed * beatEvery < patience) continue;
    const event: LogEvent = 'the program hung and was ended';
    const entry = { time: new Date().toISOString(), level: 'error', event };
    try {
      appendFileSync(logFile, `${JSON.stringify(entry)}\n`);
    } catch {
      // A log that can't be written must not keep what hangs alive.
    }
    process.kill(process.pid, 'SIGKILL');
  }
}

/** Watches this very program from now on. Returns the undo. */
export function startWatchdog({ logFile, patience = mainPatience }: WatchdogOptions): () => void {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const timer = setInterval(() => Atomics.add(beats, 0, 1), beatEvery);
  timer.unref();
  const workerData: Watched = { beats, beatEvery, patience, logFile };
  const worker = new Worker(`(${watch.toString()})()`, { eval: true, workerData });
  worker.unref();
  return () => {
    clearInterval(timer);
    void worker.terminate();
  };
}
