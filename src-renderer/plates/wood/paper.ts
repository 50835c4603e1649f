import type { Grain } from './grain.ts';
import { light } from './colour.ts';
import type { Pixel } from './night.ts';
import { sample, type RingProfile } from './profile.ts';
import type { Rings } from '../../core/model/rings.ts';

/** Inks of the daylight print. */
const paper = light('#F5F0E4');
const cream = light('#F2DDB4');
const sand = light('#DDB57C');
const umber = light('#6A3C1C');
const leaf = light('#2F7A63');

/** Covers a cut line: 1 in its middle, 0 beside it; `soft` is a pixel in the line's own measure. */
function cut(phase: number, tone: number, soft: number): number {
  const share = phase - Math.floor(phase);
  return Math.min(1, Math.max(0, (tone / 2 - Math.abs(share - 0.5)) / soft + 0.5));
}

/**
 * The section as a printmaker cuts it: tone is the thickness of a ring line. Lit wood is sand overprinted with umber
 * rings; wood that waits is the same rings in a breath of green on bare paper.
 */
export function paperWood(
  profile: RingProfile,
  rings: Rings,
  pixel: number,
): (grain: Grain, x: number, y: number, lit: Pixel, ghost: Pixel) => void {
  const last = profile.wood.length - 1.001;
  const widths = Float32Array.from(
    { length: rings.count },
    (_, ring) => (rings.levels[ring + 1] ?? 1) - (rings.levels[ring] ?? 0),
  );
  return (grain, x, y, lit, ghost) => {
    const at = Math.min(last, Math.max(0, grain.level * profile.steps - 0.5));
    const ring = Math.min(rings.count - 1, grain.level | 0);
    const width = widths[ring] ?? 0.02;
    const radius = Math.sqrt(x * x + y * y) || 1e-6;
    // Shade falls to the lower right: lines grow thicker there.
    const shade = 0.5 + (0.5 * (x + y)) / (radius * 1.414);
    const edge = sample(profile.edge, at);
    const out = Math.min(1, grain.grown);
    // Three cuts to a ring where they stay apart, thicker towards the bark and in the shade.
    const soft = (pixel * 3) / width;
    const fineTone = 0.1 + 0.2 * out + 0.14 * shade + 0.05 * grain.drift + 0.05 * grain.fibre;
    const fine = cut(grain.level * 3, fineTone, Math.max(0.2, soft)) * Math.min(1, 1.6 / (1 + soft * 1.5));
    const line = Math.min(1, edge * (1.02 + 0.16 * grain.drift + 0.1 * grain.fibre));
    const dry = 0.9 + 0.1 * Math.min(1, Math.max(-1, grain.fine));
    const ink = Math.min(1, (line + fine * 0.46) * dry) * (1 - grain.pore * 0.2);
    const wash = Math.min(1, out * 1.25) * (0.86 + 0.14 * shade) + 0.03 * grain.cloud;
    const ghostInk = Math.min(1, line * 0.4 + fine * 0.12) * dry;
    for (let c = 0; c < 3; c++) {
      const fill = (cream[c] ?? 0) + ((sand[c] ?? 0) - (cream[c] ?? 0)) * wash;
      lit[c] = fill + ((umber[c] ?? 0) - fill) * ink * (0.74 + 0.24 * out);
      const bare = (paper[c] ?? 0) * 0.975;
      ghost[c] = bare + ((leaf[c] ?? 0) - bare) * ghostInk;
    }
  };
}
