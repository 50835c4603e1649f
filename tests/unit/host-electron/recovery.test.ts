import { afterEach, describe, expect, test } from 'vitest';
import { cardStands, healthyAfter } from '../../../src-main/supervision/ladder.ts';
import { type FakeWindow } from './fake-electron.ts';
import { closeExhibits, openFakeWindows } from './fake-windows.ts';

afterEach(closeExhibits);

const dies = (window: FakeWindow | undefined, reason = 'crashed'): void =>
  window?.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });

const exhibition = 'app://exhibit/?window=wall-1';
const card = 'app://exhibit/card.html';
const loads = (window: FakeWindow | undefined): unknown[] =>
  window?.callsOf('loadURL').map(([address]) => address) ?? [];

type Hall = Awaited<ReturnType<typeof openFakeWindows>>;

/** The window that is there now dies, and so does what follows it: so many times, a second apart. */
function goesOnDying({ windows, clock }: Hall, times: number): void {
  for (let deaths = 0; deaths < times; deaths++) {
    dies(windows.at(-1));
    clock.pass(6000);
  }
}

describe('a page that dies', () => {
  test('gets a new process in the same window, and not inside the handler', async () => {
    const { first, windows, clock } = await openFakeWindows();
    dies(first);
    expect(loads(first)).toEqual([exhibition]);
    clock.pass(0);
    expect(loads(first)).toEqual([exhibition, exhibition]);
    expect(windows).toHaveLength(1);
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
  ])('is loaded again whatever the reason: %s', async (reason) => {
    const { first, clock, lines } = await openFakeWindows();
    dies(first, reason);
    clock.pass(0);
    expect(loads(first)).toHaveLength(2);
    expect(lines).toContainEqual({
      level: 'error',
      event: 'page died',
      fields: { window: 'wall-1', reason, exitCode: 5, answer: 'renderer' },
    });
  });
  test('again and again gets new windows with the same ID, and the desktop is covered until each shows', async () => {
    const hall = await openFakeWindows();
    const { first, windows, clock } = hall;
    goesOnDying(hall, 3);
    expect(windows).toHaveLength(1);
    dies(first);
    clock.pass(0);
    expect(windows).toHaveLength(2);
    expect(first.destroyed).toBe(false);
    expect(loads(windows[1])).toEqual([exhibition]);
    windows[1]?.emit('ready-to-show');
    expect(first.destroyed).toBe(true);
  });
  test('even so ends on the card, which stands for a while before the exhibition is tried in its place', async () => {
    const hall = await openFakeWindows();
    const { windows, clock } = hall;
    goesOnDying(hall, 7);
    const last = windows.at(-1);
    expect(loads(last)).toEqual([card]);
    clock.pass(cardStands - 6001);
    expect(loads(last)).toEqual([card]);
    clock.pass(6001);
    expect(loads(last)).toEqual([card, exhibition]);
    expect(windows.filter(({ destroyed }) => !destroyed)).toEqual([last]);
  });
  test('where not even the card can be shown is tried once a minute, not in a loop', async () => {
    const hall = await openFakeWindows();
    const { windows, clock } = hall;
    goesOnDying(hall, 7);
    const before = windows.length;
    dies(windows.at(-1));
    clock.pass(cardStands - 1);
    expect(windows).toHaveLength(before);
    clock.pass(1);
    expect(windows).toHaveLength(before + 1);
  });
  test('after ten healthy minutes is as good as new', async () => {
    const hall = await openFakeWindows();
    const { windows, clock, exhibit } = hall;
    goesOnDying(hall, 7);
    for (let passed = 0; passed < healthyAfter; passed += 1000) {
      exhibit.beat('wall-1');
      clock.pass(1000);
    }
    dies(windows.at(-1));
    const before = windows.length;
    clock.pass(0);
    expect(windows).toHaveLength(before);
    expect(loads(windows.at(-1)).at(-1)).toBe(exhibition);
  });
  test('while the program ends stays away', async () => {
    const { first, clock, state } = await openFakeWindows();
    state.quitting = true;
    dies(first);
    clock.pass(60_000);
    expect(loads(first)).toEqual([exhibition]);
  });
  test('and is told to have died twice died once', async () => {
    const { first, clock } = await openFakeWindows();
    dies(first);
    dies(first);
    clock.pass(0);
    expect(loads(first)).toHaveLength(2);
  });
  test('in a window that was replaced already changes nothing', async () => {
    const hall = await openFakeWindows();
    const { first, windows, clock } = hall;
    goesOnDying(hall, 4);
    dies(first);
    clock.pass(6000);
    expect(windows).toHaveLength(2);
    expect(loads(windows[1])).toEqual([exhibition]);
  });
});

describe('a page that cannot be loaded', () => {
  test('is loaded again', async () => {
    const { first, clock, lines } = await openFakeWindows();
    first.webContents.emit('did-fail-load', {}, -9, 'ERR_UNEXPECTED', 'app://exhibit/', true, 1, 1);
    expect(lines.at(-1)).toMatchObject({ level: 'error', event: 'page not loaded', fields: { code: -9 } });
    clock.pass(0);
    expect(loads(first)).toHaveLength(2);
  });
  test.each([
    ['a load that another one stopped', -3, true],
    ['a frame inside the page', -9, false],
  ])('%s is no fault', async (_name, code, isMainFrame) => {
    const { first, clock } = await openFakeWindows();
    first.webContents.emit('did-fail-load', {}, code, 'ERR', 'app://exhibit/', isMainFrame, 1, 1);
    clock.pass(5000);
    expect(loads(first)).toHaveLength(1);
  });
});
