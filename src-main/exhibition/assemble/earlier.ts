/** What an earlier start has read: where files and reader are the same, it is what a new reading would give. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fingerprint } from '../read/fingerprint.ts';
import type { Reading } from './exhibition.ts';

/** A reading with something to show, and with all that was found in the files. */
export type WholeReading = Required<Reading>;

/** Keeps readings from one start to the next. */
export interface ReadingStore {
  /** Undefined where there is none, or none that is sound. Never rejects. */
  load(key: string): Promise<WholeReading | undefined>;
  save(key: string, reading: WholeReading): void;
}

/** Readings of earlier starts. */
export interface EarlierReadings {
  /** Names what is read of the files as they are now; undefined where that can't be told. Never rejects. */
  key(): Promise<string | undefined>;
  find(key: string): Promise<WholeReading | undefined>;
  keep(key: string, reading: WholeReading): void;
  /** Does something after a while; the answer takes it back. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

/** The build writes a hash of the reader's sources in its place; nothing is kept of a program that runs from its sources. */
declare const NIANLUN_READER: string | undefined;

/** Tells this program's reader from that of another version; undefined where that can't be told. */
export const builtReader = typeof NIANLUN_READER === 'undefined' ? undefined : NIANLUN_READER;

/** Names what this reader makes of these files as they are now; undefined where they can't all be looked at. */
export async function readingKey(dir: string, reader: string): Promise<string | undefined> {
  const files = await fingerprint(dir);
  return files && createHash('sha256').update(`${reader} ${files}`).digest('hex');
}

/** What was kept of the folder in `store`, as `reader` reads it. */
export function earlierReadings(
  dir: string,
  reader: string,
  store: ReadingStore,
  later: EarlierReadings['later'],
): EarlierReadings {
  return {
    key: () => readingKey(dir, reader),
    find: (key) => store.load(key),
    keep: (key, reading) => store.save(key, reading),
    later,
  };
}

const place = z.int().min(1);
const list = z.array(z.unknown());
const named = z.record(z.string(), z.unknown());

/** As much as tells a reading from anything else: it was checked when it was made, and its file has a digest. */
const shape = z.object({
  exhibition: z.looseObject({
    ...{ id: z.string(), version: z.string(), title: named, invitation: named, languages: z.array(z.string()) },
    ...{ span: z.object({ from: z.int(), to: z.int() }), home: named, map: z.enum(['rings', 'globe']) },
    ...{ chapters: list, moments: list, cities: list, routes: list, citiesFigures: list },
    ...{ words: named, sources: named },
  }),
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      ...{ file: z.string(), line: place, column: place, zh: z.string(), en: z.string() },
      shownAnyway: z.literal(true).optional(),
    }),
  ),
  quietDays: z.array(z.string()),
});

/** What was kept, where it has the shape of a reading. */
export function parseReading(value: unknown): WholeReading | undefined {
  return shape.safeParse(value).success ? (value as WholeReading) : undefined;
}

/** Whether two readings say the same, problems included. */
export function saysTheSame(one: Reading, other: Reading): boolean {
  const said = ({ exhibition, problems, quietDays }: Reading): string =>
    JSON.stringify([exhibition, problems, quietDays]);
  return said(one) === said(other);
}
