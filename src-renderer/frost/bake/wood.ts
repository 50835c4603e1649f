import type { Ground } from '../../../src-main/contract/window.ts';
import { seeded } from '../../motion/clock.ts';
import { smoothNoise } from './noise.ts';

type Colour = readonly [number, number, number];

interface Glow {
  /** Colours of lit wood from the pith outward, by distance in parts of the light's reach. */
  readonly lit: readonly (readonly [at: number, colour: Colour])[];
  /** How much darker late wood is. */
  readonly line: number;
}

const glows: Readonly<Record<Ground, Glow>> = {
  night: {
    lit: [
      [0, [255, 206, 132]],
      [0.12, [240, 172, 92]],
      [0.3, [176, 116, 62]],
      [0.6, [112, 78, 48]],
      [1, [66, 56, 40]],
      [1.5, [34, 44, 35]],
      [2.4, [17, 36, 30]],
    ],
    line: 0.62,
  },
  paper: {
    lit: [
      [0, [255, 226, 176]],
      [0.3, [246, 214, 166]],
      [0.8, [240, 222, 190]],
      [1.5, [243, 233, 214]],
      [2.4, [245, 240, 228]],
    ],
    line: 0.24,
  },
};

function colourAt(glow: Glow, at: number, channel: 0 | 1 | 2): number {
  const upper = glow.lit.findIndex(([from]) => from >= at);
  const to = glow.lit[upper === -1 ? glow.lit.length - 1 : upper];
  const from = glow.lit[upper <= 0 ? (upper === 0 ? 0 : glow.lit.length - 1) : upper - 1];
  if (!from || !to || from === to) return to?.[1][channel] ?? 0;
  return from[1][channel] + ((to[1][channel] - from[1][channel]) * (at - from[0])) / (to[0] - from[0]);
}

/** Late wood is a thin dark line at the end of a year's slow brightening. */
function yearProfile(part: number): number {
  if (part < 0.72) return 0.16 * (part / 0.72) ** 2;
  return part < 0.95 ? 0.16 + 0.84 * ((part - 0.72) / 0.23) ** 1.4 : 1 - (part - 0.95) / 0.05;
}

/** The lit section of a trunk behind the glass, cropped: an opaque picture of the pane's size. */
export function carveWood(
  width: number,
  height: number,
  ground: Ground,
  pith: { readonly x: number; readonly y: number },
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const scale = 1080 / Math.min(width, height);
  const noise = smoothNoise(3);
  const random = seeded(17);
  const glow = glows[ground];
  const reach = 760;
  const table = Float32Array.from({ length: 3 * 1024 }, (_, index) =>
    colourAt(glow, (Math.floor(index / 3) / 1023) * 2.6, (index % 3) as 0 | 1 | 2),
  );
  const darkness = Float32Array.from({ length: 256 }, () => 0.55 + 0.45 * random());
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const acrossX = (x - pith.x) * scale;
      const acrossY = (y - pith.y) * scale;
      const away = Math.hypot(acrossX, acrossY) + 0.01;
      const [sideX, sideY] = [acrossX / away, acrossY / away];
      // Growth is uneven: each ring leans out where the one inside it did.
      const lean =
        1 +
        0.075 * noise(sideX * 1.3 + 4, sideY * 1.3 + away * 0.0004) +
        0.022 * noise(sideX * 4 + 20, sideY * 4 + away * 0.002);
      const ringed = (away * lean) / (25 + away * 0.011) + 0.35 * noise(away * 0.011 + 40, 0.5);
      const year = Math.floor(ringed);
      const late = yearProfile(ringed - year) * (darkness[year & 255] ?? 1);
      const angle = Math.atan2(acrossY, acrossX);
      const fibre = noise(away * 0.42, angle * 34) * 0.5 + noise(away * 1.1, angle * 90) * 0.35;
      const ray = noise(angle * 150, away * 0.006 + 60);
      const tone =
        1 - glow.line * late + 0.1 * fibre + (ray > 0.55 ? 0.12 * (ray - 0.55) : 0) + 0.03 * (random() - 0.5);
      const index = Math.min(1023, Math.floor((away / reach / 2.6) * 1023)) * 3;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) pixels[at + channel] = (table[index + channel] ?? 0) * tone;
      pixels[at + 3] = 255;
    }
  return pixels;
}
