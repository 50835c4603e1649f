import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RouteStop } from '../../../../src-main/contract/exhibition.ts';
import {
  gaugeAt,
  headingAt,
  pointOnLine,
  restOf,
  shareAt,
  shareSpeed,
  sleepers,
  stopShare,
  trackPath,
  tracks,
} from '../../../../src-renderer/core/model/line.ts';

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

  it('runs on when let go, and rolls into a stop that is near', () => {
    expect(restOf(0.2, 0, 7)).toBeCloseTo(1 / 6, 9);
    expect(restOf(0.25, 0, 7)).toBe(0.25);
    expect(restOf(0.2, 0.5, 7)).toBeCloseTo(2 / 6, 9);
    expect(restOf(0.9, 9, 7)).toBe(1);
    expect(restOf(0.1, -9, 7)).toBe(0);
  });

  it('is as fast as the finger', () => {
    expect(shareSpeed({ x: 1408, y: 50 }, across)).toBeCloseTo(1, 9);
    expect(shareSpeed({ x: 50, y: 792 }, down)).toBeCloseTo(1, 9);
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

  it('shows a change of gauge whole, before the dashes begin', () => {
    const stops = [stop('a', 'station'), stop('b', 'station', true), stop('c', 'country'), stop('d', 'station')];
    const pieces = tracks(stops);
    expect(pieces.map((piece) => piece.known)).toEqual([true, true, false, false]);
    expect(gaugeAt(stops, pieces[1]?.to ?? 0)).toBeCloseTo(gaugeAt(stops, 0.5), 9);
    for (const [index, piece] of pieces.slice(1).entries()) expect(piece.from).toBe(pieces[index]?.to);
  });

  it('runs on wider rails behind a change of gauge, and comes together before the next known place', () => {
    const stops = [stop('a', 'station'), stop('b', 'station', true), stop('c', 'country'), stop('d', 'station')];
    expect(gaugeAt(stops, 0.2)).toBe(1);
    expect(gaugeAt(stops, 0.5)).toBeGreaterThan(1.5);
    expect(gaugeAt(stops, 1)).toBe(1);
    expect(gaugeAt([stop('a', 'station'), stop('b', 'station')], 0.9)).toBe(1);
  });

  it('never jumps sideways', () => {
    const stops = [stop('a', 'station'), stop('b', 'station', true), stop('c', 'country'), stop('d', 'station')];
    for (let at = 0; at < 1; at += 0.001)
      expect(Math.abs(gaugeAt(stops, at + 0.001) - gaugeAt(stops, at))).toBeLessThan(0.1);
  });

  it('is drawn from end to end without a gap', () => {
    const path = trackPath(0, 1, across, () => 0);
    expect(path.startsWith('M')).toBe(true);
    expect(path.match(/[ML]/g)?.length).toBe(161);
    expect(path).not.toMatch(/NaN/);
    expect(sleepers(0, 1, across, 20, () => 9).match(/M/g)?.length).toBe(70);
  });
});
