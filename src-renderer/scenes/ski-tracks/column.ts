import { hash } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import type { Field, Point } from './field.ts';

/** Skiers too far away to be cut: a column that winds on towards the sun. */
const strokes = 96;
/** Seconds for one of them from the near end of the column to the far one. */
const journey = 150;

/** The column's course on the screen: out from behind the pines, round a bend, and up to the sun's foot. */
function courseOf({
  portrait,
  horizon,
  sun,
  width,
}: Field): readonly [from: Point, bend: Point, back: Point, to: Point] {
  const right = portrait ? 880 : width - 330;
  const left = portrait ? 420 : width - 960;
  return [
    { x: right, y: horizon + (portrait ? 78 : 92) },
    { x: left, y: horizon + (portrait ? 66 : 78) },
    { x: left + 70, y: horizon + 26 },
    { x: sun.x + 20, y: horizon + 20 },
  ];
}

/** Draws the column; `full` is how much of it has come, from its near end, 0…1. */
export function drawColumn(pen: CanvasRenderingContext2D, field: Field, full: number, seconds: number): void {
  if (full <= 0) return;
  const [from, bend, back, to] = courseOf(field);
  pen.strokeStyle = css(palette.dark);
  for (const [width, first] of [
    [2.5, 0],
    [1.7, 1],
  ] as const) {
    pen.lineWidth = width;
    pen.beginPath();
    for (let stroke = first; stroke < strokes; stroke += 2) {
      const along = (stroke / strokes + hash(stroke, 6) * 0.012 + seconds / journey) % 1;
      if (along > full) continue;
      const rest = 1 - along;
      const cubic = (axis: 'x' | 'y') =>
        rest ** 3 * from[axis] +
        3 * rest * rest * along * bend[axis] +
        3 * rest * along * along * back[axis] +
        along ** 3 * to[axis];
      const tall = mix(15, 4.5, clamp(along * 1.15)) * (0.85 + 0.3 * hash(stroke, 2));
      const x = cubic('x') + (hash(stroke, 3) - 0.5) * 12 * rest;
      const y = cubic('y') + (hash(stroke, 4) - 0.5) * 5 * rest;
      pen.moveTo(x, y);
      pen.lineTo(x + tall * 0.14, y - tall);
    }
    pen.stroke();
  }
}
