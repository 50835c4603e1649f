import type { Car } from './fleet.ts';

/** Where each car is printed on the sheet of cars, and where it stands in the picture: whole pixels, drawn 1:1. */
export interface Cell {
  readonly car: Car;
  /** Pixels on the sheet. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture. */
  readonly left: number;
  readonly top: number;
}

export interface Atlas {
  readonly cells: readonly Cell[];
  readonly width: number;
  readonly height: number;
}

/** Clear pixels between cells: no car bleeds into its neighbour. */
const gap = 2;

/** Packs the cars in shelves, the tallest first. */
export function atlasOf(fleet: readonly Car[], scale: number): Atlas {
  const sized = fleet.map((car) => {
    const left = Math.floor(car.box.left * scale);
    const top = Math.floor(car.box.top * scale);
    const width = Math.ceil((car.box.left + car.box.width) * scale) - left;
    const height = Math.ceil((car.box.top + car.box.height) * scale) - top;
    return { car, left, top, width, height };
  });
  const area = sized.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = sized.reduce((most, { width }) => Math.max(most, width), 1);
  const sheetWidth = Math.max(widest + gap, Math.ceil(Math.sqrt(area) * 1.15));
  let x = 0;
  let y = 0;
  let shelf = 0;
  const cells = sized
    .toSorted((one, other) => other.height - one.height)
    .map((size): Cell => {
      if (x + size.width > sheetWidth) {
        x = 0;
        y += shelf + gap;
        shelf = 0;
      }
      const cell = { ...size, x, y };
      x += size.width + gap;
      shelf = Math.max(shelf, size.height);
      return cell;
    });
  // Drawn from the farthest to the nearest.
  return { cells: cells.sort((one, other) => other.car.rank - one.car.rank), width: sheetWidth, height: y + shelf };
}
