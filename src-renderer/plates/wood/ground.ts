import type { Ground } from '../../../src-main/contract/settings.ts';
import { light } from './colour.ts';
import type { Pixel } from './night.ts';

const deep = light('#0D251D');
const leaf = light('#1F5B4A');
const ember = light('#E8A05A');
const paper = light('#F5F0E4');
const shadowInk = light('#7d8a78');
const plainNight = light('#04100C');
const plainPaper = light('#FFFFFF');

/** Shades the hall's ground around the trunk: a soft vignette, a breath of light from the wood, its shadow. */
export type GroundShader = (px: number, py: number, distance: number, out: Pixel) => void;

/** The screen around the trunk, in device pixels. */
export interface HallGround {
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  readonly highContrast: boolean;
}

/** `distance` is that from the pith, in trunk radii. */
export function groundShader(request: HallGround): GroundShader {
  if (request.highContrast) {
    const flat = request.ground === 'night' ? plainNight : plainPaper;
    return (_x, _y, _distance, out) => out.set(flat);
  }
  const { width, height } = request;
  const wide = width > height;
  const heartX = wide ? 0.13 : 0.3;
  if (request.ground === 'night') {
    return (px, py, distance, out) => {
      const u = px / width - heartX;
      const v = py / height - 0.2;
      const glow = 0.6 + 0.34 * Math.exp(-(u * u + v * v) / 0.12);
      const beyond = Math.max(0, distance - 0.85);
      const green = 0.34 * Math.exp(-beyond / 0.3);
      const warm = 0.006 * Math.exp(-beyond / 0.16);
      const shadow = 1 - 0.5 * Math.exp(-Math.max(0, distance - 1) / 0.035);
      for (let c = 0; c < 3; c++) {
        out[c] = ((deep[c] ?? 0) * glow + (leaf[c] ?? 0) * green + (ember[c] ?? 0) * warm) * shadow;
      }
    };
  }
  return (px, py, distance, out) => {
    const u = px / width - 0.5;
    const v = py / height - 0.45;
    const shade = Math.min(0.16, 0.16 * (u * u + v * v) * 1.6) + 0.2 * Math.exp(-Math.max(0, distance - 1) / 0.03);
    for (let c = 0; c < 3; c++) out[c] = (paper[c] ?? 0) + ((shadowInk[c] ?? 0) - (paper[c] ?? 0)) * shade;
  };
}
