import { whenLoaded } from './busy.ts';

/**
 * The page's one clock. `still` pages (pictures made by `shot`) run on virtual time: frames follow each other at
 * once, each 1/60 s later than the last, until everything has settled; so two pictures of one view are equal.
 */
export interface Clock {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Calls back before the next frame with the time; returns its undo. Call again to go on. */
  frame(callback: (now: number) => void): () => void;
  /** Calls back after a delay; returns its undo. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Random numbers in 0…1: seeded on still pages. */
  random(): number;
  readonly still: boolean;
}

/** Mulberry32: small, fast, and good enough for ornament. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The clock of a page that is used: the browser’s own time, frames and chance. */
export function liveClock(): Clock {
  return {
    still: false,
    now: () => performance.now(),
    random: Math.random,
    frame(callback) {
      const handle = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(handle);
    },
    after(milliseconds, callback) {
      const handle = setTimeout(callback, milliseconds);
      return () => clearTimeout(handle);
    },
  };
}

/** Virtual time a still page is given to settle, in milliseconds; every entrance is shorter. */
const settleTime = 2400;

export interface StillClock extends Clock {
  /** Resolves when no frame is waiting or the time to settle is over. */
  settled(): Promise<void>;
}

/** The clock of a still page, at 0; it runs while something waits, for `settleTime` at most. */
export function stillClock(): StillClock {
  let now = 0;
  let waiting: { due: number; callback: (now: number) => void }[] = [];
  let running = false;
  const whenSettled: (() => void)[] = [];
  // Real macrotasks between frames let workers, fonts and Svelte do their part.
  const channel = new MessageChannel();
  channel.port1.onmessage = step;
  const next = (): void => whenLoaded(() => channel.port2.postMessage(null));
  function step(): void {
    now += 1000 / 60;
    const due = waiting.filter((entry) => entry.due <= now);
    waiting = waiting.filter((entry) => entry.due > now);
    for (const entry of due) entry.callback(now);
    if (now < settleTime && waiting.length > 0) next();
    else {
      running = false;
      for (const resolve of whenSettled.splice(0)) resolve();
    }
  }
  function add(due: number, callback: (now: number) => void): () => void {
    const entry = { due, callback };
    if (now >= settleTime) return () => undefined;
    waiting.push(entry);
    if (!running) {
      running = true;
      next();
    }
    return () => {
      waiting = waiting.filter((other) => other !== entry);
    };
  }
  return {
    still: true,
    now: () => now,
    random: seeded(1948),
    frame: (callback) => add(now + 1, callback),
    after: (milliseconds, callback) => add(now + milliseconds, callback),
    settled: () => (running ? new Promise((resolve) => whenSettled.push(resolve)) : Promise.resolve()),
  };
}
