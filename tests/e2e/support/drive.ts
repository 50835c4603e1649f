/** A drive that is plugged into one program only. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Starts a program with a drive of 8 MB at /mnt, in mounts that only it and its children see. */
export const withDrive = [
  'unshare',
  '-m',
  'sh',
  '-c',
  'mount -t tmpfs -o size=8m nianlun /mnt && exec "$@"',
  'sh',
] as const;

/** Why no drive can be plugged into a program of its own here; undefined when one can. */
export async function whyNoDrive(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'a drive that only one program sees is a matter of Linux';
  return promisify(execFile)('unshare', ['-m', 'mount', '-t', 'tmpfs', 'nianlun', '/mnt']).then(
    () => undefined,
    () => 'mounts of its own need root',
  );
}
