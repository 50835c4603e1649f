/** A place; its unit is its user's, CSS pixels of the screen where nothing else is said. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A size in the same unit. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in the same unit, within whatever holds it. */
export interface Rect extends Point, Size {}

/** A circle in the same unit. */
export interface Round extends Point {
  readonly radius: number;
}
