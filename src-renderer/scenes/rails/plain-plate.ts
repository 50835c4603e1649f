import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise, roughNoise } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { eye, type Land, openness, project } from './land.ts';
import { type Beside, besideLine, broadGauge, homeGauge, sleeperGap, sleeperHalf } from './line.ts';
import { seeded } from '../../core/time/clock.ts';

/** Half the width of a rail's head, drawn a little stronger than it is. Metres. */
const railHalf = 0.062;
/** Both gauges lie side by side for so many metres before and behind the change. */
const overlap = 1.4;

/**
 * The empty plain by night: sky, low sun, and the line in rings of frosted grass and of snow.
 *
 * @param pixel units per pixel of the sheet
 * @param birches their drawing: alpha is the trunk, red its bark marks, green how far it is turned from the light
 * @param plainly high contrast: fewer half-tones
 */
export function plainPlate(land: Land, pixel: number, birches: Mask, plainly: boolean): Plate {
  const { sun, horizon, middle, focal } = land;
  const size = sun.radius / 206;
  const beside: Beside = { along: 0, aside: 0, rightX: 1, rightZ: 0 };

  /** One light line with a green edge (`rim` times its full breadth; none where words stand) in the dark, of a thickness told by `tone`. */
  function cut(
    across: number,
    spacing: number,
    tone: number,
    rim: number,
    jitter: number,
    step: number,
    out: Float32Array,
  ): void {
    const core = lines(across, spacing, tone, jitter, step);
    const breadth = (plainly ? 0.06 : mix(0.1, 0.24, tone)) * rim;
    const edge = tone > 0.9 ? 1 : lines(across, spacing, tone + breadth, jitter, step);
    out[dark] = 1 - Math.max(core, edge);
    out[deep] = (1 - core) * 0.55;
    out[green] = (1 - core) * 0.85;
  }

  function sky(x: number, y: number, open: number, out: Float32Array): void {
    const away = Math.hypot(x - sun.x, (y - sun.y) * 1.04) / size;
    const wave = (roughNoise(x * 0.0035, y * 0.006) - 0.5) * 34 * smooth(150, 700, away);
    const far = smooth(206, 980, away);
    const spacing = 17 + far * 16;
    const light = mix(0.9, 0.02, Math.pow(far, 0.62)) * mix(0.02, 1, open);
    cut(away + wave, spacing, light, open, 0.34, pixel / size, out);
    const warm = smooth(620, 240, away);
    out[sand] = warm;
    out[ice] = 1 - warm * 0.85;
    const disc = inside(206 - away, pixel / size);
    if (disc > 0) {
      const rings = lines(206 - away + (noise(x * 0.03, y * 0.03) - 0.5) * 4, 25.75, 0.15, 0.4, pixel / size);
      for (const ink of [dark, deep, green, ice]) out[ink] = (out[ink] as number) * (1 - disc);
      out[orange] = disc * (1 - rings);
      out[sand] = mix(out[sand] as number, rings, disc);
    }
    const wood = inside(y - woodTop(x), pixel);
    if (wood <= 0) return;
    out[dark] = mix(out[dark] as number, 1, wood);
    out[deep] = mix(out[deep] as number, 1, wood);
    out[orange] = (out[orange] as number) * (1 - wood);
  }

  /** Far hills under the sky, with a fringe of trees; the sun has its foot free. */
  function woodTop(x: number): number {
    const across = (x - sun.x) / size;
    const hill = 30 * bell(-520, 260, across) + 22 * bell(560, 320, across) + 7;
    const free = 1 - 0.72 * bell(0, 210, across);
    return horizon - (hill + 5 * noise(across * 0.11, 3) + 8 * noise(across * 0.42, 9)) * free * size;
  }

  function ground(x: number, y: number, open: number, out: Float32Array): void {
    const below = Math.max(0.6, y - horizon);
    const z = (focal * eye) / below;
    const across = ((x - middle) * z) / focal;
    besideLine(across, z, beside);
    const { along, aside, rightX, rightZ } = beside;
    // Change of a metre on the ground from one unit of the screen to the next.
    const perX = z / focal;
    const perY = -(z * z) / (focal * eye);
    const downX = (-across * z) / (focal * eye);
    const asideStep = Math.hypot(rightX * perX, rightZ * perY + rightX * downX);
    const alongStep = Math.hypot(-rightZ * perX, rightX * perY - rightZ * downX);
    const west = smooth(-0.35, 0.35, along + (noise(across * 2.2, z * 2.2) - 0.5) * 0.5);

    const glow = bell(sun.x + (sun.x - x) * 0.1, (120 + below * 0.5) * size, x) * smooth(620, 0, below);
    const far = smooth(330, 0, below);
    const drift = noise(across * 0.21 + 9, z * 0.11);
    const light = clamp(
      (mix(0.2, 0.5, far) + glow * 0.36 + (drift - 0.5) * 0.34 + west * 0.1) * open - (1 - open) * 0.1,
      0,
      0.86,
    );
    rings(aside + (drift - 0.5) * 0.9 * smooth(1.8, 8, Math.abs(aside)), asideStep, light, open, out);
    out[sand] = Math.max(glow, (1 - west) * 0.78);
    out[ice] = west * (1 - glow * 0.9);
    if (Math.abs(aside) < 2.6) bed(along, aside, asideStep, alongStep, open, glow, out);
  }

  /** Rings of the plain at equal distances from the line: every other one thins out where they would crowd. */
  function rings(aside: number, step: number, light: number, edges: number, out: Float32Array): void {
    const level = Math.log2(step * 13);
    const octave = Math.floor(level);
    const spacing = 2 ** octave;
    const thin = 1 - smooth(0.1, 1, level - octave);
    const stay = (light * (2 - thin)) / 2;
    const go = (light * thin) / 2;
    const at = step * pixel;
    const rim = (plainly ? 0.04 : 0.1) * edges;
    const core = Math.max(lines(aside + spacing, spacing * 2, stay, 0.16, at), lines(aside, spacing * 2, go, 0.16, at));
    const edge = Math.max(
      lines(aside + spacing, spacing * 2, stay + rim * (2 - thin) * 0.6, 0.16, at),
      lines(aside, spacing * 2, go + rim * thin * 0.6, 0.16, at),
    );
    out[dark] = 1 - Math.max(core, edge);
    out[deep] = (1 - core) * 0.55;
    out[green] = (1 - core) * 0.85;
  }

  function bed(
    along: number,
    aside: number,
    asideStep: number,
    alongStep: number,
    open: number,
    glow: number,
    out: Float32Array,
  ): void {
    const from = Math.abs(aside);
    const home = inside(overlap - along, alongStep * pixel);
    const broad = inside(along + overlap, alongStep * pixel);
    const half = sleeperHalf(along);
    const shoulder = inside(half + 0.42 - from, asideStep * pixel) * open;
    out[dark] = mix(out[dark] as number, 1, shoulder);
    const wood = inside(half - from, asideStep * pixel) * open;
    const crowd = smooth(2.2, 6, alongStep * 6);
    const plank = mix(lines(along, sleeperGap, 0.5, 0.1, alongStep * pixel), 0.42, crowd);
    const grain = lines(from * 1.7 + 0.02 * noise(along * 9, 4), 0.11, 0.34, 0.8, asideStep * pixel * 1.7);
    const lit = plank * wood * (1 - grain * smooth(0.03, 0.012, asideStep)) * (plainly ? 0.5 : 0.86);
    out[dark] = Math.min(out[dark] as number, 1 - lit);
    out[deep] = mix(out[deep] as number, 0.35 - glow * 0.3, lit);
    out[green] = mix(out[green] as number, 0.9 - glow * 0.5, lit);
    const rail = (halfway: number) => {
      const off = Math.abs(from - halfway);
      // No thinner than a line that a press can hold.
      const wide = Math.max(railHalf, asideStep * 0.75);
      return [inside(wide - off, asideStep * pixel), inside(wide * 2.1 - off, asideStep * pixel)] as const;
    };
    const [homeRail, homeFoot] = rail(homeGauge / 2);
    const [broadRail, broadFoot] = rail(broadGauge / 2);
    const strength = Math.min(1, open * 1.6);
    const foot = Math.max(homeFoot * home, broadFoot * broad) * strength;
    const white = homeRail * home * strength;
    const warm = broadRail * broad * strength;
    out[dark] = mix(out[dark] as number, 1, foot);
    for (const ink of [dark, deep, green]) out[ink] = (out[ink] as number) * (1 - Math.max(white, warm));
    out[sand] = mix(out[sand] as number, 0, Math.max(white, warm));
    out[ice] = mix(out[ice] as number, 0, Math.max(white, warm));
    out[orange] = Math.max(out[orange] as number, warm);
  }

  function birch(x: number, y: number, trunk: number, out: Float32Array): void {
    const turned = birches.at(x, y, 1) / 255;
    const mark = birches.at(x, y, 0) / 255;
    const bark = lines(x + noise(x * 0.02, y * 0.006) * 9, 4.6, turned * 0.95 - 0.02, 0.5, pixel);
    const inked = Math.max(mark, bark);
    out[dark] = mix(out[dark] as number, inked, trunk);
    for (const ink of [deep, green]) out[ink] = mix(out[ink] as number, inked * 0.6, trunk);
    out[orange] = (out[orange] as number) * (1 - trunk);
    out[sand] = mix(out[sand] as number, 0.55 * (1 - turned), trunk);
    out[ice] = mix(out[ice] as number, turned * 0.8, trunk);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      const open = openness(land, x + (noise(x * 0.008, y * 0.02) - 0.5) * 120, y);
      if (y < horizon) sky(x, y, open, out);
      else ground(x, y, open, out);
      const trunk = birches.at(x, y) / 255;
      if (trunk > 0) birch(x, y, trunk, out);
    },
  };
}

type Pen = OffscreenCanvasRenderingContext2D;

/** Where birches stand, in metres, and how thick they are at the foot. */
const stand = [
  { x: 10.9, z: 19.5, thick: 0.62 },
  { x: 8.75, z: 14.2, thick: 0.84 },
  { x: 17.4, z: 30, thick: 0.5 },
  { x: 21, z: 33, thick: 0.46 },
  { x: 15.5, z: 26, thick: 0.4 },
  { x: 27, z: 47, thick: 0.5 },
  { x: 33, z: 52, thick: 0.5 },
  { x: 40, z: 60, thick: 0.6 },
] as const;

/** A stand of bare birches at the edge. Red are bark marks and twigs, green how far the bark is turned from the light. */
export function drawBirches(pen: Pen, land: Land): void {
  for (const [index, { x, z, thick }] of [...stand].sort((one, other) => other.z - one.z).entries()) {
    const [foot, ground] = project(land, { x: land.portrait ? x * 0.7 : x, z });
    drawBirch(pen, foot, ground, (thick * land.focal) / z, index);
  }
}

function drawBirch(pen: Pen, foot: number, ground: number, thick: number, seed: number): void {
  const chance = seeded(seed * 31 + 5);
  const top = -60;
  const sway = (y: number) => (noise(y * 0.0022 + seed * 9, seed) - 0.5) * thick * 2.2;
  const half = (y: number) => (thick / 2) * (0.5 + 0.5 * Math.max(0, (y - top) / (ground - top)));
  const twig = (from: readonly [number, number], angle: number, length: number, wide: number, depth: number): void => {
    const bend = angle + (chance() - 0.4) * 0.5 * Math.sign(Math.cos(angle));
    const to = [from[0] + Math.cos(bend) * length, from[1] + Math.sin(bend) * length] as const;
    pen.strokeStyle = css([255, 0, 0]);
    pen.lineWidth = Math.max(1.1, wide);
    pen.beginPath();
    pen.moveTo(...from);
    pen.quadraticCurveTo(from[0] + Math.cos(angle) * length * 0.5, from[1] + Math.sin(angle) * length * 0.5, ...to);
    pen.stroke();
    if (depth === 0) return;
    for (let side = 0; side < 2; side++)
      twig(to, bend + (side ? 0.5 : -0.42) * (0.6 + chance()), length * (0.6 + chance() * 0.2), wide * 0.62, depth - 1);
  };
  for (let branch = 0; branch < 9; branch++) {
    const y = top + (ground - top) * (0.02 + chance() * 0.42);
    const side = chance() < 0.6 ? -1 : 1;
    const angle = side < 0 ? Math.PI + 0.55 + chance() * 0.4 : -0.55 - chance() * 0.4;
    twig([foot + sway(y), y], angle, thick * (1.6 + chance() * 2.4), thick * 0.14, 3);
  }
  // Strips across the trunk, from the lit left to the dark right.
  const strips = 12;
  for (let strip = 0; strip < strips; strip++) {
    const left = (strip / strips) * 2 - 1;
    const right = ((strip + 1.15) / strips) * 2 - 1;
    const turned = Math.max(0, Math.min(1, ((left + 1) / 2) ** 2.6));
    pen.fillStyle = css([0, Math.round(turned * 255), 0]);
    pen.beginPath();
    for (let y = top; y <= ground; y += 18) pen.lineTo(foot + sway(y) + left * half(y), y);
    for (let y = ground; y >= top; y -= 18) pen.lineTo(foot + sway(y) + Math.min(1, right) * half(y), y);
    pen.fill();
  }
  pen.strokeStyle = css([255, 0, 0]);
  for (let y = top + chance() * 30; y < ground - 4; y += (0.28 + chance() * 1.15) * thick) {
    const side = chance() < 0.5 ? -1 : 1;
    const wide = half(y) * (0.4 + chance() * 1.1);
    pen.lineWidth = thick * (0.05 + chance() * 0.11);
    pen.lineCap = 'butt';
    const start = foot + sway(y) + side * half(y);
    pen.beginPath();
    pen.moveTo(start, y);
    pen.quadraticCurveTo(start - side * wide * 0.5, y + thick * 0.1, start - side * wide, y - thick * 0.02);
    pen.stroke();
  }
}
