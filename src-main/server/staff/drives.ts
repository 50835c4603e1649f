/** Drives that somebody may have plugged in, and one file written to one of them. */
import { access, constants, open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Drive } from '../../contract/staff.ts';
import { freeBytesIn } from '../../store/free-space.ts';

/** Folders below which Linux mounts drives that are plugged in. */
const plugged = /^\/(media|run\/media|mnt)(\/|$)/;

/** A drive that was pulled out, or a network that is gone, may never answer; the others are listed meanwhile. */
const patience = 1000;

/** Mount points of plugged-in drives that may be written to, from the text of /proc/mounts. */
export function pluggedMounts(mounts: string): string[] {
  return mounts.split('\n').flatMap((line) => {
    const [, point = '', , options = ''] = line.split(' ');
    // The system writes spaces and the like as octal numbers.
    const path = point.replace(/\\([0-7]{3})/g, (_all, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    return plugged.test(path) && !options.split(',').includes('ro') ? [path] : [];
  });
}

/** Letters of Windows without the system's own drive and the two of floppy disks. */
function letters(systemDrive: string): string[] {
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ']
    .filter((letter) => !systemDrive.toUpperCase().startsWith(letter))
    .map((letter) => `${letter}:\\`);
}

async function places({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): Promise<string[]> {
  if (platform === 'win32') return letters(env['SystemDrive'] ?? 'C:');
  return pluggedMounts(await readFile('/proc/mounts', 'utf8').catch(() => ''));
}

async function drive(path: string): Promise<Drive | undefined> {
  try {
    await access(path, constants.W_OK);
    return { path, name: basename(path) || path, freeBytes: await freeBytesIn(path) };
  } catch {
    // Not there, or not for us to write to: nothing that could be chosen.
    return undefined;
  }
}

type Look = typeof drive;

/**
 * Looks again only at what has answered: a drive that never does holds one of the few threads that read all files of
 * the program, and staff ask every few seconds.
 */
export function oneAtATime(look: Look): Look {
  const underway = new Map<string, ReturnType<Look>>();
  return (path) => {
    const known = underway.get(path);
    if (known !== undefined) return known;
    const asked = look(path).finally(() => underway.delete(path));
    underway.set(path, asked);
    return asked;
  };
}

const lookAt = oneAtATime(drive);

/** Drives that can be written to, in the order the system gives them. */
export async function listDrives(around: Pick<NodeJS.Process, 'platform' | 'env'> = process): Promise<Drive[]> {
  const found = await Promise.all(
    (await places(around)).map((path) => Promise.race([lookAt(path), wait(patience, undefined, { ref: false })])),
  );
  return found.filter((each) => each !== undefined);
}

/** Writes a new file and waits until it is on the drive. Rejects with the system's error and leaves no half file. */
export async function writeNew(
  file: string,
  content: string | Uint8Array,
  remove: (file: string) => Promise<void>,
): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
  } catch (error) {
    // The drive may be gone with all that was on it; the first error is the one to tell.
    await handle.close().catch(() => undefined);
    await remove(file).catch(() => undefined);
    throw error;
  }
}
