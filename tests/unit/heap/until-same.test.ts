import { expect, test } from 'vitest';
import { untilSame } from '../../heap/until-same.ts';

test('what comes to rest is waited for, however often it changed before', async () => {
  const changes = [1, 2, 3, 3, 4];
  let looked = 0;
  const look = () => Promise.resolve({ nodes: changes[looked++] ?? 5 });
  expect(await untilSame(look, { every: 1, sameFor: 4, patience: 60_000 })).toBe(true);
  expect(looked).toBeGreaterThan(changes.length + 1);
});

test('what never comes to rest is given up, and told so', async () => {
  let looked = 0;
  expect(await untilSame(() => Promise.resolve(looked++), { every: 1, sameFor: 4, patience: 40 })).toBe(false);
});
