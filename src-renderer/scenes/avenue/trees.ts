import { seeded } from '../../core/time/clock.ts';
import { noise } from '../../plates/printing/noise.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { mix, smooth } from '../../plates/printing/shape.ts';
import type { Lightfall } from './light.ts';
import { eye, half, horizon, middle } from './street.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** The four pairs of trees whose crowns meet over the avenue, far to near: units a metre. */
export const arches = [49, 69, 101, 150] as const;

/** Lower edge of a crown's arch. */
function archAt(metre: number, x: number): number {
  const away = Math.abs(x - middle) / (half * metre);
  const top = horizon - 6.3 * metre;
  const side = horizon - 1.3 * metre;
  if (metre === 49 && away > 0.97) return mix(side, horizon + 14, smooth(0.97, 1.12, away));
  if (away < 1) return top + (side - top) * (1 - Math.sqrt(1 - away * away * 0.985));
  return side - (away - 1) * 1.1 * metre * 0.25 + 0.3 * metre * Math.sin((away - 1) * 4);
}

function ragged(metre: number, arch: number, x: number): number {
  return 0.3 * metre * (noise((x / metre) * 1.3 + arch * 9, arch) - 0.5);
}

function leaf(pen: Pen, x: number, y: number, long: number, angle: number): void {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const at = (u: number, v: number) => [x + u * cosine - v * sine, y + u * sine + v * cosine] as const;
  pen.beginPath();
  pen.moveTo(...at(-long, 0));
  pen.quadraticCurveTo(...at(0, -long * 0.62), ...at(long, 0));
  pen.quadraticCurveTo(...at(0, long * 0.62), ...at(-long, 0));
  pen.fill();
}

/** A crown's whole shape. */
export function drawCrown(pen: Pen, arch: number): void {
  const metre = arches[arch] ?? 49;
  const chance = seeded(50 + arch);
  pen.beginPath();
  pen.moveTo(-150, -400);
  for (let x = -150; x <= 2400; x += 6) pen.lineTo(x, archAt(metre, x) - 0.12 * metre + ragged(metre, arch, x));
  pen.lineTo(2400, -400);
  pen.fill();
  const count = Math.round(1500 * (60 / metre) ** 0.45);
  for (let index = 0; index < count * 1.12; index++) {
    const x = chance() * 2200 - 100;
    const loose = index >= count;
    const low = archAt(metre, x) + (loose ? 0.15 * metre : ragged(metre, arch, x));
    const long = Math.max(loose ? 2.6 : 3.4, (loose ? 0.08 : 0.115) * metre) * (0.6 + 0.7 * chance());
    const y = loose ? low + chance() * chance() * 0.55 * metre : low + (chance() - 0.62) * 0.62 * metre;
    leaf(pen, x, y, long, chance() * 6.3);
  }
}

const leafColours = [
  [palette.green, palette.sand, palette.middle],
  [palette.middle, palette.green, palette.deep],
  [palette.deep, palette.middle, palette.dark],
  [palette.dark, palette.deep, palette.dark],
] as const;

/** Single leaves at the edge of a crown, as the light takes them. */
export function drawLeaves(pen: Pen, arch: number, light: Lightfall): void {
  const metre = arches[arch] ?? 49;
  const chance = seeded(90 + arch);
  const [plain, bright, dull] = leafColours[arch] ?? leafColours[0];
  const count = [760, 640, 520, 420][arch] ?? 0;
  for (let index = 0; index < count; index++) {
    const x = middle + (chance() * 2 - 1) * half * metre * 1.25;
    const away = Math.abs(x - middle) / (half * metre);
    const y = archAt(metre, x) + ragged(metre, arch, x) + (chance() * 1.5 - 1) * 0.55 * metre;
    const long = Math.max(7, 0.17 * metre) * (0.55 + 0.7 * chance());
    const shade = chance();
    const angle = Math.PI / 2 + (x < middle ? -0.6 : 0.6) + (chance() - 0.5) * 1.7;
    if (x < 650 || (away > 1.02 && y > horizon - 0.9 * metre)) continue;
    pen.fillStyle = css(shade < Math.exp(-light(x, y) / 110) * 1.1 ? bright : shade < 0.62 ? plain : dull);
    leaf(pen, x, y, long, angle);
  }
}

/** Boughs that lead from a trunk into the arch. */
export function drawBoughs(pen: Pen, arch: number): void {
  const metre = arches[arch] ?? 49;
  for (const side of [-1, 1]) {
    const from = middle + side * half * metre;
    if (from < 640) continue;
    pen.fillStyle = css(metre > 60 ? palette.deep : palette.dark);
    for (const [height, long, rise, thick] of [
      [0.2, 0.42, 0.25, 0.13],
      [1.3, 0.62, 0.35, 0.13],
      [2.6, 0.8, 0.5, 0.12],
      [4, 0.9, 0.6, 0.1],
    ] as const) {
      const low = horizon - height * metre;
      const to = from - side * long * half * metre;
      const high = archAt(metre, to) - rise * metre;
      const wide = thick * metre;
      const bendX = from - side * long * half * 0.35 * metre;
      const bendY = Math.min(low, high) - 0.1 * metre + (low - high) * 0.25;
      pen.beginPath();
      pen.moveTo(from, low + wide * 1.4);
      pen.quadraticCurveTo(bendX, bendY + wide * 0.4, to, high);
      pen.quadraticCurveTo(bendX, bendY - wide * 0.5, from, low - wide * 1.2);
      pen.fill();
    }
  }
}

/** A pair of trunks at the avenue's sides. None stands under the words. */
export function drawTrunks(pen: Pen, arch: number, quietLeft: boolean): void {
  const metre = arches[arch] ?? 49;
  for (const side of [-1, 1]) {
    const x = middle + side * half * metre;
    if (quietLeft && x < 640) continue;
    const y = horizon + eye * metre;
    const wide = 0.27 * metre;
    const top = metre > 60 ? -340 : archAt(metre, x) - 1.2 * metre;
    const chance = seeded(metre * 3 + side);
    pen.fillStyle = css(metre > 60 ? palette.deep : palette.dark);
    pen.beginPath();
    pen.moveTo(x - wide * 1.5, y + 0.05 * metre);
    pen.quadraticCurveTo(x - wide * 0.75, y - 0.5 * metre, x - wide * 0.66, y - 1.6 * metre);
    pen.lineTo(x - wide * 0.6, top);
    pen.lineTo(x + wide * 0.6, top);
    pen.lineTo(x + wide * 0.66, y - 1.6 * metre);
    pen.quadraticCurveTo(x + wide * 0.75, y - 0.5 * metre, x + wide * 1.5, y + 0.05 * metre);
    pen.closePath();
    pen.fill();
    const cuts = metre > 60 ? 7 : 4;
    pen.strokeStyle = css(palette.green);
    pen.lineCap = 'round';
    for (let index = 0; index < cuts; index++) {
      const across = -side * (0.1 + (0.8 * (index + 0.5)) / cuts);
      pen.lineWidth = Math.max(0.7, 0.018 * metre * (0.4 + index / 7));
      const at = x + across * wide * 0.6;
      const low = y - 0.2 * metre - chance() * 0.3 * metre;
      const high = top + 0.2 * metre + chance() * 0.8 * metre;
      pen.beginPath();
      pen.moveTo(at - side * wide * 0.25 * Math.abs(across), low);
      pen.bezierCurveTo(at, low - 0.6 * metre, at + (chance() - 0.5) * 0.1 * metre, (low + high) / 2, at, high);
      pen.stroke();
    }
    pen.strokeStyle = css(palette.sand);
    pen.lineWidth = Math.max(0.9, 0.022 * metre);
    pen.beginPath();
    pen.moveTo(x - side * wide * 0.9, y - 0.12 * metre);
    pen.quadraticCurveTo(x - side * wide * 0.62, y - 0.7 * metre, x - side * wide * 0.56, y - 1.9 * metre);
    pen.stroke();
  }
}
