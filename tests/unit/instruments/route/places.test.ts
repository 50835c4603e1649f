import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RouteStop } from '../../../../src-main/contract/exhibition.ts';
import { placesOf } from '../../../../src-renderer/instruments/route/places.ts';
import { middleAt, nearest, onScreen, stageOf } from '../../../../src-renderer/instruments/route/way.ts';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';

const stops = (count: number, border = -1): RouteStop[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: { zh: '站' },
    kind: 'station',
    gaugeChange: index === border,
    sources: [],
  }));
const lines = [stops(2), stops(5), stops(3, 1), stops(7, 1), stops(6, 3)];

describe('the train on the bend', () => {
  it('stands under the finger that draws it, wherever that is but in the yard', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.double({ min: 0, max: 1, noNaN: true }), (line, share) => {
        const places = placesOf(line);
        const under = places.share(nearest(middleAt(places.head(share))));
        expect(Math.abs(under - share)).toBeLessThan(0.02);
      }),
    );
  });

  it('goes on as the finger goes on, never back', () => {
    for (const line of lines) {
      const { head, along } = placesOf(line);
      for (let share = 0; share < 1; share += 0.01) {
        expect(head(share + 0.01)).toBeGreaterThanOrEqual(head(share));
        expect(along(share + 0.01)).toBeGreaterThanOrEqual(along(share));
      }
    }
  });

  it('comes to the left, and every stop is on the screen, lying or upright', () => {
    for (const screen of [
      { width: 1920, height: 1080, ratio: 1 },
      { width: 1080, height: 1920, ratio: 1 },
    ]) {
      const frame = frameOf(screen);
      for (const line of lines) {
        const seen = placesOf(line).stops.map((along) => onScreen(stageOf(frame), middleAt(along)));
        for (const { x, y } of seen) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(frame.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(frame.height);
        }
        expect(seen.at(-1)?.x).toBeLessThan((seen[0]?.x ?? 0) - 600);
      }
    }
  });
});
