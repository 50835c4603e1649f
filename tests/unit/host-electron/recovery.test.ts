import { afterEach, describe, expect, test } from 'vitest';
import { backOff } from '../../../src-main/host-electron/backoff.ts';
import { setupChildren } from '../../../src-main/host-electron/recovery.ts';
import { fakeElectron, type FakeWindow, reports } from './fake-electron.ts';
import { closeExhibits, openFakeHall } from './hall.ts';

afterEach(closeExhibits);

const dies = (window: FakeWindow | undefined, reason = 'crashed'): void =>
  window?.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });

describe('a page that dies', () => {
  test('is made anew in a window with the same ID, and not inside the handler', async () => {
    const { first, windows, clock } = await openFakeHall();
    dies(first);
    expect(windows).toHaveLength(1);
    clock.pass(0);
    expect(windows).toHaveLength(2);
    expect(windows[1]?.address).toBe('app://exhibit/?window=wall-1');
    expect(windows[1]?.address).toBe(first.address);
  });
  test('stands over the desktop until the new window shows, and then goes', async () => {
    const { first, windows, clock } = await openFakeHall();
    dies(first);
    clock.pass(0);
    expect(first.destroyed).toBe(false);
    windows[1]?.emit('ready-to-show');
    expect(first.destroyed).toBe(true);
  });
  test.each([
    'clean-exit',
    'abnormal-exit',
    'killed',
    'crashed',
    'oom',
    'launch-failed',
    'integrity-failure',
    'memory-eviction',
  ])('is made anew whatever the reason: %s', async (reason) => {
    const { first, windows, clock, lines } = await openFakeHall();
    dies(first, reason);
    clock.pass(0);
    expect(windows).toHaveLength(2);
    expect(lines).toContainEqual({
      level: 'error',
      event: 'page died',
      fields: { window: 'wall-1', reason, exitCode: 5 },
    });
  });
  test('again and again is made anew after 0, 1, 5 and 30 seconds, and no window is left over', async () => {
    const { windows, clock } = await openFakeHall();
    const pauses = [0, 1000, 5000, 30_000, 30_000];
    for (const [index, pause] of pauses.entries()) {
      dies(windows[index]);
      if (pause > 0) clock.pass(pause - 1);
      expect(windows).toHaveLength(index + 1);
      clock.pass(pause > 0 ? 1 : 0);
      expect(windows).toHaveLength(index + 2);
    }
    windows.at(-1)?.emit('ready-to-show');
    expect(windows.filter(({ destroyed }) => !destroyed)).toEqual([windows.at(-1)]);
  });
  test('after ten healthy minutes is as good as new', () => {
    let now = 0;
    const pauseFor = backOff(() => now);
    expect([pauseFor('a'), pauseFor('a'), pauseFor('b')]).toEqual([0, 1000, 0]);
    now += 600_000;
    expect(pauseFor('a')).toBe(0);
  });
  test('while the program ends stays away', async () => {
    const { first, windows, clock, state } = await openFakeHall();
    state.quitting = true;
    dies(first);
    clock.pass(60_000);
    expect(windows).toHaveLength(1);
  });
  test('in a window that was replaced already changes nothing', async () => {
    const { first, windows, clock } = await openFakeHall();
    dies(first);
    dies(first);
    clock.pass(0);
    dies(first);
    clock.pass(60_000);
    expect(windows).toHaveLength(2);
  });
});

test('one death that is told twice counts once', async () => {
  const { first, windows, clock } = await openFakeHall();
  dies(first);
  dies(first);
  clock.pass(0);
  dies(windows[1]);
  clock.pass(1000);
  expect(windows).toHaveLength(3);
});

describe('a page that hangs or cannot be loaded', () => {
  test('is ended when it hangs, and then made anew', async () => {
    const { first, windows, clock, lines } = await openFakeHall();
    first.emit('unresponsive');
    expect(lines.at(-1)).toEqual({ level: 'error', event: 'page hangs', fields: { window: 'wall-1' } });
    expect(first.webContents.callsOf('forcefullyCrashRenderer')).toHaveLength(1);
    dies(first, 'killed');
    clock.pass(0);
    expect(windows).toHaveLength(2);
  });
  test('is loaded again when it could not be', async () => {
    const { first, windows, clock, lines } = await openFakeHall();
    first.webContents.emit('did-fail-load', {}, -9, 'ERR_UNEXPECTED', 'app://exhibit/', true, 1, 1);
    expect(lines.at(-1)).toMatchObject({ level: 'error', event: 'page not loaded', fields: { code: -9 } });
    clock.pass(0);
    expect(windows).toHaveLength(2);
  });
  test.each([
    ['a load that another one stopped', -3, true],
    ['a frame inside the page', -9, false],
  ])('%s is no fault', async (_name, code, isMainFrame) => {
    const { first, windows, clock } = await openFakeHall();
    first.webContents.emit('did-fail-load', {}, code, 'ERR', 'app://exhibit/', isMainFrame, 1, 1);
    clock.pass(60_000);
    expect(windows).toHaveLength(1);
  });
});

test('a child process of the browser that ends is kept in the log', () => {
  const { app } = fakeElectron();
  const { lines, report } = reports();
  setupChildren(app, report);
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 9 });
  expect(lines).toMatchObject([
    { level: 'error', event: 'process of the browser ended', fields: { type: 'GPU', reason: 'crashed', exitCode: 9 } },
  ]);
});
