import { noiseAround } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { hushed } from '../engine/pen.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { ringAt, type Hole, type Point, type Thaw } from './thaw.ts';

/** Points of a ring's outline. */
const around = 132;

/** Directions round a ring, and how wide it has grown in each, 0…1: reckoned once, drawn at every frame. */
const directions = Array.from({ length: around }, (_, at) => {
  const angle = (at / around) * 2 * Math.PI;
  const own = clamp(noiseAround(angle, 1.6, 5) * 1.5 - 0.25);
  return { angle, across: Math.cos(angle), down: Math.sin(angle), own };
});

/** The outline of light round a middle, as points on the screen. */
export function outlineOf({ outline }: Thaw, { x, y, radius }: Point & { readonly radius: number }): readonly Point[] {
  return directions.map(({ angle, across, down }) => {
    const away = radius * outline.outline(angle);
    return { x: x + across * away, y: y + down * away };
  });
}

/** The piece of the picture in which it is morning, as a path in CSS pixels. */
export function openPath(thaw: Thaw, share: number, holes: readonly Hole[]): string {
  const { css: pixels } = thaw.frame;
  return [ringAt(thaw, share), ...holes]
    .map((ring) =>
      outlineOf(thaw, ring)
        .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${(x * pixels).toFixed(1)} ${(y * pixels).toFixed(1)}`)
        .join(''),
    )
    .map((path) => `${path}Z`)
    .join('');
}

/** A wave of light that a finger, or the ring itself, sends over the land. */
export interface Wave extends Point {
  /** Radius it starts from, and seconds since. */
  readonly from: number;
  readonly since: number;
  readonly strength: number;
}

/** Seconds until a wave has died, and how fast it runs, in units a second. */
export const waveLife = 3;
const pace = 190;

/** Draws the waves that go out over the land. */
export function drawWaves(pen: CanvasRenderingContext2D, thaw: Thaw, waves: readonly Wave[], seconds: number): void {
  const { size } = thaw;
  pen.lineJoin = 'round';
  for (const { since, strength, from, ...at } of waves) {
    const age = seconds - since;
    for (let echo = 0; echo < 3; echo++) {
      const radius = from + pace * size * age - echo * 26 * size;
      const here = strength * smooth(waveLife, 0.3, age) * (1 - echo * 0.28);
      if (radius < from * 0.9 + 4 || here < 0.02) continue;
      pen.globalAlpha = here;
      stroke(pen, outlineOf(thaw, { ...at, radius }), hushed(pen, thaw.frame, palette.sand), 3.2 * size);
    }
  }
  pen.globalAlpha = 1;
}

/** Draws the ring of light and the rims of holes. */
export function drawRims(pen: CanvasRenderingContext2D, thaw: Thaw, share: number, holes: readonly Hole[]): void {
  const { size } = thaw;
  pen.lineJoin = 'round';
  for (const hole of holes) rim(pen, outlineOf(thaw, hole), Math.min(1, hole.radius / (60 * size)) * 0.5 * size, hole);
  const ring = ringAt(thaw, share);
  rim(pen, outlineOf(thaw, ring), size * (0.62 + 0.38 * Math.min(1, share)), ring);
}

/** The ring itself, cut as a year's wood is: now wide, now narrow, with late wood at its outer side. */
function rim(pen: CanvasRenderingContext2D, points: readonly Point[], size: number, middle: Point): void {
  band(pen, points, middle, css(palette.dark), size, (own) => [-30 - 10 * own, 21]);
  pen.save();
  pen.translate(-2 * size, 1.5 * size);
  band(pen, points, middle, css(palette.sand), size, (own) => [-22 - 9 * own, 2]);
  pen.restore();
  band(pen, points, middle, css(palette.orange), size, (own) => [-13 - 11 * own, 12]);
  band(pen, points, middle, css(palette.paper), size, (own) => [-4 * own, 1.5 + 3.4 * own]);
}

/** Fills what lies between two distances from the outline; both follow the ring's own unevenness, 0…1. */
function band(
  pen: CanvasRenderingContext2D,
  points: readonly Point[],
  middle: Point,
  colour: string,
  size: number,
  reach: (own: number) => readonly [inner: number, outer: number],
): void {
  pen.fillStyle = colour;
  pen.beginPath();
  for (const side of [1, 0] as const) {
    for (let at = 0; at <= points.length; at++) {
      const index = (side === 1 ? at : points.length - at) % points.length;
      const { x, y } = points[index] as Point;
      const off =
        (reach(directions[index]?.own ?? 0)[side] * size) / Math.max(1, Math.hypot(x - middle.x, y - middle.y));
      const px = x + (x - middle.x) * off;
      const py = y + (y - middle.y) * off;
      if (at === 0) pen.moveTo(px, py);
      else pen.lineTo(px, py);
    }
    pen.closePath();
  }
  pen.fill('nonzero');
}

function stroke(pen: CanvasRenderingContext2D, points: readonly Point[], colour: CanvasGradient, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.closePath();
  pen.stroke();
}
