import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoCircle, geoOrthographic, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import {
  ballLine,
  facingLand,
  piecesOf,
  traceTurned,
} from '../../../../src-renderer/instruments/circle/turned-ball.ts';
import type { Pen } from '../../../../src-renderer/plates/printing/board.ts';

const [middle, radius] = [{ x: 900, y: 500 }, 430];
const turns: readonly [number, number][] = [-170, -125, -40, 0, 65, 130, 179].flatMap((around) =>
  [-60, -12, 0, 35, 80].map((tilt): [number, number] => [around, tilt]),
);

const turnedTo = (turn: [number, number]): GeoProjection =>
  geoOrthographic().translate([middle.x, middle.y]).scale(radius).rotate(turn).clipAngle(90).precision(0.8);

/** The strokes that a line leaves on the ball. */
function traced(places: readonly [number, number][], turn: [number, number]): [number, number][][] {
  const strokes: [number, number][][] = [];
  const pen = {
    moveTo: (x: number, y: number) => void strokes.push([[x, y]]),
    lineTo: (x: number, y: number) => void strokes.at(-1)?.push([x, y]),
  };
  traceTurned(pen as unknown as Pen, ballLine(places), turnedTo(turn));
  return strokes;
}

const ring = (away: number): [number, number][] =>
  geoCircle().center([125, 44]).precision(4).radius(away)().coordinates[0] as [number, number][];

describe('a line on a ball that is turned', () => {
  it('stands where d3 shows its places, and none of it that faces away', () => {
    for (const turn of turns) {
      const near = ring(63).filter(
        (place) => geoPath(turnedTo(turn)).centroid({ type: 'Point', coordinates: place })[0] > 0,
      );
      const drawn = traced(ring(63), turn).flat();
      for (const place of near) {
        const [x, y] = turnedTo(turn)(place) ?? [0, 0];
        expect(Math.min(...drawn.map((at) => Math.hypot(at[0] - x, at[1] - y)))).toBeLessThan(0.001);
      }
      // Beside its own places it has its ends on the rim, and nothing else.
      const ends = drawn.length - near.length;
      expect(ends).toBeGreaterThanOrEqual(0);
      expect(ends).toBeLessThanOrEqual(2);
    }
  });

  it('ends on the rim where it goes to the far side, and comes back from there', () => {
    for (const turn of turns) {
      for (const stroke of traced(ring(90), turn)) {
        const away = stroke.map(([x, y]) => Math.hypot(x - middle.x, y - middle.y));
        expect(Math.max(...away)).toBeLessThanOrEqual(radius + 0.001);
      }
    }
    const [first = [], second = []] = traced(ring(90), [-125, 46]);
    const rim = [first.at(-1), second[0]].map((at) => at && Math.hypot(at[0] - middle.x, at[1] - middle.y));
    expect(rim.every((away) => away !== undefined && Math.abs(away - radius) < 0.001)).toBe(true);
  });
});

it('coasts that are left out are none that can be seen', async () => {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
  const topology = JSON.parse(await readFile(file, 'utf8')) as Topology;
  const land = feature(topology, topology.objects['land']!);
  const pieces = piecesOf(land);
  const drawn = turns.map((turn) => {
    const path = geoPath(turnedTo(turn));
    const facing = facingLand(pieces, turn);
    expect(path(facing)).toBe(path(land));
    return facing.coordinates.length;
  });
  expect(Math.max(...drawn)).toBeLessThan(pieces.length);
});
