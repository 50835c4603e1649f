import type { Ground } from '../../../src-main/contract/settings.ts';
import { contour } from '../../core/model/thaw.ts';

/** What lies over ice and glass near a contour: fog, the lit or dark bulge of water. RGBA packed as ImageData has it. */
export interface Glaze {
  /** By state (256) and hold (256): what is left of a pixel, 0…255. */
  readonly keep: Uint8Array;
  /** By state (256) and light (16); from dry glass to wet, in `wettest` steps. */
  readonly over: readonly Uint32Array[];
}

/** Water comes to a fresh rim in so many steps. */
export const wettest = 4;

interface Water {
  readonly fog: readonly [number, number, number, number];
  readonly bright: readonly [number, number, number, number];
  readonly dark: readonly [number, number, number, number];
}

const waters: Readonly<Record<Ground, Water>> = {
  night: { fog: [127, 165, 169, 0.2], bright: [232, 244, 244, 0.7], dark: [4, 16, 13, 0.62] },
  paper: { fog: [255, 255, 255, 0.34], bright: [255, 255, 255, 0.9], dark: [58, 84, 84, 0.42] },
};

/** Lays a colour over another, both with cover 0…1. */
function lay(under: [number, number, number, number], [r, g, b]: readonly number[], cover: number): void {
  const all = cover + under[3] * (1 - cover);
  if (all <= 0) return;
  const share = cover / all;
  under[0] += ((r ?? 0) - under[0]) * share;
  under[1] += ((g ?? 0) - under[1]) * share;
  under[2] += ((b ?? 0) - under[2]) * share;
  under[3] = all;
}

/** The tables a tile is painted with. */
export function makeGlaze(ground: Ground): Glaze {
  const keep = new Uint8Array(65536);
  for (let state = 0; state < 256; state++)
    for (let hold = 0; hold < 256; hold++) {
      // A film goes as soon as it warms; a spine holds to the contour itself.
      const gone = (state / contour - (0.6 + 0.32 * (hold / 255))) / 0.09;
      const left = gone <= 0 ? 1 : gone >= 1 ? 0 : 1 - gone * gone * (3 - 2 * gone);
      keep[(state << 8) | hold] = 255 * left;
    }
  const over = Array.from({ length: wettest + 1 }, (_, step) => waterTable(waters[ground], step / wettest));
  return { keep, over };
}

function waterTable({ fog, bright, dark }: Water, wet: number): Uint32Array {
  const over = new Uint32Array(256 * 16);
  for (let state = 0; state < 256; state++)
    for (let light = 0; light < 16; light++) {
      const lit = (light - 7.5) / 7.5;
      const colour: [number, number, number, number] = [fog[0], fog[1], fog[2], 0];
      const inside = (state - contour) / 95;
      if (inside > 0) lay(colour, fog, fog[3] * Math.exp(-inside * 2.1) * Math.min(1, (1 - inside) * 4));
      const bulge = Math.exp(-(((state - 166) / 5) ** 2));
      const foot = Math.exp(-(((state - 183) / 9) ** 2));
      lay(colour, dark, dark[3] * foot * (0.62 - 0.38 * lit));
      lay(colour, dark, dark[3] * 0.3 * Math.exp(-(((state - 152) / 8) ** 2)) * (0.5 + 0.5 * lit));
      lay(colour, bright, bright[3] * bulge * (0.1 + 0.9 * Math.max(0, lit) ** 1.6));
      const [r, g, b, a] = colour.map((value, index) =>
        Math.round(index === 3 ? value * 255 * wet : value),
      ) as typeof colour;
      // Less than this is not to be seen, and costs.
      over[(state << 4) | light] = a < 5 ? 0 : ((a << 24) | (b << 16) | (g << 8) | r) >>> 0;
    }
  return over;
}
