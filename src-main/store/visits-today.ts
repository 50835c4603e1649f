/** Today's ring: how many visits began today. A count, nothing else; it starts anew at midnight of the hall's clock. */
import { z } from 'zod';
import { readKept, setAside, writeKept } from './kept-file.ts';

const countSchema = z.object({ day: z.string(), visits: z.number().int().min(0) });

export interface VisitsToday {
  today(): number;
  /** Counts one visit and gives the new count. */
  add(): number;
  /** Waits until what was counted is on disk. */
  close(): Promise<void>;
}

/** The day on the hall's own clock, as 2026-11-25. */
export function dayOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens the count. A write that fails (full disk) is reported and costs the count after a restart, never the show. */
export async function openVisitsToday(
  file: string,
  now: () => Date,
  report: (problem: unknown) => void,
): Promise<VisitsToday> {
  const kept = await readKept(file, countSchema);
  if (kept.status === 'damaged') {
    report(kept.why);
    await setAside(file, now());
  }
  let count = kept.status === 'ok' ? kept.value : { day: dayOf(now()), visits: 0 };
  let writing = Promise.resolve();
  let dirty = false;

  const current = (): typeof count => {
    const day = dayOf(now());
    if (count.day !== day) count = { day, visits: 0 };
    return count;
  };
  // Writes follow each other; visits counted meanwhile share the next one.
  const save = (): void => {
    if (dirty) return;
    dirty = true;
    writing = writing.then(async () => {
      dirty = false;
      await writeKept(file, count).catch(report);
    });
  };
  return {
    today: () => current().visits,
    add: () => {
      count = { day: current().day, visits: current().visits + 1 };
      save();
      return count.visits;
    },
    close: () => writing,
  };
}
