/** Visitor figures on a file of their own, with the clock and the batches in the test's hand. */
import { join } from 'node:path';
import { expect } from 'vitest';
import type { VisitSummary } from '../../../../src-main/contract/visits.ts';
import { openVisits, type Visits } from '../../../../src-main/store/visits/visits.ts';
import { newFolder } from '../../../new-folder.ts';
import { visitsIn } from '../../../visits-in.ts';

export const morning = new Date(2026, 10, 25, 9, 30);
export const newFile = async (): Promise<string> => join(await newFolder(), 'visits.sqlite');

export const aVisit: VisitSummary = {
  seconds: 95,
  views: ['chapter:pier', 'circle', 'circle'],
  languages: ['en'],
  step: 'entered',
};

export interface Hall {
  readonly visits: Visits;
  readonly problems: string[];
  /** Writes what waits, as the clock does now and then. */
  tick(): Promise<void>;
  time: Date;
  /** The disk has room for figures. */
  mayWrite: boolean;
}

/** Ticks until so many visits are on the disk. A file that is opened late takes more than one batch. */
export async function tickUntilWritten(hall: Hall, file: string, visits: number): Promise<void> {
  const written = async (): Promise<number | undefined> => {
    await hall.tick();
    return visitsIn(file);
  };
  await expect.poll(written, { timeout: 20_000 }).toBe(visits);
}

export async function openHall(file: string, time = morning): Promise<Hall> {
  const problems: string[] = [];
  let write = (): void => {};
  const hall = { problems, time, mayWrite: true } as unknown as { -readonly [Key in keyof Hall]: Hall[Key] };
  hall.visits = await openVisits({
    file,
    now: () => new Date(hall.time),
    report: ({ what, why, setAsideAs }) =>
      problems.push([what, why, ...(setAsideAs === undefined ? [] : [setAsideAs])].join(': ')),
    mayWrite: () => hall.mayWrite,
    every: (work) => {
      write = work;
      return () => {};
    },
  });
  hall.tick = async () => {
    write();
    // A file that is opened late is opened between two batches.
    await new Promise((done) => setTimeout(done, 0));
  };
  return hall;
}
