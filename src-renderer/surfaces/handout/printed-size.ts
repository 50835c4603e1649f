import type { Picture } from '../../../src-main/contract/exhibit.ts';

/** Dots of a millimetre at 300 dots an inch. */
const dots = 300 / 25.4;
/** A picture in print is at most so high, in millimetres: two with their words have room on a page. */
const highest = 80;

/** How large a picture is printed, in millimetres: as wide as its room, unless it would be too high. */
export function printedSize(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  room: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(room / width, highest / height);
  return { width: width * scale, height: height * scale };
}

/** The smallest copy that has 300 dots an inch at a width in millimetres; the largest where none has. */
export function printedCopy({ copies }: Pick<Picture, 'copies'>, width: number): Picture['copies'][number] | undefined {
  return copies.find((copy) => copy.width >= width * dots) ?? copies.at(-1);
}
