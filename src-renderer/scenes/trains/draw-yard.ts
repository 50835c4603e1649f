import { hash } from '../../plates/printing/noise.ts';
import { mix, smooth } from '../../plates/printing/shape.ts';

import { fullness, type Layout } from '../engine/layout.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import { band, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { along, curb, gauge, openness, railUp, tracks, wall } from './yard.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where the wall begins and ends, and how high it is: radians and metres. */
const [first, last] = [(148 * Math.PI) / 180, (30 * Math.PI) / 180];
const high = 5.7;

/** What is built in the yard: the wall, tracks on their sleepers, and the curb of the pit. */
export function drawYard(pen: Pen, yard: Layout): void {
  drawWall(pen, yard);
  for (const track of tracks) drawTrack(pen, yard, track);
  drawCurb(pen, yard);
}

function drawWall(pen: Pen, yard: Layout): void {
  const crest = (from: number, to: number, up: number): readonly ScaledPoint[] =>
    Array.from({ length: 101 }, (_, step) => along(mix(from, to, step / 100), wall, 0, up));
  fill(pen, [...crest(first, last, -0.1), ...crest(last, first, high)], ink.dark);
  for (let course = 0; course < 13; course++) {
    const low = 0.25 + course * 0.44;
    for (let stone = 0; stone < 150; stone++) {
      const from = mix(first, last, stone / 150);
      const to = mix(first, last, (stone + 1.02) / 150);
      const near = Math.min(...tracks.map((track) => Math.abs(track - from) * wall));
      const { x } = along(from, wall, 0, low);
      const fade = openness(yard, x - hash(course, 4) * 90, 620, 830);
      const thick = (0.05 + 0.2 * (smooth(7, 2.2, near) * 0.75 + 0.2)) * fade;
      if (fade < 0.06) continue;
      fill(
        pen,
        [
          along(from, wall, 0, low),
          along(to, wall, 0, low),
          along(to, wall, 0, low + thick),
          along(from, wall, 0, low + thick),
        ],
        near < 3.2 ? ink.green : ink.middle,
      );
    }
  }
}

function drawTrack(pen: Pen, yard: Layout, track: number): void {
  const openAt = (far: number, from: number, to: number): number => openness(yard, along(track, far).x, from, to);
  band(
    pen,
    (share) => {
      const far = mix(curb, wall, share);
      const half = 1.5 * openAt(far, 640, 840);
      return [along(track, far, -half), along(track, far, half)];
    },
    60,
    ink.dark,
  );
  for (let far = curb; far < wall - 0.3; far += 0.72) {
    const open = openAt(far, 640, 840);
    if (open < 0.08) continue;
    const half = 1.2 * open;
    const end = far + 0.2 * open;
    fill(
      pen,
      [
        along(track, far + 0.04, -half),
        along(track, far + 0.04, half),
        along(track, end, half),
        along(track, end, -half),
      ],
      ink.green,
    );
  }
  for (const rail of [-gauge, gauge])
    band(
      pen,
      (share) => {
        const far = mix(curb, wall, share);
        const half = 0.068 * openAt(far, 640, 860);
        return [along(track, far, rail - half, railUp), along(track, far, rail + half, railUp)];
      },
      60,
      ink.ice,
    );
}

function drawCurb(pen: Pen, yard: Layout): void {
  for (const [radius, thick, dye] of [
    [curb + 0.1, 0.13, ink.sand],
    [curb + 0.42, 0.05, ink.green],
  ] as const)
    band(
      pen,
      (share) => {
        const angle = (mix(-60, 260, share) * Math.PI) / 180;
        const { x, y } = along(angle, radius);
        const half = thick * openness(yard, x, 760, 900) * fullness(yard, y);
        return [along(angle, radius - half), along(angle, radius + half)];
      },
      260,
      dye,
    );
}
