import { expect, test } from 'vitest';
import { dripAt, dripFall, dripPeriod, flowAt, flowOn, type Flow } from '../../../../src-renderer/scenes/water/flow.ts';

function after(seconds: number, from: Flow, target: Flow, held = false): Flow {
  let flow = from;
  for (let step = 0; step < seconds * 60; step++) flow = flowOn(flow, target, held, 1 / 60);
  return flow;
}

test('the first page shows rough water under a closed tap, the last a clear basin under an open one', () => {
  expect(flowAt(1, 3).open).toBe(0);
  expect(flowAt(1, 3).front).toBeLessThan(0.15);
  expect(flowAt(3, 3)).toEqual({ open: 1, front: expect.toSatisfy((front: number) => front > 1) as number });
});

test('pages between clear the basin step by step', () => {
  expect(flowAt(2, 3).front).toBeGreaterThan(0.3);
  expect(flowAt(2, 3).front).toBeLessThan(0.9);
});

test('a whole basin clears within two and a half seconds', () => {
  expect(after(2.5, flowAt(1, 2), flowAt(2, 2))).toEqual(flowAt(2, 2));
});

test('nothing clears before the tap is open', () => {
  const start = flowAt(1, 2);
  const soon = flowOn(start, flowAt(2, 2), false, 1 / 60);
  expect(soon.front).toBe(start.front);
  expect(soon.open).toBeGreaterThan(0);
});

test('a finger on the tap clears the basin even at the first page; let go, it clouds again', () => {
  const held = after(3, flowAt(1, 3), flowAt(1, 3), true);
  expect(held.front).toBeGreaterThan(1);
  expect(after(5, held, flowAt(1, 3))).toEqual(flowAt(1, 3));
});

test('a closed tap drips, a running one does not', () => {
  expect(dripAt(0.5, 0)?.fallen).toBe(0);
  expect(dripAt(dripPeriod - 0.01, 0)?.fallen).toBeGreaterThan(0.9);
  expect(dripAt(dripPeriod - dripFall / 2, 0)?.fallen).toBeLessThan(0.5);
  expect(dripAt(0.5, 1)).toBeNull();
});
