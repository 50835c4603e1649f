import { describe, expect, it } from 'vitest';
import { circleLayout } from '../../../src-renderer/model/circle-layout.ts';

const screens = [
  [1920, 1080, 93],
  [1280, 720, 66],
  [3840, 2160, 190],
  [1080, 1920, 150],
  [640, 360, 60],
] as const;

/** The outermost ring that may carry a city lies at about this share of the radius. */
const outermost = 0.92;

describe('the picture of the circle', () => {
  it.each(screens)(
    'has its pith on a screen of %i × %i, and its names clear of the bar and the list',
    (width, height, bar) => {
      for (const low of [false, true]) {
        const { x, y, field } = circleLayout({ width, height }, bar, low);
        expect(x).toBeGreaterThan(field.x);
        expect(x).toBeLessThan(field.x + field.width);
        expect(y).toBeGreaterThan(field.y);
        expect(y).toBeLessThan(field.y + field.height);
        expect(field.y + field.height).toBeLessThan(height - bar);
      }
    },
  );

  it.each(screens)(
    'is cropped by an edge of a screen of %i × %i, and shows its outer rings on at least one side',
    (width, height, bar) => {
      for (const low of [false, true]) {
        const { x, y, radius } = circleLayout({ width, height }, bar, low);
        expect(x - radius < 0 || y - radius < 0).toBe(true);
        expect(x + radius * outermost < width || x - radius * outermost > 0).toBe(true);
      }
    },
  );
});
