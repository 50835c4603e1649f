import { degree } from '../../core/model/angle.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Live } from '../engine/live-scene.ts';
import { penOver } from '../engine/pen.ts';
import type { SheetPrinter } from '../engine/sheet-printer.ts';
import { areaAround, type Layout } from '../engine/layout.ts';
import { endsAt } from './guests.ts';
import { carAngle, type Progress } from './progress.ts';
import { at, bands, leftEnd, meetAt, rightEnd } from './rings.ts';
import { hairs } from './trunk-plate.ts';

/** The marks on the rings, as far as they are drawn: the car's line, and the orange from both sides. */
export interface Marks {
  readonly canvas: HTMLCanvasElement | undefined;
  /** Reveals what has been drawn since it was last shown. */
  show(most: Pick<Progress, 'road' | 'meeting'>): void;
}

/** How far the marks on the rings are drawn, in radians, and of which sheets. */
interface Ends {
  readonly road: number;
  readonly guests: number;
  readonly hosts: number;
  readonly printed: number;
}
const nothingDrawn: Ends = { road: Math.PI * 2, guests: Math.PI * 2, hosts: 0, printed: -1 };
/** What is drawn on overlaps what was, in radians: its pointed ends are covered. */
const seam = 7 * degree;

/** The orange is drawn on with hairs that run out over so much, in radians. */
const tip = 2.2 * degree;

export function layMarks({ layers, frame }: Live, layout: Layout, printer: SheetPrinter): Marks {
  const area = areaAround(layout, [at(1.1, Math.PI), at(1.1, Math.PI / 2), at(1.1, 0), at(1.1, leftEnd)]);
  const marks = printer.print('marks', area);
  const pen = penOver(layers, frame, area, frame.scale);
  let shown: Ends | undefined;

  return {
    canvas: pen?.canvas,
    show(most) {
      const ends = endsAt(most.meeting);
      const now: Ends = {
        road: carAngle(most.road) + 5 * degree,
        guests: ends.guests,
        hosts: ends.hosts,
        printed: printer.printed,
      };
      const before = shown?.printed === printer.printed ? shown : nothingDrawn;
      const same = before.road === now.road && before.guests === now.guests && before.hosts === now.hosts;
      if (same || !pen) return;
      shown = now;
      pen.save();
      pen.translate(layout.left, layout.top);
      pen.scale(layout.size, layout.size);
      pen.beginPath();
      sector(pen, [0.58, 0.69], now.road, Math.min(before.road + seam, leftEnd));
      const [from, to] = bands.meeting;
      const wide = (to - from) * 1.08;
      // The last gap closes on both sides at once.
      const short = clamp((now.guests - now.hosts) / (8 * degree));
      hairs.forEach((ahead, index) => {
        const hair = [
          from + (wide * index) / hairs.length,
          from + (wide * (index + 1)) / hairs.length + 0.0006,
        ] as const;
        const other = hairs[(index * 5) % hairs.length] ?? 0;
        sector(
          pen,
          hair,
          Math.max(meetAt, now.guests - ahead * short),
          Math.min(before.guests + seam, leftEnd),
          'from',
        );
        sector(pen, hair, Math.max(before.hosts - seam, rightEnd), Math.min(meetAt, now.hosts + other * short), 'to');
      });
      pen.clip();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
      pen.drawImage(marks, 0, 0);
      pen.restore();
    },
  };
}

/** Adds a piece of a ring, between two radii and two angles, to the pen's path; an end that is drawn on runs to a point. */
function sector(
  pen: Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath'>,
  [inner, outer]: readonly [number, number],
  from: number,
  to: number,
  pointed?: 'from' | 'to',
): void {
  if (to <= from) return;
  const steps = Math.max(2, Math.ceil((to - from) / (2 * degree)));
  const line = (radius: number, angle: number): void => {
    const { x, y } = at(radius, angle);
    pen.lineTo(x, y);
  };
  const along = (step: number): number => from + ((to - from) * step) / steps;
  const { x, y } = at(inner, from);
  pen.moveTo(x, y);
  for (let step = 1; step <= steps; step++) line(inner, along(step));
  if (pointed === 'to') line((inner + outer) / 2, to + tip);
  for (let step = steps; step >= 0; step--) line(outer, along(step));
  if (pointed === 'from') line((inner + outer) / 2, from - tip);
  pen.closePath();
}
