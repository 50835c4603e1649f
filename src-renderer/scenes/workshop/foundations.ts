import { fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { areaAround, type Layout, type Point } from '../engine/layout.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import type { Live } from '../engine/live-scene.ts';
import { redrawnOver } from '../engine/pen.ts';
import { drawGhost } from './draw-ghost.ts';
import { places, project } from './hall.ts';
import { machineCuts } from './machines.ts';
import { placeOf, type Machine } from './moving.ts';

/** How far a machine's foundation reaches to the eye and away from it, and beyond its machine to both sides; how high it is. */
const base = { near: 0.85, far: 0.75, aside: 0.18, up: 0.15 } as const;

/** A flat piece, and its colour. */
interface Piece {
  readonly corners: readonly Point[];
  readonly dye: string;
}

/**
 * Where the next machine goes: a foundation with the machine that is to come, in white lines as the lorry's parts are. It
 * says, also in a picture that stands still, that a machine can be moved and where to.
 */
export interface Foundations {
  /** Shows that of one machine, unless its place is taken: many say nothing about where to begin. */
  show(machines: readonly Machine[], next: number | undefined): void;
}

/** They come and go over so long, in ms. */
const fades = 300;

/**
 * Opens them among all who stand there.
 *
 * @param rank how far in front (`z-index`) something lies that stands so far away
 */
export function openFoundations(
  live: Live,
  hall: Layout,
  { crowd, rank }: { readonly crowd: HTMLElement; readonly rank: (y: number) => number },
): Foundations {
  const { frame } = live;
  const marks = placeOf.map((place, machine) => {
    const [at, cut] = [places[place], machineCuts[machine]];
    if (!at || !cut) throw new Error(`The machine ${machine} has no place on the ring.`);
    const foundation = foundationOf(at, cut.half + base.aside);
    const foot = project(at.x, at.y);
    const corners = [-1, 1].map((side) => ({
      x: foot.x + side * (cut.half + 0.5) * foot.metre,
      y: foot.y - (cut.tall + 0.5) * foot.metre,
    }));
    const area = areaAround(hall, [...foundation.flatMap((piece) => piece.corners), ...corners], 4);
    const { canvas, draw } = redrawnOver(crowd, frame, area, frame.scale);
    draw((pen) => {
      pen.translate(hall.left, hall.top);
      pen.scale(hall.size, hall.size);
      for (const piece of foundation) fill(pen, piece.corners, piece.dye);
      pen.translate(foot.x, foot.y - base.up * foot.metre);
      drawGhost(pen, cut, foot.metre);
    });
    canvas.style.zIndex = String(rank(at.y));
    return lightSheet(live, canvas, fades);
  });
  return {
    show(machines, next) {
      marks.forEach((mark, index) => {
        const is = index === next && machines.every(({ place }) => place !== placeOf[index]);
        mark.style.opacity = is ? '1' : '0';
      });
    },
  };
}

/** The foundation of a machine, seen from above and before, with its four bolts. `half` of its width in metres. */
function foundationOf({ x, y }: Point, half: number): readonly Piece[] {
  const { near, far, up } = base;
  const at = (across: number, away: number, high: number = up): Point => project(x + across, y + away, high);
  const flat = (left: number, right: number, low: number, high: number, dye: string): Piece => ({
    corners: [at(left, low), at(right, low), at(right, high), at(left, high)],
    dye,
  });
  const bolts = [-1, 1].flatMap((side) =>
    [0.16 - near, far - 0.16].map((away) =>
      flat(side * (half - 0.2) - 0.07, side * (half - 0.2) + 0.07, away - 0.07, away + 0.07, ink.dark),
    ),
  );
  return [
    { corners: [at(-half, -near, 0), at(half, -near, 0), at(half, -near), at(-half, -near)], dye: ink.clay },
    {
      corners: [at(-half, -near, 0), at(half, -near, 0), at(half, -near, 0.05), at(-half, -near, 0.05)],
      dye: ink.dark,
    },
    flat(-half, half, -near, far, ink.paper),
    flat(0.1 - half, half - 0.1, 0.1 - near, far - 0.1, ink.sand),
    ...bolts,
  ];
}
