import { cell, thawGrid } from '../../../core/model/thaw.ts';
import type { Crystals } from './crystals.ts';
import { blur } from './noise.ts';

/** When the ice comes to each grid point, 0 first … 1 last, smooth; and how early a single pixel is for its place. */
export interface Fronts {
  readonly arrival: Float32Array<ArrayBuffer>;
  readonly early: (x: number, y: number, birth: number) => number;
}

/** Rounds of growth within which a fern's spine runs ahead of its last barbules. */
const spread = 150;

/** Smooths the times of birth to a front that runs over the pane. */
export function frontsOf({ width, height, birth }: Crystals): Fronts {
  const { columns, rows } = thawGrid(width, height);
  const sums = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.round(y / cell) * columns;
    for (let x = 0; x < width; x++) {
      const born = birth[y * width + x] ?? 0;
      if (born === 0) continue;
      const at = row + Math.round(x / cell);
      sums[at] = (sums[at] ?? 0) + born;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  // Blurring sums and counts alike fills the places where nothing was timed from their neighbours.
  let [weightedSums, weights] = [sums, counts];
  const mean = new Float32Array(columns * rows);
  const known = new Uint8Array(columns * rows);
  for (const radius of [3, 6, 12, 24]) {
    weightedSums = blur(weightedSums, columns, rows, radius);
    weights = blur(weights, columns, rows, radius);
    mean.forEach((_, at) => {
      if (known[at] || (weights[at] ?? 0) < 0.5) return;
      mean[at] = (weightedSums[at] ?? 0) / (weights[at] ?? 1);
      known[at] = 1;
    });
  }
  let latest = 1;
  for (const time of mean) if (time > latest) latest = time;
  const smooth = blur(mean, columns, rows, 2);
  const early = (x: number, y: number, birth: number): number => {
    if (birth === 0) return 0;
    const usual = smooth[Math.round(y / cell) * columns + Math.round(x / cell)] ?? 0;
    return Math.min(1, Math.max(0, 0.5 + (usual - birth) / spread));
  };
  return { arrival: Float32Array.from(smooth, (time) => time / latest), early };
}
