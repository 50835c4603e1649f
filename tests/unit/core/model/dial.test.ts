import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleOfYear,
  fingerTurn,
  nearestYear,
  throwSpeed,
  turn,
  yearAtAngle,
} from '../../../../src-renderer/core/model/dial.ts';

const scale = { pointer: -2.8, perYear: 0.045 };

describe('years on the outer ring', () => {
  it('stand at the pointer when they are chosen', () => {
    expect(angleOfYear(scale, 2003, 2003)).toBe(scale.pointer);
  });

  it('are found again from the angle they stand at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1978, max: 2026 }),
        fc.double({ min: 1978, max: 2026, noNaN: true }),
        (year, at) => {
          expect(yearAtAngle(scale, angleOfYear(scale, year, at), at)).toBeCloseTo(year, 6);
        },
      ),
    );
  });
});

describe('a finger on the dial', () => {
  const centre = { x: 100, y: 100 };

  it('turns by the angle it goes around the centre', () => {
    expect(fingerTurn(centre, { x: 200, y: 100 }, { x: 100, y: 200 }, 0)).toBeCloseTo(Math.PI / 2, 9);
    expect(fingerTurn(centre, { x: 0, y: 99 }, { x: 0, y: 101 }, 0)).toBeCloseTo(-0.02, 3);
  });

  it('turns ever less where it trembles near the centre', () => {
    expect(Math.abs(fingerTurn(centre, { x: 101, y: 100 }, { x: 99, y: 100.001 }, 50))).toBeLessThan(0.1);
  });

  it('throws with the speed of its last moves, and not at all after a pause', () => {
    const moves = [0, 16, 32, 48].map((time) => ({ time, years: 0.2 }));
    expect(throwSpeed(moves, 48)).toBeCloseTo(12.5, 1);
    expect(throwSpeed(moves, 400)).toBe(0);
    expect(throwSpeed([], 0)).toBe(0);
  });

  it('turns the short way round', () => {
    expect(turn(3.1, -3.1)).toBeCloseTo(2 * Math.PI - 6.2, 9);
  });
});

describe('a touch beside the beads', () => {
  it('turns to the nearest story', () => {
    expect(nearestYear([1980, 1988, 2003], 1985)).toBe(1988);
    expect(nearestYear([1980, 1988], 1984)).toBe(1980);
    expect(nearestYear([], 1984)).toBeNull();
  });
});

describe('a finger that comes near the centre', () => {
  const centre = { x: 100, y: 300 };
  const quarter = (from: number, to: number): number =>
    fingerTurn(centre, { x: 100 + from, y: 300 }, { x: 100, y: 300 + to }, 50) / (Math.PI / 2);

  it('counts by its nearer end, in full from the quiet part’s edge on', () => {
    expect(quarter(25, 25)).toBeCloseTo(0.5, 9);
    expect(quarter(10, 200)).toBeCloseTo(0.2, 9);
    expect(quarter(200, 10)).toBeCloseTo(0.2, 9);
    expect(quarter(50, 50)).toBeCloseTo(1, 9);
    expect(quarter(200, 200)).toBeCloseTo(1, 9);
  });
});

it('two moves are enough for a throw, one is none', () => {
  const moves = [0, 40].map((time) => ({ time, years: 0.4 }));
  expect(throwSpeed(moves, 40)).toBeCloseTo(10, 9);
  expect(throwSpeed(moves.slice(1), 40)).toBe(0);
});
