/** The short form: few inputs, the same each time. `npm run fuzz` is the long one. */
import { afterAll, expect, test } from 'vitest';
import { targets } from './targets.ts';

const seed = 26;

afterAll(async () => {
  for (const target of targets) await target.close();
});

test.each(targets.map((target) => [target.name, target] as const))('%s', async (_name, target) => {
  expect((await target.cases()).failure).toBeUndefined();
  const { runs, failure } = await target.check({ seed, runs: target.runs });
  expect(failure).toBeUndefined();
  expect(runs).toBe(target.runs);
});
