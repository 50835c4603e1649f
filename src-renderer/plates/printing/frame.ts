/** A screen, in CSS pixels, and the device pixels of one. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** The composition's own measure: the short side is always 1080 units. */
export interface Frame {
  readonly portrait: boolean;
  /** Units. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels per unit. */
  readonly css: number;
  /** Pixels of a sheet per unit. */
  readonly scale: number;
}

const shortSide = 1080;
/** More pixels than a 4K screen has are never printed. */
const mostPixels = 3840 * 2160;

/** Measures a screen. */
export function frameOf({ width, height, ratio }: ScreenSize): Frame {
  const css = Math.max(1, Math.min(width, height)) / shortSide;
  const finest = Math.sqrt(mostPixels / Math.max(1, width * height));
  return {
    portrait: height > width,
    width: width / css,
    height: height / css,
    css,
    scale: css * Math.min(ratio, finest),
  };
}

/** Whether sheets that were printed for one frame fit the other; `portrait` follows from its sizes. */
export function sameFrame(one: Frame, other: Frame): boolean {
  return one.width === other.width && one.height === other.height && one.scale === other.scale && one.css === other.css;
}
