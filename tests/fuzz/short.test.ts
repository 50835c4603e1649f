/** What was found once, and a few inputs more, the same each time. `npm run fuzz` tries many. */
import { afterAll, expect, test } from 'vitest';
import { targets } from './targets.ts';

const seed = 26;

afterAll(async () => {
  for (const target of targets) await target.close();
});

test.each(targets.map((target) => [target.name, target] as const))('%s', async (_name, target) => {
  expect((await target.cases()).failure).toBeUndefined();
  const few = Math.ceil(target.runs / 10);
  const { runs, failure } = await target.check({ seed, runs: few });
  expect(failure).toBeUndefined();
  expect(runs).toBe(few);
});
