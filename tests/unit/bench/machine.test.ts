import { expect, test } from 'vitest';
import { describe, Others, stolenSeconds } from '../../bench/machine.ts';
import { descendants, readStat, type Spent } from '../../bench/stage/processor.ts';

const spent = (pid: number, parent: number, seconds: number, name = 'program'): Spent => ({
  pid,
  parent,
  seconds,
  name,
});

test('time of a process is read past a name with brackets and blanks in it', () => {
  const line = '4711 (tab (1) x) S 42 4711 4711 0 -1 4194560 100 900 0 0 150 75 9 9 20 0 7 0 100 1 1';
  expect(readStat(line)).toEqual({ pid: 4711, name: 'tab (1) x', parent: 42, seconds: 2.25 });
});

test('a tree is the process and all below it, in whatever order they are listed', () => {
  const all = [spent(30, 20, 1), spent(20, 10, 1), spent(10, 1, 1), spent(11, 1, 1)];
  expect(
    descendants(all, [10])
      .map(({ pid }) => pid)
      .toSorted(),
  ).toEqual([10, 20, 30]);
});

test('others are counted from look to look, also those that came and went in between, and never the run itself', () => {
  const others = new Others(10, [spent(10, 1, 5), spent(50, 1, 100, 'backup')]);
  others.look([spent(10, 1, 9), spent(12, 10, 4), spent(50, 1, 101, 'backup'), spent(60, 1, 2, 'cron')]);
  others.look([spent(10, 1, 12), spent(50, 1, 103, 'backup')]);
  expect([...others.byName]).toEqual([
    ['backup', 3],
    ['cron', 2],
  ]);
});

test('what a host of virtual machines kept for itself is the eighth figure', () => {
  expect(stolenSeconds('cpu  10 20 30 40 50 60 70 800 0 0\ncpu0 1 2 3 4 5 6 7 8 0 0\n')).toBe(8);
});

test('a busy machine is called so', () => {
  const machine = { processor: 'p', cores: 2, system: 's', browser: 'b', seconds: 400, stolen: 0 };
  expect(describe({ ...machine, others: { cores: 0.02, busiest: [] } })).not.toContain('in doubt');
  expect(describe({ ...machine, others: { cores: 0.5, busiest: ['backup 0.50'] } })).toContain('in doubt');
  expect(describe({ ...machine, stolen: 0.2, others: { cores: 0, busiest: [] } })).toContain('in doubt');
});
