/** CSS pixels of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels within whatever holds it. */
export interface Rect extends Point, Size {}

/** A circle in CSS pixels of the screen. */
export interface Round extends Point {
  readonly radius: number;
}
