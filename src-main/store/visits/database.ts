/** The file of visitor figures: opened, checked, and begun anew when it is damaged. */
import { access, stat } from 'node:fs/promises';
import type * as sqlite from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import type { VisitCount, VisitKind } from '../../contract/visits.ts';
import { setAside } from '../set-aside.ts';

/**
 * Node's own SQLite. It works as documented, yet says at its first use that it might change; staff who read the log
 * can do nothing with that, so this one sentence is left out.
 */
export async function loadSqlite(): Promise<typeof sqlite> {
  const emit = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (String(warning).includes('SQLite is an experimental feature')) return;
    emit.call(process, warning, ...rest);
  }) as typeof emit;
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emit;
  }
}

/** Another program may hold the file for a moment (a copy, a virus scanner); longer, and the counts wait in memory. */
const lockedPatience = 200;

/** Files that SQLite keeps beside the database. */
const companions = ['-wal', '-shm'];

const schema = `
  CREATE TABLE IF NOT EXISTS counts (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, kind, key)
  ) WITHOUT ROWID;
`;

/** The sums from a day on, in order. A step that earlier programs called `second-beat` counts as `second-page`. */
export const sumsSince = `
  SELECT
    day,
    kind,
    CASE WHEN kind = 'step' AND key = 'second-beat' THEN 'second-page' ELSE key END AS key,
    SUM(count) AS count
  FROM counts WHERE day >= ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
`;

interface Opened {
  readonly database: DatabaseSync;
  /** Why the file that was there could not be used, and where it lies now. */
  readonly damage?: { readonly why: string; readonly setAsideAs: string };
}

/** SQLite's own words for a file that is no sound database: SQLITE_CORRUPT and SQLITE_NOTADB. */
export function isDamage(error: unknown): boolean {
  const code = (error as { readonly errcode?: unknown }).errcode;
  return typeof code === 'number' && [11, 26].includes(code & 0xff);
}

class Unsound extends Error {}

/** What is no database of ours, whatever it may be instead. */
class Foreign extends Error {}

/** Years of sums take some megabytes; checking something far larger would hold up the start. In bytes. */
const largest = 256 * 2 ** 20;

/** Raised when the tables change, so that an older program leaves a newer one's figures alone. */
const form = 1;

async function refuseWhatIsNoDatabase(file: string): Promise<void> {
  const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (stats === undefined) return;
  if (!stats.isFile()) throw new Foreign('it is no ordinary file');
  if (stats.size > largest) throw new Foreign(`it has ${stats.size} bytes, at most ${largest} are expected`);
}

function openChecked(database: DatabaseSync): void {
  const found = database.prepare('PRAGMA quick_check(1)').get() as { readonly quick_check: string };
  if (found.quick_check !== 'ok') throw new Unsound(found.quick_check);
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { readonly user_version: number };
  if (version > form) throw new Foreign(`a newer version of the program has written it (form ${version})`);
  // In WAL mode a killed program leaves whole transactions; losing the last seconds in a power cut is allowed.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(schema);
  if (version !== form) database.exec(`PRAGMA user_version = ${form}`);
  database.prepare('SELECT day, kind, key, count FROM counts LIMIT 1').get();
}

async function openSound(file: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite();
  await refuseWhatIsNoDatabase(file);
  const database = new DatabaseSync(file, { timeout: lockedPatience });
  try {
    openChecked(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the figures at `file`; its folder is there. A damaged file is set aside with its companions and a new one begun.
 * Rejects when no file can be had at all: locked by another program, folder read-only, disk full.
 */
export async function openDatabase(file: string, now: () => Date): Promise<Opened> {
  try {
    return { database: await openSound(file) };
  } catch (error) {
    const otherTable = (error as { readonly errcode?: unknown }).errcode === 1;
    if (!(error instanceof Unsound || error instanceof Foreign || otherTable || isDamage(error))) throw error;
    const setAsideAs = await setAside(file, now(), companions);
    if (setAsideAs === null) throw error;
    return { database: await openSound(file), damage: { why: (error as Error).message, setAsideAs } };
  }
}

/** Reads the figures while the program that counts them may be running. */
type VisitsRead =
  | { readonly status: 'ok'; readonly counts: readonly VisitCount[] }
  | { readonly status: 'missing' }
  | { readonly status: 'unreadable'; readonly why: string };

/** Another program may be writing at this very moment. */
const patience = 2000;

/** Every sum since a day (YYYY-MM-DD), in order; without a day all of them. */
export async function readVisits(file: string, since = ''): Promise<VisitsRead> {
  try {
    await access(file);
  } catch {
    return { status: 'missing' };
  }
  try {
    const { DatabaseSync } = await loadSqlite();
    const database = new DatabaseSync(file, { readOnly: true, timeout: patience });
    try {
      const rows = database.prepare(sumsSince).all(since);
      const counts = rows.map(({ day, kind, key, count }) => ({
        day: String(day),
        kind: String(kind) as VisitKind,
        key: String(key),
        count: Number(count),
      }));
      return { status: 'ok', counts };
    } finally {
      database.close();
    }
  } catch (error) {
    return { status: 'unreadable', why: (error as Error).message };
  }
}
