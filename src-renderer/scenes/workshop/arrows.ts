import type { Frame } from '../../plates/printing/frame.ts';
import { ink } from '../engine/ink.ts';
import { areaAround, onScreen, type Layout, type Point } from '../engine/layout.ts';
import { penOver } from '../engine/pen.ts';
import { trace } from '../engine/cut-out.ts';
import { homes, places, project } from './hall.ts';
import { placeOf } from './moving.ts';

/** An arrow on the floor: how far before a machine it begins, how long it is, half its shaft and its head, in metres. */
const arrow = { from: 1.3, long: 2.3, shaft: 0.17, head: 0.55, neck: 1.25 } as const;

/**
 * Arrows on the floor from machines that wait to their places on the ring: a picture that stands still says so that they can
 * be moved, and where to.
 *
 * @returns shows those of the machines that wait
 */
export function openArrows(layers: HTMLElement, frame: Frame, hall: Layout): (waiting: ReadonlySet<number>) => void {
  const drawn = homes.map((home, machine) => {
    const place = places[placeOf[machine] ?? -1];
    const outline = place ? outlineOf(home, place) : [];
    const pen = penOver(layers, frame, areaAround(hall, outline, 4), frame.scale);
    if (!pen) return undefined;
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
    return pen.canvas;
  });
  return (waiting) => {
    for (const [machine, canvas] of drawn.entries())
      if (canvas) canvas.style.opacity = waiting.has(machine) ? '1' : '0';
  };
}

/** The corners of an arrow from a machine's home towards its place, on the layout. */
function outlineOf(home: Point, place: Point): readonly Point[] {
  const far = Math.hypot(place.x - home.x, place.y - home.y);
  const [dx, dy] = [(place.x - home.x) / far, (place.y - home.y) / far];
  const at = (along: number, aside: number): Point =>
    project(home.x + dx * (arrow.from + along) - dy * aside, home.y + dy * (arrow.from + along) + dx * aside);
  return [
    at(0, -arrow.shaft),
    at(arrow.neck, -arrow.shaft),
    at(arrow.neck, -arrow.head),
    at(arrow.long, 0),
    at(arrow.neck, arrow.head),
    at(arrow.neck, arrow.shaft),
    at(0, arrow.shaft),
  ];
}
