import { seeded } from '../../core/time/clock.ts';
import { sample } from './profile.ts';
import { lobeWeights, ringAngles, type Rings, seedOf } from '../../core/model/rings.ts';

/** What the wood is at one point; filled anew for every pixel, so that baking allocates nothing. */
export interface Grain {
  /** Ring and share of it: 0 at the pith, `count` at the bark. */
  level: number;
  /** Share of the trunk before its irregularity: 0 … 1 and beyond the bark. */
  grown: number;
  /** Fibres along the rings, fine and finest. */
  fibre: number;
  fine: number;
  /** Rays from the pith outwards. */
  ray: number;
  /** Slow changes of tone. */
  cloud: number;
  drift: number;
  /** Vessels in the early wood, 0 … about 3. */
  pore: number;
}

const samples = 2048;
/** The field of noise reaches a little beyond the bark. */
const farthest = 1.15;

/** Reads the wood of a trunk: position in, `grain` filled. `pixel` is the size of a pixel in trunk radii. */
export function woodReader(rings: Rings, pixel: number): (x: number, y: number, grain: Grain) => void {
  const chance = seeded(seedOf(`grain of ${rings.count} ${rings.levels[1] ?? 0}`));
  const fibre = polarNoise(150, 900, chance);
  const fine = polarNoise(520, 1300, chance);
  const ray = polarNoise(3000, 44, chance);
  const broad = polarNoise(1300, 16, chance);
  const cloud = polarNoise(22, 20, chance);
  const drift = polarNoise(84, 70, chance);
  const pores = polarNoise(1700, 1100, chance);
  const levelAt = levelTable(rings);
  const weights = new Float32Array((samples + 1) * 4);
  for (let i = 0; i <= samples; i++) weights.set(lobeWeights((i / samples) * farthest), i * 4);
  const { lobes } = rings;
  return (x, y, grain) => {
    const radius = Math.sqrt(x * x + y * y);
    const angle = Math.atan2(y, x) / (2 * Math.PI);
    const turn = angle < 0 ? angle + 1 : angle;
    const a = turn * ringAngles;
    const a0 = (a | 0) % ringAngles;
    const a1 = a0 + 1 === ringAngles ? 0 : a0 + 1;
    const fa = a - (a | 0);
    const w = Math.min(samples, ((radius / farthest) * samples) | 0) * 4;
    let bend = 1;
    for (let family = 0; family < 4; family++) {
      const at = family * ringAngles;
      const from = lobes[at + a0] ?? 0;
      bend += (from + ((lobes[at + a1] ?? 0) - from) * fa) * (weights[w + family] ?? 0);
    }
    const grown = radius * bend;
    grain.grown = grown;
    grain.level = levelAt(grown);
    const r = Math.min(0.9999, radius / farthest);
    grain.fibre = noiseAt(fibre, turn, r);
    grain.fine = noiseAt(fine, turn, r);
    grain.cloud = noiseAt(cloud, turn, r);
    grain.drift = noiseAt(drift, turn, r);
    // Near the pith rays and vessels are finer than a pixel: they fade before they shimmer.
    const rays = Math.min(1, (radius * 2 * Math.PI) / (3000 * pixel * 0.7));
    grain.ray = (0.6 * noiseAt(ray, turn, r) + 0.55 * noiseAt(broad, turn, r)) * rays;
    const pore = noiseAt(pores, turn, r);
    grain.pore = pore > 1.75 ? (pore - 1.75) * 2.4 * Math.min(1, rays * 1.6) : 0;
  };
}

/** Ring levels by grown radius, read by interpolation. */
function levelTable(rings: Rings): (grown: number) => number {
  const table = new Float32Array(samples + 2);
  let level = 0;
  for (let i = 0; i <= samples; i++) {
    const grown = i / samples;
    while (level < rings.count - 1 && (rings.levels[level + 1] ?? 1) < grown) level++;
    const from = rings.levels[level] ?? 0;
    table[i] = level + Math.min(1, (grown - from) / ((rings.levels[level + 1] ?? 1) - from || 1));
  }
  table[samples + 1] = rings.count;
  return (grown) => {
    if (grown >= 1) return rings.count + (grown - 1) * rings.count;
    return sample(table, grown * samples);
  };
}

/** Noise on a polar field: `around` cells by angle (it closes on itself), `across` cells from the pith to the edge. */
interface PolarNoise {
  readonly around: number;
  readonly across: number;
  readonly values: Float32Array;
}

/** Even noise, mean 0 and deviation about 1, softened by one cell so that no cell shows. */
function polarNoise(around: number, across: number, chance: () => number): PolarNoise {
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
function noiseAt(noise: PolarNoise, angle: number, radius: number): number {
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
