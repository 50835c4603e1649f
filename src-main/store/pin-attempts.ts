/**
 * Failed attempts at the PIN and the wait after them, kept on the disk so that a restart doesn't shorten it. The wall
 * clock has no part in this: it can be wrong by years in either direction, and would then lock staff out for as long or
 * let a guesser in at once. A wait is kept as its length and begins anew with each start.
 */
import { z } from 'zod';
import { type MakeRoom, readKept, writeKept } from './kept-file.ts';

/** Seconds to wait after the third, fourth, … failure; the last one repeats. Two slips of a finger cost nothing. */
const waits = [30, 60, 120, 300, 900] as const;
const freeFailures = 2;

/** So long without an attempt, in milliseconds, and one failure is forgotten: children who play leave no debt for staff. */
const forgiveEvery = 3600_000;

const keptSchema = z.object({
  /** The salt of the PIN they were aimed at: a new PIN begins without failures. */
  of: z.string().max(100),
  failures: z.int().min(0).max(1_000_000),
  /** What was left of the wait when this was written, in seconds. */
  wait: z
    .number()
    .min(0)
    .max(waits[waits.length - 1] ?? 0),
});

type Kept = z.output<typeof keptSchema>;

/** Seconds to wait after so many failures; before the first wait there is none. */
export function waitAfter(failures: number): number {
  return waits[Math.min(failures - freeFailures, waits.length) - 1] ?? 0;
}

export interface PinAttempts {
  /** Whole seconds until the next attempt at the PIN with this salt; 0 when it may be made. */
  secondsLeft(salt: string): number;
  /** Counts a failure before the attempt is judged, so that a power cut doesn't undo it. */
  count(salt: string): Promise<void>;
  /** The attempt was right after all. */
  clear(salt: string): Promise<void>;
}

export interface AttemptsOptions {
  readonly file: string;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** The count can't be written; it holds in memory until the program ends. */
  readonly onUnkept: (error: unknown) => void;
  readonly makeRoom?: MakeRoom | undefined;
}

/** Reads what an earlier start left. A damaged file counts as the longest wait, once. */
export async function openAttempts({ file, monotonic, onUnkept, makeRoom }: AttemptsOptions): Promise<PinAttempts> {
  const longest = waits[waits.length - 1] ?? 0;
  const read = await readKept<Kept>(file, keptSchema);
  let kept: Kept | undefined;
  if (read.status === 'ok') kept = read.value;
  let until = monotonic() + (kept?.wait ?? (read.status === 'missing' ? 0 : longest)) * 1000;
  let last = monotonic();

  /** Nothing is known of a damaged file, so that its wait is for whatever PIN there is. */
  const isOf = (salt: string): boolean => kept === undefined || kept.of === salt;
  // One write after the other: a later count must never be overtaken by an earlier one.
  let writing = Promise.resolve();
  const write = (next: Kept): Promise<void> => {
    kept = next;
    until = monotonic() + next.wait * 1000;
    writing = writing.then(() => writeKept(file, next, makeRoom)).catch(onUnkept);
    return writing;
  };
  const secondsLeft = (salt: string): number => {
    const left = isOf(salt) ? Math.max(0, Math.ceil((until - monotonic()) / 1000)) : 0;
    // What has been waited out need not be waited out again after a restart.
    if (left === 0 && kept !== undefined && kept.wait > 0) void write({ ...kept, wait: 0 });
    return left;
  };
  return {
    secondsLeft,
    count: (salt) => {
      const before = kept?.of === salt ? kept.failures : 0;
      const forgiven = Math.floor((monotonic() - last) / forgiveEvery);
      last = monotonic();
      const failures = Math.max(0, before - forgiven) + 1;
      return write({ of: salt, failures, wait: waitAfter(failures) });
    },
    clear: (salt) => write({ of: salt, failures: 0, wait: 0 }),
  };
}
