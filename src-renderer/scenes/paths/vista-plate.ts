import { dark, deep, green, ice, inks, opaque, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise, roughNoise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { crownOf, type Leaves } from './crown.ts';
import { cutLeaves, finderOf, leafEdge } from './leaves-cut.ts';
import { onGround, openness, treeAway, type Vista } from './vista.ts';

/**
 * The plain by night with its one tree and the ways to it.
 *
 * @param tree its drawing: red paths, green wood
 * @param lit how it looks when all have come: the tree lights sky and land
 */
export function vistaPlate(vista: Vista, pixel: number, tree: Mask, lit: boolean, plainly: boolean): Plate {
  const { horizon, crown, middle, focal, trunk } = vista;
  const rounds = crownOf(vista);
  const roundAt = finderOf(rounds);
  const size = crown.across / 610;

  /** Light lines with a green edge in the dark. */
  function cut(across: number, spacing: number, tone: number, jitter: number, step: number, out: Float32Array): void {
    const core = lines(across, spacing, tone, jitter, step);
    const edge = lines(across, spacing, tone + (plainly ? 0.04 : mix(0.08, 0.2, clamp(tone))), jitter, step);
    out[dark] = 1 - Math.max(core, edge);
    out[deep] = (1 - core) * 0.55;
    out[green] = (1 - core) * 0.85;
  }

  function sky(x: number, y: number, open: number, out: Float32Array): void {
    const dx = (x - crown.x) / size;
    const dy = ((y - crown.y) / size) * 1.5;
    const away = Math.hypot(dx, dy);
    const wave = (roughNoise(x * 0.0035, y * 0.006) - 0.5) * 40;
    const glow = lit ? smooth(1120, 520, away) : 0;
    const quiet = mix(0.12, 1, open);
    const light = (lit ? mix(0.06, 0.88, glow) : mix(0.13, 0.3, smooth(60, 520, y)) * smooth(1500, 620, away)) * quiet;
    cut(away + wave, 25, light, 0.4, pixel / size, out);
    out[sand] = glow * 0.95;
    out[ice] = 1 - glow * 0.8;
    hills(x, y, open, out);
  }

  /** Hills behind hills, each cut by the arcs of its own circle. */
  function hills(x: number, y: number, open: number, out: Float32Array): void {
    // Above the highest of them there is only sky.
    if (y < horizon - 130 * size) return;
    const across = (x - middle) / size;
    for (let row = 0; row < 3; row++) {
      const top =
        horizon -
        size *
          (58 -
            row * 17 +
            (34 - row * 7) * Math.sin(across * (0.0042 + row * 0.0016) + row * 2.1 + 0.9) +
            (5 + row) * noise(across * 0.05, row * 9) +
            9 * noise(across * 0.31, row * 5 + 2));
      const hill = inside(y - top, pixel);
      if (hill <= 0) continue;
      const under = y - top;
      const near = bell(0, 620, across);
      const light = (lit ? 0.12 + 0.3 * near : 0.11) * smooth(40, 4, under) * mix(0.3, 1, open) + (lit ? 0.05 : 0.02);
      const arcs = lines(under + across * across * 0.00006 * (row + 1), 7.5, light * 1.5, 0.4, pixel);
      out[dark] = mix(out[dark] as number, 1 - arcs, hill);
      out[deep] = mix(out[deep] as number, 0.8 - row * 0.2, hill);
      out[green] = mix(out[green] as number, lit ? 0.6 : 0.85, hill);
      out[sand] = mix(out[sand] as number, lit ? near * 0.8 : 0, hill);
      out[ice] = mix(out[ice] as number, 0.9, hill);
    }
  }

  function ground(x: number, y: number, open: number, out: Float32Array): void {
    const spot = onGround(vista, { x, y });
    const below = Math.max(1, y - horizon);
    const dx = spot.x;
    const dz = spot.z - treeAway;
    const away = Math.hypot(dx, dz) + 0.001;
    // Rolling land: contours round the tree, bent by every rise.
    const rise = (noise(spot.x * 0.055 + 11, spot.z * 0.05 + 4) - 0.5) * smooth(5, 26, away);
    const ring = away + rise * 12;
    const perX = spot.z / focal;
    const perY = (spot.z * spot.z) / (focal * 9);
    const step = Math.hypot((dx / away) * perX, (dz / away) * perY + (dx / away) * ((spot.x * spot.z) / (focal * 9)));
    const level = Math.log2(Math.max(step, perX * 0.6) * 13);
    const octave = Math.floor(level);
    const spacing = 2 ** octave;
    const thin = 1 - smooth(0.1, 1, level - octave);
    const pool = lit ? smooth(46, 5, away) : 0;
    const slope = clamp(0.5 + rise * 1.5);
    const light = clamp((mix(0.1, 0.2, slope) + pool * 0.2 + (lit ? 0.06 : 0)) * open - (1 - open) * 0.12, 0, 0.8);
    const at = step * pixel;
    const rim = plainly ? 0.03 : 0.09;
    const family = (add: number) =>
      Math.max(
        lines(ring + spacing, spacing * 2, (light * (2 - thin)) / 2 + add * (2 - thin) * 0.6, 0.16, at),
        lines(ring, spacing * 2, (light * thin) / 2 + add * thin * 0.6, 0.16, at),
      );
    const core = family(0);
    const edge = family(rim);
    out[dark] = 1 - Math.max(core, edge);
    out[deep] = (1 - core) * 0.55;
    out[green] = (1 - core) * 0.85;
    out[sand] = pool;
    out[ice] = 1 - pool * 0.85;
    // The tree's own shade on the ground, short and round.
    const shade = bell(0, 5.4, Math.hypot(dx, dz * 1.1)) * (lit ? 0.25 : 0.5);
    out[dark] = Math.min(1, (out[dark] as number) + shade);
    path(x, y, below, open, out);
  }

  function path(x: number, y: number, below: number, open: number, out: Float32Array): void {
    const there = (tree.at(x, y, 0) / 255) * Math.min(1, open * 1.4);
    const about = Math.max(tree.at(x - 2.5, y + 1.5, 0), tree.at(x + 2.5, y - 1.5, 0)) / 255;
    if (about > there) out[dark] = Math.max(out[dark] as number, about * 0.95);
    if (there <= 0.02) return;
    const tread = lines(
      y + (noise(x * 0.05, y * 0.1) - 0.5) * 5,
      clamp(below * 0.016, 2.4, 7),
      lit ? 0.4 : 0.3,
      0.5,
      pixel,
    );
    out[dark] = mix(out[dark] as number, 1 - tread, there);
    out[deep] = mix(out[deep] as number, lit ? 0.1 : 0.3, there);
    out[green] = mix(out[green] as number, lit ? 0.3 : 0.9, there);
    out[sand] = mix(out[sand] as number, lit ? 0.9 : 0.2, there);
  }

  function wood(x: number, y: number, share: number, out: Float32Array): void {
    const light = tree.at(x, y, 1) / 255;
    const onTrunk = Math.abs(x - middle) < trunk.half * 2.4 && y > trunk.fork - 40;
    const grain = onTrunk
      ? (x - middle) / (1 + 1.2 * smooth(trunk.foot - 120, trunk.foot + 30, y)) +
        (noise(x * 0.02, y * 0.012) - 0.5) * 16
      : y * 0.55 + x * 0.9;
    // Limbs are dark with a lit edge; the trunk is cut along its fibres.
    const limb = light < 0.4 || light > 0.88 || !onTrunk;
    const tone = lit ? 0.12 + light * 0.62 : 0.06 + light * 0.34;
    const lip = smooth(0.6, 0.85, light);
    const bark = limb ? lip * (lit ? 1 : 0.25) : lines(grain, 7.2, tone, 0.5, pixel);
    const edge = limb ? lip * (lit ? 1 : 0.7) : lines(grain, 7.2, tone + 0.16, 0.5, pixel);
    out[dark] = mix(out[dark] as number, 1 - Math.max(bark, edge), share);
    out[deep] = mix(out[deep] as number, (1 - bark) * 0.6, share);
    out[green] = mix(out[green] as number, (1 - bark) * 0.8, share);
    out[sand] = mix(out[sand] as number, lit ? 1 : 0, share);
    out[ice] = mix(out[ice] as number, lit ? 0 : 1, share);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      const open = openness(vista, x + (noise(x * 0.008, y * 0.02) - 0.5) * 110, y);
      if (y < horizon) sky(x, y, open, out);
      else ground(x, y, open, out);
      const trunkShare = Math.min(1, (tree.at(x, y, 1) / 255) * 5);
      if (trunkShare > 0.02) wood(x, y, trunkShare, out);
      const found = roundAt(x, y);
      if (found < 0) return;
      const leaves = rounds[found] as Leaves;
      const share = leafEdge(leaves, x, y, pixel);
      if (share <= 0) return;
      // Leaves stand before sky and boughs.
      for (const ink of [sand, ice, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - share);
      if (share > 0.5) cutLeaves(leaves, found, x, y, pixel, false, plainly, out);
      else out[dark] = 1;
    },
  };
}

/** The ground of a lit way: sand, with the tread cut across it. */
export function trailPlate({ horizon }: Vista, pixel: number): Plate {
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      out[sand] = 1;
      const below = Math.max(1, y - horizon);
      const bend = (noise(x * 0.03, y * 0.06) - 0.5) * below * 0.018;
      out[deep] = lines(y + bend, clamp(below * 0.03, 3, 11), 0.2, 0.7, pixel) * 0.85;
    },
  };
}

/** The rounds of leaves with their light, and nothing else. */
export function crownPlate(vista: Vista, pixel: number): Plate {
  const rounds = crownOf(vista);
  const roundAt = finderOf(rounds);
  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      const found = roundAt(x, y);
      if (found < 0) return;
      const leaves = rounds[found] as Leaves;
      const share = leafEdge(leaves, x, y, pixel);
      if (share <= 0) return;
      out[opaque] = share;
      cutLeaves(leaves, found, x, y, pixel, true, false, out);
    },
  };
}
