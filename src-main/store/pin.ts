/** The staff's PIN: kept as a scrypt hash in a file of its own, never in clear. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { chmod, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { backupOf, type MakeRoom, ownerOnly, readKept, writeKeptTwice } from './kept-file.ts';
import { setAside } from './set-aside.ts';

/** About 16 MB and 50 ms on a small machine: expensive for a million guesses, not felt when one PIN is typed. */
const cost = { N: 16_384, r: 8, p: 1 } as const;
const hashLength = 32;

const base64 = z.base64().max(100);

const keptSchema = z.object({
  salt: base64,
  hash: base64,
  N: z.literal(cost.N),
  r: z.literal(cost.r),
  p: z.literal(cost.p),
});

export type KeptPin = z.output<typeof keptSchema>;

export type PinRead =
  | { readonly status: 'set'; readonly pin: KeptPin }
  | { readonly status: 'unset' }
  /** A file is there, but it can't be read now: there may be a PIN, so no other one may be set. */
  | { readonly status: 'unreadable'; readonly why: string };

/** What lies there, as it lies. */
export type PinLook =
  { readonly status: 'set' | 'unset' } | { readonly status: 'unsound'; readonly why: string; readonly backup: boolean };

/** What was found damaged, for staff. */
export interface PinDamage {
  readonly file: string;
  readonly why: string;
  readonly setAsideAs: string | null;
  readonly usedInstead: 'backup' | 'none';
}

function hashOf(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashLength, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** Whether this is the PIN that was kept; takes as long whether it is nearly right or all wrong. */
export async function isPin(pin: string, kept: KeptPin): Promise<boolean> {
  const hash = Buffer.from(kept.hash, 'base64');
  const tried = await hashOf(pin, Buffer.from(kept.salt, 'base64'));
  return hash.length === tried.length && timingSafeEqual(hash, tried);
}

/**
 * Reads what is kept. A damaged file is set aside and its backup, which holds the same PIN, serves. Only a file that is
 * surely no PIN any more, and could be moved out of the way, counts as none.
 */
export async function readPin(
  file: string,
  now: () => Date,
  onDamage: (damage: PinDamage) => void = () => undefined,
): Promise<PinRead> {
  const kept = await readKept<KeptPin>(file, keptSchema);
  if (kept.status === 'ok') return { status: 'set', pin: kept.value };
  if (kept.status === 'unreadable') return kept;
  const backup = await readKept<KeptPin>(backupOf(file), keptSchema);
  if (backup.status === 'unreadable') return backup;
  const usedInstead = backup.status === 'ok' ? 'backup' : 'none';
  if (kept.status === 'damaged') {
    const setAsideAs = await setAside(file, now());
    onDamage({ file, why: kept.why, setAsideAs, usedInstead });
    if (setAsideAs === null && usedInstead === 'none') return { status: 'unreadable', why: kept.why };
  }
  return backup.status === 'ok' ? { status: 'set', pin: backup.value } : { status: 'unset' };
}

/** Whether there is a PIN; reads only, nothing is set aside. */
export async function lookAtPin(file: string): Promise<PinLook> {
  const kept = await readKept<KeptPin>(file, keptSchema);
  if (kept.status === 'ok') return { status: 'set' };
  const backup = await readKept<KeptPin>(backupOf(file), keptSchema);
  if (kept.status === 'missing') return { status: backup.status === 'ok' ? 'set' : 'unset' };
  return { status: 'unsound', why: kept.why, backup: backup.status === 'ok' };
}

/** Keeps a PIN; rejects when the disk refuses. */
export async function keepPin(file: string, pin: string, makeRoom?: MakeRoom): Promise<void> {
  const salt = randomBytes(16);
  const hash = await hashOf(pin, salt);
  const kept: KeptPin = { salt: salt.toString('base64'), hash: hash.toString('base64'), ...cost };
  await writeKeptTwice(file, kept, makeRoom, ownerOnly);
}

/**
 * Takes from others the right to read the PIN's file and its backup: earlier versions left them with the usual rights,
 * and a hash of a few digits is soon guessed. Gives the reason where that can't be done. Windows guards them by folder.
 */
export async function guardPin(file: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    for (const each of [file, backupOf(file)]) {
      const stats = await stat(each).catch(() => undefined);
      if (stats?.isFile() && (stats.mode & 0o077) !== 0) await chmod(each, ownerOnly);
    }
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Forgets the PIN, its backup first, so that a half-done removal still leaves it in force. */
export async function removePin(file: string): Promise<void> {
  await rm(backupOf(file), { force: true });
  await rm(file, { force: true });
}
