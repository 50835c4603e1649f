import { expect, test } from 'vitest';
import type { TraceEvent } from '../../bench/stage/frames.ts';
import { workOf } from '../../bench/stage/workers.ts';

const named = (tid: number, name: string): TraceEvent => ({
  name: 'thread_name',
  ph: 'M',
  pid: 7,
  tid,
  ts: 0,
  args: { name },
});
const started = (tid: number, url: string): TraceEvent => ({
  ...{ name: 'TracingSessionIdForWorker', ph: 'I', pid: 7, tid, ts: 0 },
  args: { data: { url } },
});
const task = (tid: number, milliseconds: number): TraceEvent => ({
  ...{ name: 'RunTask', ph: 'X', pid: 7, tid, ts: 5 },
  dur: 9_000_000,
  tdur: milliseconds * 1000,
});

test('work is told by the file a worker was started from, in the time of its own thread', () => {
  const events = [
    started(1, 'http://127.0.0.1:1/assets/print.worker-BZDHwWfx.js'),
    started(2, 'http://127.0.0.1:1/assets/pool.worker-x.js'),
    ...[task(1, 300), task(1, 200), task(2, 50)],
  ];
  expect([...workOf(events)]).toEqual([
    ['print.worker', 500],
    ['pool.worker', 50],
  ]);
});

test('a worker from before the trace counts, and is said to be one', () => {
  expect([...workOf([named(3, 'DedicatedWorker thread'), task(3, 40)])]).toEqual([['a worker from before', 40]]);
});

test('what other threads do is no work of a worker', () => {
  expect(workOf([named(4, 'CrRendererMain'), task(4, 40), { ...task(1, 9), name: 'MinorGC' }]).size).toBe(0);
});
