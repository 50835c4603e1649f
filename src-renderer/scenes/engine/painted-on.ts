import type { Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { onLayout, type Layout } from './layout.ts';
import { newGroundSpot, type GroundSpot } from './overlook.ts';

/**
 * A plate of the screen whose points are painted in units of a layout.
 *
 * @param paint fills colour and opacity of a point of the layout, which is also told in units of the screen
 */
export function paintedOn(
  layout: Layout,
  paint: (out: Float32Array, x: number, y: number, screenX: number, screenY: number) => void,
): Painting {
  return {
    paint(screenX, screenY, out) {
      const { x, y } = onLayout(layout, { x: screenX, y: screenY });
      paint(out, x, y, screenX, screenY);
    },
  };
}

/**
 * The same where a round ground is seen in the layout.
 *
 * @param readsFinely how the ground under a point is read, for plates of so many units a pixel
 * @param paint is told the ground under the point, and how much its distance from the middle changes to the next pixel
 */
export function paintedGround(
  layout: Layout,
  { scale }: Sheet,
  readsFinely: (pixel: number) => (x: number, y: number, out: GroundSpot) => number,
  paint: (out: Float32Array, x: number, y: number, ground: GroundSpot, fine: number) => void,
): Painting {
  const read = readsFinely(1 / (scale * layout.size));
  const ground = newGroundSpot();
  return paintedOn(layout, (out, x, y) => {
    const fine = read(x, y, ground);
    paint(out, x, y, ground, fine);
  });
}
