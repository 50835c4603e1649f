import { describe, expect, it } from 'vitest';
import type { RouteStop } from '../../../../src-main/contract/exhibition.ts';
import { borderOf, countedAt, restOf, stopShare, tracks } from '../../../../src-renderer/core/model/line.ts';

function stop(id: string, kind: RouteStop['kind'], more: Partial<RouteStop> = {}): RouteStop {
  return { id, name: { zh: id, en: id }, kind, gaugeChange: false, sources: [], ...more };
}

const line = [
  stop('a', 'station', { km: 0 }),
  stop('b', 'station', { gaugeChange: true }),
  stop('c', 'country'),
  stop('d', 'station', { km: 9000 }),
  stop('e', 'station'),
];

describe('the train', () => {
  it('runs on when let go, and rolls into a stop that is near', () => {
    expect(restOf(0.2, 0, 7)).toBeCloseTo(1 / 6, 9);
    expect(restOf(0.25, 0, 7)).toBe(0.25);
    expect(restOf(0.2, 0.5, 7)).toBeCloseTo(2 / 6, 9);
    expect(restOf(0.9, 9, 7)).toBe(1);
    expect(restOf(0.1, -9, 7)).toBe(0);
  });
});

describe('the line', () => {
  it('has its stops evenly apart', () => {
    expect([0, 1, 2].map((index) => stopShare(index, 3))).toEqual([0, 0.5, 1]);
    expect(stopShare(0, 1)).toBe(0);
  });

  it('is solid only between two places the sources print', () => {
    expect(tracks(line).map((piece) => piece.known)).toEqual([true, false, false, true]);
    for (const [index, piece] of tracks(line).slice(1).entries()) expect(piece.from).toBe(tracks(line)[index]?.to);
  });

  it('has a border only where it goes on behind the change of gauge', () => {
    expect(borderOf(line)).toBe(1);
    expect(borderOf(line.slice(0, 2))).toBeUndefined();
    expect(borderOf(line.slice(1))).toBeUndefined();
    expect(borderOf(line.slice(2))).toBeUndefined();
  });
});

describe('kilometres under the finger', () => {
  it('run evenly to the total that a source prints', () => {
    expect(countedAt(line, 0.125)).toBe(1500);
    expect(countedAt(line, 0.625)).toBe(7500);
    expect(countedAt(line, 0)).toBe(0);
    expect(countedAt(line, 0.75)).toBe(9000);
  });

  it('are not said at a stop of which no source says how far it is, nor beyond the last one known', () => {
    expect(countedAt(line, 0.25)).toBeUndefined();
    expect(countedAt(line, 0.5)).toBeUndefined();
    expect(countedAt(line, 0.9)).toBeUndefined();
    expect(countedAt(line, 1)).toBeUndefined();
  });
});
