/** Ice is soft: more pixels than this along its longer side show nothing more. */
const longest = 2600;

export interface PaneFit {
  readonly width: number;
  readonly height: number;
  /** CSS pixels of a pane pixel; whole device pixels, so that sheets meet without a seam. */
  readonly zoom: number;
}

/** How many pixels the pane has on a screen. */
export function paneFor(width: number, height: number, ratio: number): PaneFit {
  const device = Math.max(width, height) * ratio;
  const step = Math.max(1, Math.ceil(device / longest));
  return { width: Math.ceil((width * ratio) / step), height: Math.ceil((height * ratio) / step), zoom: step / ratio };
}
