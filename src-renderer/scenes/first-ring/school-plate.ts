import { layMask } from '../../plates/printing/mask.ts';
import { lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { lay, layNight, type Painting } from '../../plates/printing/painting.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { paintedOn } from '../engine/painted-on.ts';
import type { Layout } from '../engine/layout.ts';
import { door, outsideDoor } from './door.ts';

export const black: Rgb = [8, 26, 20];
export const clay: Rgb = [183, 155, 104];

/** Where the trunk's edges are at a height: it spreads into its roots. */
function trunkEdge(side: -1 | 1, y: number): number {
  const spread = 70 * smooth(640, 830, y) ** 2;
  const bow = 16 * Math.sin(y * 0.006 + side) + (side === 1 ? 30 * smooth(300, 0, y) : 0);
  return door.x + side * (418 + spread + bow);
}

/** The school in a winter's night: trunk, windows, the first ring about the door, the light within, snow in rings. */
export function schoolPlate(layout: Layout, sheet: Sheet): Painting {
  const pixel = 1 / (sheet.scale * layout.size);
  const things = drawnOn(layout, sheet, (pen) => {
    drawWings(pen);
    drawBranch(pen);
  });
  const windows = drawnOn(layout, sheet, drawWindows);
  return paintedOn(layout, (out, x, y, screenX, screenY) => {
    const open = layout.frame.portrait ? smooth(1080, 1000, y) : smooth(720, 860, x);
    layNight(out);
    layMask(out, things, screenX, screenY);
    const foot = 806 + 8 * (noise(x * 0.01, 3) - 0.5);
    if (y > foot) paintSnow(out, x, y, open, pixel);
    const within = Math.min(x - trunkEdge(-1, y), trunkEdge(1, y) - x);
    if (within > 0 && y < foot + 14) {
      paintTrunk(out, x, y, within, pixel);
      layMask(out, windows, screenX, screenY);
    }
    paintDoor(out, x, y, pixel);
    paintFlakes(out, x, y, pixel * 0.8, open);
  });
}

/** Wood as it grows about the door: rings near it, upright grain farther away; light from the left edge and the door. */
function paintTrunk(out: Float32Array, x: number, y: number, within: number, pixel: number): void {
  const grain = (atX: number, atY: number): number => {
    const away = outsideDoor(atX, atY);
    const upright = Math.abs(atX - door.x) * 0.92 - 140;
    const bend = smooth(40, 250, away);
    return (
      mix(away, upright, bend) +
      26 * (noise(atX * 0.006, atY * 0.0035) - 0.5) +
      7 * (noise(atX * 0.02, atY * 0.006) - 0.5)
    );
  };
  const across = grain(x, y);
  const fine = Math.max(0.2, Math.hypot(grain(x + 1, y) - across, grain(x, y + 1) - across)) * pixel;
  const away = outsideDoor(x, y);
  const glow = smooth(240, 0, away) * 0.75;
  const edge = x < door.x ? smooth(150, 10, within) : 0;
  const calm = smooth(200, 330, away) * (1 - edge);
  lay(out, black, clamp(within / pixel + 0.5));
  const cut = (tone: number) => lines(across / fine, 17 / fine, tone, 0.3, 1);
  lay(out, palette.middle, cut(mix(0.5, 0.34, calm) + glow * 0.3));
  lay(out, palette.green, cut(glow * 0.6 + edge * 0.4 + 0.1 * (noise(x * 0.01, y * 0.004) - 0.4)));
  if (x < door.x) lay(out, palette.ice, cut(edge * 0.66 - 0.06));
  lay(out, clay, cut(smooth(120, 10, away) * 0.34 - 0.05));
  lay(out, palette.dark, clamp((6 - within) / pixel + 0.5));
}

/** The frame of the door is the first ring; behind the leaves stands the light, in rings. */
function paintDoor(out: Float32Array, x: number, y: number, pixel: number): void {
  if (y > door.sill + 14) return;
  const wave = 7 * (noise(x * 0.008, y * 0.008) - 0.5);
  const away = outsideDoor(x, y);
  const at = away + wave * smooth(0, 40, away);
  const foot = clamp((door.sill + 12 - y) / pixel + 0.5);
  const band = (from: number, to: number, colour: Rgb): void =>
    lay(out, colour, clamp((at - from) / pixel + 0.5) * clamp((to - at) / pixel + 0.5) * foot);
  band(-400, 76, black);
  band(0, 9, palette.sand);
  band(20, 56, palette.orange);
  band(35, 41, palette.paper);
  band(64, 71, clay);
  if (away > 0) return;
  const inside = clamp(-away / pixel + 0.5) * clamp((door.sill - y) / pixel + 0.5);
  const ring = Math.hypot((x - door.x) * 0.9, y - (door.sill - 40)) + 6 * (noise(x * 0.01, y * 0.01) - 0.5);
  const warm: readonly Rgb[] = [
    palette.paper,
    palette.paper,
    palette.sand,
    palette.paper,
    palette.orange,
    palette.sand,
    clay,
  ];
  const place = Math.min(warm.length - 1, Math.floor(ring / 74));
  lay(out, warm[place] ?? clay, inside);
  lay(out, palette.sand, inside * lines(ring, 37, 0.16, 0.3, pixel));
}

/** Snow in rings about the door: the first of them in orange. */
function paintSnow(out: Float32Array, x: number, y: number, open: number, pixel: number): void {
  const round = (atX: number, atY: number): number =>
    Math.hypot(atX - door.x, (atY - door.sill) / 0.4) + 26 * (noise(atX * 0.006, atY * 0.014) - 0.5);
  const ring = round(x, y);
  const fine = Math.max(0.2, Math.hypot(round(x + 1, y) - ring, round(x, y + 1) - ring)) * pixel;
  const near = smooth(760, 240, ring) * open;
  lay(out, palette.dark, 1);
  const cut = (tone: number) => lines(ring / fine, 31 / fine, tone, 0.3, 1);
  lay(out, palette.middle, cut(0.52 * open * smooth(1000, 500, ring)));
  lay(out, palette.ice, cut(0.5 * near - 0.1 + 0.16 * (noise(x * 0.008, y * 0.02) - 0.5)) * open);
  lay(out, palette.orange, clamp((6 - Math.abs(ring - 268)) / fine + 0.5));
}

function paintFlakes(out: Float32Array, x: number, y: number, pixel: number, open: number): void {
  const cell = 74;
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
  const own = hash(column * 57 + row * 131 + 4000, 9);
  if (own < 0.55) return;
  const at = {
    x: (column + 0.2 + 0.6 * hash(column + row * 91, 2)) * cell,
    y: (row + 0.2 + 0.6 * hash(column * 13 + row, 4)) * cell,
  };
  const radius = 1.4 + 3.4 * (own - 0.55);
  lay(out, palette.paper, clamp((radius - Math.hypot(x - at.x, y - at.y)) / pixel + 0.5) * open);
}

/** The wings of the school on both sides, low and plain, with few windows lit. */
function drawWings(pen: OffscreenCanvasRenderingContext2D): void {
  for (const [left, right] of [
    [716, 960],
    [1700, 1990],
  ] as const) {
    pen.fillStyle = css(palette.deep);
    pen.fillRect(left, 516, right - left, 300);
    pen.fillStyle = css(palette.ice);
    pen.beginPath();
    for (const [x, y] of [
      [left - 14, 520],
      [left + 6, 488],
      [right, 488],
      [right, 520],
    ] as const)
      pen.lineTo(x, y);
    pen.fill();
    pen.strokeStyle = css(palette.deep);
    pen.lineWidth = 2;
    for (const y of [496, 504, 512]) {
      pen.beginPath();
      pen.moveTo(left - 4, y);
      pen.lineTo(right, y);
      pen.stroke();
    }
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 5; column++) {
        const lit = hash(row * 7 + column + left, 5) > 0.72;
        pen.fillStyle = css(lit ? palette.sand : black);
        pen.fillRect(left + 26 + column * 54, 552 + row * 64, 24, 32);
      }
  }
}

/** Windows of the trunk, with snow on their sills. */
function drawWindows(pen: OffscreenCanvasRenderingContext2D): void {
  [-300, -150, 0, 150, 300].forEach((aside, index) => {
    const lit = index === 1 || index === 4;
    const [x, top, half, tall] = [door.x + aside, 66 + Math.abs(aside) * 0.06, 34, 112];
    const arch = (grow: number): void => {
      pen.beginPath();
      pen.moveTo(x - half - grow, top + tall);
      pen.lineTo(x - half - grow, top + half);
      pen.arc(x, top + half, half + grow, Math.PI, 0);
      pen.lineTo(x + half + grow, top + tall);
      pen.closePath();
    };
    pen.fillStyle = css(black);
    arch(9);
    pen.fill();
    pen.fillStyle = css(lit ? palette.sand : palette.deep);
    arch(0);
    pen.fill();
    pen.strokeStyle = css(lit ? clay : palette.green);
    pen.lineWidth = 3;
    arch(4);
    pen.stroke();
    pen.strokeStyle = css(black);
    pen.lineWidth = 5;
    pen.beginPath();
    pen.moveTo(x, top);
    pen.lineTo(x, top + tall);
    pen.moveTo(x - half, top + 62);
    pen.lineTo(x + half, top + 62);
    pen.stroke();
    pen.fillStyle = css(palette.ice);
    pen.beginPath();
    pen.ellipse(x, top + tall + 5, half + 14, 7, 0, 0, 7);
    pen.fill();
  });
}

/** A branch with buds at the trunk's left: it is nearly spring. */
function drawBranch(pen: OffscreenCanvasRenderingContext2D): void {
  const twig = (points: readonly (readonly [number, number])[], wide: number): void => {
    for (const [colour, more] of [
      [palette.middle, 0],
      [palette.ice, -0.62],
    ] as const) {
      pen.strokeStyle = css(colour);
      pen.lineWidth = wide * (1 + more);
      pen.beginPath();
      const lift = more === 0 ? 0 : -wide * 0.24;
      const [[x0, y0], [cx, cy], [x1, y1]] = points as readonly [[number, number], [number, number], [number, number]];
      pen.moveTo(x0, y0 + lift);
      pen.quadraticCurveTo(cx, cy + lift, x1, y1 + lift);
      pen.stroke();
    }
  };
  twig(
    [
      [980, 470],
      [880, 380],
      [762, 262],
    ],
    26,
  );
  twig(
    [
      [862, 356],
      [836, 300],
      [842, 236],
    ],
    12,
  );
  for (const [x, y, turn, size, open] of [
    [758, 258, -0.62, 1, true],
    [842, 236, 0.06, 0.62, false],
  ] as const) {
    pen.save();
    pen.translate(x, y);
    pen.rotate(turn);
    pen.scale(size, size);
    const scale = (colour: Rgb, bow: number, tall: number, lean: number): void => {
      pen.fillStyle = css(colour);
      pen.strokeStyle = css(black);
      pen.lineWidth = 4;
      pen.beginPath();
      pen.moveTo(0, 14);
      pen.quadraticCurveTo(-bow, -tall * 0.4, lean, -tall);
      pen.quadraticCurveTo(bow, -tall * 0.4, 0, 14);
      pen.fill();
      pen.stroke();
    };
    if (open) scale(palette.orange, 34, 128, 0);
    if (open) scale(palette.sand, 14, 112, 2);
    scale(palette.green, 44, 92, -16);
    scale(palette.middle, 40, 84, 18);
    scale(clay, 26, 58, 2);
    pen.restore();
  }
}
