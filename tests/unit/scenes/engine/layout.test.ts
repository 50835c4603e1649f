import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { areaAround } from '../../../../src-renderer/scenes/engine/layout.ts';

const screens = [
  [1920, 1080, 1],
  [1919, 1079, 1],
  [1920, 1200, 1],
  [1366, 768, 1],
  [2560, 1440, 1.25],
  [1080, 1920, 2],
] as const;

test.each(screens)(
  'at %i × %i, %d pixels each, a sheet begins and ends at whole pixels and holds what it is for',
  (width, height, ratio) => {
    const frame = frameOf({ width, height, ratio });
    const points = [
      { x: 611.37, y: 33.2 },
      { x: 1207.91, y: 777.7 },
    ];
    const { left, top, ...size } = areaAround({ frame, left: 0, top: 0, size: 1 }, points, 3.3);
    for (const edge of [left, top, left + size.width, top + size.height])
      expect(edge * frame.scale).toBeCloseTo(Math.round(edge * frame.scale), 6);
    expect(left).toBeLessThanOrEqual(611.37 - 3.3);
    expect(top).toBeLessThanOrEqual(33.2 - 3.3);
    expect(left + size.width).toBeGreaterThanOrEqual(Math.min(frame.width, 1207.91 + 3.3));
    expect(top + size.height).toBeGreaterThanOrEqual(777.7 + 3.3);
  },
);

test('what is beyond the screen is left out', () => {
  const frame = frameOf({ width: 1920, height: 1080, ratio: 1 });
  const around = [
    { x: -50, y: -50 },
    { x: 4000, y: 4000 },
  ];
  expect(areaAround({ frame, left: 0, top: 0, size: 1 }, around)).toEqual({
    left: 0,
    top: 0,
    width: 1920,
    height: 1080,
  });
});
