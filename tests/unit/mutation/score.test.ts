import { expect, test } from 'vitest';
import { isEnough, merged, type Score, scoreOf, tableOf } from '../../mutation/score.ts';

const day = new Date('2026-11-27T12:00:00Z');
const mutants = (counts: Readonly<Record<string, number>>): { status: string }[] =>
  Object.entries(counts).flatMap(([status, count]) => Array.from({ length: count }, () => ({ status })));
const score = (area: string, percent: number): Score => ({
  ...scoreOf(area, mutants({ Killed: 1 }), day),
  score: percent,
});

test('a score is what was noticed of all that could have been', () => {
  const counts = { Killed: 7, Timeout: 1, Survived: 1, NoCoverage: 1, Ignored: 50, CompileError: 3, RuntimeError: 2 };
  expect(scoreOf('store', mutants(counts), day)).toEqual({
    area: 'store',
    score: 80,
    killed: 7,
    survived: 1,
    noCoverage: 1,
    timeouts: 1,
    leftOut: 50,
    date: '2026-11-27',
  });
});

test('a score is never rounded up to what it had to reach', () => {
  const nearly = scoreOf('store', mutants({ Killed: 7999, Survived: 2001 }), day);
  expect(nearly.score).toBe(79.9);
  expect(isEnough(nearly)).toBe(false);
  expect(isEnough(score('store', 80))).toBe(true);
});

test('an area without a mutant has proved nothing', () => {
  expect(isEnough(scoreOf('store', mutants({ Ignored: 4 }), day))).toBe(false);
});

test('a run of some areas leaves the kept scores of the others, and those of areas that are no more go', () => {
  const kept = [score('model', 81), score('store', 82), score('gone', 83)];
  const names = ['store', 'model', 'new'];
  expect(merged(kept, [score('model', 91)], names)).toEqual([score('store', 82), score('model', 91)]);
});

test('the table has a row for each area and says which is below its bound', () => {
  const lines = tableOf([score('store', 92), score('exhibition', 79.9)]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^store +92\.0 % +1 +0 +0 +0 +0$/);
  expect(lines[2]).toMatch(/^exhibition +79\.9 % .*below 80 %$/);
});
