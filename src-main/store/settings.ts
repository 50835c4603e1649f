import { z } from 'zod';
import type { Settings } from '../contract/settings.ts';
import { backupOf, type MakeRoom, type Read, readKept, removeHalfWritten, writeKept } from './kept-file.ts';
import { setAside } from './set-aside.ts';

/** What a hall gets that has set nothing. */
export const shippedSettings: Settings = {
  language: 'both',
  ground: 'night',
  textSize: 2,
  idleSeconds: 75,
  // WCAG 2.2.1: at least 20 s to say that one is still there.
  warningSeconds: 20,
  diagonal: 43,
  distance: 0.6,
  quietLook: 'grey',
  volume: 0.6,
  guideTakesOver: true,
};

const languageTag = z.string().regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*|both)$/);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);

const openingHours = z
  .object({ opens: timeOfDay, closes: timeOfDay, closedOn: z.array(weekday).max(6) })
  // The same time twice would leave open whether that is the whole day or none of it.
  .refine(({ opens, closes }) => opens !== closes);

/** A hall has a handful of displays. */
const mostDisplays = 16;

/** Bounds are those within which the page stays usable. Unknown keys are dropped: a newer version may have written them. */
export const settingsSchema: z.ZodType<Settings> = z.object({
  language: languageTag.default(shippedSettings.language),
  ground: z.enum(['night', 'paper', 'by-hour']).default(shippedSettings.ground),
  textSize: z.literal([1, 2, 3]).default(shippedSettings.textSize),
  idleSeconds: z.number().min(10).max(3600).default(shippedSettings.idleSeconds),
  warningSeconds: z.number().min(20).max(120).default(shippedSettings.warningSeconds),
  diagonal: z.number().min(10).max(300).default(shippedSettings.diagonal),
  distance: z.number().min(0.3).max(10).default(shippedSettings.distance),
  map: z.enum(['rings', 'globe']).exactOptional(),
  hours: openingHours.exactOptional(),
  quietDays: z
    .array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
    .max(366)
    .exactOptional(),
  quietThrough: z.iso.date().exactOptional(),
  quietLook: z.enum(['grey', 'dark']).default(shippedSettings.quietLook),
  volume: z.number().min(0).max(1).default(shippedSettings.volume),
  guideTakesOver: z.boolean().default(shippedSettings.guideTakesOver),
  displays: z
    .record(
      z.string().min(1).max(200),
      z.object({ mode: z.enum(['kiosk', 'present', 'display']), language: languageTag.exactOptional() }),
    )
    .refine((displays) => Object.keys(displays).length <= mostDisplays)
    .exactOptional(),
});

/** What was found at the start, for staff, and what was done. */
export interface SettingsProblem {
  readonly file: string;
  /** `unreadable`: it lies in its place, may well be sound, and is tried again. */
  readonly status: 'missing' | 'damaged' | 'unreadable';
  readonly why: string;
  readonly setAsideAs: string | null;
  readonly usedInstead: 'backup' | 'defaults';
}

/** Whether what was set will still be there after a restart. */
export type Kept = { readonly kept: true } | { readonly kept: false; readonly why: string };

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
  let unkept: string | undefined;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  /** What nobody could read is not written over: it lies aside for whoever can. */
  async function spareUnread(): Promise<void> {
    if (!unread) return;
    unread = false;
    for (const each of [file, backupOf(file)])
      if ((await readKept(each, settingsSchema)).status === 'unreadable') await setAside(each, now());
  }

  async function readAgain(): Promise<void> {
    const before = JSON.stringify(settings);
    ({ settings, problem, unread } = await read(file, now));
    if (JSON.stringify(settings) !== before) tell();
  }

  async function write(): Promise<Kept> {
    try {
      await writeKept(file, settings, makeRoom);
      unkept = undefined;
      return { kept: true };
    } catch (error) {
      unkept = (error as Error).message;
      return { kept: false, why: unkept };
    }
  }

  // One write after the other: each keeps the one before it as the backup.
  let writing: Promise<unknown> = Promise.resolve();
  const afterOthers = (work: () => Promise<Kept>): Promise<Kept> => {
    const done = writing.then(work);
    // A listener that throws is told to whoever asked; later writes come all the same.
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
        const written = spareUnread().then(write);
        tell();
        return written;
      }),
    retry: () =>
      afterOthers(async () => {
        if (unread) await readAgain();
        return unkept === undefined ? { kept: true } : write();
      }),
    unkept: () => unkept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
