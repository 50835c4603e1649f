import type { Frame } from '../../plates/printing/frame.ts';
import { drawMask, type Mask } from '../../plates/printing/mask.ts';
import { serveRaster } from '../../plates/printing/raster-worker.ts';
import { away, type Basin, basinOf, depths, ontoPlane, radii, withinWater } from './basin.ts';
import { drawPlant, round, tanksOf, type TankPart } from './plant.ts';
import { streamPlate } from './stream-plate.ts';
import { dark, deep, green, ice, inks, opaque, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { smoothEdges } from '../../plates/printing/smooth-edges.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { countryOf } from './country-plate.ts';
import { printTap, tapAt } from './tap.ts';

const tankParts: readonly TankPart['kind'][] = ['water', 'kerb', 'wall', 'shadow'];

/** All that stands still: country, basin and tap, with the water left open. */
function picturePlate(basin: Basin, pixel: number, drawing: Mask): Plate {
  const { view, portrait, height } = basin;
  const country = countryOf(basin, pixel, drawing);
  const tanks = tanksOf(basin);
  const leftmost = view.middle - (view.focal * radii.bead) / Math.sqrt(away * away - radii.bead * radii.bead);

  /** Towards the light's side of the basin, 0…1: the sun stands behind the left. */
  const facing = (x: number, y: number) => 0.5 + 0.5 * Math.cos(Math.atan2(y - away, x) - 2.35);

  /** How much the distance from the middle changes on the rim's plane from one unit of the screen to the next. */
  function steepness(x: number, y: number, from: number): number {
    const along = (x / from) * (y / view.focal);
    const down = ((x * x + (y - away) * y) / from) * (y / view.focal / depths.rim);
    return Math.hypot(along, down);
  }

  /** Which part of the basin lies at a point, by its rings: their edges are printed smoothly. */
  function partAt(x: number, y: number): number {
    if (tapAt(basin, x, y)) return 6;
    if (y < view.horizon) return 0;
    const point = { x, y };
    const top = ontoPlane(view, depths.rim, point);
    const onTop = Math.hypot(top.x, top.y - away);
    if (onTop <= radii.rim) return 1;
    if (onTop <= radii.bead) return 2;
    const low = ontoPlane(view, depths.bead, point);
    if (Math.hypot(low.x, low.y - away) <= radii.bead) return 3;
    const foot = ontoPlane(view, depths.foot, point);
    if (Math.hypot(foot.x, foot.y - away) <= radii.foot) return 4;
    for (const tank of tanks) {
      const part = round(tank, x, y);
      if (part) return tankParts.indexOf(part.kind) + 7;
    }
    return 5;
  }

  function basinAt(x: number, y: number, out: Float32Array): boolean {
    if (y < view.horizon + 60) return false;
    const point = { x, y };
    const top = ontoPlane(view, depths.rim, point);
    const onTop = Math.hypot(top.x, top.y - away);
    const here = view.focal / Math.max(0.5, top.y);
    if (onTop > radii.bead) {
      const low = ontoPlane(view, depths.bead, point);
      if (Math.hypot(low.x, low.y - away) > radii.bead) {
        return (x > leftmost && outside(x, y, out)) || underneath(x, y, out);
      }
      bead(1, facing(top.x, top.y), onTop, steepness(top.x, top.y, onTop), out);
      return true;
    }
    if (onTop > radii.rim) {
      const share = (onTop - radii.rim) / (radii.bead - radii.rim);
      bead(share, facing(top.x, top.y), onTop, steepness(top.x, top.y, onTop), out);
      return true;
    }
    const open = withinWater(basin, point);
    enamel(open, top.x, top.y, here, y, out);
    return true;
  }

  /** The rolled rim: dark enamel, cut round the ring. */
  function bead(share: number, light: number, from: number, step: number, out: Float32Array): void {
    out.fill(0);
    out[opaque] = 1;
    const shine = bell(0.34, 0.13, share) * (0.35 + 0.65 * light) + 0.4 * bell(0.8, 0.09, share) * (1 - light);
    out[dark] = lines(from, 0.0135, clamp(0.98 - shine * 1.15), 0.2, pixel * step);
    out[deep] = clamp(1.1 - shine);
    out[green] = clamp(1.2 - shine * 0.8);
    out[ice] = shine;
  }

  /** The basin's body under its rim, down to the foot: the nearest ring of it that the eye meets. */
  function outside(x: number, y: number, out: Float32Array): boolean {
    const steps = 14;
    let before = -1;
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      const at = ontoPlane(view, mix(depths.bead, depths.foot, share), { x, y });
      const beyond = mix(radii.bead - 0.05, radii.foot, share ** 0.8) - Math.hypot(at.x, at.y - away);
      if (beyond < 0) {
        before = beyond;
        continue;
      }
      const exact = step === 0 ? 0 : share - beyond / (beyond - before) / steps;
      const side = at.x / Math.max(0.01, Math.hypot(at.x, at.y - away));
      const lit = bell(-0.8, 0.2, side) * 0.9 + 0.35 * bell(0.55, 0.14, side);
      out.fill(0);
      out[opaque] = 1;
      out[dark] = lines(
        exact,
        0.052,
        clamp(0.9 - lit * 0.85 + smooth(0.16, 0, exact)),
        0.2,
        pixel / (150 * basin.size),
      );
      out[deep] = clamp(1.1 - lit * 0.8);
      out[green] = 1;
      out[ice] = lit * 0.8;
      return true;
    }
    return false;
  }

  /** The inner wall above the water. */
  function enamel(open: number, x: number, y: number, here: number, screenY: number, out: Float32Array): void {
    out.fill(0);
    const shaded = facing(x, y);
    const bearing = Math.atan2(y - away, x);
    const wave = (noise(bearing * 9, screenY * 0.02) - 0.5) * 3;
    out[opaque] = 1 - inside(open, pixel);
    const line = -open;
    out[ice] = 0.2 + 0.5 * shaded;
    out[green] = lines(
      line + wave,
      6.2,
      clamp(mix(0.04, 0.62, shaded ** 1.3)),
      0.3,
      pixel * Math.max(0.6, 2 / Math.max(0.4, here / 300)),
    );
    const lip = smooth(9, 0, line);
    out[deep] = lip * 0.9;
    out[green] = Math.max(out[green] as number, lip);
    out[dark] = smooth(4.5, 0, line) * 0.9;
  }

  /** The basin's shadow on the ground in front of it, fading into the paper. */
  function underneath(x: number, y: number, out: Float32Array): boolean {
    if (!portrait && x < basin.hush - 250) return false;
    const ground = ontoPlane(view, depths.foot, { x, y });
    const from = Math.hypot(ground.x - 0.22, ground.y - away + 0.3);
    const shadow =
      smooth(1.9, 1.5, from) *
      (portrait ? smooth(height * 0.546, height * 0.515, y) : smooth(basin.hush - 250, basin.hush - 60, x));
    if (shadow <= 0 || y < view.horizon + 190 * basin.size) return false;
    out.fill(0);
    out[opaque] = 1;
    out[green] = lines(from, 0.022, 0.95 * shadow, 0.35, pixel / 300);
    out[deep] = lines(from + 0.003, 0.022, 0.75 * shadow - 0.1, 0.35, pixel / 300);
    out[sand] = 0;
    return true;
  }

  const whole: Plate = {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      if (printTap(basin, x, y, pixel, out)) return;
      if (basinAt(x, y, out)) return;
      country(x, y, out);
      if (portrait && y > height * 0.4) {
        const fade = smooth(height * 0.54, height * 0.46, y);
        for (const ink of [ice, sand, green, deep, dark]) out[ink] = (out[ink] as number) * fade;
      }
    },
  };
  return smoothEdges(whole, pixel, partAt);
}

serveRaster<Frame>({
  picture: (sheet, frame) => {
    const basin = basinOf(frame);
    return picturePlate(
      basin,
      1 / sheet.scale,
      drawMask(sheet, (pen) => drawPlant(pen, basin)),
    );
  },
  stream: (sheet, frame) => streamPlate(basinOf(frame).size, 1 / sheet.scale),
});
