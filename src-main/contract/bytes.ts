/** Sizes of files, disks and memory, as people read them. */

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Bytes in decimal units, as disks are sold and as file managers but Windows' count: 1 GB is 10^9 bytes. "480 MB", "1.3 GB". */
export function printBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power] ?? ''}`;
}
