import { levelFor } from '../engine/figure-sheet.ts';
import { clamp, mix } from '../../plates/printing/shape.ts';
import { arriving, type Racer, racerAt } from './crowd.ts';
import type { Point } from '../../core/model/rect.ts';
import type { Field } from './field.ts';
import type { Lane } from './lane.ts';
import { headingOn, type Path, perStep, placeOn } from './path.ts';
import { followers, followGap, type Race } from './race.ts';
import { type Atlas, cellBox, coats, nearestHeading } from './skier-atlas.ts';
import { poses } from './skier.ts';
import { hash } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';

/** Metres of one whole stride. */
const strideLength = 2.5;

/** One skier of this frame. */
interface Shown {
  lane: number;
  metres: number;
  stride: number;
  coat: 0 | 1;
  strength: number;
  /** The six numbers of its place on the path. */
  readonly at: Float32Array;
}

export interface SkierCanvas {
  readonly pen: CanvasRenderingContext2D;
  /** What the skiers' shadows are cut from, as large as the canvas. */
  readonly shade: CanvasPattern | null;
  readonly sheet: HTMLCanvasElement;
  readonly atlas: Atlas;
  /** Pixels of the canvas' corner in the picture, and pixels per unit. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Draws all skiers, the farthest first, over their shadows. Returns the drawing of one frame. */
export function skiersOn(
  { pen, shade, sheet, atlas, left, top, scale }: SkierCanvas,
  field: Field,
  lanes: readonly Lane[],
  paths: readonly Path[],
  crowd: readonly Racer[],
): (race: Race, seconds: number) => void {
  const shown: Shown[] = [];
  /** Those of this frame, the farthest first. */
  const order: Shown[] = [];
  let count = 0;

  function add(lane: number, metres: number, stride: number, coat: 0 | 1, strength: number): void {
    if (strength <= 0.02) return;
    // Entries of earlier frames are used again: nothing is thrown away sixty times a second.
    const entry = (shown[count] ??= { lane, metres, stride, coat, strength, at: new Float32Array(perStep) });
    entry.lane = lane;
    entry.metres = metres;
    entry.stride = stride;
    entry.coat = coat;
    entry.strength = strength;
    placeOn(paths[lane] as Path, metres, entry.at);
    count++;
  }

  function gather(race: Race, seconds: number): void {
    count = 0;
    for (const racer of crowd) {
      const lane = lanes[racer.lane] as Lane;
      const metres = racerAt(racer, lane, seconds);
      const behind = race.story(racer.lane) - metres;
      if (behind <= 0) continue;
      // Skiers fade in where they enter an open lane and out at its end.
      const strength = clamp(behind / arriving) * clamp(metres);
      const open = race.story(racer.lane) >= lane.length ? clamp(metres) : strength;
      add(racer.lane, metres, racer.stride, racer.first ? 1 : 0, open);
    }
    for (const { lane, metres } of race.runners) {
      const { length } = lanes[lane] as Lane;
      if (metres < length) add(lane, metres, 0, 1, 1);
      for (let behind = 1; behind <= followers; behind++) {
        const place = metres - behind * followGap;
        if (place > 0 && place < length && race.isOpen(lane, place)) add(lane, place, behind * 0.37, 0, clamp(place));
      }
    }
    order.length = 0;
    for (let index = 0; index < count; index++) order.push(shown[index] as Shown);
    order.sort((one, other) => (one.at[1] as number) - (other.at[1] as number));
  }

  /** The column comes with the last lanes. */
  function column(race: Race, seconds: number): void {
    let open = 0;
    for (const { index, length } of lanes) open += race.story(index) / length / lanes.length;
    pen.save();
    pen.translate(-left, -top);
    pen.scale(scale, scale);
    drawColumn(pen, field, clamp((open - 0.5) * 2), seconds);
    pen.restore();
  }

  function shadows(): void {
    pen.fillStyle = shade ?? '#2f7a63';
    for (const { at } of order) {
      const [x, y, grain, tipX, tipY, tipGrain] = at as unknown as [number, number, number, number, number, number];
      const half = Math.max(0.6, 0.2 * grain) * scale;
      const end = 0.035 * tipGrain * scale;
      // Each for itself: one path of them all, as large as the snow, takes five times as long to fill.
      pen.beginPath();
      pen.moveTo(x * scale - left - half, y * scale - top);
      pen.lineTo(x * scale - left + half, y * scale - top);
      pen.lineTo(tipX * scale - left + end, tipY * scale - top);
      pen.lineTo(tipX * scale - left - end, tipY * scale - top);
      pen.fill();
    }
  }

  function bodies(): void {
    for (const { lane, metres, stride, coat, strength, at } of order) {
      const path = paths[lane] as Path;
      const pixels = (at[2] as number) * scale;
      const level = levelFor(atlas, pixels);
      const size = pixels / level.scale;
      const { width, height } = level.cell;
      const turn = (metres / strideLength + stride) % 1;
      const pose = Math.floor((turn < 0 ? turn + 1 : turn) * poses) % poses;
      const row = nearestHeading(level, headingOn(path, metres)) * coats.length + coat;
      pen.globalAlpha = strength;
      pen.drawImage(
        sheet,
        pose * width,
        level.top + row * height,
        width,
        height,
        (at[0] as number) * scale - left - cellBox.left * pixels,
        (at[1] as number) * scale - top - cellBox.above * pixels,
        width * size,
        height * size,
      );
    }
    pen.globalAlpha = 1;
  }

  return (race, seconds) => {
    gather(race, seconds);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    column(race, seconds);
    shadows();
    bodies();
  };
}

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
function drawColumn(pen: CanvasRenderingContext2D, field: Field, full: number, seconds: number): void {
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
