/** Keeps the browser within its memory: a new process for the page, then a new browser, while the wall is unattended. */
import { totalmem } from 'node:os';
import { again, type Later } from '../supervision/later.ts';
import { absoluteCap, measureEvery, type MemoryAct, MemoryBudget } from '../supervision/memory.ts';
import { isUnattended } from '../supervision/unattended.ts';
import type { HostOptions } from './host.ts';

export interface MemoryParts extends Pick<HostOptions, 'served' | 'log' | 'hall'> {
  readonly monotonic: () => number;
  readonly later: Later;
  /** Bytes that the browser holds; undefined where that can't be known. */
  readonly measure: () => Promise<number | undefined>;
  /** Which browser it is; another one begins from nothing. */
  readonly browser: () => unknown;
  readonly renew: Readonly<Record<MemoryAct, () => void>>;
}

/** Decimal, as `contract/bytes.ts` prints sizes. */
const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** Measures every minute. Returns the undo. */
export function keepWithinMemory(parts: MemoryParts): () => void {
  const { served, log, hall, browser } = parts;
  const budget = new MemoryBudget(parts.monotonic, absoluteCap(totalmem()));
  let measured = browser();

  const measure = async (): Promise<void> => {
    const now = browser();
    if (now !== measured) budget.begin();
    measured = now;
    const bytes = await parts.measure();
    if (bytes === undefined) {
      log.once('memory unknown', 'info', 'what the browser holds of the memory can’t be known here');
      return;
    }
    const over = budget.measured(bytes, isUnattended(served.windows.health(), hall().open));
    if (over === undefined || now !== browser()) return;
    log.write('warning', 'the browser holds too much memory', {
      answer: over.act,
      megabytes: megabytes(over.bytes),
      budget: megabytes(over.budget),
    });
    parts.renew[over.act]();
  };

  return again(parts.later, measureEvery, () => {
    // A browser that goes away while it is asked is noticed as such.
    measure().catch(() => undefined);
  });
}
