/** Where things stand on the frosted window, in parts of its width and height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Widest the words may be, in parts of the width; for holes their radius, in parts of the shorter side. */
  readonly size: number;
}

/** Where a picture shows through: its middle and half its width and height, in parts of the window's. */
export interface Opening {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

export interface Stage {
  readonly field: Spot;
  /** A chapter's picture, where its composition has its weight; and the circle of friends. */
  readonly picture: Opening;
  readonly circle: Opening;
  readonly invitation: Spot;
  readonly hints: readonly Spot[];
  readonly holes: readonly Spot[];
  readonly pith: { readonly x: number; readonly y: number };
  /** The year in one line, or in two over each other. */
  readonly yearLines: 1 | 2;
}

const landscape: Stage = {
  field: { x: 0.46, y: 0.335, size: 0.76 },
  picture: { x: 0.652, y: 0.345, across: 0.298, down: 0.33 },
  circle: { x: 0.46, y: 0.31, across: 0.245, down: 0.345 },
  invitation: { x: 0.46, y: 0.715, size: 0.6 },
  hints: [
    { x: 0.135, y: 0.85, size: 0.2 },
    { x: 0.735, y: 0.885, size: 0.22 },
  ],
  holes: [
    { x: 0.906, y: 0.775, size: 0.088 },
    { x: 0.917, y: 0.2, size: 0.062 },
    { x: 0.058, y: 0.62, size: 0.036 },
  ],
  pith: { x: 0.906, y: 0.775 },
  yearLines: 1,
};

const portrait: Stage = {
  field: { x: 0.48, y: 0.325, size: 0.74 },
  picture: { x: 0.5, y: 0.285, across: 0.445, down: 0.255 },
  circle: { x: 0.5, y: 0.32, across: 0.43, down: 0.25 },
  invitation: { x: 0.5, y: 0.7, size: 0.88 },
  hints: [
    { x: 0.37, y: 0.875, size: 0.5 },
    { x: 0.38, y: 0.895, size: 0.5 },
  ],
  holes: [
    { x: 0.8, y: 0.88, size: 0.125 },
    { x: 0.88, y: 0.575, size: 0.05 },
    { x: 0.1, y: 0.63, size: 0.06 },
  ],
  pith: { x: 0.8, y: 0.88 },
  yearLines: 2,
};

/** The composition for a window's shape. */
export function stageFor(width: number, height: number): Stage {
  return height > width ? portrait : landscape;
}
