import { seeded } from '../../core/time/clock.ts';
import type { Pots } from './brush.ts';
import { project, type Land } from './land.ts';
import { halfGauge, onLine, sleeperGap, sleeperHalf } from './line.ts';
import type { Canvas } from './paint-train.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { openingRings, type RingOpening } from '../engine/light-rings.ts';
import type { Live } from '../engine/live-scene.ts';

/** As many lights come on along the horizon as the line had stations in Europe: the last page's figure. */
const stations = 30;
/** Metres that the headlamp lights up before the engine. */
const beam = 24;

export interface Station {
  /** Units. */
  readonly x: number;
  readonly y: number;
}

/** Lights in a row along the horizon, from the line's end outwards. */
export function stationsOf(land: Land): readonly Station[] {
  const chance = seeded(30);
  const from = land.portrait ? 40 : land.leftEdge + 220;
  const to = land.width - (land.portrait ? 120 : 150);
  const row = Array.from({ length: stations }, (_, index): Station => {
    const x = from + ((index + 0.25 + chance() * 0.5) * (to - from)) / stations;
    return { x, y: land.horizon + 3 + chance() * 7 };
  });
  return row.sort((one, other) => Math.abs(one.x - land.middle) - Math.abs(other.x - land.middle));
}

/** @param lit how many of the stations are lit, 0…1 */
export function paintStations(
  { pen, scale, left, top }: Canvas,
  pots: Pots,
  row: readonly Station[],
  lit: number,
): void {
  for (const [index, { x, y }] of row.entries()) {
    const strength = clamp(lit * (row.length + 3) - index, 0, 3) / 3;
    if (strength <= 0) continue;
    const at = [(x - left) * scale, (y - top) * scale] as const;
    for (const [radius, ink] of [
      [9, 'dark'],
      [6.4, 'orange'],
      [2.7, 'paper'],
    ] as const) {
      pen.fillStyle = pots[ink];
      pen.beginPath();
      pen.arc(...at, radius * scale * strength, 0, 7);
      pen.fill();
    }
  }
}

/** The bed before the engine lies in its light. */
export function paintBeam(canvas: Canvas, pots: Pots, land: Land, head: number): void {
  const { pen, scale } = canvas;
  const put = (along: number, aside: number) => {
    const { x, z } = onLine(along);
    const next = onLine(along + 0.1);
    const right = { x: (next.z - z) * 10, z: (x - next.x) * 10 };
    const [screenX, screenY] = project(land, { x: x + right.x * aside, z: Math.max(3, z + right.z * aside) });
    return [
      (screenX - canvas.left) * scale,
      (screenY - canvas.top) * scale,
      (land.focal / Math.max(3, z)) * scale,
    ] as const;
  };
  // Sleepers in its light, thinner the farther they lie.
  pen.fillStyle = pots.sand;
  pen.beginPath();
  for (let sleeper = Math.ceil(head / sleeperGap); sleeper * sleeperGap < head + beam; sleeper++) {
    const along = (sleeper + 0.5) * sleeperGap;
    const half = sleeperHalf(along);
    const thick = 0.25 * sleeperGap * (1 - (along - head) / beam) ** 0.6;
    for (const [index, [step, aside]] of (
      [
        [-thick, -half],
        [-thick, half],
        [thick, half],
        [thick, -half],
      ] as const
    ).entries()) {
      const [x, y] = put(along + step, aside);
      if (index === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
  }
  pen.fill();
  for (const side of [-1, 1]) {
    for (let piece = 0; piece < 12; piece++) {
      const along = head + (piece * beam) / 12;
      const half = halfGauge(along);
      pen.strokeStyle = along < 0 ? pots.paper : pots.orange;
      const [x, y, metre] = put(along, side * half);
      const [nextX, nextY] = put(along + beam / 12 + 0.05, side * half);
      pen.lineWidth = Math.max(0.8 * scale, metre * 0.15 * (1 - piece / 13));
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(nextX, nextY);
      pen.stroke();
    }
  }
}

/** The lamp itself: two cut rings around a disc. */
export function paintLamp(canvas: Canvas, pots: Pots, [x, y]: readonly [number, number], metre: number): void {
  const { pen, scale, left, top } = canvas;
  const size = Math.min(1.1 * metre, 90) * scale;
  for (const [share, ink] of [
    [0.62, 'sand'],
    [0.54, 'dark'],
    [0.4, 'sand'],
    [0.33, 'dark'],
    [0.24, 'paper'],
  ] as const) {
    pen.fillStyle = pots[ink];
    pen.beginPath();
    pen.arc((x - left) * scale, (y - top) * scale, Math.max(1.5 * scale, size * share), 0, 7);
    pen.fill();
  }
}

/** Rings about a finger, which lie as flat as the plain is seen. */
const onPlain: RingOpening = {
  most: 5,
  size: 440,
  flat: 0.34,
  rings: [
    [0.48, 0.02],
    [0.4, 0.014],
    [0.32, 0.01],
  ],
  from: 0.22,
  time: 1300,
  lasting: true,
};

/** Opens rings of light over the plain from a finger. */
export const ringsOnPlain = (live: Live) => openingRings(live, onPlain);
