/** How much room the disk of the data folder has, and what is given up for it: logs first, then figures. */
import { statfs } from 'node:fs/promises';

/** The log's total and a browser's profile still fit in. Below it no log is written and old ones go. In bytes. */
const lowBelow = 64 * 2 ** 20;

/** Below it figures wait in memory too: what is left belongs to the settings. In bytes. */
const veryLowBelow = 16 * 2 ** 20;

export type Space = 'comfortable' | 'low' | 'very low';

/** The rule; `freeBytes` null where the system does not say: then every write is tried. */
export function spaceOf(freeBytes: number | null): Space {
  if (freeBytes === null || freeBytes >= lowBelow) return 'comfortable';
  return freeBytes >= veryLowBelow ? 'low' : 'very low';
}

/** Bytes that this user may still write in the folder. Rejects where the system does not say, as some networks don't. */
export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
