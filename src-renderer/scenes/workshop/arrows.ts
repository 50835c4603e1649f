import type { Frame } from '../../plates/printing/frame.ts';
import { mix } from '../../plates/printing/shape.ts';
import { trace } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { areaAround, type Layout, type Point } from '../engine/layout.ts';
import type { Sight } from '../engine/overlook.ts';
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

/**
 * How long the arrows of machines are at the most, in metres: longer ones would run behind the lathe or the lorry, that of the
 * machine before the gate at once. And a place where a machine hides one.
 */
const limits: readonly { readonly most?: number; readonly hiddenFrom?: number }[] = [
  {},
  {},
  { most: 6.6 },
  { most: 5.4 },
  { most: 0 },
  { most: 3.7, hiddenFrom: 0 },
];

/** How far a footprint reaches to the eye and away from it, and beyond its machine to both sides; metres. */
const footprint = { near: 0.6, far: 0.42, aside: 0.05 } as const;

/**
 * An arrow on the floor, and the footprint to which it points: they say, also in a picture that stands still, that a machine
 * can be moved and where to.
 */
export interface Arrows {
  readonly canvases: readonly HTMLCanvasElement[];
  /** Shows those of the next machine: of one that stands where it came, and whose place on the ring is free. */
  show(machines: readonly Machine[]): void;
}

export function openArrows(layers: HTMLElement, frame: Frame, hall: Layout): Arrows {
  const drawn = homes.flatMap((home, machine) => {
    const place = places[placeOf[machine] ?? -1];
    const cut = machineCuts[machine];
    if (!place || !cut) return [];
    const outline = outlineOf(home, place, limits[machine]?.most);
    const print = footprintOf(place, cut.half + footprint.aside);
    const area = areaAround(hall, [...outline, ...print], 4);
    const pen = penOver(layers, frame, area, frame.scale);
    if (!pen) return [];
    wipeOnLayout(pen, hall, area, frame.scale);
    drawFootprint(pen, print, project(place.x, place.y).metre);
    if (outline.length > 0) drawArrow(pen, outline);
    return [{ machine, home, canvas: pen.canvas }];
  });
  return {
    canvases: drawn.map(({ canvas }) => canvas),
    show(machines) {
      // One at a time, in the order of the pages: many say nothing about where to begin.
      const next = drawn.find(({ machine, home }) => {
        const { x, y, place } = machines[machine] ?? { x: 0, y: 0 };
        const free = machines.every(
          (other) => other.place !== placeOf[machine] && (other.place ?? -1) !== limits[machine]?.hiddenFrom,
        );
        return free && place === undefined && x === home.x && y === home.y;
      });
      for (const one of drawn) one.canvas.style.opacity = one === next ? '1' : '0';
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
function footprintOf({ x, y }: Point, half: number): readonly Sight[] {
  const at = (across: number, away: number): Sight =>
    project(x + across * half, y + mix(-footprint.near, footprint.far, away));
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
function outlineOf(home: Point, place: Point, most = Infinity): readonly Point[] {
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
