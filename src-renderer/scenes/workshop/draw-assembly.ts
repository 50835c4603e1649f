import { between, css, palette } from '../../plates/printing/palette.ts';
import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { fill } from '../engine/cut-out.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import type { Layout } from '../engine/layout.ts';
import { ink } from '../engine/ink.ts';
import { cab, drawBed, drawBedFloor, drawCab, drawDriver, drawFrame, panes } from './draw-lorry-body.ts';
import { drawBonnet, drawBow, drawBumper, drawEngine, drawLamps, drawWing, wing } from './draw-lorry-front.ts';
import { at, bed, built, driven, hull, type Spot } from './lorry.ts';
import { places } from './hall.ts';
import { drawWheel, type Pen } from './lorry-pen.ts';

/** A part of the lorry, and how many machines must stand on the ring before it is there. */
interface Part {
  readonly from: number;
  readonly draw: (pen: Pen) => void;
  /** Until then it is cut out of paper: what one would see of it. */
  readonly planned?: readonly Cutting[];
}

/** A face of a part that is still to come, and its paper. */
type Cutting = readonly [outline: readonly Spot[], paper: string];

/**
 * Parts that are still to come are cut out of paper: the whole is read at once, and what is there stands out. A paper each
 * for what faces up, to the front, to the side, and for windows.
 */
const [top, front, side, glass] = [
  css(palette.paper),
  css(between(palette.paper, palette.ice, 0.45)),
  css(between(palette.paper, palette.sand, 0.3)),
  css(palette.ice),
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
    planned: [
      [across([bed.from, bed.high], [bed.to, bed.high], bed.half), top],
      [
        [
          [bed.from, bed.half, bed.floor],
          [bed.to, bed.half, bed.floor],
          [bed.to, bed.half, bed.high],
          [bed.from, bed.half, bed.high],
        ],
        side,
      ],
    ],
  },
  {
    from: 3,
    draw: drawCab,
    planned: [
      [across(cab[3], cab[6], hull.cab), top],
      [across(cab[1], cab[3], hull.cab), front],
      [flank(cab, hull.cab), side],
      ...panes.map((pane): Cutting => [pane, glass]),
    ],
  },
  { from: 1, draw: (pen) => drawWing(pen, -1) },
  // Until it is there the engine lies open.
  { from: 2, draw: drawBonnet },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[0], 0.97, 0.7) },
  { from: 1, draw: (pen) => drawWing(pen, 1), planned: [[flank(wing, hull.wing), side]] },
  { from: 1, draw: drawBumper },
];

function drawCutting(pen: Pen, [outline, paper]: Cutting): void {
  fill(pen, outline.map(at), paper);
  for (const [wide, dye, dashes] of [
    [4.6, ink.paper, []],
    [2.6, ink.middle, [9, 6]],
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

/**
 * Its shadow under it; it ends before the line on which tyres lie. On the bright floor of a whole one it is lines along it
 * that leave that to be seen.
 */
function drawShadow(pen: Pen, inLines: boolean): void {
  const rows = 12;
  const [middle, long, wide] = [-0.25, 2.55, 0.98];
  for (let row = 0; row < rows; row++) {
    const share = ((row + 0.5) / rows) * 2 - 1;
    const half = long * (1 - Math.abs(share) ** 4) ** 0.25;
    const left = 0.1 + share * wide;
    const thick = (wide / rows) * (inLines ? 0.62 : 1.1);
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

/** Draws the lorry as far as it is built with so many machines on the ring, and of paper what is still to come. */
function drawAssembly(pen: Pen, stage: number): void {
  drawShadow(pen, stage >= places.length);
  for (const { from, draw: drawPart, planned = [] } of parts)
    if (from <= stage) drawPart(pen);
    else for (const cutting of planned) drawCutting(pen, cutting);
  if (stage >= 1) drawLamps(pen, stage >= places.length);
  if (stage < places.length) return;
  drawDriver(pen);
  drawBow(pen);
}
