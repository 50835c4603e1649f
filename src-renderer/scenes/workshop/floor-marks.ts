import { mix } from '../../plates/printing/shape.ts';
import { trace } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { areaAround, type Layout, type Point } from '../engine/layout.ts';
import { lightSheet } from '../engine/light-sheet.ts';
import type { Live } from '../engine/live-scene.ts';
import { penOver, wipeOnLayout } from '../engine/pen.ts';
import { homes, places, project } from './hall.ts';
import { machineCuts } from './machines.ts';
import { placeOf, type Machine } from './moving.ts';

/**
 * An arrow on the floor: how far from its machine it begins and how far before its place it ends, in metres. Its head's
 * length, and half its head's and its shaft's width, are shares of its length; far away, where the floor is seen flat, arrows
 * are longer, and no wider than `widest`.
 */
const arrow = { before: 0.95, ends: 0.6, point: 0.42, head: 0.26, widest: 0.84, shaft: 0.4 } as const;

/** How long the arrow of each machine is at the most, in metres: a longer one would run behind what stands before it. */
const longest: readonly number[] = [
  Infinity,
  Infinity,
  6.6, // The drill's, before the lathe.
  5.4, // The planer's, before the lorry.
  0, // The grinder's would lie behind the lorry,
  0, // the press's behind the mill.
];

/** How far a footprint reaches to the eye and away from it, and beyond its machine to both sides; metres. */
const footprintReach = { near: 0.6, far: 0.42, aside: 0.05 } as const;

/**
 * Where the next machine goes: a footprint on the ring and, while the machine stands where it came, an arrow to it. They say,
 * also in a picture that stands still, that a machine can be moved and where to.
 */
export interface Arrows {
  readonly canvases: readonly HTMLCanvasElement[];
  /** Shows those of one machine, unless its place is taken: many say nothing about where to begin. */
  show(machines: readonly Machine[], next: number | undefined): void;
}

/** They come and go over so long, in ms. */
const fades = 300;

export function openArrows(live: Live, hall: Layout): Arrows {
  const { layers, frame } = live;
  /** A sheet over what is drawn on it in units of the layout; null where nothing is. */
  function sheet(corners: readonly Point[], draw: (pen: CanvasRenderingContext2D) => void): HTMLCanvasElement | null {
    if (corners.length === 0) return null;
    const area = areaAround(hall, corners, 4);
    const pen = penOver(layers, frame, area, frame.scale);
    if (!pen) return null;
    wipeOnLayout(pen, hall, area, frame.scale);
    draw(pen);
    return lightSheet(live, pen.canvas, fades);
  }
  const drawn = homes.map((home, machine) => {
    const place = places[placeOf[machine] ?? 0] ?? home;
    const outline = arrowOf(home, place, longest[machine]);
    const corners = footprintOf(place, (machineCuts[machine]?.half ?? 0) + footprintReach.aside);
    return {
      footprint: sheet(corners, (pen) => drawFootprint(pen, corners, project(place.x, place.y).metre)),
      arrow: sheet(outline, (pen) => drawArrow(pen, outline)),
    };
  });
  const seen = (canvas: HTMLCanvasElement | null, is: boolean): void => {
    if (canvas) canvas.style.opacity = is ? '1' : '0';
  };
  return {
    canvases: drawn.flatMap(({ footprint, arrow }) => [footprint, arrow].filter((canvas) => canvas !== null)),
    show(machines, next) {
      drawn.forEach(({ footprint, arrow }, index) => {
        const is = index === next && machines.every(({ place }) => place !== placeOf[index]);
        const { x, y } = machines[index] ?? { x: 0, y: 0 };
        seen(footprint, is);
        seen(arrow, is && x === homes[index]?.x && y === homes[index].y);
      });
    },
  };
}

function drawArrow(pen: CanvasRenderingContext2D, corners: readonly Point[]): void {
  trace(pen, corners);
  pen.lineJoin = 'round';
  pen.lineWidth = 5;
  pen.strokeStyle = ink.dark;
  pen.stroke();
  pen.fillStyle = ink.orange;
  pen.fill();
}

/** The corners of a machine's place on the floor, on the layout; `half` of its width in metres. */
function footprintOf({ x, y }: Point, half: number): readonly Point[] {
  const at = (across: number, away: number): Point =>
    project(x + across * half, y + mix(-footprintReach.near, footprintReach.far, away));
  return [at(-1, 0), at(1, 0), at(1, 1), at(-1, 1)];
}

function drawFootprint(pen: CanvasRenderingContext2D, corners: readonly Point[], metre: number): void {
  pen.save();
  trace(pen, corners);
  pen.fillStyle = ink.green;
  pen.fill();
  pen.strokeStyle = ink.paper;
  pen.lineWidth = 0.065 * metre;
  pen.lineCap = 'butt';
  pen.setLineDash([0.5 * metre, 0.22 * metre]);
  pen.stroke();
  pen.restore();
}

/** The corners of an arrow from a machine's home towards its place, on the layout; none where there is no room for one. */
function arrowOf(home: Point, place: Point, most = Infinity): readonly Point[] {
  const far = Math.hypot(place.x - home.x, place.y - home.y);
  const long = Math.min(most, far - arrow.before - arrow.ends);
  if (long < 1) return [];
  const [dx, dy] = [(place.x - home.x) / far, (place.y - home.y) / far];
  const at = (along: number, aside: number): Point =>
    project(home.x + dx * (arrow.before + along) - dy * aside, home.y + dy * (arrow.before + along) + dx * aside);
  const neck = long * (1 - arrow.point);
  const head = Math.min(arrow.widest, long * arrow.head);
  const shaft = head * arrow.shaft;
  return [at(0, -shaft), at(neck, -shaft), at(neck, -head), at(long, 0), at(neck, head), at(neck, shaft), at(0, shaft)];
}
