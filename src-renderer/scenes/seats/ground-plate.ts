import { drawMask, layMask } from '../../plates/printing/mask.ts';
import { hash, noise, roughNoise } from '../../plates/printing/noise.ts';
import { lay, type Painting } from '../../plates/printing/painting.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import {
  centre,
  clearingOf,
  lampSpot,
  rises,
  spotUnder,
  table,
  type Clearing,
  type SeatOrder,
  type Spot,
} from './clearing.ts';
import { drawBehind, drawBefore, rust } from './draw-seats.ts';

/** How much lamp light falls on a place. */
type Glow = (across: number, ahead: number) => number;

function glowOf({ seats }: Clearing, lit: boolean): Glow {
  const lamps = lit ? seats.filter(({ named }) => named !== undefined).map(lampSpot) : [];
  return (across, ahead) => {
    let light = 0;
    for (const lamp of lamps) {
      const away = (across - lamp.across) ** 2 + (ahead - lamp.ahead) ** 2;
      if (away < 60) light += 1.25 / (1 + away * 1.35) ** 1.25;
    }
    return light;
  };
}

/** What the plate is cut from: the clearing, units to a pixel, and the light of its lamps. */
interface Evening {
  readonly clearing: Clearing;
  readonly pixel: number;
  readonly glow: Glow;
}

/** The clearing with table and seats: its named lamps all lit, or none. */
export function groundPlate(order: SeatOrder, sheet: Sheet, lit: boolean): Painting {
  const clearing = clearingOf(order);
  const evening: Evening = { clearing, pixel: 1 / sheet.scale, glow: glowOf(clearing, lit) };
  const behind = drawMask(sheet, (pen) => drawBehind(pen, clearing, lit));
  const before = drawMask(sheet, (pen) => drawBefore(pen, clearing, lit));
  return {
    paint(x, y, out) {
      out[3] = 1;
      lay(out, palette.dark, 1);
      const open = clearing.frame.portrait ? 1 : smooth(clearing.middle - 662, clearing.middle - 422, x);
      paintGround(out, evening, x, y, open);
      layMask(out, behind, x, y);
      paintTable(out, evening, x, y);
      layMask(out, before, x, y);
    },
  };
}

const fromMiddle = ({ across, ahead }: Spot): number => Math.hypot(across - centre.across, ahead - centre.ahead);

/** Floor and steps, cut in rings about the table. */
function paintGround(out: Float32Array, evening: Evening, x: number, y: number, open: number): void {
  if (open <= 0) return;
  if (paintRiser(out, evening, x, y, open)) return;
  const { clearing, pixel, glow } = evening;
  const [inner, outer] = rises;
  let up = 0;
  let spot = spotUnder(clearing, x, y, 0);
  for (const step of [outer, inner]) {
    const there = spotUnder(clearing, x, y, step.to);
    if (fromMiddle(there) <= step.radius) continue;
    [up, spot] = [step.to, there];
    break;
  }
  const [dx, dz] = [spot.across - centre.across, spot.ahead - centre.ahead];
  const radius = fromMiddle(spot);
  const fine = fineness(clearing, spot, y) * pixel;
  const turn = Math.atan2(dz, dx);
  const rough = radius + (roughNoise(spot.across * 0.12 + 3, spot.ahead * 0.12) - 0.5) * (up ? 1.3 : 0.5);
  const light =
    radius > table.radius - 0.2
      ? smooth(16, 9.4, radius) *
        (0.3 + 0.95 * clamp(glow(centre.across + (dx * 8) / radius, centre.ahead + (dz * 8) / radius) * 1.15 - 0.1))
      : 0;
  // Far rings are too narrow to be cut each: every second one thins out.
  const step = up ? 0.42 : 0.36;
  const coarse = Math.max(0, Math.log2(((up ? 15 : 11) * fine) / pixel / step));
  const spacing = step * 2 ** Math.floor(coarse);
  const line = Math.round(rough / spacing);
  const id = line * 2 ** Math.floor(coarse);
  const odd = line & 1 ? 1 - smooth(0.1, 0.95, coarse % 1) : 1;
  const tone =
    ((up ? 0.1 : 0.05) + 0.55 * light) *
    open *
    odd *
    smooth(0.34, 0.6, noise(turn * 2.4 + hash(id, 2) * 60, id * 3.3) + light * 0.3);
  const off = Math.abs(rough - line * spacing);
  const cut = (share: number) => clamp(((share * spacing) / 2 - off) / fine + 0.5) * clamp((share * spacing) / fine);
  lay(out, palette.middle, cut(tone + 0.02 * clamp(tone * 20)));
  lay(out, rust, cut(tone * 0.8) * smooth(0.25, 0.5, light));
  lay(out, palette.sand, cut(tone * 0.42) * smooth(0.5, 0.8, light));
  if (up > 1) {
    const patch = smooth(0.45, 0.62, noise(spot.across * 0.16 + 9, spot.ahead * 0.16)) * open;
    lay(out, palette.middle, cut(0.34 * patch * odd));
    lay(out, palette.green, cut(0.18 * patch * odd));
  }
  for (const rise of rises) {
    if (dz > 4 || Math.abs(up - rise.to) > 0.01) continue;
    const edge = (radius - rise.radius) / (fine / pixel);
    lay(out, palette.dark, clamp((7 - edge) / pixel + 0.5) * open);
    lay(out, palette.green, clamp((2.2 - Math.abs(edge - 2.6)) / pixel + 0.5) * open);
  }
}

/** Change of the radius over one unit of the screen. */
function fineness({ focal, horizon }: Clearing, { across, ahead }: Spot, y: number): number {
  const radius = Math.max(0.01, Math.hypot(across - centre.across, ahead - centre.ahead));
  const [nx, nz] = [(across - centre.across) / radius, (ahead - centre.ahead) / radius];
  return Math.hypot((nx * ahead) / focal, (nx * -across - nz * ahead) / Math.max(1, y - horizon)) + 1e-6;
}

/** The front of a step, on the far side: planks on end. */
function paintRiser(
  out: Float32Array,
  { clearing, pixel, glow }: Evening,
  x: number,
  y: number,
  open: number,
): boolean {
  const { middle, horizon, focal, eye } = clearing;
  const slope = (x - middle) / focal;
  for (const { radius, from, to } of rises) {
    const a = slope * slope + 1;
    const b = -2 * centre.ahead;
    const c = centre.ahead ** 2 - radius ** 2;
    const root = b * b - 4 * a * c;
    if (root <= 0) continue;
    const ahead = (-b + Math.sqrt(root)) / (2 * a);
    const up = eye - ((y - horizon) * ahead) / focal;
    if (up <= from || up >= to) continue;
    const turn = Math.atan2(ahead - centre.ahead, slope * ahead);
    const rise = (up - from) / (to - from);
    const light =
      clamp(glow(centre.across + 8 * Math.cos(turn), centre.ahead + 8 * Math.sin(turn))) * smooth(19, 11, radius);
    const planks = Math.round(radius * 16);
    const phase = (turn / (2 * Math.PI)) * planks;
    const plank = Math.floor(phase);
    const off = Math.abs(phase - plank - 0.5) * 2;
    const wide = (((radius * 2 * Math.PI) / planks) * focal) / ahead / 2 / pixel;
    const cut = (share: number) => clamp((share - off) * wide * Math.abs(Math.sin(turn)) + 0.5);
    lay(out, palette.middle, cut(0.34 + 0.3 * hash(plank, 4)) * open * smooth(0, 0.25, rise));
    lay(out, rust, cut(0.2 + 0.5 * light) * open * smooth(0.2, 0.6, light));
    lay(
      out,
      palette.sand,
      cut(0.3 * light + 0.1 * hash(plank, 8)) * open * smooth(0.3, 0.7, light) * smooth(0.1, 0.5, rise),
    );
    const edge = ((1 - rise) * (to - from) * focal) / ahead;
    lay(out, palette.green, clamp((2.2 - edge) / pixel + 0.5) * open);
    lay(out, palette.ice, clamp((1.3 - edge) / pixel + 0.5) * open * 0.7);
    return true;
  }
  return false;
}

/** The stump's face in rings, brightest about the lamps; its bark towards the eye. */
function paintTable(out: Float32Array, evening: Evening, x: number, y: number): void {
  const { clearing, pixel, glow } = evening;
  const spot = spotUnder(clearing, x, y, table.tall);
  const [dx, dz] = [spot.across - centre.across, spot.ahead - centre.ahead];
  const radius = Math.hypot(dx, dz);
  if (radius > table.radius + 2) return;
  const turn = Math.atan2(dz, dx);
  const fine = fineness(clearing, spot, y) * pixel;
  const edge = table.radius + 0.2 * (noise(Math.cos(turn) * 3 + 9, Math.sin(turn) * 3) - 0.5);
  const inside = clamp((edge - radius) / fine + 0.5);
  if (inside < 1 && dz < 2) paintBark(out, evening, x, y, fine);
  if (inside <= 0) return;
  const sunk = 1 - clamp(radius / table.radius);
  const [wx, wz] = [dx - 0.5 * sunk, dz + 0.35 * sunk];
  const out2 = Math.hypot(wx, wz);
  const angle = Math.atan2(wz, wx);
  const waved =
    out2 * (1 + 0.17 * (noise(Math.cos(angle) * 1.6 + 20, Math.sin(angle) * 1.6 + out2 * 0.05) - 0.5)) +
    (noise(Math.cos(angle) * 4 + out2 * 0.16, Math.sin(angle) * 4) - 0.5) * 0.24 * smooth(0.3, 2.5, out2) +
    (noise(spot.across * 3, spot.ahead * 3) - 0.5) * 0.02;
  const spacing = 0.262;
  const phase = (waved + 0.34 * noise(waved * 1.15 + 3, 7) + 0.16 * noise(waved * 2.7, 21) - 0.3) / spacing;
  const own = (hash(Math.floor(phase), 5) - 0.5) * 0.3;
  const core = 1.2 / (1 + (out2 / 2.3) ** 2);
  const light =
    (glow(spot.across, spot.ahead) * 0.92 + core) *
    (1 + own * 0.6) *
    (0.88 + 0.24 * noise(spot.across * 1.7 + 5, spot.ahead * 1.7));
  const off = Math.abs(phase - Math.floor(phase) - 0.5) * 2;
  const cut = (share: number) => (share <= 0.02 ? 0 : clamp(((share - off) * spacing) / (2 * fine) + 0.5));
  lay(out, palette.dark, inside);
  lay(out, palette.middle, inside * cut(clamp(0.3 + own * 0.4 + 0.2 * clamp(light * 2), 0, 0.6)));
  lay(out, rust, inside * cut(clamp((light - 0.13) * 2.1, 0, 1.2)));
  lay(out, palette.sand, inside * cut(clamp((light - 0.24) * 1.25, 0, 0.84)));
  lay(out, palette.paper, inside * cut(clamp((light - 0.7) * 0.9, 0, 0.7)));
  const ray = angle * 46 + noise(out2 * 1.2, angle * 4) * 1.4;
  if (hash(Math.floor(ray), 3) > 0.62) {
    const there = smooth(0.45, 0.6, noise(out2 * 0.8 + hash(Math.floor(ray), 7) * 30, Math.floor(ray)));
    const across = Math.abs(ray - Math.floor(ray) - 0.5) * 2;
    lay(
      out,
      palette.dark,
      clamp(((0.13 - across) * out2) / 46 / fine / 2 + 0.4) * there * smooth(0.8, 2, out2) * inside,
    );
  }
  if (out2 < 0.46) {
    lay(out, palette.orange, clamp((0.44 - out2) / fine + 0.5));
    lay(out, palette.dark, clamp(0.5 - (Math.abs(out2 - 0.24) - 0.03) / fine));
  }
  const rim = ((edge - radius) / fine) * pixel;
  lay(out, palette.dark, clamp((9 - rim) / pixel + 0.5) * inside);
  lay(out, light > 0.3 ? palette.sand : palette.green, clamp((1.8 - Math.abs(rim - 2)) / pixel + 0.5) * inside);
}

function paintBark(out: Float32Array, { clearing, pixel, glow }: Evening, x: number, y: number, fine: number): void {
  const spot = spotUnder(clearing, x, y, 0);
  const turn = Math.atan2(spot.ahead - centre.ahead, spot.across - centre.across);
  const radius = fromMiddle(spot);
  const flare = 0.7 * clamp(noise(turn * 5 + 3, 2)) ** 2;
  const share = clamp((table.radius + 0.05 + flare - radius) / fine + 0.5);
  if (share <= 0) return;
  lay(out, palette.dark, share);
  const phase = turn * 74 + (noise(turn * 30, y * 0.045) - 0.5) * 1.5;
  const off = Math.abs(phase - Math.floor(phase) - 0.5);
  const low = clamp((radius - table.radius + 0.6) / 0.6);
  const tone = (0.24 + 0.4 * hash(Math.floor(phase), 4) * noise(turn * 40, y * 0.07)) * smooth(1.25, 0.2, low);
  const wide = ((table.radius / 74) * (clearing.focal / spot.ahead)) / pixel;
  const cut = (part: number) => clamp((part / 2 - off) * wide + 0.5) * clamp(part * 8);
  lay(out, palette.middle, share * cut(tone));
  lay(
    out,
    rust,
    share *
      cut(tone * 0.5) *
      clamp(glow(centre.across + 7.9 * Math.cos(turn), centre.ahead + 7.9 * Math.sin(turn)) * 1.6 - 0.5),
  );
}
