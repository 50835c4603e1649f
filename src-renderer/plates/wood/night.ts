import type { Grain } from './grain.ts';
import { light, ramp } from './colour.ts';
import { sample, type RingProfile } from './profile.ts';

/** Light of one point, three channels, before film and print. */
export type Pixel = Float32Array;

/** Wood lit from its pith: cream at the heart, umber at the bark. */
const litRamp = ramp(
  [
    [0, '#FFF4DC'],
    [0.05, '#FFE2B0'],
    [0.15, '#E9BC82'],
    [0.31, '#BE8652'],
    [0.49, '#925C34'],
    [0.66, '#75472A'],
    [0.85, '#6C4027'],
    [1, '#633A24'],
  ],
  256,
);
const heart = light('#FFE2B0');
/** How much of each channel dense wood swallows besides. */
const warmth = [0, 0.14, 0.36] as const;
const deep = light('#0D251D');
const leaf = light('#1F5B4A');
const pale = light('#2F7A63');
const ice = light('#BFD9DE');
const ember = light('#E8813F');

/** How much of the window's light reaches a point (in trunk radii): most at the upper left, none is quite dark. */
function windowLight(x: number, y: number): number {
  const across = x + 0.8;
  const down = y + 0.9;
  return Math.exp(-(across * across + down * down) / 1.9);
}

/** The window's light falls from the upper left. */
const lightFrom = (225 * Math.PI) / 180;
const lightX = Math.cos(lightFrom);
const lightY = Math.sin(lightFrom);

/** Shades the wood of a night: `lit` as light comes out of it, `ghost` as it waits in the dark. */
export function nightWood(
  profile: RingProfile,
): (grain: Grain, x: number, y: number, lit: Pixel, ghost: Pixel) => void {
  const last = profile.wood.length - 1.001;
  return (grain, x, y, lit, ghost) => {
    const at = Math.min(last, Math.max(0, grain.level * profile.steps - 0.5));
    const radius = Math.sqrt(x * x + y * y) || 1e-6;
    const facing = (x * lightX + y * lightY) / radius;
    const slope = sample(profile.slope, at);
    const texture =
      (0.82 + 0.1 * grain.fibre + 0.065 * grain.fine) *
      (0.95 + 0.075 * grain.ray) *
      (1 + 0.09 * grain.cloud + 0.05 * grain.drift);
    const wood = sample(profile.wood, at);
    const early = sample(profile.early, at);
    const shine = Math.max(0.02, wood * texture) + grain.pore * 0.5 * early * (0.35 + grain.grown);
    const out = grain.grown / 0.76;
    const gain = 1.32 * Math.exp(-((out / 0.52) ** 1.25)) + 0.5;
    const relief = Math.min(1.9, Math.max(0.4, 1 - slope * facing * 3));
    const value = shine * gain * relief;
    const stop = Math.min(255, (grain.grown * 255) | 0) * 3;
    const core = 0.2 * Math.exp(-((grain.grown / 0.2) ** 2)) + 0.07 * Math.exp(-((grain.grown / 0.5) ** 2));
    const edge = sample(profile.edge, at);
    // Unlit wood is the same wood by the window's cold light, and near its heart by what shines through from within.
    const grazed = Math.min(1.9, Math.max(0.35, 1 + slope * facing * 2.2));
    const cold = (0.22 + 1.25 * windowLight(x, y)) * grazed * Math.max(0.02, wood * texture + 0.1 * grain.fine);
    const thread = edge * Math.max(0.1, 0.4 + 0.2 * grain.drift + 0.16 * grain.cloud + 0.4 * facing) * 0.28;
    const inner =
      (0.2 * Math.exp(-((grain.grown / 0.11) ** 2)) + 0.035 * Math.exp(-((grain.grown / 0.34) ** 2))) * value;
    // Dark wood is redder than light wood: green and blue sink a little before red does.
    const dense = 1 - Math.min(1, Math.max(0, wood));
    for (let c = 0; c < 3; c++) {
      lit[c] = (litRamp[stop + c] ?? 0) * value * (1 - dense * (warmth[c] ?? 0)) + (heart[c] ?? 0) * core;
      const body = (deep[c] ?? 0) * 0.5 + (leaf[c] ?? 0) * 0.3 * cold;
      ghost[c] = body + thread * ((pale[c] ?? 0) * 0.8 + (ice[c] ?? 0) * 0.12) + inner * (ember[c] ?? 0);
    }
  };
}
