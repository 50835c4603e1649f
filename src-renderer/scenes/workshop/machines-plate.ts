import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import type { Layout } from '../engine/layout.ts';
import { type Cell, inCell, packRows } from '../engine/cells.ts';
import { drawTread, drawTyre } from './draw-tyre.ts';
import { tyre } from './hall.ts';
import { operators } from './people.ts';
import { drawOperator } from './people-plate.ts';
import { drawMachine, drawWheel, machineCuts } from './machines.ts';

/** Everything is cut at so many units of the layout a metre, and shrunk where it is farther. */
export const cutMetre = 88;
/** Metres about a machine's foot. */
const margin = { side: 0.55, above: 0.14, below: 0.5 } as const;

/** Metres about the foot of somebody who works. */
const handBox = { side: 0.95, above: 2.4, below: 0.25 } as const;

/** The cells of machines, of their wheels, and of a lorry's wheel, its face and its tread; units of the screen. */
interface MachineSheet {
  readonly machines: readonly (Cell & { readonly foot: { readonly x: number; readonly y: number } })[];
  readonly wheels: readonly Cell[];
  /** Who works at each; the foot is the machine's. */
  readonly hands: readonly (Cell & { readonly foot: { readonly x: number; readonly y: number } })[];
  readonly tyre: Cell;
  readonly tread: Cell;
  readonly width: number;
  readonly height: number;
}

const none: Cell = { left: 0, top: 0, width: 1, height: 1 };

/** The sheet on which machines, their wheels and a lorry's wheel are cut, and where. */
export function machineSheet({ size }: Pick<Layout, 'size'>): MachineSheet {
  const unit = cutMetre * size;
  const boxes = machineCuts.map(({ half, tall }) => ({
    width: (half + margin.side) * 2 * unit,
    height: (tall + margin.above + margin.below) * unit,
  }));
  const square = (radius: number) => ({ width: radius * 2.1 * unit, height: radius * 2.1 * unit });
  const round = machineCuts.map(({ wheel }) => square(wheel.radius));
  const { cells, width, height } = packRows(
    [
      ...boxes,
      ...round,
      square(tyre.radius + 0.1),
      square(tyre.radius + 0.1),
      ...operators.map(() => ({ width: handBox.side * 2 * unit, height: (handBox.above + handBox.below) * unit })),
    ],
    1400,
  );
  const count = machineCuts.length;
  return {
    machines: machineCuts.map(({ half, tall }, index) => ({
      ...(cells[index] ?? none),
      foot: { x: (half + margin.side) * unit, y: (tall + margin.above) * unit },
    })),
    wheels: machineCuts.map((_, index) => cells[count + index] ?? none),
    hands: operators.map(({ x, y }, index) => ({
      ...(cells[count * 2 + 2 + index] ?? none),
      foot: { x: (handBox.side - x) * unit, y: (handBox.above + y) * unit },
    })),
    tyre: cells[count * 2] ?? none,
    tread: cells[count * 2 + 1] ?? none,
    width,
    height,
  };
}

/** All of them, each in its cell. */
export function machinesPlate(hall: Layout, sheet: Sheet): Painting {
  const { machines, wheels, hands, tyre: face, tread } = machineSheet(hall);
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
      operators.forEach((who, index) => {
        const cell = hands[index];
        if (cell) drawAt(cell, handBox.side * unit, handBox.above * unit, () => drawOperator(pen, who, unit));
      });
      drawAt(face, face.width / 2, face.height / 2, () => drawTyre(pen, unit));
      drawAt(tread, tread.width / 2, tread.height / 2, () => drawTread(pen, unit));
    }),
  );
}
