import type { Camera, Edge, PictureSide, Spot } from '../../src-main/contract/layered-picture.ts';
import type { Point } from '../core/model/rect.ts';
import { coverOf } from '../../src-main/contract/sheet-width.ts';
import { clamp } from '../plates/printing/shape.ts';

/** Where the canvas of a picture lies on a screen: a place of it, times `size`, and `left` and `top` away. */
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** Whether all of the canvas is looked at. */
const isWhole = ({ scale }: Camera): boolean => scale <= 1;

/**
 * Where the canvas lies for a camera, so that all of the screen is covered that it does not leave to its ground. What the
 * camera does not ask for, because it looks at the whole, the focal point decides: it stays in sight where the screen has
 * another shape.
 *
 * @param width of the screen, in any unit; the answer is in the same
 */
export function placeCanvas(
  side: Pick<PictureSide, 'size' | 'focal' | 'fades'>,
  camera: Camera,
  width: number,
  height: number,
): Placed {
  const { size, focal, fades } = side;
  const scale = coverOf(side, width, height) * Math.max(1, camera.scale);
  const middle: Spot = isWhole(camera) ? focal : [camera.x, camera.y];
  function along(share: number, canvas: number, screen: number, before: Edge, after: Edge): number {
    const free = screen - canvas * scale;
    // Shorter than the screen, it stands at the edge at which it does not fade.
    if (free > 0) return fades.includes(before) ? (fades.includes(after) ? free / 2 : free) : 0;
    // A whole picture keeps its focal point at the same share of the screen; a close one has it in the middle.
    return clamp((isWhole(camera) ? share : 0.5) * screen - share * canvas * scale, free, 0);
  }
  return {
    left: along(middle[0], size[0], width, 'left', 'right'),
    top: along(middle[1], size[1], height, 'top', 'bottom'),
    size: scale,
  };
}

/** A place of the canvas on the screen. */
export function onScreen({ left, top, size }: Placed, { x, y }: Point): Point {
  return { x: left + x * size, y: top + y * size };
}

/** The reverse of `onScreen`. */
export function onCanvas({ left, top, size }: Placed, { x, y }: Point): Point {
  return { x: (x - left) / size, y: (y - top) / size };
}
