import { drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { fill } from '../engine/cut-out.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import type { Layout } from '../engine/layout.ts';
import { ink } from '../engine/ink.ts';
import { drawBed, drawBedFloor, drawCab, drawFrame } from './draw-lorry-body.ts';
import { drawBow, drawDriver, drawSeat } from './draw-lorry-fittings.ts';
import { drawBonnet, drawBumper, drawEngine, drawFarWheel, drawLamps, drawWing } from './draw-lorry-front.ts';
import { bedPlan, cabPlan, drawPlan, quietUnder, wingPlan, type Plan } from './draw-to-come.ts';
import { at, builtAt, drivenTo, hull, type Spot } from './lorry.ts';
import { places } from './hall.ts';
import { drawWheel, type Pen } from './lorry-pen.ts';

/** A part of the lorry, and with how many machines on the ring it is there. */
interface Part {
  readonly from: number;
  /** With so many it is no longer seen. */
  readonly until?: number;
  readonly draw: (pen: Pen) => void;
  /** It is only planned: the floor behind it is quieted before anything is drawn. */
  readonly plan?: Plan;
}

const planned = (until: number, plan: Plan): Part => ({ from: 0, until, draw: (pen) => drawPlan(pen, plan), plan });

/** All parts, in the order in which they are drawn: the farthest first. */
const parts: readonly Part[] = [
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[1], -0.7, -0.96, ink.green) },
  { from: 0, draw: drawFrame },
  { from: 0, until: 3, draw: drawSeat },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[1], 0.97, 0.66) },
  { from: 4, draw: drawBedFloor },
  planned(5, bedPlan),
  { from: 5, draw: drawBed },
  planned(3, cabPlan),
  { from: 0, draw: drawFarWheel },
  { from: 1, draw: drawEngine },
  { from: 3, draw: drawCab },
  { from: 1, draw: (pen) => drawWing(pen, -1) },
  // Until it is there the engine lies open.
  { from: 2, draw: drawBonnet },
  { from: 0, draw: (pen) => drawWheel(pen, hull.axles[0], 0.97, 0.7) },
  planned(1, wingPlan),
  { from: 1, draw: (pen) => drawWing(pen, 1) },
  { from: 1, draw: drawBumper },
];

/** The lorry with so many machines on the ring; with all it is whole, and drawn as large as it is where it has driven to. */
export function lorryPlate(hall: Layout, sheet: Sheet, stage: number): Painting {
  return drawnAlone(
    drawnOn(hall, sheet, (pen) => {
      if (stage >= places.length) {
        const large = drivenTo.metre / builtAt.metre;
        pen.translate(drivenTo.x, drivenTo.y);
        pen.scale(large, large);
        pen.translate(-builtAt.x, -builtAt.y);
      }
      drawAssembly(pen, stage);
    }),
  );
}

/** Its shadow under it, solid, with strokes that run out to both ends; it ends before the line on which tyres lie. */
function drawShadow(pen: Pen): void {
  const rows = 12;
  const [middle, long, wide] = [-0.16, 2.62, 1.04];
  for (let row = 0; row < rows; row++) {
    const share = ((row + 0.5) / rows) * 2 - 1;
    const half = long * (1 - Math.abs(share) ** 4) ** 0.25 * (row % 2 ? 1 : 1.06);
    const left = 0.04 + share * wide;
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

/** Draws the lorry as far as it is built with so many machines on the ring, and what is still to come as it is planned. */
function drawAssembly(pen: Pen, stage: number): void {
  drawShadow(pen);
  const there = parts.filter(({ from, until = Infinity }) => from <= stage && stage < until);
  for (const { plan } of there) if (plan) quietUnder(pen, plan);
  for (const part of there) part.draw(pen);
  if (stage >= 1) drawLamps(pen, stage >= places.length);
  if (stage < places.length) return;
  drawDriver(pen);
  drawBow(pen);
}
