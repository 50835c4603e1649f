import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { fill } from '../engine/cut-out.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import type { Layout } from '../engine/layout.ts';
import { ink } from '../engine/ink.ts';
import { cab, drawBed, drawBedFloor, drawCab, drawFrame } from './draw-lorry-body.ts';
import { drawBow, drawDriver, drawSeat } from './draw-lorry-fittings.ts';
import { drawBonnet, drawBumper, drawEngine, drawLamps, drawWing, wing } from './draw-lorry-front.ts';
import { at, bed, built, driven, hull, type Spot } from './lorry.ts';
import { places } from './hall.ts';
import { drawWheel, type Pen } from './lorry-pen.ts';

/** A part of the lorry, and with how many machines on the ring it is there. */
interface Part {
  readonly from: number;
  /** With so many it is no longer seen. */
  readonly until?: number;
  readonly draw: (pen: Pen) => void;
  /** Until it is there, its edges: drawn in the air, so that all behind it is seen. */
  readonly planned?: readonly Edges[];
}

/** A way along edges of a part that is still to come. */
type Edges = readonly Spot[];

/** A profile at one side. */
const flank = (profile: readonly (readonly [along: number, up: number])[], left: number): Edges =>
  profile.map(([along, up]): Spot => [along, left, up]);

/** An edge across the lorry at a place of a profile. */
const across = ([along, up]: readonly [number, number], half: number): Edges => [
  [along, -half, up],
  [along, half, up],
];

/** The upper edge of the bed all round, and what leads down from its corners. */
const bedEdges: readonly Edges[] = [
  [
    [bed.to, bed.half, bed.high],
    [bed.from, bed.half, bed.high],
    [bed.from, -bed.half, bed.high],
    [bed.to, -bed.half, bed.high],
    [bed.to, bed.half, bed.high],
    [bed.to, bed.half, bed.floor],
    [bed.from, bed.half, bed.floor],
    [bed.from, bed.half, bed.high],
  ],
];

/** All parts, in the order in which they are drawn: the farthest first. */
const parts: readonly Part[] = [
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[1], -0.7, -0.96, ink.green) },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[0], -0.7, -0.96, ink.green) },
  { from: 0, draw: drawFrame },
  { from: 0, until: 3, draw: drawSeat },
  { from: 1, draw: drawEngine },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[1], 0.97, 0.66) },
  { from: 4, draw: drawBedFloor },
  { from: 5, draw: drawBed, planned: bedEdges },
  {
    from: 3,
    draw: drawCab,
    planned: [
      flank(cab, hull.cab),
      flank(cab.slice(1, 7), -hull.cab),
      ...[cab[1], cab[3], cab[6]].map((at) => across(at, hull.cab)),
    ],
  },
  { from: 1, draw: (pen) => drawWing(pen, -1) },
  // Until it is there the engine lies open.
  { from: 2, draw: drawBonnet },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[0], 0.97, 0.7) },
  { from: 1, draw: (pen) => drawWing(pen, 1), planned: [flank(wing, hull.wing)] },
  { from: 1, draw: drawBumper },
];

/** Fine dashes in the light, on a dark line that carries them over a bright floor. */
function drawEdges(pen: Pen, edges: Edges): void {
  for (const [wide, dye, dashes] of [
    [3.4, ink.dark, []],
    [1.7, ink.paper, [7, 5]],
  ] as const) {
    pen.strokeStyle = dye;
    pen.lineWidth = wide;
    pen.lineCap = 'butt';
    pen.setLineDash([...dashes]);
    pen.beginPath();
    for (const { x, y } of edges.map(at)) pen.lineTo(x, y);
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.lineCap = 'round';
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

/** Its shadow under it, solid, with strokes that run out to both ends; it ends before the line on which tyres lie. */
function drawShadow(pen: Pen): void {
  const rows = 12;
  const [middle, long, wide] = [-0.2, 2.56, 0.98];
  for (let row = 0; row < rows; row++) {
    const share = ((row + 0.5) / rows) * 2 - 1;
    const half = long * (1 - Math.abs(share) ** 4) ** 0.25 * (row % 2 ? 1 : 1.06);
    const left = 0.1 + share * wide;
    const thick = (wide / rows) * 1.1;
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

/** Draws the lorry as far as it is built with so many machines on the ring, and the edges of what is still to come. */
function drawAssembly(pen: Pen, stage: number): void {
  drawShadow(pen);
  for (const { from, until = Infinity, draw: drawPart, planned = [] } of parts)
    if (from > stage) for (const edges of planned) drawEdges(pen, edges);
    else if (stage < until) drawPart(pen);
  if (stage >= 1) drawLamps(pen, stage >= places.length);
  if (stage < places.length) return;
  drawDriver(pen);
  drawBow(pen);
}
