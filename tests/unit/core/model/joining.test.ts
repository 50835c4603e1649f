import { describe, expect, test } from 'vitest';
import { joinings, joiningTime, onJoining } from '../../../../src-renderer/core/model/joining.ts';
import { screenAngle } from '../../../../src-renderer/core/model/bearing.ts';
import { growRings, levelOfYear, ringRadius } from '../../../../src-renderer/core/model/rings.ts';
import { placeTies } from '../../../../src-renderer/core/model/ties.ts';

const span = { from: 1978, to: 2026 };
const home = { lat: 43.9, lon: 125.3 };
const cities = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    lat: 60 - (index % 90),
    lon: (index * 47) % 180,
    year: 1980 + (index % 40),
  }));
const rings = growRings('hall', 49);
const ways = (count: number) => joinings(placeTies(home, cities(count), span), rings, span);

describe('friends joining the circle in the window', () => {
  test('come one after another in the order of their years, and all have come at the end', () => {
    const all = ways(20);
    expect(all).toHaveLength(20);
    all.forEach((way, index) => {
      expect(way.year).toBeGreaterThanOrEqual(all[index - 1]?.year ?? 0);
      expect(way.begins + joiningTime).toBeLessThanOrEqual(1);
      if (index > 0) expect(way.begins).toBeGreaterThan(all[index - 1]?.begins ?? 0);
    });
  });

  test('leave the pith and arrive at the ring of their year', () => {
    for (const way of ways(12)) {
      expect(Math.hypot(onJoining(way, 0).x, onJoining(way, 0).y)).toBe(0);
      expect(onJoining(way, 1)).toEqual({ x: way.x, y: way.y });
      expect(Math.hypot(way.x, way.y)).toBeLessThan(1.1);
    }
  });

  test('arrive in their own bearing, by a line that bends to the same side for all of one half of the world', () => {
    const ties = placeTies(home, cities(12), span);
    joinings(ties, rings, span).forEach((way, index) => {
      const tie = ties[index];
      if (!tie) throw new Error('A way without a tie.');
      const angle = screenAngle(tie.drawnBearing);
      const radius = ringRadius(rings, levelOfYear(tie.year, span.from), angle);
      expect([way.x, way.y]).toEqual([radius * Math.cos(angle), radius * Math.sin(angle)]);
      // Turned to its own bearing, the middle of the line lies beside the straight way: a twentieth of its length.
      const { x, y } = onJoining(way, 0.5);
      expect((x * way.x + y * way.y) / radius).toBeCloseTo(radius / 2, 9);
      expect((way.x * y - way.y * x) / radius).toBeCloseTo((tie.bearing > 180 ? 1 : -1) * 0.05 * radius, 9);
    });
  });

  test('stay a picture however many there are', () => {
    expect(ways(5000).length).toBeLessThanOrEqual(72);
    expect(ways(0)).toEqual([]);
  });
});
