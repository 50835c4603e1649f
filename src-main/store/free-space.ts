/** How much room the disk of the data folder has, and what is given up for it: logs first, then figures. */

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
