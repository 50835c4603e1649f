import { afterEach, describe, expect, test } from 'vitest';
import type { Mode, Settings } from '../../../src-main/contract/settings.ts';
import { namedDisplays, planWindows, watchDisplays } from '../../../src-main/host-electron/displays.ts';
import { windowsOn } from '../../../src-main/server/display-assignment.ts';
import { FakeClock, fakeElectron } from './fake-electron.ts';
import { closeExhibits, openFakeWindows } from './fake-windows.ts';

afterEach(closeExhibits);

const touch = { id: 7, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const lobby = { id: 8, bounds: { x: 1920, y: 0, width: 1080, height: 1920 } };
const left = { id: 2, bounds: { x: -1280, y: 0, width: 1280, height: 720 } };

const assignmentIn = (mode: Mode, displays?: Settings['displays']) => ({
  on: (keys: readonly string[]) => windowsOn(keys, mode, displays),
});

describe('which window stands where', () => {
  test('every display has a wall, the primary first, then from left to right', () => {
    expect(planWindows([lobby, left, touch], 7, assignmentIn('kiosk'))).toEqual([
      { id: 'wall-1', bounds: touch.bounds },
      { id: 'wall-2', bounds: left.bounds },
      { id: 'wall-3', bounds: lobby.bounds },
    ]);
  });
  test('staff know each display by its key, its name and its real pixels', () => {
    const named = (display: typeof touch, label: string, scaleFactor: number) => ({ ...display, label, scaleFactor });
    expect(namedDisplays([named(lobby, '', 2), named(touch, 'Touch 43', 1.5)], 7)).toEqual([
      { key: 'wall-1', name: 'Touch 43', width: 2880, height: 1620, scale: 1.5 },
      { key: 'wall-2', name: 'wall-2', width: 2160, height: 3840, scale: 2 },
    ]);
  });
  test('a display mode has as many', () =>
    expect(planWindows([touch, lobby], 7, assignmentIn('display'))).toHaveLength(2));
  test('a presentation has one wall, on the primary display, and the guide’s page on the next', () => {
    expect(planWindows([lobby, touch, left], 7, assignmentIn('present'))).toEqual([
      { id: 'wall-1', bounds: touch.bounds },
      { id: 'presenter', bounds: left.bounds },
    ]);
    expect(planWindows([touch], 7, assignmentIn('present'))).toEqual([{ id: 'wall-1', bounds: touch.bounds }]);
  });
  test('a display that comes back under another number gets the window it had', () => {
    const before = planWindows([touch, lobby], 7, assignmentIn('kiosk'));
    expect(planWindows([{ ...lobby, id: 31 }, touch], 7, assignmentIn('kiosk'))).toEqual(before);
  });
});

describe('D2, D7, D13: displays come and go', () => {
  test('without any display nothing is closed and nothing ends', async () => {
    const { screen, first, app, clock } = await openFakeWindows();
    screen.displays = [];
    screen.emit('display-removed', {}, touch);
    clock.pass(10_000);
    expect(first.destroyed).toBe(false);
    expect(app.callsOf('quit')).toEqual([]);
    expect(app.callsOf('exit')).toEqual([]);
  });
  test('the display that is back has its window in kiosk mode, above everything, at its own size', async () => {
    const { screen, first, clock, windows } = await openFakeWindows();
    screen.displays = [];
    screen.emit('display-removed', {}, touch);
    clock.pass(2000);
    first.bounds = { x: 0, y: 0, width: 1024, height: 768 };
    first.told.length = 0;
    screen.displays = [touch];
    screen.emit('display-added', {}, touch);
    clock.pass(2000);
    expect(windows).toHaveLength(1);
    expect(first.bounds).toEqual(touch.bounds);
    expect(first.callsOf('setKiosk')).toEqual([[false], [true]]);
    expect(first.callsOf('setAlwaysOnTop').at(-1)).toEqual([true, 'screen-saver']);
  });
  test('a window that is in its place does not leave full screen', async () => {
    const { screen, first, clock } = await openFakeWindows();
    first.told.length = 0;
    screen.emit('display-metrics-changed', {}, touch, ['scaleFactor']);
    clock.pass(2000);
    expect(first.callsOf('setKiosk')).toEqual([[true]]);
    expect(first.callsOf('setBounds')).toEqual([]);
  });
  test('pinching stays off when a display changes', async () => {
    const { screen, first, clock } = await openFakeWindows();
    screen.emit('display-metrics-changed', {}, touch, ['bounds']);
    clock.pass(2000);
    expect(first.webContents.callsOf('setVisualZoomLevelLimits').at(-1)).toEqual([1, 1]);
  });
  test('a television that flickers while switching on counts as one change', async () => {
    const { screen, first, clock, lines } = await openFakeWindows();
    const arranged = (): number => lines.filter(({ event }) => event === 'displays').length;
    expect(arranged()).toBe(1);
    for (const event of ['display-removed', 'display-added', 'display-removed', 'display-added']) {
      screen.emit(event, {}, touch);
      clock.pass(1999);
    }
    expect(arranged()).toBe(1);
    clock.pass(1);
    expect(arranged()).toBe(2);
    expect(first.destroyed).toBe(false);
  });
  test('the taskbar that the window itself covers changes nothing', async () => {
    const { screen, clock, lines } = await openFakeWindows();
    screen.emit('display-metrics-changed', {}, touch, ['workArea']);
    clock.pass(10_000);
    expect(lines.filter(({ event }) => event === 'displays')).toHaveLength(1);
  });
  test('a second display gets a wall of its own, and takes it away with it', async () => {
    const { screen, windows, clock } = await openFakeWindows();
    screen.displays = [touch, lobby];
    screen.emit('display-added', {}, lobby);
    clock.pass(2000);
    expect(windows.map(({ address }) => address)).toEqual([
      'app://exhibit/?window=wall-1',
      'app://exhibit/?window=wall-2',
    ]);
    screen.displays = [touch];
    screen.emit('display-removed', {}, lobby);
    clock.pass(2000);
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([false, true]);
  });
});

test('staff who let the primary display present bring the guide’s page to the second, and take it away again', async () => {
  const { exhibit, windows, clock } = await openFakeWindows({}, ({ screen }) => (screen.displays = [touch, lobby]));
  const addresses = () => windows.filter(({ destroyed }) => !destroyed).map(({ address }) => address);
  const before = addresses();
  await exhibit.settings.replace({ ...exhibit.settings.current(), displays: { 'wall-1': { mode: 'present' } } });
  clock.pass(2000);
  expect(addresses()).toEqual(['app://exhibit/?window=wall-1', 'app://exhibit/presenter?window=presenter']);
  await exhibit.settings.replace({ ...exhibit.settings.current(), displays: {} });
  clock.pass(2000);
  expect(addresses().toSorted()).toEqual(before);
});

test('who stops watching the displays hears nothing more, not even of a change just made', () => {
  const { screen } = fakeElectron();
  const clock = new FakeClock();
  let arranged = 0;
  const stop = watchDisplays(screen, clock.later, () => void (arranged += 1));
  screen.emit('display-added', {}, lobby);
  stop();
  for (const event of ['display-added', 'display-removed']) screen.emit(event, {}, lobby);
  screen.emit('display-metrics-changed', {}, lobby, ['bounds']);
  clock.pass(10_000);
  expect(arranged).toBe(0);
});
