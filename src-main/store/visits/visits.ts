/** Counts visits: sums by day, written in batches; a disk that is full or gone costs figures, never the show. */
import type { DatabaseSync } from 'node:sqlite';
import type { LogEvent } from '../../contract/log-events.ts';
import { dwellBounds, type VisitCount, type VisitKind, visitSteps, type VisitSummary } from '../../contract/visits.ts';
import { dayOf } from '../../contract/day.ts';
import { isDamage, openDatabase, sumsSince } from './database.ts';

/** So long a count may wait in memory, in milliseconds: what a kill can cost. */
const batchEvery = 2000;

/**
 * So many days with visits are kept: five years show every trend. Days are counted, not measured by the clock: one
 * that is wrong by ten years would take everything with it.
 */
const keptDays = 5 * 366;

/** A file that can't be had is asked for less and less often, at the seldomest once in so many batches. */
const seldomest = 30;

/** No hall has so many different sums in a day; what goes beyond while the disk is away is dropped. */
const mostWaiting = 5000;

export interface VisitsOptions {
  readonly file: string;
  readonly now: () => Date;
  /** Told in plain data what went wrong; the counting goes on. */
  readonly report: (problem: { readonly what: LogEvent; readonly why: string; readonly setAsideAs?: string }) => void;
  /** Whether the disk has room for figures; by default it has. What can't be written waits. */
  readonly mayWrite?: () => boolean;
  /** Calls back again and again; returns its undo. */
  readonly every?: (work: () => void, milliseconds: number) => () => void;
}

export interface Visits {
  /** Visits that began today, on the hall's clock. */
  today(): number;
  /** Counts the beginning of a visit and gives the count of today. */
  begin(): number;
  /** Adds what a visit was to the sums of today. */
  end(summary: VisitSummary): void;
  /** Every sum since that day, by day, kind and key; what waits in memory included. */
  since(day: string): VisitCount[];
  /** Whether a kill would cost more than the last batch, and how many counts found no place even in memory. */
  state(): { readonly inMemoryOnly: boolean; readonly lost: number };
  close(): void;
}

const everyUnheeded = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
};

/** The bar of the dwell histogram that so many seconds belong to. */
export function dwellBar(seconds: number): string {
  const bound = dwellBounds.find((each) => seconds <= each);
  return bound === undefined ? 'more' : String(bound);
}

/** Opens the figures. Never rejects: without a file the counts stay in memory, which is reported. */
export async function openVisits(options: VisitsOptions): Promise<Visits> {
  const { file, now, report, mayWrite = () => true, every = everyUnheeded } = options;
  const waiting = new Map<string, number>();
  let database: DatabaseSync | undefined;
  let opening: Promise<void> | undefined;
  let closed = false;
  let lost = 0;
  /** Batches in a row that could not be written, and how many more are let pass before the next try. */
  let failures = 0;
  let letPass = 0;
  /** Asked at every push, so it is kept and not summed up again. */
  let ofToday = { day: '', visits: 0 };

  const tell = (what: LogEvent, error: unknown): void => report({ what, why: (error as Error).message });
  const failed = (): void => {
    letPass = Math.min(2 ** failures - 1, seldomest);
    failures += 1;
  };

  async function open(): Promise<void> {
    try {
      const opened = await openDatabase(file, now);
      if (closed) return opened.database.close();
      database = opened.database;
      ofToday = { day: '', visits: 0 };
      if (opened.damage) report({ what: 'the figures were damaged and begin anew', ...opened.damage });
      forgetOld();
    } catch (error) {
      tell('the figures can’t be opened and stay in memory', error);
      failed();
    }
  }

  function forgetOld(): void {
    const newest = 'SELECT DISTINCT day FROM counts ORDER BY day DESC LIMIT ?';
    try {
      database?.prepare(`DELETE FROM counts WHERE day NOT IN (${newest})`).run(keptDays);
    } catch (error) {
      tell('old figures can’t be deleted', error);
    }
  }

  function count(kind: VisitKind, key: string): void {
    const name = JSON.stringify([dayOf(now()), kind, key]);
    if (waiting.size < mostWaiting || waiting.has(name)) {
      waiting.set(name, (waiting.get(name) ?? 0) + 1);
      return;
    }
    if (lost === 0) report({ what: 'figures are lost', why: `${mostWaiting} sums wait in memory already` });
    lost += 1;
  }

  /** What could not be written stays, and is tried again with the next batch. */
  function write(): void {
    if (waiting.size === 0 || !mayWrite()) return;
    if (letPass > 0) {
      letPass -= 1;
      return;
    }
    if (!database) {
      opening ??= open().finally(() => (opening = undefined));
      return;
    }
    try {
      store(database, waiting);
      waiting.clear();
      failures = 0;
    } catch (error) {
      tell('figures can’t be written', error);
      failed();
      if (isDamage(error)) giveUpFile();
    }
  }

  function giveUpFile(): void {
    try {
      database?.close();
    } catch (error) {
      tell('the damaged figures can’t be closed', error);
    }
    database = undefined;
  }

  function stored(query: string, ...values: string[]): Record<string, unknown>[] {
    try {
      return database?.prepare(query).all(...values) ?? [];
    } catch (error) {
      tell('figures can’t be read', error);
      if (isDamage(error)) giveUpFile();
      return [];
    }
  }

  function since(day: string): VisitCount[] {
    const sums = new Map<string, number>();
    for (const row of stored(sumsSince, day))
      sums.set(JSON.stringify([row['day'], row['kind'], row['key']]), Number(row['count']));
    for (const [name, more] of waiting)
      if ((JSON.parse(name) as [string])[0] >= day) sums.set(name, (sums.get(name) ?? 0) + more);
    return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => readCount(name, sum));
  }

  const today = (): number => {
    const day = dayOf(now());
    if (ofToday.day !== day) {
      const visits = since(day).find((each) => each.day === day && each.kind === 'visit');
      ofToday = { day, visits: visits?.count ?? 0 };
    }
    return ofToday.visits;
  };

  await open();
  const stop = every(write, batchEvery);
  return {
    today,
    begin: () => {
      const visits = today() + 1;
      count('visit', '');
      count('hour', String(now().getHours()).padStart(2, '0'));
      ofToday = { ...ofToday, visits };
      return visits;
    },
    end: (summary) => {
      count('dwell', dwellBar(summary.seconds));
      for (const view of new Set(summary.views)) count('view', view);
      for (const language of new Set(summary.languages)) count('language', language);
      for (const step of visitSteps.slice(0, visitSteps.indexOf(summary.step) + 1)) count('step', step);
    },
    since,
    state: () => ({ inMemoryOnly: failures > 0 || !mayWrite(), lost }),
    close: () => {
      stop();
      letPass = 0;
      write();
      closed = true;
      giveUpFile();
    },
  };
}

function readCount(name: string, count: number): VisitCount {
  const [day, kind, key] = JSON.parse(name) as [string, VisitKind, string];
  return { day, kind, key, count };
}

/** All of them or none. */
function store(database: DatabaseSync, counts: ReadonlyMap<string, number>): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const add = database.prepare(
      'INSERT INTO counts VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count',
    );
    for (const [name, count] of counts) add.run(...(JSON.parse(name) as [string, string, string]), count);
    database.exec('COMMIT');
  } catch (error) {
    // Where SQLite has taken it back by itself there is nothing left to take back.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
