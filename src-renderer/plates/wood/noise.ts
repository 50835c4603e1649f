/** Noise on a polar field: `around` cells by angle (it closes on itself), `across` cells from the pith to the edge. */
export interface PolarNoise {
  readonly around: number;
  readonly across: number;
  readonly values: Float32Array;
}

/** Even noise, mean 0 and deviation about 1, softened by one cell so that no cell shows. */
export function polarNoise(around: number, across: number, chance: () => number): PolarNoise {
  const raw = new Float32Array(around * across);
  for (let i = 0; i < raw.length; i++) raw[i] = chance() - 0.5;
  const values = new Float32Array(raw.length);
  // A uniform number has deviation 0.289; a 1-2-1 mean both ways leaves 0.375 of it.
  const scale = 1 / (0.289 * 0.375);
  for (let a = 0; a < around; a++) {
    const here = a * across;
    const left = ((a + around - 1) % around) * across;
    const right = ((a + 1) % around) * across;
    for (let r = 0; r < across; r++) {
      const inner = Math.max(0, r - 1);
      const outer = Math.min(across - 1, r + 1);
      const row = (at: number) => (raw[at + inner] ?? 0) + 2 * (raw[at + r] ?? 0) + (raw[at + outer] ?? 0);
      values[here + r] = ((row(left) + 2 * row(here) + row(right)) / 16) * scale;
    }
  }
  return { around, across, values };
}

/** The noise at an angle (0 … 1 of a turn) and a radius (0 … 1 of the field). */
export function noiseAt(noise: PolarNoise, angle: number, radius: number): number {
  const { around, across, values } = noise;
  const a = angle * around;
  const r = radius * (across - 1);
  const a0 = a | 0;
  const r0 = r | 0;
  const fa = a - a0;
  const fr = r - r0;
  const left = (a0 >= around ? 0 : a0) * across + r0;
  const right = (a0 + 1 >= around ? 0 : a0 + 1) * across + r0;
  const low = (values[left] ?? 0) + ((values[right] ?? 0) - (values[left] ?? 0)) * fa;
  const high = (values[left + 1] ?? 0) + ((values[right + 1] ?? 0) - (values[left + 1] ?? 0)) * fa;
  return low + (high - low) * fr;
}
