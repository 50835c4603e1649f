import { describe, expect, it } from 'vitest';
import { circleLayout } from '../../../../src-renderer/core/model/circle-layout.ts';

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

describe('the field of the picture', () => {
  it.each(screens)('has a thin margin on every side on a screen of %i × %i', (width, height, bar) => {
    const most = Math.min(width, height) * 0.02;
    for (const low of [false, true]) {
      const { field, sinks } = circleLayout({ width, height }, bar, low);
      const bottom = Math.min(sinks, height > width || low ? sinks : height - bar);
      for (const margin of [field.y, bottom - field.y - field.height]) {
        expect(margin).toBeGreaterThan(0);
        expect(margin).toBeLessThan(most);
      }
      if (height > width) expect(field.x).toBeCloseTo(width - field.x - field.width, 6);
    }
  });

  it.each(screens)('is filled by the trunk on a screen of %i × %i, which is little larger', (width, height, bar) => {
    for (const low of [false, true]) {
      const { field, radius } = circleLayout({ width, height }, bar, low);
      const part = radius / Math.min(field.width, field.height);
      expect(part).toBeGreaterThan(0.53);
      expect(part).toBeLessThan(0.63);
    }
  });

  it('leaves a wide screen its list on the right, and beside the trunk no empty strip', () => {
    const { x, radius, field, sinks } = circleLayout({ width: 1920, height: 1080 }, 93, false);
    expect(field.x).toBeLessThan(20);
    expect((field.x + field.width) / 1920).toBeCloseTo(0.63, 2);
    expect((x + radius) / 1920).toBeGreaterThan(0.58);
    expect(x + radius).toBeLessThan(field.x + field.width);
    expect(sinks).toBe(1080);
  });

  it('is the upper part of the screen for whoever reaches low only, with the list on the left', () => {
    const { x, field, sinks } = circleLayout({ width: 1920, height: 1080 }, 93, true);
    expect(sinks / 1080).toBeCloseTo(0.66, 1);
    expect(field.x / 1920).toBeCloseTo(0.3, 1);
    expect(field.x + field.width).toBeGreaterThan(1900);
    expect(x).toBeGreaterThan(field.x + field.width / 3);
  });

  it('is the upper half of a tall screen, and a little more for whoever reaches low only', () => {
    const at = (low: boolean) => circleLayout({ width: 1080, height: 1920 }, 150, low);
    expect([at(false).sinks, at(true).sinks]).toEqual([960, 1056]);
    expect([at(false).x, at(true).x]).toEqual([540, 540]);
  });
});
