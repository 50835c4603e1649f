import type { Tiles } from '../../../src-main/contract/exhibit.ts';
import type { Rect, Size } from '../../core/model/rect.ts';

/** How a picture stands in its box: how much larger than at first, and how far its middle is from the box's, in CSS pixels. */
export interface Enlarged {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** As it stands at first: all of it is seen. */
export const wholePicture: Enlarged = { scale: 1, x: 0, y: 0 };

/** One press of a button. */
export const zoomStep = 1.6;

/** The size of a picture that is wholly seen in a box. */
export function contained(picture: Size, box: Size): Size {
  const share = Math.min(box.width / picture.width, box.height / picture.height);
  return { width: picture.width * share, height: picture.height * share };
}

/** How large it may become: until its own pixels are seen, and a little more; a small picture is enlarged all the same. */
export function mostScale(picture: Size, seen: Size, ratio: number): number {
  return Math.max(2.5, (1.5 * picture.width) / Math.max(1, seen.width * ratio));
}

/** The nearest place in which the picture leaves no edge of its box empty that it can cover. */
export function within({ scale, x, y }: Enlarged, seen: Size, box: Size, most: number): Enlarged {
  const held = Math.min(most, Math.max(1, scale));
  const reach = (size: number, room: number): number => Math.max(0, (size * held - room) / 2);
  const limit = (value: number, most: number): number => (most === 0 ? 0 : Math.min(most, Math.max(-most, value)));
  return { scale: held, x: limit(x, reach(seen.width, box.width)), y: limit(y, reach(seen.height, box.height)) };
}

/** Made larger by a factor, while what lies under a point stays there; the point is measured from the box's middle. */
export function enlargedAbout(
  { scale, x, y }: Enlarged,
  factor: number,
  point: { readonly x: number; readonly y: number },
  most: number,
): Enlarged {
  const next = Math.min(most, Math.max(1, scale * factor));
  const share = next / scale;
  return { scale: next, x: point.x - (point.x - x) * share, y: point.y - (point.y - y) * share };
}

/** One tile: its address, and its place in the picture in shares of it. */
export interface Tile extends Rect {
  readonly address: string;
}

/** A level with this share of the pixels that the screen has is fine enough. */
const enough = 0.75;

/**
 * The tiles that are seen of a picture.
 *
 * @param seen the part of the picture that is on the screen, in shares of it
 * @param pixels how many of the screen's pixels the whole picture would be wide
 */
export function tilesSeen({ size, levels, address }: Tiles, seen: Rect, pixels: number): readonly Tile[] {
  const found = levels.findIndex(({ width }) => width >= pixels * enough);
  const level = found < 0 ? levels.length - 1 : found;
  const { width, height } = levels[level] ?? { width: 0, height: 0 };
  const along = (from: number, length: number, whole: number): readonly number[] => {
    const first = Math.max(0, Math.floor((from * whole) / size));
    const last = Math.min(Math.ceil(whole / size), Math.ceil(((from + length) * whole) / size)) - 1;
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  };
  return along(seen.y, seen.height, height).flatMap((row) =>
    along(seen.x, seen.width, width).map((column) => ({
      address: address
        .replace('{level}', String(level))
        .replace('{column}', String(column))
        .replace('{row}', String(row)),
      x: (column * size) / width,
      y: (row * size) / height,
      width: Math.min(size, width - column * size) / width,
      height: Math.min(size, height - row * size) / height,
    })),
  );
}
