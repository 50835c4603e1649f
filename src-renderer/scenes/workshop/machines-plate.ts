import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import type { Layout } from '../engine/layout.ts';
import { type Cell, inCell, packShelves } from '../engine/shelf.ts';
import { drawGear, drawGearSide, shadow } from './draw-gear.ts';
import { drawMachine, drawWheel, machineCuts } from './machines.ts';

/** Everything is cut at so many units of the layout a metre, and shrunk where it is farther. */
export const cutMetre = 88;
/** Metres about a machine's foot. */
const margin = { side: 0.55, above: 0.14, below: 0.5 } as const;

/** The cells of machines, of their wheels, and of what the line makes, from above and below that; units of the screen. */
interface MachineSheet {
  readonly machines: readonly (Cell & { readonly foot: { readonly x: number; readonly y: number } })[];
  readonly wheels: readonly Cell[];
  readonly gear: Cell;
  readonly gearSide: Cell;
  readonly width: number;
  readonly height: number;
}

const none: Cell = { left: 0, top: 0, width: 1, height: 1 };

/** The sheet on which machines, wheels and what the line makes are cut, and where. */
export function machineSheet({ size }: Pick<Layout, 'size'>): MachineSheet {
  const unit = cutMetre * size;
  const boxes = machineCuts.map(({ half, tall }) => ({
    width: (half + margin.side) * 2 * unit,
    height: (tall + margin.above + margin.below) * unit,
  }));
  const square = (radius: number) => ({ width: radius * 2.1 * unit, height: radius * 2.1 * unit });
  const round = machineCuts.map(({ wheel }) => square(wheel.radius));
  const { cells, width, height } = packShelves([...boxes, ...round, square(shadow), square(shadow)], 1400);
  const count = machineCuts.length;
  return {
    machines: machineCuts.map(({ half, tall }, index) => ({
      ...(cells[index] ?? none),
      foot: { x: (half + margin.side) * unit, y: (tall + margin.above) * unit },
    })),
    wheels: machineCuts.map((_, index) => cells[count + index] ?? none),
    gear: cells[count * 2] ?? none,
    gearSide: cells[count * 2 + 1] ?? none,
    width,
    height,
  };
}

/** All of them, each in its cell. */
export function machinesPlate(hall: Layout, sheet: Sheet): Painting {
  const { machines, wheels, gear, gearSide } = machineSheet(hall);
  const unit = cutMetre * hall.size;
  return drawnAlone(
    drawMask(sheet, (pen) => {
      const drawAt = (cell: Cell, x: number, y: number, draw: () => void): void =>
        inCell(pen, cell, () => {
          pen.translate(x, y);
          draw();
        });
      machineCuts.forEach((cut, index) => {
        const cell = machines[index];
        const wheel = wheels[index];
        if (!cell || !wheel) return;
        drawAt(cell, cell.foot.x, cell.foot.y, () => drawMachine(pen, cut, unit));
        drawAt(wheel, wheel.width / 2, wheel.height / 2, () => drawWheel(pen, cut.wheel.radius * unit));
      });
      drawAt(gear, gear.width / 2, gear.height / 2, () => drawGear(pen, unit));
      drawAt(gearSide, gearSide.width / 2, gearSide.height / 2, () => drawGearSide(pen, unit));
    }),
  );
}
