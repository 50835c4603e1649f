import { expect, test } from 'vitest';
import { openBakingPage } from '../../../src-main/host-electron/baking-page.ts';
import type { BakePage } from '../../../src-main/server/baking/table.ts';
import { FakeClock, FakeWindow } from './fake-electron.ts';

const home: BakePage = { view: 'home', path: '/?still=1&view=home', width: 1080, height: 1920, ratio: 2 };
const minute = 60_000;

function desk() {
  const clock = new FakeClock();
  const windows: FakeWindow[] = [];
  const page = openBakingPage({
    create: (options) => {
      const window = new FakeWindow(options);
      windows.push(window);
      return window;
    },
    debugging: false,
    later: clock.later,
  });
  return { clock, windows, page };
}

test('a page is drawn off screen in the screen’s own size and pixels, and its window is gone when it has settled', async () => {
  const { page, windows } = desk();
  expect(await page.bake(home)).toBe(true);
  const [window] = windows;
  expect(window?.options).toMatchObject({
    ...{ width: 1080, height: 1920, useContentSize: true, show: false, focusable: false },
    webPreferences: {
      offscreen: { deviceScaleFactor: 2 },
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  expect(window?.address).toBe('app://exhibit/?still=1&view=home');
  expect([window?.shown, window?.destroyed]).toEqual([false, true]);
});

test('somebody comes: the window is destroyed at once, and the page counts as not made', async () => {
  const { page, windows } = desk();
  const baking = page.bake(home);
  page.end();
  expect(windows[0]?.destroyed).toBe(true);
  expect(await baking).toBe(false);
});

test('a page that never settles is given up after a minute', async () => {
  const { page, windows, clock } = desk();
  const baking = page.bake(home);
  const window = windows[0];
  if (window) window.webContents.executeJavaScript = () => new Promise(() => undefined);
  clock.pass(minute);
  expect(await baking).toBe(false);
  expect(window?.destroyed).toBe(true);
});
