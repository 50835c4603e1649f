import { expect, test } from 'vitest';
import { frameOf, sameFrame } from '../../../../src-renderer/plates/printing/frame.ts';

test.each([
  [1920, 1080, 1],
  [1280, 720, 1],
  [3840, 2160, 1],
  [1080, 1920, 2],
  [7680, 2160, 1],
])('at %i × %i the short side of the composition is 1080 units', (width, height, ratio) => {
  const frame = frameOf({ width, height, ratio });
  expect(Math.min(frame.width, frame.height)).toBeCloseTo(1080, 6);
  expect(frame.portrait).toBe(height > width);
});

test('no sheet has more pixels than a 4K screen', () => {
  const frame = frameOf({ width: 7680, height: 4320, ratio: 2 });
  expect(frame.width * frame.scale * frame.height * frame.scale).toBeLessThanOrEqual(3840 * 2160 + 1);
});

test('a screen is printed at its own pixels', () => {
  expect(frameOf({ width: 3840, height: 2160, ratio: 1 }).scale).toBe(2);
  expect(frameOf({ width: 960, height: 540, ratio: 2 }).scale).toBe(1);
});

test('a picture is printed anew only when the screen has changed', () => {
  const frame = frameOf({ width: 1920, height: 1080, ratio: 1 });
  expect(sameFrame(frame, frameOf({ width: 1920, height: 1080, ratio: 1 }))).toBe(true);
  expect(sameFrame(frame, frameOf({ width: 1080, height: 1920, ratio: 1 }))).toBe(false);
});
