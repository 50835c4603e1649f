import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines, tapered } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { laySky } from '../../plates/printing/sky.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { onGround, type Park } from './park.ts';
import { seeded } from '../../core/time/clock.ts';

/** Distance from ring to ring of the ground round the great form, and radius of its paved round. */
const ringOfGround = 0.34;
const paved = 2.05;

/**
 * The park: sky, hills, lake and lawn.
 *
 * @param trees the trees' drawing: alpha is the tree, red a light edge, green its reflection in the lake
 * @param shaded prints the ground as it looks in shadow
 */
export function parkPlate(park: Park, pixel: number, trees: Mask, shaded: boolean): Plate {
  const { horizon, sun, portrait, height, hush } = park;
  const size = portrait ? 0.87 : 1;
  const shore = horizon + 66 * size;
  const clouds = { horizon, weather: 21, cover: 0.36, pixel };
  /** 0 where words stand, whose ground is left clear, 1 in the picture. */
  const loud = (x: number, y: number) =>
    tapered(
      portrait
        ? smooth(height * 0.548, height * 0.5, y)
        : smooth(hush + 16, hush + 190, x - 30 * noise(x * 0.01, y * 0.02)),
      x,
      y,
      10 * size,
      pixel,
    );

  function sky(x: number, y: number, here: number, out: Float32Array): void {
    laySky(out, clouds, x, y, here, 0.5);
  }

  function hills(x: number, y: number, here: number, out: Float32Array): void {
    for (const [middle, radius, top, tone] of ranges) {
      const across = (x - sun.x) / size - middle;
      const square = radius * radius - across * across;
      if (square <= 0) continue;
      const rise = Math.sqrt(square) - radius + top + (2.5 * noise(x * 0.09, 3) + 5 * noise(x * 0.35, 8)) * tone;
      const depth = (y - horizon) / size + rise;
      const land = inside(depth * size, pixel) * here;
      if (land <= 0) continue;
      const wave = (noise(x * 0.014 + top, y * 0.03) - 0.5) * 9;
      for (const ink of [sand, dark]) out[ink] = (out[ink] as number) * (1 - land);
      // Far hills are flat tints with few cuts: the eye rests there.
      out[ice] = mix(out[ice] as number, 0.85, land);
      out[green] = mix(
        out[green] as number,
        Math.max(tone * 0.5, lines(depth + wave, 15, tone, 0.35, pixel / size)),
        land,
      );
      out[deep] = mix(out[deep] as number, lines(depth + wave + 2, 15, tone - 0.3, 0.3, pixel / size), land);
    }
  }

  function lake(x: number, y: number, here: number, out: Float32Array): void {
    const below = (y - horizon) / size;
    const broken = noise(x / (80 * size), y * 0.16);
    const wave = noise(x * 0.01, y * 0.09) * 8;
    const mirrored = smooth(26, 0, below) * 0.4 + (trees.at(x, y, 1) / 255) * 0.5;
    const tone = clamp(0.2 + mirrored + (broken - 0.5) * 0.7);
    out[ice] = 0.8 * here;
    out[green] = lines(below + wave, 9, tone, 0.4, pixel / size) * here;
    out[deep] = lines(below + wave + 1, 9, tone - 0.28, 0.4, pixel / size) * here;
  }

  function lawn(x: number, y: number, here: number, out: Float32Array): void {
    const { x: u, z: v } = onGround(park, { x, y });
    const from = Math.hypot(u, v);
    const depth = park.distance - v;
    const step = (pixel * depth) / park.focal / Math.max(0.18, park.eye / depth);
    const wave = (noise(u * 1.3 + 20, v * 1.3) - 0.5) * 0.24;
    const light = noise(u * 0.35 + 9, v * 0.25);
    const onPaving = inside((paved - from) / step, 1);
    const grass = lines(from + wave * 1.5, ringOfGround * 1.35, mix(0.16, 0.5, light), 0.5, step);
    const slab = lines(from + wave * 0.2, ringOfGround * 0.62, 0.12 + 0.1 * light, 0.4, step);
    const joint = pavingJoint(u, v, from, step);
    out[sand] = mix(0.16 + 0.5 * smooth(0.4, 0.75, light) * (1 - onPaving), 0.34 * onPaving, onPaving) * here;
    out[ice] = onPaving * 0.14 * here;
    out[green] = mix(grass * 0.95, Math.max(slab, joint), onPaving) * here;
    out[deep] =
      mix(
        lines(from + wave * 1.5 + 0.02, ringOfGround * 1.35, mix(-0.16, 0.22, light), 0.4, step),
        joint * 0.7,
        onPaving,
      ) * here;
    const kerb = bell(paved, 0.035, from) > 0.4 ? 1 : 0;
    out[deep] = Math.max(out[deep] as number, kerb * here);
    out[green] = Math.max(out[green] as number, kerb * here);
    if (!shaded) return;
    // In shadow: the same ground under close dark lines that follow it.
    const near = portrait ? smooth(height * 0.56, height * 0.53, y) : 1;
    const close = lines(from + wave * 0.3, ringOfGround * 0.21, 0.74 * here * near, 0.3, step);
    out[green] = Math.max(out[green] as number, here * near * 0.92);
    out[deep] = Math.max(out[deep] as number, close);
    out[dark] = Math.max(out[dark] as number, close * 0.5);
    out[sand] = 0;
    out[opaque] = here * near > 0.25 ? 1 : 0;
  }

  /** Joints between the stones of the paved round: every ring of it shifted against the next. */
  function pavingJoint(u: number, v: number, from: number, step: number): number {
    const ring = Math.floor(from / (ringOfGround * 0.62));
    const turn = (Math.atan2(v, u) / (2 * Math.PI)) * (16 + ring * 4) + ring * 0.37;
    const beside = Math.abs(turn - Math.round(turn)) * ((2 * Math.PI * from) / (16 + ring * 4));
    return clamp((0.012 - beside) / step + 0.5) * clamp(0.02 / step);
  }

  function wood(x: number, y: number, out: Float32Array): void {
    const tree = trees.at(x, y) / 255;
    if (tree <= 0) return;
    const reflection = trees.at(x, y, 1) / 255;
    if (reflection > 0.5) return;
    const lit = (trees.at(x, y, 0) / 255) * tree;
    for (const ink of [ice, sand, orange]) out[ink] = (out[ink] as number) * (1 - tree);
    const cutLines =
      lines(y + 0.4 * Math.abs(((x / size) % 46) - 23) + noise(x * 0.08, y * 0.08) * 9, 8.5 * size, 0.16, 0.5, pixel) *
      tree;
    out[green] = Math.max(out[green] as number, tree) * (1 - cutLines * 0.8);
    out[deep] = Math.max((out[deep] as number) * (1 - tree), tree * (1 - lit)) * (1 - cutLines);
    out[dark] = Math.max((out[dark] as number) * (1 - tree), tree * (1 - lit)) * (1 - cutLines);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      const here = loud(x, y);
      if (shaded && (here <= 0 || y < horizon + 4)) {
        out[opaque] = 0;
        return;
      }
      if (here > 0) {
        if (y < horizon) {
          sky(x, y, here, out);
          hills(x, y, here, out);
        } else if (y < shore + 9 * size * (noise(x * 0.008, 4) - 0.5)) lake(x, y, here, out);
        else lawn(x, y, here, out);
      }
      if (!shaded) wood(x, y, out);
    },
  };
}

/** Hills are arcs of great circles: middle (from the sun), radius, height, and tone. */
const ranges: readonly (readonly [middle: number, radius: number, top: number, tone: number])[] = [
  [-300, 1700, 84, 0.26],
  [520, 1300, 98, 0.4],
  [960, 1100, 88, 0.55],
  [150, 1000, 36, 0.5],
];

type Pen = OffscreenCanvasRenderingContext2D;

/** Trees of the park: black a tree, red its side in the light, green its reflection in the lake. */
export function drawTrees(pen: Pen, park: Park): void {
  const { horizon, portrait, width, sun } = park;
  const chance = seeded(8);
  const size = portrait ? 0.8 : 1;
  const left = portrait ? -20 : park.hush + 24;
  for (let x = left; x < width + 20; x += (9 + chance() * 26) * size) {
    const nearSun = Math.abs(x - sun.x) < 130 * size;
    if (nearSun && chance() < 0.75) continue;
    const high = (24 + chance() * 46 + (x > width - 420 ? 30 * chance() : 0)) * size;
    reflection(pen, x, horizon + 6 * size, high * 0.6, size);
    if (chance() < 0.45) poplar(pen, x, horizon + 6 * size, high * 1.15, chance);
    else crown(pen, x, horizon + 6 * size, high, chance);
  }
  if (portrait) {
    pine(pen, width - 26, horizon + 230, 560, chance);
    pine(pen, width - 118, horizon + 150, 330, chance);
  } else {
    pine(pen, width - 46, horizon + 250, 640, chance);
    pine(pen, width - 152, horizon + 165, 400, chance);
    pine(pen, width - 226, horizon + 120, 250, chance);
  }
}

function reflection(pen: Pen, x: number, foot: number, high: number, size: number): void {
  pen.fillStyle = 'rgb(0 255 0 / 0.8)';
  pen.beginPath();
  pen.ellipse(x, foot + high * 0.3, 8 * size, high * 0.5, 0, 0, 7);
  pen.fill();
}

function poplar(pen: Pen, x: number, foot: number, high: number, chance: () => number): void {
  const half = high * (0.1 + 0.05 * chance());
  pen.fillStyle = '#000';
  pen.beginPath();
  pen.ellipse(x, foot - high * 0.52, half, high * 0.5, 0, 0, 7);
  pen.fill();
  pen.strokeStyle = '#f00';
  pen.lineWidth = 1.6;
  pen.beginPath();
  pen.ellipse(x, foot - high * 0.52, half * 0.72, high * 0.44, 0, 2.2, 4.1);
  pen.stroke();
}

/** A round crown: arcs on a short trunk. */
function crown(pen: Pen, x: number, foot: number, high: number, chance: () => number): void {
  pen.fillStyle = '#000';
  pen.fillRect(x - high * 0.03, foot - high * 0.5, high * 0.06, high * 0.5);
  for (let part = 0; part < 5; part++) {
    const radius = high * (0.2 + 0.12 * chance());
    pen.beginPath();
    pen.arc(x + (chance() - 0.5) * high * 0.5, foot - high * (0.5 + 0.3 * chance()), radius, 0, 7);
    pen.fill();
  }
  pen.strokeStyle = '#f00';
  pen.lineWidth = 1.6;
  for (let ring = 1; ring < 3; ring++) {
    pen.beginPath();
    pen.arc(x, foot - high * 0.64, high * 0.11 * ring, 2.4, 4.5);
    pen.stroke();
  }
}

/** A tall pine at the picture's edge: tiers of drooping arcs, light on their left. */
function pine(pen: Pen, x: number, foot: number, high: number, chance: () => number): void {
  const tiers = Math.max(6, Math.round(high / 30));
  pen.fillStyle = '#000';
  pen.fillRect(x - high * 0.014, foot - high * 0.6, high * 0.028, high * 0.6);
  for (let tier = 0; tier < tiers; tier++) {
    const share = tier / (tiers - 1);
    const y = foot - high + share * high * 0.9;
    const wide = (0.04 + 0.2 * share) * high * (0.85 + 0.3 * chance());
    const droop = high * 0.07 * (0.8 + 0.4 * chance());
    pen.fillStyle = '#000';
    pen.beginPath();
    pen.moveTo(x, y - high * 0.09);
    pen.quadraticCurveTo(x + wide * 0.35, y + high * 0.015, x + wide, y + droop);
    pen.quadraticCurveTo(x, y + high * 0.03, x - wide, y + droop * (0.8 + 0.4 * chance()));
    pen.quadraticCurveTo(x - wide * 0.35, y + high * 0.015, x, y - high * 0.09);
    pen.fill();
    pen.strokeStyle = '#f00';
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(x - wide * 0.06, y - high * 0.05);
    pen.quadraticCurveTo(x - wide * 0.4, y + high * 0.01, x - wide * 0.9, y + droop * 0.85);
    pen.stroke();
  }
}
