import { dark, deep, green, ice, opaque, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import { away, type Basin, depths, facing, ontoPlane, radii, withinWater } from './basin.ts';

/**
 * Cuts the enamel basin with its rolled rim, its body and its shadow on the ground; its water is left open.
 *
 * @param pixel units per pixel of the sheet
 * @returns prints a point of the screen into its inks, and tells whether the basin or its shadow lies there
 */
export function basinBodyOf(basin: Basin, pixel: number): (x: number, y: number, out: Float32Array) => boolean {
  const { view, portrait, height } = basin;
  const leftmost = view.middle - (view.focal * radii.bead) / Math.sqrt(away * away - radii.bead * radii.bead);

  /** How much the distance from the middle changes on the rim's plane from one unit of the screen to the next. */
  function steepness(x: number, y: number, from: number): number {
    const along = (x / from) * (y / view.focal);
    const down = ((x * x + (y - away) * y) / from) * (y / view.focal / depths.rim);
    return Math.hypot(along, down);
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
  function enamel(open: number, at: Point, here: number, y: number, out: Float32Array): void {
    out.fill(0);
    const shaded = facing(at);
    const bearing = Math.atan2(at.y - away, at.x);
    const wave = (noise(bearing * 9, y * 0.02) - 0.5) * 3;
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

  return (x, y, out) => {
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
      bead(1, facing(top), onTop, steepness(top.x, top.y, onTop), out);
      return true;
    }
    if (onTop > radii.rim) {
      const share = (onTop - radii.rim) / (radii.bead - radii.rim);
      bead(share, facing(top), onTop, steepness(top.x, top.y, onTop), out);
      return true;
    }
    const open = withinWater(basin, point);
    enamel(open, top, here, y, out);
    return true;
  };
}
