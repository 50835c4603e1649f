/**
 * What hangs, or takes all memory, can say nothing of it. A thread beside it counts the processor time and the memory
 * of the program, says on stdout what was too much, and ends the program.
 */
import { Worker } from 'node:worker_threads';

/** Of one input and of the whole program that tries it. */
export interface Limits {
  /** Processor time after which it is given up, in milliseconds. */
  readonly hangs: number;
  /** So many looks in a row at one input that takes hardly any processor time: it waits for what never comes. */
  readonly looks: number;
  /** What is hardly any, in milliseconds; this thread's own time is in it. */
  readonly idle: number;
  /** Bytes that the program may hold. */
  readonly memory: number;
}

interface Watched {
  readonly run: Int32Array;
  readonly limits: Limits;
}

/** Runs in a thread of its own, made from its text, so it can use nothing from here. */
function look(): void {
  const { writeSync } = process.getBuiltinModule('node:fs');
  const { workerData } = process.getBuiltinModule('node:worker_threads');
  const { run, limits } = workerData as Watched;
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  const end = (why: string): void => {
    writeSync(1, `${JSON.stringify({ ended: why })}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
  const spent = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  let [before, since, looks] = [-1, 0, 0];
  for (;;) {
    Atomics.wait(nothing, 0, 0, 20);
    const rss = process.memoryUsage.rss();
    if (rss > limits.memory) end(`it held ${Math.round(rss / 1e6)} MB of memory`);
    const now = Atomics.load(run, 0);
    // Even numbers lie between two inputs.
    if (now !== before || now % 2 === 0) [before, since, looks] = [now, spent(), 0];
    looks += 1;
    const taken = spent() - since;
    if (taken > limits.hangs) end(`it was not done after ${Math.round(taken)} ms of processor time`);
    if (looks > limits.looks && taken < limits.idle) end(`it waited for something that did not come in ${looks} looks`);
  }
}

export interface Watch {
  /** Before and after each input. */
  readonly step: () => void;
}

/** Watches this very program from now on. */
export function startWatch(limits: Limits): Watch {
  const run = new Int32Array(new SharedArrayBuffer(4));
  const workerData: Watched = { run, limits };
  new Worker(`(${look.toString()})()`, { eval: true, workerData }).unref();
  return { step: () => void Atomics.add(run, 0, 1) };
}
