import type { Tiles } from '../../../src-main/contract/exhibit.ts';
import type { Rect } from '../../core/model/rect.ts';

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
