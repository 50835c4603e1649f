import { drawMask, layMask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { lay, layNight, type Painting } from '../../plates/printing/painting.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { paintedOn } from '../engine/painted-on.ts';
import { sheetOnLayout } from '../engine/layout.ts';
import { drawHall } from './draw-hall.ts';
import { horizon, iceRadius, middle, openness, spotUnder, focal, type Hall } from './hall.ts';
import { lampCount, lampsOf, type Lamp } from './lamps.ts';

/** What the plate is cut from: its hall, units to a pixel, and whether its lamps shine. */
interface Night {
  readonly hall: Hall;
  readonly lamps: readonly Lamp[];
  readonly pixel: number;
  readonly lit: boolean;
}

/** The hall with its lamps all lit and mirrored in the ice, or none. */
export function hallPlate(hall: Hall, sheet: Sheet, lit: boolean): Painting {
  const own = sheetOnLayout(hall, sheet);
  const lamps = lampsOf(hall);
  const night: Night = { hall, lamps, pixel: 1 / own.scale, lit };
  const built = drawMask(own, (pen) => drawHall(pen, hall, lamps, lit));
  return paintedOn(hall, (out, x, y) => {
    layNight(out);
    if (y > horizon + 2) paintIce(out, night, x, y);
    layMask(out, built, x, y);
    paintLamps(out, night, x, y);
  });
}

/** The angle round the middle, from -0.4 on upwards: the near left of the ice has the greatest. */
const turned = (angle: number): number => (angle < 0 ? angle + 2 * Math.PI : angle);

/** Cuts of many skaters in rings, bright where the light lies in lobes as on a turned disc. */
function paintIce(out: Float32Array, night: Night, x: number, y: number): void {
  const { hall, pixel, lit } = night;
  const spot = spotUnder({ x, y });
  const [dx, dz] = [spot.x - middle.x, spot.z - middle.z];
  const radius = Math.hypot(dx, dz);
  if (radius >= iceRadius) return;
  const open = openness(hall, x);
  const angle = Math.atan2(dz, dx);
  const fine =
    (Math.hypot(((dx / radius) * spot.z) / focal, ((dx / radius) * -spot.x - (dz / radius) * spot.z) / (y - horizon)) +
      1e-7) *
    pixel;
  const waved = radius + 0.016 * (noise(spot.x * 2.2, spot.z * 2.2) - 0.5);
  const step = 0.046;
  const coarse = Math.max(0, Math.log2((11 * fine) / pixel / step));
  const spacing = step * 2 ** Math.floor(coarse);
  const line = Math.round(waved / spacing);
  const off = Math.abs(waved - line * spacing);
  const id = line * 2 ** Math.floor(coarse);
  const odd = line & 1 ? 1 - smooth(0.1, 0.95, coarse % 1) : 1;
  const there = smooth(0.34, 0.56, noise(angle * 2.6 + hash(id, 2) * 40, hash(id, 5) * 90));
  const lobe =
    bell(3.05, 0.3, turned(angle)) * 1.1 +
    bell(1.9, 0.34, angle) * 0.55 +
    bell(4.42, 0.22, turned(angle)) * 0.8 +
    bell(3.72, 0.1, turned(angle)) * 0.3;
  const edge = smooth(iceRadius, 5, radius);
  const light = (0.2 + lobe * (lit ? 1.1 : 0.8)) * (0.25 + 0.75 * there) * (0.45 + 0.55 * hash(id, 11)) * edge * open;
  const half = (clamp(light) * 0.95 * odd * spacing) / 2;
  const cut = (wide: number): number => clamp((wide - off) / fine + 0.5) * clamp((wide / fine) * 1.4);
  const unit = fine / pixel;
  lay(out, palette.middle, cut((half + 1.3 * odd * unit) * edge * open * smooth(0, 0.3, there + edge - 0.3)));
  lay(out, palette.green, cut(half * 0.95) * smooth(0.12, 0.2, light));
  lay(out, palette.ice, cut(half * 0.8 - 0.4 * unit) * smooth(0.2, 0.36, light));
  lay(out, palette.paper, cut(half * 0.5 - 0.8 * unit) * smooth(0.42, 0.66, light));
  mirrorLamps(out, night, x, y);
}

/** Lamps lie in the ice as streaks: glints stacked under each of them. */
function mirrorLamps(out: Float32Array, { hall, lamps, pixel, lit }: Night, x: number, y: number): void {
  const { from, to } = hall.lamps;
  const apart = (to - from) / (lampCount - 1);
  const bent = x + (noise(y * 0.035, x * 0.006) - 0.5) * 9 * smooth(300, 900, y);
  const at = (bent - from) / apart;
  const lamp = lamps[Math.round(at)];
  if (!lamp) return;
  const across = Math.abs(at - lamp.index) * apart;
  const start = 2 * horizon - lamp.y + 96;
  const wide = 7 + 6 * smooth(start, 860, y);
  const gap = mix(8, 19, smooth(290, 900, y));
  const row = (y + (noise(lamp.index * 3.1, y * 0.012) - 0.5) * 26) / gap;
  const lens = Math.cos((row - Math.round(row)) * Math.PI);
  const fade =
    smooth(start - 26, start + 20, y) *
    smooth(960, 300, y) ** 0.8 *
    (0.5 + 0.7 * noise(lamp.index * 7.7, Math.round(row) * 0.9));
  const half = wide * (lens * 1.5 - 0.62) * fade;
  if (half <= 0) return;
  lay(out, lit ? palette.sand : palette.middle, clamp(((half - across) / pixel) * 0.7 + 0.5) * clamp(half / pixel));
  if (lit) lay(out, palette.paper, clamp(((half * 0.55 - 1.2 - across) / pixel) * 0.7 + 0.5) * clamp(half * 0.5 - 1));
}

function paintLamps(out: Float32Array, { lamps, pixel, lit }: Night, x: number, y: number): void {
  for (const lamp of lamps) {
    if (Math.abs(x - lamp.x) > 20) continue;
    const away = Math.hypot(x - lamp.x, y - lamp.y);
    const disc = (radius: number): number => clamp((radius - away) / pixel + 0.5);
    if (lit) {
      lay(out, palette.orange, clamp((1.1 - Math.abs(away - 12.4)) / pixel + 0.5));
      lay(out, palette.sand, disc(9.6));
      lay(out, palette.paper, disc(6.4));
    } else {
      lay(out, palette.green, disc(9.6));
      lay(out, palette.dark, disc(7.2));
      lay(out, palette.green, disc(2.6));
    }
  }
}
