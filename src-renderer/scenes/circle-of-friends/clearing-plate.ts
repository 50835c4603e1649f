import { cutterFor } from '../../plates/printing/cutter.ts';
import { dark, deep, green, ice, inks, opaque, orange, sand } from '../../plates/printing/inks.ts';
import { inside, lines } from '../../plates/printing/lines.ts';
import type { Mask } from '../../plates/printing/mask.ts';
import { noise } from '../../plates/printing/noise.ts';
import { palette } from '../../plates/printing/palette.ts';
import type { Plate } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Stump } from './stump.ts';

/** Sky, low sun, woods and the snow of the clearing by last light. */
export function clearingPlate(stump: Stump, pixel: number, woods: Mask): Plate {
  const { frame, horizon, sun, trunk, tall, radius } = stump;
  const cutter = cutterFor('night');
  const size = sun.radius / 84;
  const root = trunk.y + tall * 0.55;
  const freeAt = (x: number, y: number) =>
    frame.portrait
      ? smooth(frame.height * 0.575, frame.height * 0.49, y)
      : smooth(frame.width * 0.31, frame.width * 0.43, x);

  function sky(x: number, y: number, free: number, out: Float32Array): void {
    const away = Math.hypot(x - sun.x, y - sun.y) / size;
    const wave = (noise(x * 0.006, y * 0.012) - 0.5) * 16 + (noise(x * 0.04, y * 0.04) - 0.5) * 1.8;
    const far = smooth(80, 760, away);
    const spacing = 14 + far * 12;
    const cut = pixel / size;
    out[sand] = smooth(460, 90, away) * 0.9 * free;
    out[ice] = smooth(130, 420, away) * free;
    out[green] = lines(away + wave, spacing, mix(0.05, 1.15, Math.pow(far, 0.72)), 0.25, cut);
    out[deep] = lines(away + wave + 2, spacing, mix(-0.2, 1.15, Math.pow(far, 0.8)), 0.25, cut);
    out[dark] = Math.max(lines(away + wave + 2, spacing, mix(-0.55, 1.02, far), 0.2, cut), 1 - free);
    out[deep] = Math.max(out[deep] as number, 1 - free);
    const disc = inside(sun.radius - away * size, pixel);
    if (disc <= 0) return;
    out[orange] = disc;
    for (const ink of [green, deep, dark, ice]) out[ink] = (out[ink] as number) * (1 - disc);
    out[sand] = mix(out[sand] as number, lines(away + wave * 0.3, 13, 0.12, 0.5, cut), disc);
  }

  function snow(x: number, y: number, free: number, out: Float32Array): void {
    cutter.ground(out);
    const below = y - horizon;
    const down = (y - root) / 0.5;
    const ring = Math.hypot((x - trunk.x) * 0.92, down) + 30;
    const wave = (noise(x * 0.005, y * 0.009) - 0.5) * 0.85 + (noise(x * 0.02, y * 0.035) - 0.5) * 0.1;
    const turn = Math.log(ring) * 13 + wave;
    const fine = (13 / ring) * Math.hypot(0.92, (2 * down) / ring + 0.4) * pixel;
    const path = bell(mix(sun.x, trunk.x, smooth(0, 700, below)), 130 + below * 0.5, x);
    const light = clamp(0.18 + 0.75 * path * smooth(700, 0, below) + 0.24 * smooth(260, 0, below)) * free;
    cutter.cut(out, deep, 0.5 * free);
    cutter.cut(
      out,
      green,
      lines(turn, 1, clamp(0.1 + 0.75 * light), 0.5, fine) * (0.25 + 0.75 * free) * (free > 0 ? 1 : 0.3),
    );
    cutter.cut(out, ice, lines(turn + 0.1, 1, clamp(light * 1.05 - 0.12), 0.5, fine) * free);
    cutter.cut(out, sand, lines(turn + 0.16, 1, clamp(path * smooth(420, 0, below) * 0.8 - 0.1), 0.5, fine) * free);
  }

  return {
    inks,
    paper: palette.paper,
    shade(x, y, out) {
      out[opaque] = 1;
      const free = freeAt(x, y);
      const edge = horizon + 6 * Math.sin(x * 0.004) + (noise(x * 0.01, 2) - 0.5) * 8;
      if (y > edge) snow(x, y, free, out);
      else sky(x, y, free, out);
      const far = (woods.at(x, y, 0) / 255) * free;
      const near = (woods.at(x, y, 1) / 255) * free;
      const birch = (woods.at(x, y, 2) / 255) * free;
      if (far + near + birch <= 0) return;
      if (far > 0) {
        const cut = lines(y + noise(x * 0.05, y * 0.02) * 6, 5, 0.62, 0.3, pixel);
        out[orange] = (out[orange] as number) * (1 - far);
        out[sand] = mix(out[sand] as number, 0.25, far);
        out[green] = Math.max(out[green] as number, far);
        out[deep] = Math.max(out[deep] as number, far * cut);
      }
      if (birch > 0) {
        const shade = lines(x + noise(y * 0.02, 1) * 5, 6, 0.22, 0.5, pixel);
        for (const ink of [orange, green, deep, dark]) out[ink] = (out[ink] as number) * (1 - birch);
        out[ice] = mix(out[ice] as number, 0.35 + 0.5 * shade, birch);
        out[sand] = mix(out[sand] as number, 0.25, birch);
        out[green] = Math.max(out[green] as number, birch * shade * 0.5);
      }
      if (near > 0) {
        out[orange] = (out[orange] as number) * (1 - near);
        for (const ink of [deep, dark]) out[ink] = Math.max(out[ink] as number, near);
      }
      // Far from the sun the wood is lost in the night.
      const lost =
        smooth(radius * 1.05, radius * 1.9, Math.abs(x - sun.x)) * smooth(horizon + 40, horizon - 20, y) * 0.5;
      out[dark] = Math.max(out[dark] as number, lost);
    },
  };
}
