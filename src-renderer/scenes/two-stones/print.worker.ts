import { drawMask } from '../../plates/printing/mask.ts';
import { servePlates } from '../engine/serve-plates.ts';
import { type Lake, lakeOf } from './lake.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate, Sheet } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { seeded } from '../../core/time/clock.ts';
import type { Point } from '../../core/model/rect.ts';

/** Thickness of the arch's stones, in units. */
const stoneDepth = 92;
/** Stones in the whole ring, the mirrored ones too. */
const stonesAround = 46;

/** What frames the lake: sky, hills, arch, its reflection and the dark around, with the water itself left open. */
function archPlate(lake: Lake, sheet: Sheet): Plate {
  const pixel = 1 / sheet.scale;
  /** Alpha is the blade, red a light edge on it. */
  const reeds = drawMask(sheet, (pen) => drawReeds(pen, lake));
  const { near, far, sun, view, portrait } = lake;
  const size = near.radius / 604;
  // Words stand here: hardly any light.
  const hush = (x: number, y: number) =>
    portrait ? smooth(near.y + near.radius - 20, near.y + near.radius + 130, y) : smooth(near.x - 622, near.x - 712, x);

  function sky(x: number, y: number, out: Float32Array): void {
    const away = Math.hypot(x - sun.x, y - sun.y) / size;
    const wave = (noise(x * 0.008, y * 0.02) - 0.5) * 10;
    const distance = smooth(60, 620, away);
    out[sand] = smooth(520, 80, away) * 0.85;
    out[ice] = smooth(120, 420, away);
    out[green] = lines(away + wave, 15 + distance * 6, mix(0.03, 0.62, Math.pow(distance, 1.1)), 0.35, pixel / size);
    out[deep] = lines(away + wave + 3, 15 + distance * 6, mix(-0.3, 0.42, distance), 0.3, pixel / size);
    const disc = inside(sun.radius / size - away, pixel / size);
    if (disc > 0) {
      out[orange] = disc;
      out[green] = (out[green] as number) * (1 - disc);
      out[deep] = (out[deep] as number) * (1 - disc);
      out[sand] = (out[sand] as number) * (1 - disc) + disc * lines(away + wave * 0.3, 12.4, 0.1, 0.5, pixel / size);
    }
    const wood = inside(y - hillTop(x), pixel);
    if (wood <= 0) return;
    out[deep] = Math.max(out[deep] as number, wood);
    out[green] = Math.max(out[green] as number, wood);
    out[orange] = (out[orange] as number) * (1 - wood);
    out[sand] = (out[sand] as number) * (1 - wood * 0.5);
    out[dark] = wood * lines(y + (x - near.x) ** 2 * 0.00004, 5, 0.66 + 0.2 * noise(x * 0.03, y * 0.1), 0.4, pixel);
  }

  /** Hills are arcs of great circles with a fringe of trees. */
  function hillTop(x: number): number {
    const across = (x - near.x) / size;
    let top = 0;
    for (const [middle, radius, sunk] of hills) {
      const half = radius * radius - (across - middle) ** 2;
      if (half > 0) top = Math.min(top, sunk - Math.sqrt(half));
    }
    return view.horizon + (top - 3 * noise(across * 0.12, 3) - 5 * noise(across * 0.45, 9)) * size;
  }

  function masonry(x: number, y: number, beyond: number, mirrored: number, out: Float32Array): void {
    const angle = Math.atan2(y - near.y, x - near.x);
    const wobble = (noise(x * 0.02, y * 0.02) - 0.5) * 4;
    const quiet = hush(x, y);
    if (beyond < stoneDepth) {
      const phase = (angle / (2 * Math.PI)) * stonesAround + 0.5;
      const across = Math.abs(phase - Math.floor(phase) - 0.5) * 2;
      const joint = clamp((0.97 - across) * 40) * clamp((beyond - 2) / 1.5) * clamp((90 - beyond) / 1.5);
      const own = hash(Math.floor(phase) + 100, 1);
      const lit = smooth(26, 0, beyond) * 0.5 * (0.35 + 0.65 * clamp(0.5 + 0.5 * Math.cos(angle + 1.9)));
      const tone = 0.8 - 0.3 * own - lit + 0.16 * (beyond / stoneDepth) + mirrored * 0.02 + quiet * 0.4;
      let cut = Math.max(lines(beyond + wobble * 0.5 + own * 5, 7.4, clamp(tone, 0.2, 0.97), 0.3, pixel), 1 - joint);
      if (mirrored > 0) cut = Math.max(cut, lines(y + noise(x * 0.01, y * 0.1) * 20, 13, 0.34 * mirrored, 0.4, pixel));
      out[dark] = Math.max(cut, quiet * 0.9);
      out[deep] = 0.15 + quiet * 0.85;
      out[green] = mix(0.85, 0.95, mirrored);
      out[ice] = (1 - mirrored) * smooth(30, 0, beyond) * 0.6;
      return;
    }
    const outside = beyond - stoneDepth;
    const rings = lines(
      outside + wobble * 2.2,
      13 + outside * 0.012,
      0.16 + 0.1 * noise(x * 0.01, y * 0.01),
      0.6,
      pixel,
    );
    const fade = 0.55 * smooth(900, 0, outside) * mix(1, 0.45, Math.max(quiet, mirrored));
    out[dark] = outside < 3 ? 1 : 1 - fade * rings;
    out[deep] = 1;
    out[green] = 0.25;
  }

  /** The vault under the bridge, lit from the water. */
  function vault(x: number, y: number, fromNear: number, fromFar: number, mirrored: number, out: Float32Array): void {
    const angle = Math.atan2(y - near.y, x - near.x);
    const wobble = (noise(x * 0.02, y * 0.02) - 0.5) * 4;
    const depth = clamp(fromNear / (fromNear + fromFar + 0.001));
    const caustic = Math.pow(1 - Math.abs(2 * noise(angle * 24 + depth * 3, depth * 5 + angle * 2) - 1), 3) * 0.9;
    const lit = clamp(0.2 + 0.55 * caustic - mirrored * 0.15 + 0.25 * Math.cos(angle - 2.4));
    const tone = clamp(0.9 - 0.62 * lit * (0.35 + 0.65 * depth));
    let cut = lines(depth * 150 + wobble, 9, tone, 0.3, (150 / Math.max(8, fromNear + fromFar)) * pixel);
    if (mirrored > 0) cut = Math.max(cut, lines(y, 11, 0.26 * mirrored, 0.4, pixel));
    out[dark] = Math.max(cut, hush(x, y) * 0.95);
    out[green] = 0.9;
    out[deep] = 0.25;
    out[ice] = 0.5;
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const mirrored = smooth(near.y, near.y + 60, y);
      // Below the springing the ring is a mirror image: ripples bend it.
      const bend = mirrored > 0 ? mirrored * bending(x, y, view.horizon) * size : 0;
      const fromNear = near.radius - Math.hypot(x - near.x, y - near.y) - bend;
      const fromFar = far.radius - Math.hypot(x - far.x, y - far.y) - bend * 0.8;
      const open = inside(fromNear, pixel) * inside(fromFar, pixel);
      const water = y > view.horizon + 1;
      out[opaque] = 1;
      if (open >= 1) {
        if (water) out[opaque] = 0;
        else sky(x, y, out);
      } else {
        if (fromNear < 0) masonry(x, y, -fromNear, mirrored, out);
        else vault(x, y, fromNear, -fromFar, mirrored, out);
        if (open > 0 && water) out[opaque] = 1 - open;
      }
      const blade = reeds.at(x, y) / 255;
      if (blade > 0) {
        const light = (reeds.at(x, y, 0) / 255) * blade * (1 - hush(x, y));
        out[opaque] = Math.max(out[opaque] as number, blade);
        out[dark] = Math.max((out[dark] as number) * (1 - blade), blade) * (1 - light * 0.9);
        out[deep] = Math.max(out[deep] as number, blade) * (1 - light);
        out[green] = Math.max(out[green] as number, blade * 0.8);
        out[orange] = 0;
      }
    },
  };
}

/** Middle, radius and sunken centre of the hills, in the ring's own measure. */
const hills: readonly (readonly [middle: number, radius: number, sunk: number])[] = [
  [-362, 1100, 1052],
  [238, 1500, 1466],
  [-82, 800, 776],
  [538, 900, 850],
  [-562, 1000, 960],
];

/** How far ripples push the mirrored edge to and fro. */
function bending(x: number, y: number, horizon: number): number {
  const below = y - horizon;
  const wide = Math.cos(Math.log(1 + 0.028 * below) * 62 + noise(x * 0.006, y * 0.01) * 6);
  const fine = noise(x * 0.02, y * 0.09) - 0.5;
  return wide * 6 + fine * 10;
}

type Pen = OffscreenCanvasRenderingContext2D;

/** Reeds at the edge of the picture, clear of the rings: white alpha is the blade, red a light edge. */
function drawReeds(pen: Pen, { portrait, width, near }: Lake): void {
  const chance = seeded(33);
  // In portrait their feet are lost in the dark above the words.
  const foot = portrait ? near.y + near.radius * 1.26 : 1130;
  const tall = portrait ? 0.7 : 1;
  for (let index = 0; index < 26; index++) {
    const share = index / 25;
    const x = width - (1 - share) * 210 * tall + (chance() - 0.4) * 46;
    const length = (220 + 560 * Math.pow(share, 0.9)) * (0.62 + 0.5 * chance()) * tall;
    const lean = -(0.08 + 0.2 * chance()) * length + (chance() > 0.8 ? 0.3 * length : 0);
    const half = (6 + 7 * chance()) * (portrait ? 0.75 : 1);
    const tip = { x: x + lean, y: foot - length };
    const bow = { x: x + lean * 0.05, y: foot - length * 0.58 };
    pen.fillStyle = '#000';
    pen.beginPath();
    pen.moveTo(x - half, foot);
    pen.quadraticCurveTo(bow.x - half * 0.9, bow.y, tip.x, tip.y);
    pen.quadraticCurveTo(bow.x + half * 0.9, bow.y + 6, x + half, foot);
    pen.fill();
    pen.strokeStyle = '#f00';
    pen.lineWidth = 1.8;
    pen.beginPath();
    pen.moveTo(x - half * 0.5, foot);
    pen.quadraticCurveTo(bow.x - half * 0.55, bow.y, tip.x, tip.y + 10);
    pen.stroke();
    if (index % 4 === 1 && share > 0.2) drawPlume(pen, tip, 150 * tall, chance);
  }
}

/** A reed's plume: the stem bows over to the left, and hairs hang from it like a comb's teeth. */
function drawPlume(pen: Pen, tip: Point, length: number, chance: () => number): void {
  const bow = { x: tip.x - length * 0.1, y: tip.y - length * 0.42 };
  const end = { x: tip.x - length * 0.62, y: tip.y - length * 0.2 };
  const on = (share: number): Point => {
    const rest = 1 - share;
    return {
      x: rest * rest * tip.x + 2 * rest * share * bow.x + share * share * end.x,
      y: rest * rest * tip.y + 2 * rest * share * bow.y + share * share * end.y,
    };
  };
  pen.lineCap = 'round';
  const hairs = 30;
  for (let hair = 0; hair < hairs; hair++) {
    const share = hair / (hairs - 1);
    const { x, y } = on(share);
    const hang = length * (0.2 + 0.34 * Math.sin(Math.PI * (0.12 + 0.8 * share))) * (0.75 + 0.5 * chance());
    const away = length * (0.1 + 0.12 * chance());
    const lit = hair % 5 === 2;
    pen.strokeStyle = lit ? '#f00' : '#000';
    pen.lineWidth = (lit ? 1.6 : 3.4) * Math.max(0.7, length / 150);
    pen.beginPath();
    pen.moveTo(x, y);
    pen.quadraticCurveTo(x - away, y + hang * 0.2, x - away * 1.15, y + hang);
    pen.stroke();
  }
  pen.strokeStyle = '#000';
  pen.lineWidth = 3.6;
  pen.beginPath();
  pen.moveTo(tip.x, tip.y + 8);
  pen.quadraticCurveTo(bow.x, bow.y, end.x, end.y);
  pen.stroke();
}

servePlates(lakeOf, {
  arch: archPlate,
});
