import { expect, test } from 'vitest';
import { printedCopy, printedSize } from '../../../../src-renderer/surfaces/handout/layout.ts';

test('a photograph is printed as wide as the text, and a tall one no higher than leaves room for words', () => {
  expect(printedSize({ width: 3400, height: 1600 }, 170)).toEqual({ width: 170, height: 80 });
  const tall = printedSize({ width: 1500, height: 3000 }, 170);
  expect(tall.height).toBe(80);
  expect(tall.width).toBe(40);
});

test('its copy is the smallest that has 300 dots an inch, or the largest there is', () => {
  const copies = [640, 1280, 2048, 4096].map((width) => ({ address: `/${width}`, width, height: width / 2 }));
  // 170 mm are 2008 dots.
  expect(printedCopy({ copies }, 170)?.width).toBe(2048);
  expect(printedCopy({ copies }, 85)?.width).toBe(1280);
  expect(printedCopy({ copies: copies.slice(0, 1) }, 170)?.width).toBe(640);
  expect(printedCopy({ copies: [] }, 170)).toBeUndefined();
});
