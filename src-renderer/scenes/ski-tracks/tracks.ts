import type { Field } from './field.ts';
import { corridor, stepLength, type Lane } from './lane.ts';
import type { Race } from './race.ts';

/** The open parts of all lanes: pieces of the printed sheet, stamped in and taken out again. */
export interface Tracks {
  /** Brings the canvas up to the race; says whether anything changed. */
  update(race: Race): boolean;
  /** The sheet was printed finer: everything is stamped anew. */
  renew(race: Race): void;
}

/** Shares of a lane's width left beside what is stamped, and beside what is taken out: never a hair of it stays. */
const margins = { stamp: 0.03, erase: 0.005 } as const;

/**
 * @param origin pixels of the canvas' corner in the picture
 * @param scale pixels per unit
 */
export function tracksOn(
  pen: CanvasRenderingContext2D,
  sheet: HTMLCanvasElement,
  field: Field,
  lanes: readonly Lane[],
  origin: { readonly left: number; readonly top: number },
  scale: number,
): Tracks {
  const courses = lanes.map((lane) => ({
    stamp: corridor(field, lane, margins.stamp),
    erase: corridor(field, lane, margins.erase),
    shown: new Uint8Array(Math.ceil(lane.length / stepLength)),
  }));

  /** The corridor from one step to another as a path, and its box in pixels. */
  function trace({ inner, outer }: { inner: Float32Array; outer: Float32Array }, from: number, to: number) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    pen.beginPath();
    const point = (edge: Float32Array, step: number) => {
      const x = (edge[step * 2] as number) * scale - origin.left;
      const y = (edge[step * 2 + 1] as number) * scale - origin.top;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      pen.lineTo(x, y);
    };
    for (let step = from; step <= to; step++) point(inner, step);
    for (let step = to; step >= from; step--) point(outer, step);
    pen.closePath();
    left = Math.max(0, Math.floor(left));
    top = Math.max(0, Math.floor(top));
    right = Math.min(pen.canvas.width, Math.ceil(right));
    bottom = Math.min(pen.canvas.height, Math.ceil(bottom));
    return { left, top, width: right - left, height: bottom - top };
  }

  function change(course: (typeof courses)[number], from: number, to: number, show: boolean): void {
    course.shown.fill(show ? 1 : 0, from, to);
    pen.save();
    if (show) {
      // A little is stamped twice: two soft edges beside each other would leave a pale hair across the groove.
      const { left, top, width, height } = trace(course.stamp, from, to);
      if (width > 0 && height > 0) {
        pen.clip();
        pen.drawImage(sheet, left, top, width, height, left, top, width, height);
      }
    } else {
      pen.globalCompositeOperation = 'destination-out';
      trace(course.erase, from, to);
      pen.fill();
    }
    pen.restore();
  }

  function update(race: Race): boolean {
    let changed = false;
    courses.forEach((course, lane) => {
      const { shown } = course;
      for (let at = 0; at < shown.length; at++) {
        const open = race.isOpen(lane, (at + 0.5) * stepLength);
        if (open === (shown[at] === 1)) continue;
        let end = at + 1;
        while (
          end < shown.length &&
          race.isOpen(lane, (end + 0.5) * stepLength) === open &&
          (shown[end] === 1) !== open
        )
          end++;
        change(course, at, end, open);
        changed = true;
        at = end;
      }
    });
    return changed;
  }

  return {
    update,
    renew(race) {
      pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
      for (const { shown } of courses) shown.fill(0);
      update(race);
    },
  };
}
