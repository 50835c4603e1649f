import { outlinesBelow } from './contour.ts';
import { areaOf, pathData, simplify } from './outline.ts';
import { separate, type Pixels } from './separate.ts';

/** A picture as flat shapes, the lowest first. */
export interface Traced {
  /** The coordinates: where the picture begins and how large it is. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly { readonly colour: string; readonly data: string }[];
}

/** Parts of a pixel that coordinates tell apart: about 0.03 mm on paper. */
const fineness = 4;
/** Pixels by which an outline may be cut straight: less than a printer shows. */
const tolerance = 0.45;
/** Specks smaller than so many square pixels were salt of the paper, no cut. */
const smallest = 9;

/** Cuts a picture's plates anew as outlines. */
export function trace(pixels: Pixels): Traced {
  return {
    // Outlines run through the middles of pixels.
    left: -fineness / 2,
    top: -fineness / 2,
    width: pixels.width * fineness,
    height: pixels.height * fineness,
    shapes: separate(pixels).flatMap(({ grid, threshold, colour }) => {
      const outlines = outlinesBelow(grid, threshold)
        .filter((outline) => areaOf(outline) >= smallest)
        .map((outline) => simplify(outline, tolerance));
      const data = pathData(outlines, fineness);
      return data === '' ? [] : [{ colour, data }];
    }),
  };
}
