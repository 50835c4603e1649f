import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pluggedDisplays, screensOf, touchscreensIn } from '../../../../../src-main/cli/doctor/display.ts';

/** As the kernel lists them: a keyboard, a touchpad (not touched where it shows), a touchscreen. */
const devices = `I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
B: PROP=0
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe

I: Bus=0018 Vendor=04f3 Product=30c5 Version=0100
N: Name="ELAN Touchpad"
B: PROP=5
B: EV=1b
B: ABS=2e0800000000003

I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK ILITEK-TP"
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=3273800000000003
`;

test('only what is touched where it shows, with several fingers, is a touchscreen', () => {
  expect(touchscreensIn(devices)).toEqual(['ILITEK ILITEK-TP']);
  expect(touchscreensIn('')).toEqual([]);
});

test('displays that are plugged in are named with their best resolution', async () => {
  const graphics = await mkdtemp(join(tmpdir(), 'nianlun-drm-'));
  for (const [plug, status, modes] of [
    ['card0-HDMI-A-1', 'connected\n', '3840x2160\n1920x1080\n'],
    ['card0-DP-1', 'disconnected\n', ''],
    ['renderD128', '', ''],
  ] as const) {
    await mkdir(join(graphics, plug));
    await writeFile(join(graphics, plug, 'status'), status);
    await writeFile(join(graphics, plug, 'modes'), modes);
  }
  expect(await pluggedDisplays('linux', graphics)).toEqual(['HDMI-A-1 3840x2160']);
  expect(await pluggedDisplays('win32', graphics)).toEqual([]);
  await rm(graphics, { recursive: true });
});

test('an upright output of a compositor is as wide as it stands, and one that is off is none', () => {
  const mode = { width: 3840, height: 2160, refresh: 60, preferred: true, current: true };
  const outputs = [
    {
      name: 'HDMI-A-1',
      enabled: true,
      scale: 2,
      transform: '90',
      modes: [{ ...mode, current: false, width: 800 }, mode],
    },
    { name: 'DP-1', enabled: false, scale: 1, transform: 'normal', modes: [] },
  ];
  expect(screensOf(JSON.stringify(outputs))).toEqual([{ width: 1080, height: 1920, scale: 2 }]);
  expect(screensOf('unknown option')).toBeNull();
});
