import { expect, test } from 'vitest';
import { keepNoting, Wake } from '../../../src-main/supervision/wake.ts';
import { FakeClock } from '../fake-clock.ts';

function machine() {
  const clock = new FakeClock();
  let set = 0;
  const wake = new Wake({ monotonic: () => clock.now, wall: () => clock.now + set });
  const undo = keepNoting(wake, clock.later);
  return { clock, wake, undo, setWall: (by: number) => (set += by) };
}

test('a machine that never slept has never woken', () => {
  const { clock, wake } = machine();
  clock.pass(24 * 3600_000);
  expect(wake.since).toBe(Infinity);
});

test('a busy machine whose notes come some seconds late did not sleep', () => {
  const { clock, wake } = machine();
  clock.pass(1000);
  clock.now += 2500;
  expect(wake.since).toBe(Infinity);
});

test('a program that stood still has just woken, whoever asks first', () => {
  const { clock, wake } = machine();
  clock.now += 20_000;
  expect(wake.since).toBe(0);
  clock.pass(5000);
  expect(wake.since).toBe(5000);
});

test('a machine whose monotonic clock stood still while it slept has woken too', () => {
  const { clock, wake, setWall } = machine();
  clock.pass(10_000);
  setWall(8 * 3600_000);
  expect(wake.since).toBe(0);
});

test('nothing is noted after the undo', () => {
  const { clock, wake, undo } = machine();
  undo();
  clock.pass(60_000);
  expect(wake.since).toBe(0);
});
