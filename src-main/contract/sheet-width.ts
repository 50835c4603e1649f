/** How wide a layer's file is cut for a screen: main, which cuts it, and the page, which asks for it, must agree. */
import type { LayeredPicture, PictureSide, Sheet } from './layered-picture.ts';

/** Which side of a picture a screen shows. */
export function wideOrTall({ tall }: Pick<LayeredPicture, 'tall'>, width: number, height: number): 'wide' | 'tall' {
  return tall !== undefined && height > width ? 'tall' : 'wide';
}

/**
 * How many lengths of a screen a pixel of the canvas has: it covers the screen, except where it fades into its ground.
 *
 * @param width of the screen, in the unit of the answer
 */
export function coverOf({ size, fades }: Pick<PictureSide, 'size' | 'fades'>, width: number, height: number): number {
  const [across, down] = [width / size[0], height / size[1]];
  const isLong = across > down;
  const mayEnd = fades.some((edge) => (edge === 'left' || edge === 'right') === isLong);
  return mayEnd ? Math.min(across, down) : Math.max(across, down);
}

/** Pixels of a screen to one of a layer's cut, and never more than its file has. `width` in pixels of the screen. */
export function shareOf(side: Pick<PictureSide, 'size' | 'fades'>, width: number, height: number): number {
  return Math.min(1, coverOf(side, width, height));
}

/** Pixels of a layer's cut at such a share. */
export function sheetWidth({ width }: Pick<Sheet, 'width'>, share: number): number {
  return Math.max(1, Math.round(width * share));
}
