import { expect, test } from 'vitest';
import { assertKiosk, holdInFront, watchFocus } from '../../../src-main/host-electron/keep-in-front.ts';
import { FakeClock, FakeWindow } from './fake-electron.ts';

test('many events at once put the window back once', () => {
  const clock = new FakeClock();
  const window = new FakeWindow({});
  holdInFront(window, clock.later, () => false);
  for (const event of ['blur', 'minimize', 'leave-full-screen', 'blur']) window.emit(event);
  clock.pass(1000);
  expect(window.callsOf('setKiosk')).toEqual([[true]]);
});

test('a window that closes meanwhile is not touched again', () => {
  const clock = new FakeClock();
  const window = new FakeWindow({});
  let asked = 0;
  holdInFront(window, clock.later, () => Boolean((asked += 1)));
  window.emit('blur');
  window.destroy();
  clock.pass(1000);
  assertKiosk(window);
  expect(window.told).toEqual([]);
  expect(asked).toBe(0);
});

test('the focus is asked for until somebody stops that', () => {
  const clock = new FakeClock();
  let taken = 0;
  const stop = watchFocus({ someFocused: false, takeFocus: () => void (taken += 1) }, clock.later);
  clock.pass(15_000);
  expect(taken).toBe(3);
  stop();
  clock.pass(60_000);
  expect(taken).toBe(3);
});
