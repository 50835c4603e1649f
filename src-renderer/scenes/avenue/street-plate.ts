import { lines } from '../../plates/printing/lines.ts';
import { drawMask, layMask, type Mask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { between, palette, type Rgb } from '../../plates/printing/palette.ts';
import { lay, type Painting } from '../../plates/printing/painting.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { paintedOn } from '../engine/painted-on.ts';
import { sheetOnLayout, type Layout } from '../engine/layout.ts';
import { drawHall, drawHouses, drawWindows } from './city.ts';
import { drawLantern } from './draw-lantern.ts';
import { lanterns, strings, stringAt } from './lanterns.ts';
import { lightfallOf, type Lightfall } from './light.ts';
import { eye, half, horizon, middle, openness } from './street.ts';
import { arches, drawBoughs, drawCrown, drawLeaves, drawTrunks } from './trees.ts';

/** Colours of a far crown to a near one, and how much of the light it takes. */
const crownTones: readonly (readonly [base: Rgb, light: number, glint: number])[] = [
  [palette.green, 0.86, 0.9],
  [palette.middle, 0.66, 0.9],
  [palette.middle, 0.5, 0.75],
  [palette.deep, 0.36, 0.75],
];

/** The avenue with everything that stands still: by night, or with all its lanterns shining (they hang there unlit). */
export function streetPlate(layout: Layout, sheet: Sheet, lit: boolean): Painting {
  const own = sheetOnLayout(layout, sheet);
  const pixel = 1 / own.scale;
  const light = lightfallOf(lit);
  const crowns = arches.map((_, arch) => drawMask(own, (pen) => drawCrown(pen, arch)));
  const houses = drawMask(own, drawHouses);
  const windows = drawMask(own, drawWindows);
  const things = drawMask(own, (pen) => drawThings(pen, light, !layout.frame.portrait));
  const bent = (x: number, y: number) =>
    light(x, y) + (noise(x * 0.018, y * 0.018) - 0.5) * 9 + (noise(x * 0.06 + 7, y * 0.06) - 0.5) * 2.2;
  return paintedOn(layout, (out, x, y) => {
    out[3] = 1;
    if (y >= horizon) paintGround(out, layout, x, y, pixel, lit);
    const crowned = crowns.some((crown) => crown.at(x, y) > 1);
    if (y < horizon || crowned) {
      const away = bent(x, y);
      const steep = Math.hypot(bent(x + pixel, y) - away, bent(x, y + pixel) - away) + 0.02 * pixel;
      const fall = Math.exp(-Math.max(0, away - 6) / (y < horizon ? 60 : 78));
      const cut = (spacing: number, tone: number, shift = 0) =>
        lines(away + shift, spacing, tone, 0.22, Math.max(0.05 * pixel, steep));
      const shut = closedness(layout, x);
      if (y < horizon) paintSky(out, x, y, fall, cut, houses, windows, lit);
      if (crowned) paintCrowns(out, x, y, fall, cut, crowns);
      if (shut > 0) lay(out, palette.dark, cut(12, shut * 1.4));
    }
    layMask(out, things, x, y);
  });
}

/** 1 under the words of a landscape screen, and up to their edge: there lines taper off into the dark. */
const closedness = (layout: Layout, x: number): number => 1 - openness(layout, x, 690, 800);

type Cut = (spacing: number, tone: number, shift?: number) => number;

function paintSky(
  out: Float32Array,
  x: number,
  y: number,
  fall: number,
  cut: Cut,
  houses: Mask,
  windows: Mask,
  lit: boolean,
): void {
  lay(out, palette.sand, 1);
  lay(out, palette.green, cut(12, mix(1.15, -0.35, smooth(0.08, 0.62, fall))));
  lay(out, palette.dark, cut(12, mix(1.2, -0.6, smooth(0, 0.42, fall))));
  const house = houses.at(x, y) / 255;
  if (house <= 0) return;
  lay(out, palette.middle, house);
  lay(out, palette.deep, house * lines(x + y * 0.02, 6.2, 0.45, 0.22, 0.3));
  const shining = lit || hash(Math.floor(x / 9) * 17 + Math.floor(y / 9), 5) > 0.45;
  const window = windows.at(x, y) / 255;
  if (window > 0)
    lay(
      out,
      !shining
        ? palette.green
        : hash(Math.floor(x / 9) * 31 + Math.floor(y / 9), 2) > 0.72
          ? palette.orange
          : palette.sand,
      window,
    );
}

/** The way of light up the middle, and the grass beside it, in rings about the avenue's end. */
function paintGround(out: Float32Array, layout: Layout, x: number, y: number, pixel: number, lit: boolean): void {
  const down = y - horizon;
  const away = Math.hypot(down, (x - middle) * 0.36) + (noise(x * 0.01, y * 0.02) - 0.5) * 7;
  const phase = (away + 6) ** 0.72 * 3.3;
  const steep = 0.72 * 3.3 * (away + 6) ** -0.28 * pixel;
  const edge =
    Math.abs(x - (middle - 0.02 * down)) -
    (4.55 / eye) * down +
    (noise(y * 0.05, x > middle ? 3 : 9) - 0.5) * down * 0.06;
  const way = clamp(0.5 - edge / (1.6 * pixel));
  const side = layout.frame.portrait ? 1 : openness(layout, x + down * 0.02 + (noise(y * 0.02, 4) - 0.5) * 30);
  const cut = (tone: number) => lines(phase, 9.5, tone, 0.22, steep);
  const shine = lit ? 1 : 0.62;
  if (way < 1) {
    const hush = layout.frame.portrait ? 0 : smooth(700, 600, x);
    const fall = Math.exp(-away / (lit ? 300 : 210)) * side;
    lay(out, palette.green, 1);
    lay(out, palette.deep, hush);
    lay(out, palette.middle, cut(mix(0.5, -0.4, smooth(0.5, 0.95, fall))));
    lay(out, palette.dark, cut(mix(1.12 - 0.3 * hush * smooth(20, 160, down), lit ? 0.1 : 0.42, smooth(0, 0.8, fall))));
  }
  const shut = closedness(layout, x);
  if (way <= 0) {
    if (shut > 0) lay(out, palette.dark, cut(shut * 1.4));
    return;
  }
  const beam = side * mix(0.25, 1, smooth(1150, 900, y)) * mix(shine, 1, smooth(300, 30, down));
  // Broad bands close by would be read as a crossing: there the cuts grow fine instead.
  lay(out, lit ? palette.sand : between(palette.middle, palette.sand, smooth(380, 70, down)), way);
  lay(out, palette.green, (lit ? way : way * 0.6) * cut(mix(1.3, -0.1 + 0.3 * smooth(60, 560, down), beam)));
  lay(out, palette.dark, way * cut(mix(1.35, -0.2 + 0.22 * smooth(160, 640, down), beam)));
  if (shut > 0) lay(out, palette.dark, cut(shut * 1.4));
}

function paintCrowns(out: Float32Array, x: number, y: number, fall: number, cut: Cut, crowns: readonly Mask[]): void {
  const tone = new Float32Array(4);
  crowns.forEach((crown, arch) => {
    const share = crown.at(x, y) / 255;
    const [base, takes, glint] = crownTones[arch] ?? [palette.green, 1, 1];
    if (share < 0.004) return;
    const level = fall * takes;
    lay(tone, base, 1);
    lay(tone, palette.sand, cut(12, mix(-0.3, 0.62, smooth(0.3, 0.8, level)), 6) * glint);
    lay(tone, palette.dark, cut(12, mix(1.2, -0.1, smooth(0.02, 0.5, level))));
    lay(out, [tone[0] ?? 0, tone[1] ?? 0, tone[2] ?? 0], share);
  });
}

/** Hall, trees and strings, far ones first. */
function drawThings(pen: OffscreenCanvasRenderingContext2D, light: Lightfall, quietLeft: boolean): void {
  drawHall(pen);
  const far = [
    ...arches.map((metre, arch) => ({ metre: metre + 0.35, arch })),
    ...strings.map(({ metre }) => ({ metre, arch: -1 })),
  ];
  for (const { metre, arch } of far.sort((one, other) => one.metre - other.metre)) {
    if (arch < 0) drawString(pen, metre);
    else {
      drawTrunks(pen, arch, quietLeft);
      if (arch < 3) drawBoughs(pen, arch);
      drawLeaves(pen, arch, light);
    }
  }
}

function drawString(pen: OffscreenCanvasRenderingContext2D, metre: number): void {
  pen.strokeStyle = `rgb(${palette.dark.join(' ')})`;
  pen.lineWidth = Math.max(1, 0.022 * metre);
  pen.beginPath();
  for (let across = -half; across <= half + 0.01; across += 0.2)
    pen.lineTo(middle + across * metre, stringAt(metre, across));
  pen.stroke();
  for (const lantern of lanterns) if (lantern.metre === metre) drawLantern(pen, lantern, false);
}
