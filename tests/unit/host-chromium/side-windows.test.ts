import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../src-main/contract/settings.ts';
import type { KeptWindow } from '../../../src-main/host-chromium/kept-window.ts';
import { placesWindows, type Bounds, type SeenScreen } from '../../../src-main/host-chromium/screens.ts';
import { keepSideWindows } from '../../../src-main/host-chromium/side-windows.ts';
import { windowsOn } from '../../../src-main/server/display-assignment.ts';
import { memoryLog } from '../server/support.ts';
import { FakeClock } from '../fake-clock.ts';

const screen = (x: number, more: Partial<SeenScreen> = {}): SeenScreen => ({
  x,
  y: 0,
  width: 1920,
  height: 1080,
  scale: 1,
  primary: x === 0,
  label: '',
  ...more,
});

/** A machine whose screens, and what staff choose for them, change under the hands of a test. */
function machine(screens: SeenScreen[] | undefined) {
  const clock = new FakeClock();
  const here = { screens, displays: {} as Settings['displays'], mode: 'kiosk' as 'kiosk' | 'present', starts: true };
  const told: string[] = [];
  let chosen = (): void => undefined;
  const keep = (id: string, place: Bounds): Promise<KeptWindow> => {
    if (!here.starts) return Promise.reject(new Error('no browser'));
    told.push(`opens ${id} at ${place.x}`);
    const close = (): Promise<void> => Promise.resolve(void told.push(`closes ${id}`));
    return Promise.resolve({ close } as KeptWindow);
  };
  const sides = keepSideWindows({
    first: 'wall',
    see: () => Promise.resolve(here.screens),
    displayAssignment: {
      on: (keys) => windowsOn(keys, here.mode, here.displays),
      subscribe: (listener) => {
        chosen = listener;
        return () => (chosen = () => undefined);
      },
    },
    keep,
    log: memoryLog(),
    later: clock.later,
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  };
  /** Looks again, and tells what was done since. */
  const next = async (): Promise<string[]> => {
    clock.pass(5000);
    await settle();
    return told.splice(0);
  };
  const first = async (): Promise<string[]> => {
    await settle();
    return told.splice(0);
  };
  return { here, sides, next, first, choose: () => chosen() };
}

describe('the windows beside the first', () => {
  test('one for each further display, by place from left to right, coming and going with it', async () => {
    const { here, sides, first, next } = machine([screen(0), screen(1920), screen(-1920)]);
    expect(await first()).toEqual(['opens wall-2 at -1920', 'opens wall-3 at 1920']);
    expect(await next()).toEqual([]);
    here.screens = [screen(0)];
    expect(await next()).toEqual(['closes wall-2', 'closes wall-3']);
    here.screens = [screen(0), screen(1920)];
    expect(await next()).toEqual(['opens wall-2 at 1920']);
    here.screens = [screen(0), screen(2560)];
    expect(await next()).toEqual(['closes wall-2', 'opens wall-2 at 2560']);
    await sides.close();
    expect(await next()).toEqual(['closes wall-2']);
    expect(sides.open()).toEqual([]);
  });

  test('a browser that can’t tell of its screens, or sees none, changes nothing', async () => {
    const { here, first, next } = machine([screen(0), screen(1920)]);
    await first();
    here.screens = undefined;
    expect(await next()).toEqual([]);
    here.screens = [];
    expect(await next()).toEqual([]);
  });

  test('a window whose browser does not start is tried again', async () => {
    const { here, first, next } = machine([screen(0), screen(1920)]);
    here.starts = false;
    expect(await first()).toEqual([]);
    here.starts = true;
    expect(await next()).toEqual(['opens wall-2 at 1920']);
  });

  test('in a presentation the guide’s page, as soon as staff choose it', async () => {
    const { here, first, choose } = machine([screen(0), screen(1920)]);
    await first();
    here.displays = { wall: { mode: 'present' } };
    choose();
    expect(await first()).toEqual(['closes wall-2', 'opens presenter at 1920']);
  });

  test('staff know all displays, the first too, in real pixels', async () => {
    const { sides, first } = machine([screen(1920, { scale: 2, label: 'LED' }), screen(0)]);
    await first();
    expect(sides.displays()).toEqual([
      { key: 'wall', name: '1', width: 1920, height: 1080, scale: 1 },
      { key: 'wall-2', name: 'LED', width: 3840, height: 2160, scale: 2 },
    ]);
  });
});

test('where the compositor alone places windows, there is one', () => {
  expect(placesWindows('linux', { DISPLAY: ':0' })).toBe(true);
  expect(placesWindows('linux', { DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' })).toBe(false);
  expect(placesWindows('linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toBe(false);
  expect(placesWindows('win32', {})).toBe(true);
});
