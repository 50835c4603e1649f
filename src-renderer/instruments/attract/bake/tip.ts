/** Spine, barb, barbule: each grows slower than the one that carries it. */
export type Level = 0 | 1 | 2;
export const roundsPerStep = [1, 2, 3] as const;

/** A growing tip of ice. */
export interface Tip {
  x: number;
  y: number;
  heading: number;
  /** Change of heading a step: ferns curl. */
  curl: number;
  readonly level: Level;
  readonly id: number;
  readonly parent: number;
  length: number;
  readonly reach: number;
  /** Length at which the next pair of barbs leaves. */
  next: number;
  readonly weight: number;
  readonly bright: number;
  /** How long its barbs become. */
  readonly feather: number;
  /** Angle between a spine and its barbs. */
  readonly splay: number;
  /** Side on which it sweeps round the pane's middle: -1, 0, 1. */
  readonly sweep: number;
  /** How readily it does so, beside the shorter fronds. */
  readonly turn: number;
  readonly lean: number;
  /** Rounds until it begins: frost doesn't start everywhere at once. */
  wait: number;
  /** Wave 0 is timed; later waves fill gaps. */
  readonly timed: boolean;
}

/** A soft point, drawn into a pane pixel by pixel; `radius` pixels to each side of its middle. */
interface SoftPoint {
  readonly radius: number;
  readonly values: Float32Array;
}

const widthSteps = 12;
const thinnest = 0.42;
const widest = 2.2;

/** Points for each width and quarter-pixel offset: drawing a step of growth is then a handful of comparisons. */
export function softPoints(): (width: number, offsetX: number, offsetY: number) => SoftPoint | undefined {
  const all: SoftPoint[] = [];
  for (let step = 0; step < widthSteps; step++) {
    const width = thinnest + ((widest - thinnest) * step) / (widthSteps - 1);
    const radius = Math.max(1, Math.ceil(width * 2) - (width < 0.6 ? 1 : 0));
    for (let offset = 0; offset < 16; offset++) {
      const dx = (offset & 3) / 4 + 0.125 - 0.5;
      const dy = (offset >> 2) / 4 + 0.125 - 0.5;
      const values = new Float32Array((2 * radius + 1) ** 2);
      for (let y = -radius, at = 0; y <= radius; y++)
        for (let x = -radius; x <= radius; x++, at++)
          values[at] = Math.exp(-((x - dx) ** 2 + (y - dy) ** 2) / (2 * width * width));
      all.push({ radius, values });
    }
  }
  return (width, offsetX, offsetY) => {
    const step = Math.round(((width - thinnest) / (widest - thinnest)) * (widthSteps - 1));
    return all[Math.min(widthSteps - 1, Math.max(0, step)) * 16 + ((offsetX * 4) | 0) + 4 * ((offsetY * 4) | 0)];
  };
}
