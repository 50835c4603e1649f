import { expect, test } from 'vitest';
import { canvasCache } from '../../../../src-renderer/plates/printing/raster-client.ts';

/** All the cache reads of a sheet is its size. */
const sheet = (pixels: number) => ({ width: pixels, height: 1 }) as HTMLCanvasElement;

test('a sheet put back is found again, once', () => {
  const kept = canvasCache(100);
  const canvas = sheet(10);
  kept.put('a', canvas);
  expect(kept.take('a')).toBe(canvas);
  expect(kept.take('a')).toBeUndefined();
});

test('the oldest sheets make room, so that the cache never grows', () => {
  const kept = canvasCache(100);
  for (const name of ['a', 'b', 'c']) kept.put(name, sheet(40));
  expect(kept.take('a')).toBeUndefined();
  expect(kept.take('b')).toBeDefined();
  expect(kept.take('c')).toBeDefined();
});

test('a sheet larger than the cache is not kept', () => {
  const kept = canvasCache(100);
  kept.put('huge', sheet(101));
  expect(kept.take('huge')).toBeUndefined();
});
