import type { Plate } from './print.ts';

/** Points across and down that a pixel on an edge is made of. */
const points = 3;

/**
 * Prints the edges between the parts of a plate smoothly: where a pixel holds more than one of them it is the mean of
 * nine points, elsewhere one.
 *
 * @param pixel units of one pixel of the sheet
 * @param partAt which part lies at a point: any number; it must cost little
 */
export function smoothEdges(plate: Plate, pixel: number, partAt: (x: number, y: number) => number): Plate {
  const channels = plate.inks.length + 1;
  const sum = new Float32Array(channels);
  const half = pixel / 2;
  return {
    ...plate,
    shade(x, y, out) {
      const part = partAt(x - half, y - half);
      if (
        part === partAt(x + half, y - half) &&
        part === partAt(x - half, y + half) &&
        part === partAt(x + half, y + half)
      ) {
        plate.shade(x, y, out);
        return;
      }
      sum.fill(0);
      for (let down = 0; down < points; down++)
        for (let across = 0; across < points; across++) {
          out.fill(0);
          plate.shade(x + ((across + 0.5) / points - 0.5) * pixel, y + ((down + 0.5) / points - 0.5) * pixel, out);
          for (let channel = 0; channel < channels; channel++)
            sum[channel] = (sum[channel] as number) + (out[channel] as number) / points ** 2;
        }
      for (let channel = 0; channel < channels; channel++) out[channel] = sum[channel] as number;
    },
  };
}
