import { degree } from '../../core/model/angle.ts';
import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { inCell } from '../engine/cells.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import type { Person, Pose } from '../engine/person.ts';

import type { Layout } from '../engine/layout.ts';
import { ink } from '../engine/ink.ts';
import { pushers } from './table.ts';
import { drawPusher, drawWelder } from './work-figures.ts';
import { along, welding } from './yard.ts';

interface Worker {
  /** Where they stand: metres from the middle of the table, and degrees. */
  readonly far: number;
  readonly degrees: number;
  readonly facing: 1 | -1;
  readonly coat: string;
  readonly person: Person;
}

const suit = { wears: 'suit', hair: 'cap' } as const;

/** Those who wave, walk and stand together about the table. They match no number. */
const workers: readonly Worker[] = [
  { far: 14.6, degrees: 147, facing: 1, coat: ink.sand, person: { ...suit, seen: 'front', arm: 'up', tall: 1.78 } },
  { far: 13.1, degrees: 123, facing: 1, coat: ink.ice, person: { ...suit, seen: 'side', stride: 0.8 } },
  {
    far: 12.9,
    degrees: 119.4,
    facing: -1,
    coat: ink.sand,
    person: { ...suit, seen: 'side', arm: 'give', stride: 0.4 },
  },
  { far: 14.1, degrees: 112, facing: 1, coat: ink.ice, person: { ...suit, seen: 'front', tall: 1.8 } },
  { far: 15.3, degrees: 109, facing: -1, coat: ink.sand, person: { ...suit, seen: 'front', arm: 'up', tall: 1.72 } },
  { far: 17.6, degrees: 93.2, facing: 1, coat: ink.green, person: { ...suit, seen: 'side', stride: 0.9 } },
  { far: 14.7, degrees: 78.2, facing: 1, coat: ink.ice, person: { ...suit, seen: 'front', arm: 'up', tall: 1.76 } },
  { far: 15.3, degrees: 75.4, facing: -1, coat: ink.sand, person: { ...suit, seen: 'side', arm: 'give', stride: 0.7 } },
];

const dyeOf = (coat: string): Dye => ({
  body: coat,
  head: ink.orange,
  cut: ink.dark,
  accent: ink.orange,
  halo: { colour: ink.dark, wide: 1.6 },
});

function drawWorker(
  pen: OffscreenCanvasRenderingContext2D,
  { person, facing, coat }: Worker,
  pose: Pose,
  metre: number,
): void {
  pen.fillStyle = ink.shade;
  pen.beginPath();
  pen.ellipse(0.1 * metre, 0, 0.42 * metre, 0.14 * metre, 0, 0, 7);
  pen.fill();
  drawPerson(pen, person, pose, metre, facing, dyeOf(coat));
  // The face under the helmet.
  const size = metre * ((person.tall ?? 1.74) / 1.74);
  const ahead = person.seen === 'front' ? 0 : facing * 0.125 * size;
  pen.fillStyle = ink.sand;
  pen.beginPath();
  pen.ellipse(ahead, -1.6 * size, 0.07 * size, 0.085 * size, 0, 0, 7);
  pen.fill();
}

export function workersPlate(yard: Layout, sheet: Sheet): Painting {
  const placed = workers.map((worker) => ({ worker, ...along(worker.degrees * degree, worker.far) }));
  return drawnAlone(
    drawnOn(yard, sheet, (pen) => {
      for (const { worker, x, y, metre } of placed.toSorted((one, other) => one.metre - other.metre)) {
        pen.save();
        pen.translate(x, y);
        drawWorker(pen, worker, 0, metre * 0.98);
        pen.restore();
      }
      const { x, y, metre } = along(welding.angle, welding.far);
      pen.translate(x, y);
      drawWelder(pen, metre);
    }),
  );
}

/** The three who push, each in two poses, on a sheet beside the layout. */
export function pushersPlate(yard: Layout, sheet: Sheet): Painting {
  const { cell } = pushers;
  return drawnAlone(
    drawMask(sheet, (pen) => {
      pen.scale(yard.size, yard.size);
      pushers.coats.forEach((coat, row) => {
        for (const pose of [0, 1] as const) {
          const place = { left: pose * cell.width, top: row * cell.height, width: cell.width, height: cell.height };
          inCell(pen, place, () => {
            pen.translate(cell.foot, cell.height - cell.below);
            drawPusher(pen, ink[coat], pose, pushers.metre);
          });
        }
      });
    }),
  );
}
