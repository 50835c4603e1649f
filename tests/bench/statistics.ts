/** The value that so large a share of the samples does not pass; 0 of none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Per cent of the samples above a bound. */
export function shareAbove(samples: readonly number[], bound: number): number {
  return samples.length === 0 ? 0 : (samples.filter((sample) => sample > bound).length / samples.length) * 100;
}

export interface Line {
  /** Growth of y for each one of x. */
  readonly slope: number;
  /** Standard error of the slope. */
  readonly error: number;
}

/** The straight line through points by least squares; at least three of them, or there is no error to tell. */
export function lineThrough(points: readonly { readonly x: number; readonly y: number }[]): Line {
  const { length } = points;
  if (length < 3) throw new Error(`A line with its error needs three points; there are ${length}.`);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / length;
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const spread = points.reduce((sum, { x }) => sum + (x - middle.x) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - middle.x) * (y - middle.y), 0) / spread;
  const left = points.reduce((sum, { x, y }) => sum + (y - middle.y - slope * (x - middle.x)) ** 2, 0);
  return { slope, error: Math.sqrt(left / (length - 2) / spread) };
}
