import { seeded } from '../../../core/time/clock.ts';

/** Smooth noise in -1…1 over the plane; equal seeds give equal noise. */
export function smoothNoise(seed: number): (x: number, y: number) => number {
  const random = seeded(seed);
  const lattice = Float32Array.from({ length: 65536 }, () => random() * 2 - 1);
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const dx = x - left;
    const dy = y - top;
    const across = dx * dx * (3 - 2 * dx);
    const down = dy * dy * (3 - 2 * dy);
    const row = (top & 255) << 8;
    const under = ((top + 1) & 255) << 8;
    const a = lattice[row | (left & 255)] ?? 0;
    const b = lattice[row | ((left + 1) & 255)] ?? 0;
    const c = lattice[under | (left & 255)] ?? 0;
    const d = lattice[under | ((left + 1) & 255)] ?? 0;
    const upper = a + (b - a) * across;
    return upper + (c + (d - c) * across - upper) * down;
  };
}

/** A running mean along one axis, twice over: close to a Gaussian, at a cost that doesn't grow with the radius. */
export function blur(source: Float32Array, width: number, height: number, radius: number): Float32Array<ArrayBuffer> {
  const lying = new Float32Array(source.length);
  const standing = new Float32Array(source.length);
  const share = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += source[row + Math.max(0, x)] ?? 0;
    for (let x = 0; x < width; x++) {
      lying[row + x] = sum * share;
      sum += (source[row + Math.min(width - 1, x + radius + 1)] ?? 0) - (source[row + Math.max(0, x - radius)] ?? 0);
    }
  }
  // Row by row with one sum a column: the memory is walked in order.
  const sums = new Float32Array(width);
  for (let y = -radius; y <= radius; y++) {
    const row = Math.max(0, y) * width;
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (lying[row + x] ?? 0);
  }
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const entering = Math.min(height - 1, y + radius + 1) * width;
    const leaving = Math.max(0, y - radius) * width;
    for (let x = 0; x < width; x++) {
      standing[row + x] = (sums[x] ?? 0) * share;
      sums[x] = (sums[x] ?? 0) + (lying[entering + x] ?? 0) - (lying[leaving + x] ?? 0);
    }
  }
  return standing;
}
