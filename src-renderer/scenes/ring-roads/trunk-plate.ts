import { lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { lay, type Painting } from '../../plates/printing/painting.ts';
import { palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Layout } from '../engine/layout.ts';
import { bands, meetAt, placeAt } from './rings.ts';

/** A point of the wood with the change of its radius from one pixel to the next. */
interface Lie {
  radius: number;
  angle: number;
  fine: number;
}

function reader(layout: Layout, sheet: Sheet): (screenX: number, screenY: number, lie: Lie) => number {
  const pixel = 1 / (sheet.scale * layout.size);
  const beside = { radius: 0, angle: 0 };
  return (screenX, screenY, lie) => {
    const x = (screenX - layout.left) / layout.size;
    const y = (screenY - layout.top) / layout.size;
    placeAt(x, y, lie);
    placeAt(x + pixel, y, beside);
    const across = beside.radius - lie.radius;
    placeAt(x, y + pixel, beside);
    lie.fine = Math.hypot(across, beside.radius - lie.radius) + 1e-7;
    return x;
  };
}

/** 1 outside of a radius. */
const beyond = ({ radius, fine }: Lie, edge: number): number => clamp((radius - edge) / fine + 0.5);
const within = (lie: Lie, [from, to]: readonly [number, number]): number => beyond(lie, from) * (1 - beyond(lie, to));

/** The trunk on snow: old wood, and the three new rings as they lie there empty. */
export function trunkPlate(layout: Layout, sheet: Sheet): Painting {
  const read = reader(layout, sheet);
  const lie: Lie = { radius: 0, angle: 0, fine: 0 };
  return {
    paint(screenX, screenY, out) {
      const x = read(screenX, screenY, lie);
      out[3] = 1;
      lay(out, palette.paper, 1);
      // What the snow covers need not be cut.
      if (lie.radius < 1.16 && !(layout.frame.portrait && screenY > layout.frame.height * 0.54)) {
        if (lie.radius > 1) toCome(out, lie, x);
        if (lie.radius < bands.road[0] + 0.01) oldWood(out, lie);
        newRings(out, lie);
      }
    },
  };
}

/** Rings that are still to come, as hairs on the snow. */
function toCome(out: Float32Array, { radius, angle, fine }: Lie, x: number): void {
  for (const [edge, thick] of [
    [1.045, 0.0016],
    [1.1, 0.0011],
  ] as const) {
    const taken = noise(angle * 26, edge * 50);
    if (taken > 0.34)
      lay(
        out,
        palette.sand,
        clamp((thick * (taken - 0.2) * 1.5 - Math.abs(radius - edge)) / fine + 0.5) * smooth(690, 860, x),
      );
  }
}

const spacing = 0.0205;
const wood = new Float32Array(4);

/** Late wood thickens outwards in every ring and ends sharply. */
function oldWood(out: Float32Array, { radius, angle, fine }: Lie): void {
  const wave =
    (noise(Math.cos(angle) * 3 + radius * 3, Math.sin(angle) * 3 + 5) - 0.5) * 0.012 +
    (noise(angle * 22, radius * 26) - 0.5) * 0.0022;
  const bent = radius + wave;
  const depth = smooth(0.6, 0.18, radius);
  const phase = bent / spacing + 0.6 * noise(bent * 30, 2);
  const ring = Math.floor(phase);
  const through = phase - ring;
  const edge = fine / spacing;
  const dark =
    mix(0.17, 0.52, depth) + 0.16 * (noise(ring * 7.3, 3) - 0.5) + 0.1 * (noise(angle * 9 + ring * 3, ring) - 0.5);
  const cut = (share: number) => clamp((through - (1 - share)) / edge + 0.5) * clamp((1 - through) / edge + 0.5);
  lay(wood, palette.sand, 1);
  lay(wood, palette.middle, cut(dark));
  lay(wood, palette.dark, cut(dark * 0.55));
  lay(out, colourOf(wood), clamp((bands.road[0] - radius) / fine + 0.5));
}

const colourOf = (of: Float32Array): Rgb => [of[0] as number, of[1] as number, of[2] as number];

function newRings(out: Float32Array, lie: Lie): void {
  const { radius, angle, fine } = lie;
  const edgeOf = (from: number, to: number, colour: Rgb): void => lay(out, colour, within(lie, [from, to]));
  edgeOf(bands.road[0] - 0.012, bands.road[0], palette.dark);
  const road = within(lie, bands.road);
  if (road > 0) {
    lay(wood, palette.dark, 1);
    const through = (radius - bands.road[0]) / (bands.road[1] - bands.road[0]);
    const rim = Math.max(smooth(0.22, 0, through), smooth(0.8, 1, through));
    lay(wood, palette.green, lines(radius, 0.0085, rim * 0.62 - 0.06, 0.25, fine));
    lay(wood, palette.green, dash(lie));
    lay(out, colourOf(wood), road);
  }
  edgeOf(bands.road[1], bands.rails[0], palette.sand);
  edgeOf(bands.road[1] + 0.0102, bands.rails[0], palette.dark);
  const rails = within(lie, bands.rails);
  if (rails > 0) {
    lay(wood, palette.ice, 1);
    const through = (radius - bands.rails[0]) / (bands.rails[1] - bands.rails[0]);
    lay(wood, palette.green, lines(radius, 0.0088, smooth(0.66, 1.02, through) * 0.62 - 0.02, 0.3, fine));
    const tie = angle * 118;
    const off = Math.abs(tie - Math.floor(tie) - 0.5);
    lay(wood, palette.middle, within(lie, [0.7395, 0.7995]) * clamp((0.17 - off) / ((fine * 118) / 0.78) + 0.5));
    for (const rail of [0.7525, 0.7865])
      lay(wood, palette.dark, clamp((0.0021 - Math.abs(radius - rail)) / fine + 0.5));
    lay(out, colourOf(wood), rails);
  }
  edgeOf(bands.rails[1], bands.meeting[0], palette.sand);
  edgeOf(bands.rails[1] + 0.0095, bands.meeting[0], palette.dark);
  pencilled(out, lie);
}

/** Marks down the middle of the road. */
function dash({ radius, angle, fine }: Lie): number {
  const step = (angle * 180) / Math.PI / 6.2;
  const off = Math.abs(step - Math.floor(step) - 0.5);
  return clamp((0.0034 - Math.abs(radius - 0.634)) / fine + 0.5) * clamp((0.24 - off) / (fine * 18) + 0.5);
}

/** The outermost ring is only pencilled as yet. */
function pencilled(out: Float32Array, { radius, angle, fine }: Lie): void {
  const [from, to] = bands.meeting;
  const through = (radius - from) / (to - from);
  if (through <= 0 || through >= 1.08) return;
  const taken = noise(angle * 60, Math.floor(through * 6) * 5);
  for (const line of [0.03, 0.19, 0.35, 0.52, 0.68, 0.84, 0.97])
    lay(
      out,
      palette.orange,
      clamp((0.0011 - Math.abs(radius - (from + line * (to - from)))) / fine + 0.5) * (taken > 0.42 ? 0.9 : 0),
    );
}

/** On an upright screen snow lies over the trunk where the words stand. */
export function snowPlate({ frame }: Layout): Painting {
  return {
    paint(x, y, out) {
      const edge = frame.height * 0.487 + 26 * Math.sin(x * 0.0042 + 0.8) + (noise(x * 0.006, 3) - 0.5) * 46;
      const under = y - edge;
      out[3] = clamp(under * frame.scale + 0.5);
      if (out[3] <= 0) return;
      lay(out, palette.paper, 1);
      for (const [low, thick] of [
        [5, 2.6],
        [17, 1.6],
        [33, 1],
      ] as const) {
        const wave = low + (noise(x * 0.01, low) - 0.5) * 12;
        lay(out, palette.ice, clamp(thick * (0.4 + noise(x * 0.012, low * 3)) - Math.abs(under - wave) + 0.5));
      }
    },
  };
}

/** What is drawn on the rings by those who travel them: the car's thin line, and the soft orange of the outermost. */
export function marksPlate(layout: Layout, sheet: Sheet): Painting {
  const read = reader(layout, sheet);
  const lie: Lie = { radius: 0, angle: 0, fine: 0 };
  return {
    paint(screenX, screenY, out) {
      read(screenX, screenY, lie);
      const { radius, angle, fine } = lie;
      if (radius > 0.59 && radius < 0.68) carLines(out, lie);
      const [from, to] = bands.meeting;
      const through = (radius - from) / (to - from);
      if (through <= 0 || through >= 1.08) return;
      const brush = noise(angle * 5.5, radius * 260) * 0.5 + noise(angle * 17 + 4, radius * 420) * 0.5;
      const near = Math.abs(angle - meetAt);
      const tone = mix(0.86, 1.25, smooth(0, 0.3, near)) - smooth(0.55, 1.04, through) * 0.75 + (brush - 0.5) * 0.55;
      const share = lines(radius + (noise(angle * 14, 7) - 0.5) * 0.0016, 0.0092, tone, 0.3, fine);
      const cover = share * clamp((1.06 - through) / 0.05);
      if (cover <= 0) return;
      lay(out, palette.orange, 1);
      out[3] = cover;
    },
  };
}

function carLines(out: Float32Array, { radius, angle, fine }: Lie): void {
  for (const [off, thick, colour] of [
    [0, 0.0058, palette.paper],
    [-0.03, 0.0024, palette.ice],
    [0.03, 0.0024, palette.ice],
  ] as const) {
    // The oldest part of the line is the finest.
    const wide = thick * clamp((Math.PI * 1.02 - angle) / 0.9, 0.12, 1);
    const cover = clamp((wide - Math.abs(radius - 0.634 - off)) / fine + 0.5);
    if (cover <= 0.003) continue;
    lay(out, colour, 1);
    out[3] = Math.max(out[3] as number, cover);
  }
}

/** The brush's ends: how far each of its hairs runs ahead, in radians. */
export const hairs: readonly number[] = Array.from({ length: 17 }, (_, index) => 0.06 * (hash(index, 23) - 0.7));
