import { describe, expect, it } from 'vitest';
import { angleOfYear } from '../../../../src-renderer/core/model/dial.ts';
import { toldAngle, yearLayout } from '../../../../src-renderer/core/model/year-layout.ts';

const screens = [
  [1920, 1080, 93, 23],
  [1280, 720, 66, 15],
  [3840, 2160, 190, 46],
  [1080, 1920, 150, 23],
  [1080, 1920, 150, 32],
] as const;

describe('the great trunk', () => {
  it.each(screens)(
    'is larger than a wide screen of %i × %i shows and fits a tall one across, its pith and its pointer on it',
    (width, height, bar, unit) => {
      const { wide, x, y, radius, ring, channel, scale } = yearLayout({ width, height }, bar, unit);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThan(height - bar);
      if (wide) expect(x + radius).toBeGreaterThan(width);
      else expect(x + ring + channel).toBeLessThan(width);
      // Text of the usual size leaves a tall screen's trunk its whole height above the bar.
      if (!wide && unit < 30) expect(y + ring + channel).toBeLessThan(height - bar);
      const pointer = { x: x + Math.cos(scale.pointer) * ring, y: y + Math.sin(scale.pointer) * ring };
      expect(pointer.x).toBeGreaterThan(0);
      expect(pointer.y).toBeGreaterThan(0);
    },
  );

  it.each(screens)('leaves the words of a screen of %i × %i free of the years', (width, height, bar, unit) => {
    const { wide, x, y, ring, channel, wordsEnd } = yearLayout({ width, height }, bar, unit);
    const edge = wide ? x - ring - channel : y - ring - channel;
    expect(wordsEnd).toBeLessThanOrEqual(edge);
  });

  it('never brings two years to one place: all it can turn to fit round once', () => {
    for (const [width, height, bar, unit] of screens) {
      const { scale } = yearLayout({ width, height }, bar, unit);
      const turn = angleOfYear(scale, 2026, 1908) - angleOfYear(scale, 1908, 1908);
      expect(turn).toBeLessThan(2 * Math.PI);
    }
  });
});

it('what is told winds outwards within what is seen, each at its own place', () => {
  const angles = Array.from({ length: 11 }, (_, place) => toldAngle(place, 11, [1, 4]));
  expect(Math.max(...angles)).toBeLessThan(4);
  expect(Math.min(...angles)).toBeGreaterThan(1);
  expect(angles).toEqual(angles.toSorted((a, b) => b - a));
});
