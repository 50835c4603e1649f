import { expect, test } from 'vitest';
import { leftOf, Traces } from '../../../../src-renderer/scenes/ice-arcs/trace.ts';

const rink = { middle: { x: 0, z: 30 } };

/** Time goes on frame by frame. */
function run(traces: Traces, from: number, to: number): void {
  for (let now = from; now <= to; now += 16) traces.step(now);
}

/** A finger draws a stroke of so many metres to the right, a metre each 100 ms, bending towards the eye. */
function stroke(traces: Traces, finger: number, metres: number): number {
  traces.down(finger, 0, 30, 0);
  let now = 0;
  for (let at = 0.2; at <= metres; at += 0.2) {
    now += 20;
    traces.move(finger, at, 30 - at * at * 0.05, now);
  }
  return now;
}

test('the cut is where the finger was, without a gap, however quick the finger', () => {
  const traces = new Traces(rink, 0);
  traces.down(1, 0, 30, 0);
  traces.move(1, 6, 30, 16);
  const { xs } = traces.all[0] ?? { xs: [] };
  expect(xs.at(-1)).toBe(6);
  xs.slice(1).forEach((x, index) => expect(x - (xs[index] ?? 0)).toBeLessThan(0.6));
});

test('ten fingers cut ten arcs', () => {
  const traces = new Traces(rink, 0);
  for (let finger = 0; finger < 10; finger++) stroke(traces, finger, 2);
  expect(traces.all).toHaveLength(10);
});

test('who lets go skates on, bending the same way, and comes to rest', () => {
  const traces = new Traces(rink, 0);
  const now = stroke(traces, 1, 4);
  const [trace] = traces.all;
  if (!trace) throw new Error('no trace');
  const before = trace.xs.at(-1) ?? 0;
  const way = trace.way;
  traces.up(1, now);
  run(traces, now, now + 600);
  expect(trace.xs.at(-1)).toBeGreaterThan(before + 1);
  expect(trace.way).toBeLessThan(way);
  run(traces, now + 600, now + 6000);
  expect(trace.speed).toBe(0);
});

test('a straight stroke runs on in an arc towards the middle', () => {
  const traces = new Traces(rink, 0);
  traces.down(1, 0, 24, 0);
  for (let at = 1; at < 16; at++) traces.move(1, at * 0.3, 24, at * 20);
  traces.up(1, 310);
  run(traces, 310, 1200);
  expect(traces.all[0]?.zs.at(-1)).toBeGreaterThan(24.3);
});

test('a finger that came to rest before it lifted leaves no run-on', () => {
  const traces = new Traces(rink, 0);
  const now = stroke(traces, 1, 3);
  traces.up(1, now + 500);
  expect(traces.all[0]?.speed).toBe(0);
});

test('nobody skates through the boards', () => {
  const traces = new Traces(rink, 0);
  traces.down(1, 18, 30, 0);
  for (let at = 1; at < 12; at++) traces.move(1, 18 + at * 0.5, 30, at * 20);
  traces.up(1, 230);
  run(traces, 230, 5000);
  for (const { xs, zs } of traces.all)
    xs.forEach((x, index) => expect(Math.hypot(x, (zs[index] ?? 0) - 30)).toBeLessThan(26));
});

test('ice heals slowly, and a healed cut is forgotten', () => {
  expect(leftOf(1000)).toBe(1);
  expect(leftOf(11_000)).toBeGreaterThan(0.1);
  expect(leftOf(11_000)).toBeLessThan(0.9);
  expect(leftOf(16_000)).toBe(0);
  const traces = new Traces(rink, 0);
  const now = stroke(traces, 1, 2);
  traces.up(1, now);
  expect(traces.step(now + 1000)).toBe(true);
  run(traces, now + 1000, now + 20_000);
  expect(traces.all).toHaveLength(0);
});

test('calm traces end where the finger lifts', () => {
  const traces = new Traces(rink, 0);
  const now = stroke(traces, 1, 3);
  traces.up(1, now);
  traces.rest();
  const length = traces.all[0]?.xs.length;
  run(traces, now, now + 1000);
  expect(traces.all[0]?.xs).toHaveLength(length ?? -1);
});

test('fingers never pile up more cuts than the picture can carry', () => {
  const traces = new Traces(rink, 0);
  for (let finger = 0; finger < 100; finger++) traces.down(finger, 0, 30, 0);
  expect(traces.all.length).toBeLessThan(40);
});
