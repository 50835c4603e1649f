/** CSS pixels within whatever holds it. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels of the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A circle in CSS pixels of the screen. */
export interface Round {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
