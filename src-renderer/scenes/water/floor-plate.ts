import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { away, depths, ontoPlane, radii, withinWater, type Basin } from './basin.ts';

/** Water beyond its edge is cut a little too, so that ripples can bend it in. Units. */
export const overlap = 26;

/** The basin as clear water shows it: enamel, its painted flower, and light in a net on the floor. */
export function floorPlate(basin: Basin, pixel: number, flower: Mask): Plate {
  const { view } = basin;
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      if (withinWater(basin, { x, y }) < -overlap) return;
      out[opaque] = 1;
      const at = ontoPlane(view, depths.floor, { x, y });
      const deepness = Math.hypot(at.x, at.y - away);
      const bearing = Math.atan2(at.y - away, at.x);
      // The sun stands behind the left: the wall below it lies in its own shade.
      const shaded = 0.5 + 0.5 * Math.cos(bearing - 2.35);
      const here = view.focal / Math.max(0.5, at.y);
      const step = pixel / here / Math.max(0.3, depths.floor / at.y);
      const warp = (noise(at.x * 3.1 + 9, at.y * 3.1) - 0.5) * 0.02;
      const net = caustic(at.x, at.y);
      if (deepness > radii.floor) wall(deepness, shaded, warp, step, net, out);
      else {
        const rim = 0.5 * smooth(radii.floor - 0.3, radii.floor, deepness);
        out[ice] = clamp(0.42 + 0.3 * shaded + rim * 0.4 - net * 0.9);
        out[green] = lines(
          deepness + warp,
          0.052,
          clamp(0.03 + rim * 0.5 * shaded + 0.07 * shaded - net * 0.2),
          0.5,
          step,
        );
        const band = bell(1.105, 0.016, deepness) > 0.4 || bell(1.16, 0.006, deepness) > 0.4 ? 1 : 0;
        out[green] = Math.max(out[green] as number, band * 0.95);
        out[deep] = band * 0.35;
      }
      paintFlower(x, y, net, out);
    },
  };

  function wall(deepness: number, shaded: number, warp: number, step: number, net: number, out: Float32Array): void {
    const up = clamp((deepness - radii.floor) / (1.62 - radii.floor));
    const tone = clamp(mix(0.06, 0.72, shaded ** 1.4) + 0.26 * (1 - up) * (0.3 + shaded) - net * 0.25);
    out[ice] = clamp(0.55 + 0.4 * shaded - net * 0.8);
    out[green] = lines(deepness + warp, 0.042, tone, 0.3, step);
    out[deep] = lines(deepness + warp + 0.006, 0.042, tone - 0.38, 0.3, step);
    const corner = bell(radii.floor, 0.014, deepness);
    out[green] = Math.max(out[green] as number, corner);
    out[deep] = Math.max(out[deep] as number, corner * 0.5);
  }

  function paintFlower(x: number, y: number, net: number, out: Float32Array): void {
    const painted = flower.at(x, y) / 255;
    if (painted <= 0) return;
    const petal = (flower.at(x, y, 0) / 255) * painted;
    const leaf = (flower.at(x, y, 1) / 255) * painted;
    const outline = (flower.at(x, y, 2) / 255) * painted;
    const pale = clamp(painted - petal - leaf - outline);
    out[ice] = mix(out[ice] as number, 0.12, painted * 0.9);
    out[green] = (out[green] as number) * (1 - painted);
    out[deep] = (out[deep] as number) * (1 - painted);
    out[orange] = petal;
    out[sand] = pale * 0.5;
    out[green] = Math.max(out[green] as number, leaf * clamp(1 - net * 0.5), outline * 0.6);
    out[deep] = Math.max(out[deep] as number, leaf * clamp(0.55 - net), outline);
    out[dark] = outline * 0.7;
  }
}

/** Light gathered by the water into a net on the floor, 0…1: the borders of cells that lie as chance would have it. */
function caustic(x: number, y: number): number {
  const u = x * 4.6 + 0.9 * noise(x * 3 + 4, y * 3 + 8);
  const v = y * 3.9 + 0.9 * noise(x * 3 + 31, y * 3 + 2);
  const column = Math.floor(u);
  const row = Math.floor(v);
  let nearest = 9;
  let second = 9;
  for (let down = -1; down <= 1; down++) {
    for (let across = -1; across <= 1; across++) {
      const key = (column + across) * 37 + (row + down) * 211 + 9000;
      const dx = column + across + 0.15 + 0.7 * hash(key, 1) - u;
      const dy = row + down + 0.15 + 0.7 * hash(key, 2) - v;
      const from = Math.hypot(dx, dy);
      if (from < nearest) {
        second = nearest;
        nearest = from;
      } else if (from < second) second = from;
    }
  }
  const thick = 0.045 + 0.1 * noise(x * 2.4 + 9, y * 2.4);
  return smooth(thick, thick * 0.55, second - nearest);
}
