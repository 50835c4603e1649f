/** What the kernel of Linux knows of displays and touchscreens, without any tool and any session. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bits of the kernel's input-event-codes.h: a device that is touched where it shows, with several fingers. */
const inputPropDirect = 1n;
const absMultitouchX = 0x35n;

/** Whether a bitmap as the kernel writes it (words of 64 bits in hexadecimal, the highest first) has a bit. */
function hasBit(words: string, bit: bigint): boolean {
  const map = words
    .trim()
    .split(/\s+/)
    .reduce((sum, word) => (sum << 64n) | BigInt(`0x${word || '0'}`), 0n);
  return ((map >> bit) & 1n) === 1n;
}

/** Names of touchscreens in the text of /proc/bus/input/devices. */
export function touchscreensIn(devices: string): string[] {
  return devices.split(/\n\s*\n/).flatMap((device) => {
    const field = (name: string): string => new RegExp(`^B: ${name}=(.*)$`, 'm').exec(device)?.[1] ?? '';
    if (!hasBit(field('PROP'), inputPropDirect) || !hasBit(field('ABS'), absMultitouchX)) return [];
    return [/^N: Name="(.*)"$/m.exec(device)?.[1] ?? '?'];
  });
}

/** Touchscreens of this machine. Elsewhere than on Linux none are known here. */
export async function knownTouchscreens(platform: NodeJS.Platform): Promise<string[]> {
  if (platform !== 'linux') return [];
  return touchscreensIn(await readFile('/proc/bus/input/devices', 'utf8').catch(() => ''));
}

/** Displays that are plugged in, each with its own best resolution. */
export async function pluggedDisplays(platform: NodeJS.Platform, graphics = '/sys/class/drm'): Promise<string[]> {
  if (platform !== 'linux') return [];
  const plugs = await readdir(graphics).catch(() => []);
  const text = (plug: string, file: string): Promise<string> =>
    readFile(join(graphics, plug, file), 'utf8').catch(() => '');
  const named = await Promise.all(
    plugs
      .filter((plug) => /^card\d+-/.test(plug))
      .map(async (plug) => {
        if ((await text(plug, 'status')).trim() !== 'connected') return [];
        const [best = ''] = (await text(plug, 'modes')).split('\n');
        return [`${plug.replace(/^card\d+-/, '')} ${best}`.trim()];
      }),
  );
  return named.flat();
}
