/** A straight line through a series by least squares, how sure its slope is, and whether the series is flat. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Change of y for each x; `low` to `high` holds the true slope in 95 of 100 runs. */
export interface Trend {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

/**
 * `grows`: more than is tolerated, and not by chance. `flat`: it is sure that it does not grow more than is tolerated.
 * `unclear`: too few or too restless samples to say either.
 */
export type Verdict = 'flat' | 'grows' | 'unclear';

/** Of fewer samples nothing is said: a line goes through two points, whatever they are. */
export const fewestSamples = 5;

/** The 97.5 % point of the normal distribution. */
const z = 1.959964;

/**
 * The 97.5 % point of Student's t for so many degrees of freedom, by the expansion of Cornish and Fisher; from 3 degrees
 * on it is less than 1 % too small.
 */
export function tPoint(degrees: number): number {
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7];
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees ** 3)
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/**
 * How many independent samples these residuals are worth. A sample resembles the one before it (a cache that is full
 * stays full), and an interval that took them for independent would be too narrow (Santer and others, 2000).
 */
function worthOf(residuals: readonly number[]): number {
  const squares = sum(residuals.map((each) => each ** 2));
  if (squares === 0) return residuals.length;
  const neighbours = sum(residuals.slice(1).map((each, index) => each * (residuals[index] ?? 0)));
  const likeness = Math.max(0, neighbours / squares);
  return Math.max(fewestSamples, (residuals.length * (1 - likeness)) / (1 + likeness));
}

/** The line through the points; without bounds where there are too few of them. */
export function trendOf(points: readonly Point[]): Trend {
  const count = points.length;
  const middle = { x: sum(points.map(({ x }) => x)) / count, y: sum(points.map(({ y }) => y)) / count };
  const spread = sum(points.map(({ x }) => (x - middle.x) ** 2));
  if (spread === 0) return { slope: 0, low: -Infinity, high: Infinity };
  const slope = sum(points.map(({ x, y }) => (x - middle.x) * (y - middle.y))) / spread;
  if (count < fewestSamples) return { slope, low: -Infinity, high: Infinity };
  const residuals = points.map(({ x, y }) => y - middle.y - slope * (x - middle.x));
  const degrees = worthOf(residuals) - 2;
  const error = Math.sqrt(sum(residuals.map((each) => each ** 2)) / degrees / spread);
  const reach = tPoint(degrees) * error;
  return { slope, low: slope - reach, high: slope + reach };
}

/** The later half of a series. */
export function laterHalf(points: readonly Point[]): readonly Point[] {
  return points.slice(Math.floor(points.length / 2));
}

/**
 * Judges a series against a growth that is tolerated. A leak goes on: what grew only in the first half, as caches do
 * when they fill, has not leaked.
 */
export function verdictOf(points: readonly Point[], tolerated: number): Verdict {
  const whole = trendOf(points);
  const later = trendOf(laterHalf(points));
  if (whole.high <= tolerated || later.high <= tolerated) return 'flat';
  return whole.low > 0 && whole.slope > tolerated && later.slope > tolerated ? 'grows' : 'unclear';
}
