import { describe, expect, test } from 'vitest';
import { ringOfWood, woodLean } from '../../../../src-renderer/instruments/attract/bake/lean.ts';
import { carveWood } from '../../../../src-renderer/instruments/attract/bake/wood.ts';
import { growYears } from '../../../../src-renderer/instruments/attract/bake/wood.ts';
import { seeded } from '../../../../src-renderer/core/time/clock.ts';

describe('the wood behind the window', () => {
  test('covers the whole pane, warmest at its pith', () => {
    const [width, height] = [192, 108];
    const wood = carveWood(width, height, 'night', { x: 150, y: 80 });
    const light = (x: number, y: number) => {
      const at = (y * width + x) * 4;
      return (wood[at] ?? 0) + (wood[at + 1] ?? 0) + (wood[at + 2] ?? 0);
    };
    for (let at = 3; at < wood.length; at += 4) expect(wood[at]).toBe(255);
    expect(light(152, 82)).toBeGreaterThan(3 * light(4, 4));
    // Brown, not black: the far corner is wood too.
    expect(light(4, 4)).toBeGreaterThan(40);
  });

  test('has years of different breadth, each ending in a dark line', () => {
    const years = growYears(seeded(3), 900);
    const lines: number[] = [];
    let before = 0;
    for (let grown = 1; grown < 900; grown += 0.5) {
      const late = years.late(grown);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(1);
      if (before > 0.4 && late < before && years.late(grown - 1) <= before) lines.push(grown);
      before = late;
    }
    expect(lines.length).toBeGreaterThan(20);
  });

  test('draws a ring of light where the wood has its ring', () => {
    const lean = woodLean();
    const outline = ringOfWood(lean, 300);
    for (let at = 0; at < outline.length; at += 2) {
      const [x, y] = [outline[at] ?? 0, outline[at + 1] ?? 0];
      const away = Math.hypot(x, y);
      expect(Math.abs(away * lean(x / away, y / away, away) - 300)).toBeLessThan(3);
    }
  });
});
