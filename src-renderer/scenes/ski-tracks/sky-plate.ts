import { dark, deep, green, ice, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { mix, smooth } from '../../plates/printing/shape.ts';
import type { Field } from './field.ts';

/** A hill is an arc of a great circle, hatched with its own rings. */
interface Hill {
  readonly x: number;
  readonly radius: number;
  /** Units above the horizon. */
  readonly top: number;
  readonly spacing: number;
  readonly tone: number;
}

/** From the farthest to the nearest; the last is a bare white slope. */
const hills = {
  portrait: [
    { x: -60, radius: 900, top: 92, spacing: 5.5, tone: 0.74 },
    { x: 1010, radius: 760, top: 44, spacing: 7, tone: 0.44 },
    { x: 330, radius: 1500, top: 46, spacing: 9, tone: 0.2 },
  ],
  landscape: [
    { x: 640, radius: 1150, top: 104, spacing: 5.5, tone: 0.72 },
    { x: 1800, radius: 960, top: 62, spacing: 7, tone: 0.46 },
    { x: 1020, radius: 2100, top: 52, spacing: 9, tone: 0.2 },
  ],
} as const satisfies Record<string, readonly Hill[]>;

/** Everything above the plain: the sun, its rings from edge to edge, and the hills it sinks behind. */
export function skyOf(field: Field, pixel: number): (x: number, y: number, out: Float32Array) => void {
  const { sun, horizon, width, portrait, leftEdge } = field;
  const range: readonly Hill[] = portrait ? hills.portrait : hills.landscape;
  const shift = portrait ? 0 : width - 1920;

  function rings(x: number, y: number, free: number, out: Float32Array): void {
    const away = Math.hypot(x - sun.x, y - sun.y);
    const wave = (noise(x * 0.006, y * 0.011) - 0.5) * 20 + (noise(x * 0.021, y * 0.03) - 0.5) * 5;
    const far = smooth(sun.radius, portrait ? 700 : 860, away);
    const spacing = 13 + far * (portrait ? 10 : 14);
    const night = Math.pow(far, 0.85) * free;
    out[sand] = smooth(390, sun.radius + 8, away) * 0.86 * free;
    out[ice] = smooth(130, 330, away) * mix(0.28, 1, free);
    out[green] = lines(away + wave, spacing, mix(0.055 * smooth(0, 0.3, free), 1.2, night), 0.24, pixel);
    out[deep] = lines(away + wave + 2, spacing, mix(-0.25, 1.12, night), 0.24, pixel);
    out[dark] = lines(away + wave + 2, spacing, mix(-0.72, 0.94, night), 0.22, pixel);
    // Over the words nothing is left but pale rings, lost before the horizon.
    const pale = lines(away + wave, spacing * 1.5, 0.26, 0.5, pixel) * smooth(horizon - 10, horizon - 220, y);
    out[ice] = mix(out[ice] as number, pale * 0.42, smooth(0.3, 0, free));
    const disc = inside(sun.radius - away, pixel);
    if (disc <= 0) return;
    for (const ink of [ice, sand, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - disc);
    const within = sun.radius - away + (noise(x * 0.03, y * 0.03) - 0.5) * 4;
    out[orange] = disc * (1 - 0.82 * lines(within, 15, 0.1, 0.5, pixel) * smooth(8, 26, sun.radius - away));
  }

  return (x, y, out) => {
    const free = portrait ? 1 : smooth(leftEdge + 20, leftEdge + 300, x + (noise(3, y * 0.006) - 0.5) * 60);
    rings(x, y, free, out);
    for (const hill of range) {
      const across = x - hill.x - shift;
      const depth = hill.radius - Math.hypot(across, y - (horizon - hill.top + hill.radius));
      if (depth < -1) continue;
      const there = inside(depth, pixel) * smooth(0.12, 0.5, free);
      if (there <= 0) continue;
      const lit = smooth(380, 40, Math.abs(x - sun.x));
      const wave = depth + (noise(x * 0.014 + hill.spacing, y * 0.03) - 0.5) * 9;
      const tone = (hill.tone - 0.24 * lit) * mix(0.4, 1, free);
      out[green] = mix(out[green] as number, lines(wave, hill.spacing, tone, 0.36, pixel), there);
      out[deep] = mix(out[deep] as number, lines(wave + 1, hill.spacing, tone - 0.28, 0.3, pixel), there);
      out[dark] = (out[dark] as number) * (1 - there);
      out[orange] = (out[orange] as number) * (1 - there);
      out[ice] = mix(out[ice] as number, hill.tone > 0.2 ? 0.95 - 0.5 * lit : 0.34, there);
      out[sand] = mix(out[sand] as number, hill.tone > 0.2 ? 0.5 * lit : 0.16 * lit, there);
    }
  };
}
