import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RouteStop } from '../../../src-main/contract/exhibition.ts';
import { headingAt, pointOnLine, shareAt, stopShare, trackPath, tracks } from '../../../src-renderer/model/line.ts';

const across = { width: 1600, height: 400, down: false };
const down = { width: 1000, height: 900, down: true };

function stop(id: string, kind: RouteStop['kind'], gaugeChange = false): RouteStop {
  return { id, name: { zh: id, en: id }, kind, gaugeChange, sources: [] };
}

describe('the train', () => {
  it('stands exactly under the finger, on either kind of screen', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(across, down), (share, box) => {
        expect(shareAt(pointOnLine(share, box), box)).toBeCloseTo(share, 9);
      }),
    );
  });

  it('stays on the line when the finger leaves it', () => {
    expect(shareAt({ x: -500, y: 0 }, across)).toBe(0);
    expect(shareAt({ x: 9000, y: 0 }, across)).toBe(1);
  });

  it('points the way it goes', () => {
    expect(Math.abs(headingAt(0.5, across))).toBeLessThan(60);
    expect(Math.abs(headingAt(0.5, down) - 90)).toBeLessThan(60);
  });
});

describe('the line', () => {
  it('keeps all its stops on the screen, evenly apart', () => {
    for (const box of [across, down]) {
      for (let index = 0; index < 7; index++) {
        const { x, y } = pointOnLine(stopShare(index, 7), box);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(box.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(box.height);
      }
    }
    expect(stopShare(0, 1)).toBe(0);
  });

  it('is solid only between two places the sources print', () => {
    const stops = [stop('a', 'station'), stop('b', 'station'), stop('c', 'country'), stop('d', 'station')];
    expect(tracks(stops).map((piece) => piece.known)).toEqual([true, false, false]);
  });

  it('runs on wider rails behind a change of gauge', () => {
    const stops = [stop('a', 'station'), stop('b', 'station', true), stop('c', 'station'), stop('d', 'station')];
    expect(tracks(stops).map((piece) => piece.wide)).toEqual([false, true, true]);
  });

  it('is drawn from end to end without a gap', () => {
    const path = trackPath(0, 1, across, 0);
    expect(path.startsWith('M')).toBe(true);
    expect(path.match(/[ML]/g)?.length).toBe(81);
    expect(path).not.toMatch(/NaN/);
  });
});
