/** What staff have withdrawn: kept through restarts and changes of the content, until it is restored. */
import { z } from 'zod';
import type { Text } from '../contract/exhibition.ts';
import { itemKinds, type ItemName } from '../contract/staff.ts';
import {
  backupOf,
  type Kept,
  Keeper,
  type MakeRoom,
  readKept,
  removeHalfWritten,
  spareUnreadable,
  writeKeptTwice,
} from './kept-file.ts';
import { setAside } from './set-aside.ts';

/** With the name it had, so that staff know it when the exhibition has it no longer. */
export interface Withdrawn extends ItemName {
  readonly name: Text;
}

/** More than any exhibition has, and few enough to be written in a moment. */
const most = 10_000;

const keptSchema = z
  .array(
    z.object({
      kind: z.enum(itemKinds),
      id: z.string().min(1).max(200),
      // However long: a list that is refused for one name would show everything again.
      name: z.record(z.string(), z.string()),
    }),
  )
  .max(most);

/** What was found at the start, for staff. */
export interface WithdrawnDamage {
  readonly file: string;
  /** `unreadable`: it lies in its place, may well be sound, and is tried again. */
  readonly status: 'damaged' | 'unreadable';
  readonly why: string;
  readonly setAsideAs: string | null;
  /** `none`: everything is shown again, and has to be looked through. */
  readonly usedInstead: 'backup' | 'none';
}

export interface WithdrawnStore {
  current(): readonly Withdrawn[];
  /** What was wrong at the start, if anything, as long as it is. */
  readonly problem: WithdrawnDamage | undefined;
  /** Both hold at once in any case and never reject. */
  withdraw(item: Withdrawn): Promise<Kept>;
  restore(name: ItemName): Promise<Kept>;
  /**
   * Writes what could not be written before, and reads what could not be read at the start; nothing happens when there
   * is nothing of that kind.
   */
  retry(): Promise<Kept>;
  /** Why the list in force is not on the disk; undefined when it is. */
  unkept(): string | undefined;
  subscribe(listener: () => void): () => void;
}

const isSame = (a: ItemName, b: ItemName): boolean => a.kind === b.kind && a.id === b.id;

interface Found {
  readonly items: readonly Withdrawn[];
  readonly problem?: WithdrawnDamage;
  /** What lies there could not be read, and is worth another look. */
  readonly unread: boolean;
}

async function read(file: string, now: () => Date): Promise<Found> {
  const kept = await readKept<Withdrawn[]>(file, keptSchema);
  if (kept.status === 'ok') return { items: kept.value, unread: false };
  const backup = await readKept<Withdrawn[]>(backupOf(file), keptSchema);
  const items = backup.status === 'ok' ? backup.value : [];
  // The backup holds the same, so that one of the two is enough.
  const unread = backup.status !== 'ok' && (kept.status === 'unreadable' || backup.status === 'unreadable');
  const { status } = kept;
  if (status === 'missing') return { items, unread };
  const setAsideAs = status === 'damaged' ? await setAside(file, now()) : null;
  const usedInstead = backup.status === 'ok' ? 'backup' : 'none';
  return { items, unread, problem: { file, status, why: kept.why, setAsideAs, usedInstead } };
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
  let { items, problem, unread } = await read(file, now);
  const keeper = new Keeper(() => writeKeptTwice(file, items, makeRoom));

  /** What could not be read at the start holds too, as soon as it can be, beside what was withdrawn since. */
  async function readAgain(): Promise<void> {
    if (!unread) return;
    const found = await read(file, now);
    if (found.unread) return;
    ({ problem, unread } = found);
    items = [...found.items.filter((each) => !items.some((other) => isSame(each, other))), ...items];
    keeper.tell();
  }

  async function spareUnread(): Promise<void> {
    await readAgain();
    if (!unread) return;
    unread = false;
    problem = undefined;
    await spareUnreadable(file, keptSchema, now);
  }

  async function write(): Promise<Kept> {
    await spareUnread();
    return keeper.write();
  }

  // One write after the other, each of what holds when its turn comes.
  let writing: Promise<Kept> = Promise.resolve({ kept: true });
  const change = (next: readonly Withdrawn[]): Promise<Kept> => {
    items = next;
    keeper.tell();
    writing = writing.then(write);
    return writing;
  };
  return {
    current: () => items,
    get problem() {
      return problem;
    },
    withdraw: (item) => change([...items.filter((each) => !isSame(each, item)), item]),
    restore: (name) => change(items.filter((each) => !isSame(each, name))),
    retry: () =>
      (writing = writing.then(async (last) => {
        await readAgain();
        return keeper.unkept() === undefined ? last : write();
      })),
    unkept: keeper.unkept,
    subscribe: keeper.subscribe,
  };
}
