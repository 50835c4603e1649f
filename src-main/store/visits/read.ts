/** Reads the figures while the program that counts them may be running. */
import { access } from 'node:fs/promises';
import type { VisitCount, VisitKind } from '../../contract/visits.ts';
import { sumsSince } from './database.ts';
import { loadSqlite } from './sqlite.ts';

export type VisitsRead =
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
