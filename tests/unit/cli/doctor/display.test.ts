import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeGraphics, judgeTouch } from '../../../../src-main/cli/doctor/display-checks.ts';
import {
  type DisplayFacts,
  judgeDisplay,
  pluggedDisplays,
  screensOf,
  touchscreensIn,
} from '../../../../src-main/cli/doctor/display.ts';
import { newFolder } from '../../../new-folder.ts';

const seen = (width: number, height: number, scale = 1): DisplayFacts => ({
  screens: [{ width, height, scale }],
  unseen: 'no display',
  plugged: [],
  size: { diagonal: 43, distance: 0.6 },
});

test('an ordinary screen is well, standing or lying, and staff read what the settings hold it for', () => {
  expect(judgeDisplay(seen(1920, 1080)).map(({ level }) => level)).toEqual(['ok', 'ok']);
  const [upright, size] = judgeDisplay(seen(1080, 1920, 2));
  expect(upright?.what).toEqual({ zh: '2160×3840，缩放200%，竖屏。', en: '2160 × 3840, scaled 200 %, portrait.' });
  expect(size?.what.zh).toContain('43英寸');
});

test('a screen scaled by 150 % is a warning that says what to set', () => {
  const [finding] = judgeDisplay(seen(1280, 720, 1.5));
  expect(finding).toMatchObject({ level: 'warning' });
  expect(finding?.what.zh).toContain('1920×1080，缩放150%');
  expect(finding?.next?.zh).toContain('100%');
});

test('too small a screen, and one of an unusual shape, are warnings', () => {
  expect(judgeDisplay(seen(1024, 768))[0]?.what.en).toContain('smaller than');
  expect(judgeDisplay(seen(1600, 1200))[0]?.what.en).toContain('another shape');
  const [lobby] = judgeDisplay(seen(5120, 1440));
  expect(lobby).toMatchObject({ level: 'ok' });
  expect(lobby?.what.en).toContain('not for touch');
});

test('each of several screens has its own line', () => {
  const { screens, ...rest } = seen(1920, 1080);
  const two = { ...rest, screens: [...(screens ?? []), { width: 1920, height: 1080, scale: 1.25 }] };
  expect(judgeDisplay(two).map(({ level }) => level)).toEqual(['ok', 'warning', 'ok']);
});

test('without a session on the screen it is said what is plugged in', () => {
  const [finding] = judgeDisplay({ ...seen(1, 1), screens: null, plugged: ['HDMI-A-1 1920x1080'] });
  expect(finding).toMatchObject({ level: 'warning' });
  expect(finding?.what.en).toContain('Plugged in: HDMI-A-1 1920x1080.');
});

test('beside a running exhibition the screen is left alone, and that is said', () => {
  const [finding] = judgeDisplay({ ...seen(1, 1), screens: null, unseen: 'not beside a running exhibition' });
  expect(finding?.what.zh).toContain('为了不遮住画面');
});

test('drawing by the processor is a warning, by a chip it is well', () => {
  const software = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device), SwiftShader driver-5.0.0)';
  const [slow] = judgeGraphics({ asked: { compositing: 'disabled_software', device: software }, leftAlone: null });
  expect(slow).toMatchObject({ level: 'warning' });
  expect(slow?.what.en).toContain('(Vulkan 1.3.0 (SwiftShader Device))');
  const intel = { compositing: 'enabled', device: 'Intel' };
  expect(judgeGraphics({ asked: intel, leftAlone: null })).toMatchObject([{ level: 'ok' }]);
  expect(judgeGraphics({ asked: null, leftAlone: null })).toMatchObject([{ level: 'warning' }]);
});

test('a chip that failed and is left alone is named, with the file that keeps it so', () => {
  const [left] = judgeGraphics({
    asked: { compositing: 'enabled', device: 'Intel' },
    leftAlone: '/data/software-drawing.json',
  });
  expect(left).toMatchObject({ level: 'warning' });
  expect(left?.next?.zh).toContain('删除“/data/software-drawing.json”');
  expect(left?.next?.en).toContain('delete "/data/software-drawing.json"');
});

test('touch is well when the browser feels it', () => {
  expect(judgeTouch({ fingers: 10, known: [] })).toMatchObject([{ level: 'ok' }]);
  expect(judgeTouch({ fingers: null, known: ['ILITEK'] })).toMatchObject([{ level: 'ok' }]);
});

test('a touchscreen that the system knows and the browser does not is told apart from none at all', () => {
  expect(judgeTouch({ fingers: 0, known: ['ILITEK'] })[0]?.what.en).toContain('ILITEK');
  expect(judgeTouch({ fingers: 0, known: [] })[0]?.next?.zh).toContain('USB');
});

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
  const graphics = await newFolder('nianlun-drm-');
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
