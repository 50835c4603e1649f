import { seeded } from '../../core/time/clock.ts';

/** One fixed table of chance: the same picture on every machine, every day. */
const side = 512;
const last = side - 1;
const table = new Float32Array(side * side);
const chance = seeded(7);
for (let index = 0; index < table.length; index++) table[index] = chance();

/** A value in 0…1 that belongs to a whole number. */
export function hash(index: number, seed = 0): number {
  return table[(index * 7919 + seed * 104729) & (side * side - 1)] as number;
}

/** Smooth chance over the plane, 0…1, with features about one unit wide. */
export function noise(x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  let u = x - left;
  let v = y - top;
  u = u * u * (3 - 2 * u);
  v = v * v * (3 - 2 * v);
  const x0 = left & last;
  const x1 = (left + 1) & last;
  const row0 = (top & last) * side;
  const row1 = ((top + 1) & last) * side;
  const a = table[row0 + x0] as number;
  const b = table[row0 + x1] as number;
  const c = table[row1 + x0] as number;
  const d = table[row1 + x1] as number;
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

/** Noise with finer noise on it. */
export function roughNoise(x: number, y: number): number {
  return noise(x, y) * 0.55 + noise(x * 2.1 + 17, y * 2.1 + 9) * 0.3 + noise(x * 4.3 + 5, y * 4.3 + 31) * 0.15;
}

/** Smooth chance round a turn: it closes on itself. About six times `features` bumps; `where` chooses another turn. */
export function noiseAround(angle: number, features: number, where: number): number {
  return noise(Math.cos(angle) * features + where * 3.1 + 60, Math.sin(angle) * features + where * 1.7 + 60);
}

/** A whole number from a name, to seed a picture with. */
export function seedOf(name: string): number {
  let seed = 2166136261;
  for (const letter of name) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 16777619);
  return seed >>> 0;
}
