import { levelFor } from '../engine/figure-sheet.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Cut } from './figures.ts';
import { skated } from './figures.ts';
import { drawRibbon } from './ribbon.ts';
import { inPicture, onRing, project, type Rink } from './rink.ts';
import { cellBox, headingIndex, type Atlas } from './skater-atlas.ts';
import { poses } from './skater.ts';
import { leftOf, type Trace } from './trace.ts';

/** A skater of the story: laps in a lane. */
export interface Lapper {
  readonly radius: number;
  /** Angle round the middle as the picture opens, and radians a second. */
  readonly angle: number;
  readonly speed: number;
}

/** Those who lap when athletes have come: a few lanes, at unequal distances. */
export const lappers: readonly Lapper[] = [
  [23, 2.62],
  [22.7, 2.95],
  [18.6, 3.42],
  [19, 3.7],
  [23.2, 0.95],
  [18.4, 1.5],
  [22.9, 4.3],
  [18.2, 5.6],
  [23, 5.2],
].map(([radius, angle], index) => ({
  radius: radius as number,
  angle: angle as number,
  speed: 0.2 + 0.022 * (index % 4),
}));

/** Skaters are drawn so much larger than life: they are who it is about. */
const larger = 1.4;
/** The ice mirrors skaters so tall and so strongly. */
const mirroredTall = 0.9;
const mirroredShare = 0.3;
/** Metres of fresh cut behind a skater, and metres of one stride. */
const tail = 8;
const strideLength = 5.2;

/** Where skaters and their cuts are drawn. */
export interface Stage {
  readonly pen: CanvasRenderingContext2D;
  readonly rink: Rink;
  readonly sheet: HTMLCanvasElement;
  readonly atlas: Atlas;
  /** Pixels per unit. */
  readonly scale: number;
  /** Who laps. */
  readonly skating: readonly Lapper[];
}

/** Draws what visitors have cut; the older, the thinner. */
export function drawTraces({ pen, rink }: Stage, traces: readonly Trace[], now: number): void {
  for (const { xs, zs, ats } of traces) {
    let from = 0;
    while (from < ats.length && leftOf(now - (ats[from] as number)) <= 0) from++;
    drawRibbon(pen, rink, 0.135, xs.length - from, (index, out) => {
      out[0] = xs[from + index] as number;
      out[1] = zs[from + index] as number;
      out[2] = leftOf(now - (ats[from + index] as number));
    });
  }
}

/** Draws the story's cuts when the ice is so full, 0…1. */
export function drawCuts(pen: CanvasRenderingContext2D, rink: Rink, cuts: readonly Cut[], full: number): void {
  cuts.forEach(({ xs, zs, half }, which) => {
    const count = Math.round(skated(which, cuts.length, full) * xs.length);
    drawRibbon(pen, rink, half, count, (index, out) => {
      const [x, z] = [xs[index] as number, zs[index] as number];
      out[0] = x;
      out[1] = z;
      const { x: left, y } = project(rink, { x, up: 0, z });
      out[2] = inPicture(rink, left, y);
    });
  });
}

/** Draws the lapping skaters, the farthest first, each with the cut it leaves. */
export function drawLappers(stage: Stage, seconds: number, strength: number): void {
  if (strength <= 0) return;
  const { pen, rink, skating } = stage;
  const shown = skating
    .map(({ radius, angle, speed }) => ({ radius, speed, angle: angle + speed * seconds }))
    .sort((one, other) => Math.sin(other.angle) * other.radius - Math.sin(one.angle) * one.radius);
  pen.globalAlpha = strength;
  for (const { radius, angle } of shown) {
    const points = 26;
    drawRibbon(pen, rink, 0.075, points, (index, out) => {
      const spot = onRing(rink, radius, angle - (tail / radius) * (1 - index / (points - 1)));
      out[0] = spot.x;
      out[1] = spot.z;
      out[2] = 0.9;
    });
  }
  for (const { radius, angle, speed } of shown) {
    const { x, z } = onRing(rink, radius, angle);
    drawSkater(stage, x, z, angle + Math.PI / 2, (seconds * speed * radius) / strideLength + radius, strength);
  }
  pen.globalAlpha = 1;
}

/** Draws one skater who goes a way (radians, a quarter turn is straight away). Units. */
export function drawSkater(
  { pen, rink, sheet, atlas, scale }: Stage,
  x: number,
  z: number,
  way: number,
  strides: number,
  strength = 1,
): void {
  if (z < 4) return;
  const at = project(rink, { x, up: 0, z });
  const grain = (rink.focal / z) * larger;
  const level = levelFor(atlas, grain * scale);
  const size = grain / level.scale;
  const { width, height } = level.cell;
  const pose = Math.floor((strides - Math.floor(strides)) * poses) % poses;
  const shown = strength * clamp(inPicture(rink, at.x, at.y) * 1.6);
  const row = headingIndex(Math.atan2(Math.cos(way), Math.sin(way)));
  const draw = () =>
    pen.drawImage(
      sheet,
      pose * width,
      level.top + row * height,
      width,
      height,
      -cellBox.left * grain,
      -cellBox.above * grain,
      width * size,
      height * size,
    );
  pen.save();
  pen.translate(at.x, at.y);
  // The ice mirrors who stands on it.
  pen.scale(1, -mirroredTall);
  pen.globalAlpha = shown * mirroredShare;
  draw();
  pen.scale(1, -1 / mirroredTall);
  pen.globalAlpha = shown;
  draw();
  pen.restore();
}
