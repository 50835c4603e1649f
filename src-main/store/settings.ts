import type { z } from 'zod';
import { type Settings, settingsSchema, shippedSettings } from '../contract/settings.ts';
import {
  backupOf,
  type Kept,
  Keeper,
  type MakeRoom,
  type Read,
  readKept,
  removeHalfWritten,
  spareUnreadable,
  writeKept,
} from './kept-file.ts';
import { setAside } from './set-aside.ts';

/** What was found at the start, for staff, and what was done. */
export interface SettingsProblem {
  readonly file: string;
  /** `unreadable`: it lies in its place, may well be sound, and is tried again. */
  readonly status: 'missing' | 'damaged' | 'unreadable';
  readonly why: string;
  readonly setAsideAs: string | null;
  readonly usedInstead: 'backup' | 'defaults';
}

export interface SettingsStore {
  current(): Settings;
  /** What was wrong at the start, if anything, until somebody has set them anew. */
  readonly problem: SettingsProblem | undefined;
  /** In force at once in any case; never rejects. */
  replace(settings: Settings): Promise<Kept>;
  /**
   * Writes what an earlier `replace` could not, and reads what could not be read at the start; nothing happens when
   * there is nothing of that kind.
   */
  retry(): Promise<Kept>;
  /** Why the settings in force are not on the disk; undefined when they are. */
  unkept(): string | undefined;
  subscribe(listener: () => void): () => void;
}

/** Checks settings from outside. */
export function parseSettings(value: unknown): z.ZodSafeParseResult<Settings> {
  return settingsSchema.safeParse(value);
}

/** Reads and checks the settings as they lie there, and leaves even damaged ones in their place. */
export function readSettings(file: string): Promise<Read<Settings>> {
  return readKept<Settings>(file, settingsSchema);
}

interface Found {
  readonly settings: Settings;
  readonly problem?: SettingsProblem;
  /** What lies there could not be read, and is worth another look. */
  readonly unread: boolean;
}

async function read(file: string, now: () => Date): Promise<Found> {
  const kept = await readKept(file, settingsSchema);
  if (kept.status === 'ok') return { settings: kept.value, unread: false };
  const backup = await readKept(backupOf(file), settingsSchema);
  const { status } = kept;
  if (status === 'missing' && backup.status === 'missing') return { settings: shippedSettings, unread: false };
  const setAsideAs = status === 'damaged' ? await setAside(file, now()) : null;
  // Something that is no file would be in the way of every later backup.
  if (backup.status === 'damaged') await setAside(backupOf(file), now());
  const usedInstead = backup.status === 'ok' ? 'backup' : 'defaults';
  return {
    settings: backup.status === 'ok' ? backup.value : shippedSettings,
    problem: { file, status, why: status === 'missing' ? 'it is missing' : kept.why, setAsideAs, usedInstead },
    unread: status === 'unreadable' || backup.status === 'unreadable',
  };
}

/** Opens the hall's settings; whatever state the file is in, there are settings afterwards. */
export async function openSettings(file: string, now: () => Date, makeRoom?: MakeRoom): Promise<SettingsStore> {
  await removeHalfWritten(file);
  let { settings, problem, unread } = await read(file, now);
  const keeper = new Keeper(() => writeKept(file, settings, makeRoom));

  async function spareUnread(): Promise<void> {
    if (!unread) return;
    unread = false;
    await spareUnreadable(file, settingsSchema, now);
  }

  async function readAgain(): Promise<void> {
    const before = JSON.stringify(settings);
    ({ settings, problem, unread } = await read(file, now));
    if (JSON.stringify(settings) !== before) keeper.tell();
  }

  // One write after the other: each keeps the one before it as the backup.
  let writing: Promise<unknown> = Promise.resolve();
  const afterOthers = (work: () => Promise<Kept>): Promise<Kept> => {
    const done = writing.then(work);
    // A listener that throws rejects the call that wrote; later writes come all the same.
    writing = done.catch(() => undefined);
    return done;
  };
  return {
    current: () => settings,
    get problem() {
      return problem;
    },
    replace: (next) =>
      afterOthers(() => {
        settings = next;
        problem = undefined;
        const written = spareUnread().then(() => keeper.write());
        keeper.tell();
        return written;
      }),
    retry: () =>
      afterOthers(async () => {
        if (unread) await readAgain();
        return keeper.unkept() === undefined ? { kept: true } : keeper.write();
      }),
    unkept: keeper.unkept,
    subscribe: keeper.subscribe,
  };
}
