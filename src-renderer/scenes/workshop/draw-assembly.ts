import { between, css, palette } from '../../plates/printing/palette.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { fill } from '../engine/cut-out.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import type { Layout } from '../engine/layout.ts';
import { ink } from '../engine/ink.ts';
import { cab, drawBed, drawBedFloor, drawCab, drawFrame, panes } from './draw-lorry-body.ts';
import { bonnet, drawBonnet, drawBow, drawBumper, drawEngine, drawLamps, drawWing, wing } from './draw-lorry-front.ts';
import { at, bed, built, driven, hull, type Spot } from './lorry.ts';
import { places } from './hall.ts';
import { drawWheel, type Pen } from './lorry-pen.ts';

/** A part of the lorry, and how many machines must stand on the ring before it is there. */
interface Part {
  readonly from: number;
  readonly draw: (pen: Pen) => void;
  /** Until then it is chalked: what one would see of it. */
  readonly chalk?: readonly (readonly Spot[])[];
  /** What a chalked part lets through is veiled by this. */
  readonly veil?: string;
  /** Its windows, chalked as well. */
  readonly panes?: readonly (readonly Spot[])[];
}

/** Chalked parts are calm planes, so that they are read at once; through the bonnet the engine is seen. */
const [thick, thin, glass] = [
  css(between(palette.middle, palette.green, 0.5), 0.95),
  css(palette.middle, 0.14),
  css(palette.deep, 0.8),
];

/** A profile at one side. */
const flank = (profile: readonly (readonly [along: number, up: number])[], left: number): readonly Spot[] =>
  profile.map(([along, up]): Spot => [along, left, up]);

/** A face across the lorry between two places of a profile. */
const across = (
  [along, up]: readonly [number, number],
  [next, high]: readonly [number, number],
  half: number,
): readonly Spot[] => [
  [along, -half, up],
  [along, half, up],
  [next, half, high],
  [next, -half, high],
];

/** All parts, in the order in which they are drawn: the farthest first. */
const parts: readonly Part[] = [
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[1], -0.7, -0.96) },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[0], -0.7, -0.96) },
  { from: 0, draw: drawFrame },
  { from: 1, draw: drawEngine },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[1], 0.97, 0.66) },
  { from: 4, draw: drawBedFloor },
  {
    from: 5,
    draw: drawBed,
    chalk: [
      across([bed.from, bed.high], [bed.to, bed.high], bed.half),
      [
        [bed.from, bed.half, bed.floor],
        [bed.to, bed.half, bed.floor],
        [bed.to, bed.half, bed.high],
        [bed.from, bed.half, bed.high],
      ],
    ],
  },
  {
    from: 3,
    draw: drawCab,
    panes,
    chalk: [across(cab[3], cab[6], hull.cab), across(cab[1], cab[3], hull.cab), flank(cab, hull.cab)],
  },
  { from: 1, draw: (pen) => drawWing(pen, -1) },
  {
    from: 2,
    veil: thin,
    draw: drawBonnet,
    chalk: [
      [
        [0.92, -0.3, 1.44],
        [hull.nose, -0.24, 1.33],
        [hull.nose, 0.42, 1.08],
        [hull.nose, 0.42, 0.7],
        [0.92, 0.56, 0.7],
        [0.92, 0.56, 1.18],
      ],
      [
        ...bonnet.nose.map(([left, up]): Spot => [hull.nose, -left, up]),
        ...bonnet.nose.toReversed().map(([left, up]): Spot => [hull.nose, left, up]),
      ],
    ],
  },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[0], 0.97, 0.7) },
  { from: 1, draw: (pen) => drawWing(pen, 1), chalk: [flank(wing, hull.wing)] },
  { from: 1, draw: drawBumper },
];

function drawChalk(pen: Pen, outline: readonly Spot[], veil: string): void {
  fill(pen, outline.map(at), veil);
  for (const [wide, dye, dashes] of [
    [6, ink.dark, []],
    [3.6, ink.orange, [12, 6]],
  ] as const) {
    pen.strokeStyle = dye;
    pen.lineWidth = wide;
    pen.setLineDash([...dashes]);
    pen.stroke();
  }
  pen.setLineDash([]);
}

/** The lorry with so many machines on the ring; with all it is whole, and drawn as large as it is where it has driven to. */
export function lorryPlate(hall: Layout, sheet: Sheet, stage: number): Painting {
  return drawnAlone(
    drawnOn(hall, sheet, (pen) => {
      if (stage >= places.length) {
        const large = driven.metre / built.metre;
        pen.translate(driven.x, driven.y);
        pen.scale(large, large);
        pen.translate(-built.x, -built.y);
      }
      drawAssembly(pen, stage);
    }),
  );
}

/** Its shadow under it, in lines along it that leave the floor to be seen; it ends before the line on which tyres lie. */
function drawShadow(pen: Pen): void {
  const rows = 12;
  const [middle, long, wide] = [-0.25, 2.55, 0.98];
  for (let row = 0; row < rows; row++) {
    const share = ((row + 0.5) / rows) * 2 - 1;
    const half = long * (1 - Math.abs(share) ** 4) ** 0.25;
    const left = 0.1 + share * wide;
    const thick = (wide / rows) * 0.62;
    const outline: readonly Spot[] = [
      [middle - half, left, 0],
      [middle - half * 0.8, left - thick, 0],
      [middle + half * 0.8, left - thick, 0],
      [middle + half, left, 0],
      [middle + half * 0.8, left + thick, 0],
      [middle - half * 0.8, left + thick, 0],
    ];
    fill(pen, outline.map(at), ink.dark);
  }
}

/** Draws the lorry as far as it is built with so many machines on the ring, and chalks what is still to come. */
function drawAssembly(pen: Pen, stage: number): void {
  drawShadow(pen);
  for (const { from, draw: drawPart, chalk = [], veil = thick, panes: windows = [] } of parts)
    if (from <= stage) drawPart(pen);
    else {
      for (const outline of chalk) drawChalk(pen, outline, veil);
      for (const outline of windows) drawChalk(pen, outline, glass);
    }
  if (stage >= 1) drawLamps(pen, stage >= places.length);
  if (stage >= places.length) drawBow(pen);
}
