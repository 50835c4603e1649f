import { expect, test } from 'vitest';
import { again, type Later, later, laterUnref } from '../../../src-main/supervision/later.ts';
import { FakeClock } from '../fake-clock.ts';

test.each<[string, Later]>([
  ['what is done later', later],
  ['what may be left undone at the end', laterUnref],
])('%s is done once, and not when it was taken back', async (_what, onTime) => {
  const done: string[] = [];
  await new Promise<void>((finished) => {
    const undo = onTime(() => done.push('taken back'), 1);
    undo();
    onTime(() => done.push('done'), 2);
    // Keeps the test alive while it waits for what keeps nothing alive.
    setTimeout(finished, 50);
  });
  expect(done).toEqual(['done']);
});

test('what is done again and again begins after one pause and ends with the undo', () => {
  const clock = new FakeClock();
  const times: number[] = [];
  const undo = again(clock.later, 1000, () => times.push(clock.now));
  clock.pass(3500);
  undo();
  clock.pass(10_000);
  expect(times).toEqual([1000, 2000, 3000]);
});
