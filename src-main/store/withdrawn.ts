/** What staff have withdrawn: kept through restarts and changes of the content, until it is restored. */
import { z } from 'zod';
import type { Text } from '../contract/exhibition.ts';
import type { ItemName } from '../contract/staff.ts';
import { backupOf, type MakeRoom, readKept, removeHalfWritten, writeKeptTwice } from './kept-file.ts';
import { setAside } from './set-aside.ts';
import type { Kept } from './settings.ts';

/** With the name it had, so that staff know it when the exhibition has it no longer. */
export interface Withdrawn extends ItemName {
  readonly name: Text;
}

/** More than any exhibition has, and few enough to be written in a moment. */
const most = 10_000;

const keptSchema = z
  .array(
    z.object({
      kind: z.enum(['chapter', 'moment', 'city', 'route', 'source']),
      id: z.string().min(1).max(200),
      // However long: a list that is refused for one name would show everything again.
      name: z.record(z.string(), z.string()),
    }),
  )
  .max(most);

/** What was found damaged, for staff. */
export interface WithdrawnDamage {
  readonly file: string;
  readonly why: string;
  readonly setAsideAs: string | null;
  /** `none`: everything is shown again, and has to be looked through. */
  readonly usedInstead: 'backup' | 'none';
}

export interface WithdrawnStore {
  current(): readonly Withdrawn[];
  /** What was wrong at the start, if anything. */
  readonly problem: WithdrawnDamage | undefined;
  /** Both hold at once in any case and never reject. */
  withdraw(item: Withdrawn): Promise<Kept>;
  restore(name: ItemName): Promise<Kept>;
  /** Writes what could not be written before; nothing happens when there is nothing of that kind. */
  retry(): Promise<Kept>;
  /** Why the list in force is not on the disk; undefined when it is. */
  unkept(): string | undefined;
  subscribe(listener: () => void): () => void;
}

const isSame = (a: ItemName, b: ItemName): boolean => a.kind === b.kind && a.id === b.id;

async function read(
  file: string,
  now: () => Date,
): Promise<{ readonly items: readonly Withdrawn[]; readonly problem?: WithdrawnDamage }> {
  const kept = await readKept<Withdrawn[]>(file, keptSchema);
  if (kept.status === 'ok') return { items: kept.value };
  const backup = await readKept<Withdrawn[]>(backupOf(file), keptSchema);
  const items = backup.status === 'ok' ? backup.value : [];
  if (kept.status === 'missing') return { items };
  const setAsideAs = kept.status === 'damaged' ? await setAside(file, now()) : null;
  return {
    items,
    problem: { file, why: kept.why, setAsideAs, usedInstead: backup.status === 'ok' ? 'backup' : 'none' },
  };
}

/** The list as it is kept now, for a command beside the running program: reads, and changes nothing. */
export async function withdrawnIn(file: string): Promise<readonly Withdrawn[]> {
  for (const each of [file, backupOf(file)]) {
    const kept = await readKept<Withdrawn[]>(each, keptSchema);
    if (kept.status === 'ok') return kept.value;
  }
  return [];
}

/** Opens the list; whatever state the file is in, there is a list afterwards. */
export async function openWithdrawn(file: string, now: () => Date, makeRoom?: MakeRoom): Promise<WithdrawnStore> {
  await removeHalfWritten(file);
  const { items: found, problem } = await read(file, now);
  let items = found;
  let unkept: string | undefined;
  const listeners = new Set<() => void>();

  async function write(): Promise<Kept> {
    try {
      await writeKeptTwice(file, items, makeRoom);
      unkept = undefined;
      return { kept: true };
    } catch (error) {
      unkept = (error as Error).message;
      return { kept: false, why: unkept };
    }
  }

  // One write after the other, each of what holds when its turn comes.
  let writing: Promise<Kept> = Promise.resolve({ kept: true });
  const change = (next: readonly Withdrawn[]): Promise<Kept> => {
    items = next;
    for (const listener of listeners) listener();
    writing = writing.then(write);
    return writing;
  };
  return {
    current: () => items,
    problem,
    withdraw: (item) => change([...items.filter((each) => !isSame(each, item)), item]),
    restore: (name) => change(items.filter((each) => !isSame(each, name))),
    retry: () => (writing = writing.then((last) => (unkept === undefined ? last : write()))),
    unkept: () => unkept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
