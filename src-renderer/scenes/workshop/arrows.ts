import type { Frame } from '../../plates/printing/frame.ts';
import { trace } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { areaAround, onScreen, type Layout, type Point } from '../engine/layout.ts';
import { penOver } from '../engine/pen.ts';
import { homes, places, project } from './hall.ts';
import { placeOf, type Machine } from './moving.ts';

/** An arrow on the floor: how far before its machine it begins, its length, half its shaft, half its head, and the head's length; metres. */
const arrow = { before: 1.3, long: 2.3, shaft: 0.17, head: 0.55, point: 1.05 } as const;

/** Arrows on the floor that say, also in a picture that stands still, that machines can be moved and where to. */
export interface Arrows {
  readonly canvases: readonly HTMLCanvasElement[];
  /** Shows those of machines that stand where they came, and whose place on the ring is free. */
  show(machines: readonly Machine[]): void;
}

export function openArrows(layers: HTMLElement, frame: Frame, hall: Layout): Arrows {
  const drawn = homes.flatMap((home, machine) => {
    const place = places[placeOf[machine] ?? -1];
    const outline = place ? outlineOf(home, place) : [];
    const pen = outline.length > 0 && penOver(layers, frame, areaAround(hall, outline, 4), frame.scale);
    if (!pen) return [];
    trace(
      pen,
      outline.map((point) => onScreen(hall, point)),
    );
    pen.lineJoin = 'round';
    pen.lineWidth = 5;
    pen.strokeStyle = ink.dark;
    pen.stroke();
    pen.fillStyle = ink.orange;
    pen.fill();
    return [{ machine, home, canvas: pen.canvas }];
  });
  return {
    canvases: drawn.map(({ canvas }) => canvas),
    show(machines) {
      for (const { machine, home, canvas } of drawn) {
        const { x, y, place } = machines[machine] ?? { x: 0, y: 0 };
        const waits = place === undefined && x === home.x && y === home.y;
        const free = machines.every((other) => other.place !== placeOf[machine]);
        canvas.style.opacity = waits && free ? '1' : '0';
      }
    },
  };
}

/** The corners of an arrow from a machine's home towards its place, on the layout; none where there is no room for one. */
function outlineOf(home: Point, place: Point): readonly Point[] {
  const far = Math.hypot(place.x - home.x, place.y - home.y);
  if (far < arrow.before + arrow.long + 0.5) return [];
  const [dx, dy] = [(place.x - home.x) / far, (place.y - home.y) / far];
  const at = (along: number, aside: number): Point =>
    project(home.x + dx * (arrow.before + along) - dy * aside, home.y + dy * (arrow.before + along) + dx * aside);
  const neck = arrow.long - arrow.point;
  return [
    at(0, -arrow.shaft),
    at(neck, -arrow.shaft),
    at(neck, -arrow.head),
    at(arrow.long, 0),
    at(neck, arrow.head),
    at(neck, arrow.shaft),
    at(0, arrow.shaft),
  ];
}
