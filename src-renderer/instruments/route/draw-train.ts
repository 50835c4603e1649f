import type { Pen } from '../../plates/printing/board.ts';
import { hash } from '../../plates/printing/noise.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { black, coats, drawBox, drawWheel, fill, rust, stroke, type Coat } from './blocks.ts';
import { blockOn, scaleAt, type Block } from './way.ts';

/** Lengths at the size of the yard. */
export const engineLong = 300;
export const boxLong = 262;
const coupling = 20;

/** Colours of the containers behind the engine, in their order. */
const loads: readonly Coat[] = [coats.sand, coats.green, coats.ice, coats.orange];

/**
 * A train whose engine's head stands there, the farthest wagon first.
 *
 * @param wagons how many containers it draws
 * @param wheels colour of its wheels: those of the rails it runs on
 */
export function drawTrain(pen: Pen, head: number, wagons: number, wheels: Rgb): void {
  const cars: { readonly from: number; readonly to: number; readonly load: Coat | undefined }[] = [];
  let to = head;
  for (let car = 0; car <= wagons; car++) {
    const scale = scaleAt(to);
    const from = to - (car === 0 ? engineLong : boxLong) * scale;
    cars.push({ from, to, load: car === 0 ? undefined : loads[(car - 1) % loads.length] });
    to = from - coupling * scale;
  }
  // Where the train goes away from us its engine is the farthest.
  const order = blockOn(head - 60, head, 1).comes ? cars.toReversed() : cars;
  for (const { from, to: ahead } of cars) drawShade(pen, from, ahead);
  for (const { from, to: ahead, load } of order)
    if (load) drawWagon(pen, from, ahead, 0, load, wheels);
    else drawEngine(pen, from, ahead, wheels);
}

/** Where a wagon's middle is that is coupled to a train of so many wagons. */
export function lastWagon(head: number, wagons: number): number {
  let to = head;
  for (let car = 0; car < wagons; car++) to -= ((car === 0 ? engineLong : boxLong) + coupling) * scaleAt(to);
  return to - (boxLong / 2) * scaleAt(to);
}

function drawShade(pen: Pen, from: number, to: number): void {
  const { at } = blockOn(from, to, 60);
  fill(pen, [at(0, -1, 4), at(1, -1, 4), at(1, 1.15, 0), at(0, 1.15, 0)], black);
}

/** A flat wagon with a container on it, so high above the rails; without wheels where `wheels` is none. */
export function drawWagon(pen: Pen, from: number, to: number, up: number, load: Coat, wheels?: Rgb): void {
  const bed = blockOn(from, to, 58);
  drawBox(pen, bed, up + 28, up + 50, { side: palette.middle, top: palette.deep, end: palette.deep });
  stroke(pen, [bed.at(0, 1, up + 43), bed.at(1, 1, up + 43)], 3.4 * bed.scale, palette.ice);
  if (wheels) for (const share of [0.12, 0.24, 0.76, 0.88]) drawWheel(pen, bed, share, 21, wheels);
  else
    for (const share of [0.2, 0.8])
      fill(
        pen,
        [
          bed.at(share - 0.05, 0.9, up + 28),
          bed.at(share + 0.05, 0.9, up + 28),
          bed.at(share + 0.03, 0.9, up + 12),
          bed.at(share - 0.03, 0.9, up + 12),
        ],
        palette.deep,
        black,
        2,
      );
  drawContainer(pen, blockOn(from + 8, to - 8, 62), up + 50, load);
}

function drawContainer(pen: Pen, block: Block, low: number, coat: Coat): void {
  const { at, scale, comes } = block;
  const high = low + 128;
  drawBox(pen, block, low, high, coat);
  for (let rib = 1; rib < 15; rib++)
    stroke(
      pen,
      [at(rib / 15, 1, low + 12), at(rib / 15, 1, high - 12)],
      mix(2, 5.6, comes ? rib / 15 : 1 - rib / 15) * scale,
      coat.rib,
    );
  for (let row = 0; row < 6; row++) {
    const side = -0.78 + row * 0.3;
    stroke(
      pen,
      [at(0.04 + 0.1 * hash(row, 2), side, high), at(0.96 - 0.3 * hash(row + 9, 2), side, high)],
      mix(1.4, 4.6, row / 5) * scale,
      coat.glint,
    );
  }
  const face = comes ? 1 : 0;
  for (const side of [-0.5, 0, 0.5])
    stroke(pen, [at(face, side, low + 12), at(face, side, high - 12)], 2.4 * scale, side === 0 ? black : coat.rib);
}

function drawEngine(pen: Pen, from: number, to: number, wheels: Rgb): void {
  const long = to - from;
  const nose = 0.14;
  const frame = blockOn(from, to, 57);
  drawBox(pen, frame, 22, 48, { side: black, top: palette.deep, end: black });
  for (const share of [0.1, 0.21, 0.32, 0.68, 0.79, 0.9]) drawWheel(pen, frame, share, 24, wheels);
  const body = blockOn(from, to - long * nose, 62);
  const { at, scale, comes } = body;
  drawBox(pen, body, 46, 178, { side: palette.green, top: palette.ice, end: palette.middle });
  for (let row = 0; row < 6; row++)
    stroke(pen, [at(0, 1, 54 + row * 7), at(1, 1, 54 + row * 7)], mix(5, 1, row / 5) * scale, palette.middle);
  const band = (low: number, high: number, colour: Rgb): void =>
    fill(pen, [at(0, 1.01, low), at(1, 1.01, low), at(1, 1.01, high), at(0, 1.01, high)], colour);
  band(104, 120, palette.paper);
  band(97, 101, palette.orange);
  for (const share of [0.3, 0.47, 0.64])
    fill(
      pen,
      [at(share, 1.01, 132), at(share + 0.12, 1.01, 132), at(share + 0.12, 1.01, 160), at(share, 1.01, 160)],
      black,
      palette.ice,
      1.6 * scale,
    );
  for (let slit = 0; slit < 7; slit++)
    stroke(pen, [at(0.04 + slit * 0.028, 1.01, 128), at(0.04 + slit * 0.028, 1.01, 165)], 3.4 * scale, black);
  for (let row = 0; row < 4; row++)
    stroke(
      pen,
      [at(0.05, -0.66 + row * 0.4, 178), at(0.92 - 0.2 * hash(row, 2), -0.66 + row * 0.4, 178)],
      mix(1.4, 4.4, row / 3) * scale,
      palette.green,
    );
  fill(pen, [at(0.2, 0.5, 181), at(0.5, 0.5, 181), at(0.5, -0.5, 181), at(0.2, -0.5, 181)], palette.green, black, 2);
  drawNose(pen, body, 1 + nose / (1 - nose), comes);
}

/** The slanting front with its screen and lamps; from behind only its roof and flank are seen. */
function drawNose(pen: Pen, { at, scale }: Block, tip: number, comes: boolean): void {
  const roof = 1.03;
  if (comes) {
    fill(pen, [at(1, 1, 178), at(1, -1, 178), at(roof, -0.96, 178), at(roof, 0.96, 178)], palette.ice);
    fill(pen, [at(tip, 0.92, 40), at(tip, -0.92, 40), at(tip, -0.9, 104), at(tip, 0.9, 104)], palette.orange, black);
    fill(
      pen,
      [at(tip, 0.9, 104), at(tip, -0.9, 104), at(roof, -0.96, 178), at(roof, 0.96, 178)],
      palette.middle,
      black,
    );
    fill(
      pen,
      [
        at(tip - 0.01, 0.72, 113),
        at(tip - 0.01, -0.72, 113),
        at(roof + 0.015, -0.78, 168),
        at(roof + 0.015, 0.78, 168),
      ],
      black,
      palette.ice,
      1.8 * scale,
    );
    fill(pen, [at(tip, 0.92, 84), at(tip, -0.92, 84), at(tip, -0.92, 97), at(tip, 0.92, 97)], palette.paper);
    for (let row = 0; row < 4; row++)
      stroke(pen, [at(tip, 0.85, 46 + row * 8), at(tip, -0.85, 46 + row * 8)], mix(4.4, 1.3, row / 3) * scale, rust);
  }
  fill(
    pen,
    [at(1, 1, 46), at(tip, 0.92, 40), at(tip, 0.9, 104), at(roof, 0.96, 178), at(1, 1, 178)],
    palette.green,
    black,
  );
  fill(pen, [at(1, 1.01, 104), at(tip, 0.93, 84), at(tip, 0.93, 97), at(1, 1.01, 120)], palette.paper);
  if (!comes) return;
  for (const side of [-0.56, 0.56]) {
    const { x, y } = at(tip + 0.005, side, 72);
    for (const [radius, colour] of [
      [12.5, black],
      [9, palette.paper],
    ] as const) {
      pen.fillStyle = css(colour);
      pen.beginPath();
      pen.arc(x, y, radius * scale, 0, 7);
      pen.fill();
    }
  }
}
