import type { Pen } from '../../plates/printing/board.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { drawPerson } from '../../scenes/engine/draw-person.ts';
import { black, coats, drawBox, drawWheel, fill, rust, stroke } from './blocks.ts';
import { boxLong, drawWagon } from './draw-train.ts';
import { blockOn, project, scaleAt, yard, type Point } from './way.ts';

/**
 * The yard where the wheels are changed. Its things are the drawing's own: that the rails beyond are farther apart is
 * what the sources say, by how much they do not, so they are drawn as one can see it.
 */
export const half = { near: 30, far: 44 } as const;

/** How high a wagon hangs while its wheels are changed. */
const lift = 118;
/** The ends of the wagon between the jacks. */
const [back, front] = [yard - boxLong / 2, yard + boxLong / 2];

/** Where a bogie stands under the wagon, from its middle. */
const spots = [-0.31 * boxLong, 0.31 * boxLong] as const;
/** How far the old bogies have rolled back when all is done, and from where the new ones come. */
const [rolledBack, rolledIn] = [-230, 215];

/**
 * The wagon with its wheels.
 *
 * @param changed 0 on the old wheels … 1 on the new ones
 * @param lowered 0 on the jacks … 1 on the rails
 * @param at where its middle is
 */
export function drawWagonInYard(pen: Pen, changed: number, lowered: number, at: number): void {
  if (lowered >= 1) {
    const scale = scaleAt(at);
    drawWagon(pen, at - (boxLong / 2) * scale, at + (boxLong / 2) * scale, 0, coats.orange, palette.orange);
    return;
  }
  const shade = blockOn(back + 8, front - 8, 60);
  fill(pen, [shade.at(0, -1, 2), shade.at(1, -1, 2), shade.at(1, 1, 2), shade.at(0, 1, 2)], black);
  // Those ahead are farther away.
  for (const spot of spots.toReversed())
    drawBogie(pen, yard + spot + mix(rolledIn, 0, changed), half.far, palette.orange, rust);
  for (const spot of spots.toReversed())
    drawBogie(pen, yard + spot + mix(0, rolledBack, changed), half.near, palette.ice, palette.middle);
  drawWagon(pen, back, front, lift * (1 - lowered), coats.orange);
}

function drawBogie(pen: Pen, at: number, rail: number, light: Rgb, dark: Rgb): void {
  const long = 78 * scaleAt(at);
  const coat = { side: dark, top: light, end: dark };
  const axles = blockOn(at - long / 2, at + long / 2, rail + 8);
  drawBox(pen, axles, 14, 30, coat);
  for (const share of [0.15, 0.85]) drawWheel(pen, axles, share, 24, light);
  stroke(pen, [axles.at(0.05, 1, 24), axles.at(0.95, 1, 24)], 4.6 * axles.scale, light);
  drawBox(pen, blockOn(at - long * 0.17, at + long * 0.17, rail * 0.75), 28, 40, coat);
}

/** What stands behind the wagon: two jacks and lamps. */
export function drawYardBehind(pen: OffscreenCanvasRenderingContext2D): void {
  drawLamps(pen, project(yard + 150, -215), 330);
  drawLamps(pen, project(yard - 215, -200), 350);
  for (const at of [front - 22, back + 22]) drawJack(pen, project(at, -98), scaleAt(at));
}

/** What stands before it: the other jacks with their arms, and those who roll the wheels. */
export function drawYardBefore(pen: OffscreenCanvasRenderingContext2D): void {
  for (const at of [front - 22, back + 22]) {
    const foot = project(at, 104);
    drawJack(pen, foot, scaleAt(at));
  }
  drawWorker(pen, project(front + 40, 128), 90, 1);
  drawWorker(pen, project(back - 92, 112), 94, -1);
}

function drawJack(pen: Pen, { x, y }: Point, scale: number): void {
  const tall = 232 * scale;
  const post = (wide: number, low: number, high: number): readonly Point[] => [
    { x: x - wide, y: y - low },
    { x: x + wide, y: y - low },
    { x: x + wide, y: y - high },
    { x: x - wide, y: y - high },
  ];
  fill(pen, post(19 * scale, -5, 10), black, palette.green, 1.6);
  fill(pen, post(9 * scale, 6, tall), palette.ice, black);
  for (let turn = 0; turn < 19; turn++) {
    const up = 14 + turn * 11.4 * scale;
    stroke(
      pen,
      [
        { x: x - 7.5 * scale, y: y - up },
        { x: x + 7.5 * scale, y: y - up - 4 },
      ],
      mix(4.2, 1.7, turn / 18) * scale,
      palette.middle,
    );
  }
  fill(pen, post(15 * scale, tall, tall + 16 * scale), palette.orange, black);
}

function drawWorker(pen: OffscreenCanvasRenderingContext2D, { x, y }: Point, metre: number, facing: 1 | -1): void {
  pen.save();
  pen.translate(x, y);
  pen.fillStyle = css(black);
  pen.beginPath();
  pen.ellipse(-6, 2, 32, 7, 0, 0, 7);
  pen.fill();
  drawPerson(
    pen,
    { seen: 'side', wears: 'suit', hair: 'cap', arm: 'give', stride: 1.1, stoop: 0.4 },
    0,
    metre,
    facing,
    {
      body: css(palette.paper),
      head: css(palette.sand),
      leg: css(palette.ice),
      cut: css(palette.middle),
      accent: css(palette.orange),
      halo: { colour: css(black), wide: 3 },
    },
  );
  pen.restore();
}

/** A mast with three lamps, and rings of their light beneath. */
function drawLamps(pen: Pen, { x, y }: Point, tall: number): void {
  const top = y - tall;
  fill(
    pen,
    [
      { x: x - 6, y },
      { x: x + 6, y },
      { x: x + 3, y: top },
      { x: x - 3, y: top },
    ],
    black,
    palette.green,
    1.4,
  );
  for (let ring = 0; ring < 13; ring++) {
    const radius = 30 + (ring * (tall - 30)) / 13;
    const colour = ring < 3 ? palette.paper : ring < 8 ? palette.sand : ([183, 155, 104] as const);
    pen.fillStyle = css(colour);
    pen.beginPath();
    // Sickles: an arc that is thickest straight below.
    const wide = mix(5, 1.2, ring / 12);
    pen.arc(x, top + 4, radius, Math.PI * 0.2, Math.PI * 0.8);
    pen.ellipse(x, top + 4, radius, radius - wide, 0, Math.PI * 0.8, Math.PI * 0.2, true);
    pen.fill();
  }
  stroke(
    pen,
    [
      { x: x - 32, y: top },
      { x: x + 32, y: top },
    ],
    7,
    black,
  );
  for (const aside of [-24, 0, 24]) {
    const lamp = x + aside;
    fill(
      pen,
      [
        { x: lamp - 10, y: top + 1 },
        { x: lamp + 10, y: top + 1 },
        { x: lamp + 8, y: top + 16 },
        { x: lamp - 8, y: top + 16 },
      ],
      black,
      palette.sand,
      1.5,
    );
    pen.fillStyle = css(palette.paper);
    pen.beginPath();
    pen.ellipse(lamp, top + 16, 8, 5, 0, 0, 7);
    pen.fill();
  }
}
