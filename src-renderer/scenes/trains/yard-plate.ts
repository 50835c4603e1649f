import { drawMask, drawnAlone, layMask } from '../../plates/printing/mask.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { lay, layNight, type Painting } from '../../plates/printing/painting.ts';
import { palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { fullness, sheetOnLayout, type Layout } from '../engine/layout.ts';
import type { GroundSpot } from '../engine/overlook.ts';
import { paintedGround } from '../engine/painted-on.ts';
import { drawGate } from './draw-gate.ts';
import { drawYard } from './draw-yard.ts';
import { fleet, waitsAt } from './fleet.ts';
import { drawVehicle } from './draw-vehicle.ts';
import { curb, readsFinely, openness, table, tracks, wall, welding } from './yard.ts';

/** Share of a floor's point that is within an edge: radius, and metres to a pixel of the sheet. */
const within = (edge: number, radius: number, fine: number): number => clamp((edge - radius) / fine + 0.5);

/** Rings of the floor tremble as those of wood do. */
function waved({ radius, angle }: GroundSpot): number {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return (
    radius +
    (noise(x * 2.2 + radius * 0.05 + 40, y * 2.2 + 47) - 0.5) * 0.5 * Math.min(1, radius / 4) +
    (noise(x * 4.3 + radius * 0.31 + 60, y * 4.3 + radius * 0.17 + 51) - 0.5) * 0.12
  );
}

/** How near a place lies to the middle of a track: 1 there. It widens towards its gate. */
function trackLight({ angle, radius }: GroundSpot, track: number): number {
  const turn = angle - track;
  if (Math.abs(turn) > 0.6) return 0;
  const wide = 2.1 + (radius - 12) * 0.03;
  return smooth(wide + 2.6, wide * 0.5, Math.abs(radius * Math.sin(turn))) * smooth(11, 29, radius);
}

/** The yard at nightfall: all gates are dark, and the table is empty. */
export function yardPlate(yard: Layout, sheet: Sheet): Painting {
  const own = sheetOnLayout(yard, sheet);
  const built = drawMask(own, (pen) => {
    drawYard(pen, yard);
    tracks.forEach((_, index) => drawGate(pen, index, false));
  });
  return paintedGround(yard, sheet, readsFinely, (out, x, y, ground, fine) => {
    layNight(out);
    if (ground.radius < wall + 0.4) paintFloor(out, yard, ground, fine, x, y);
    layMask(out, built, x, y);
  });
}

function paintFloor(out: Float32Array, yard: Layout, ground: GroundSpot, fine: number, x: number, y: number): void {
  const { radius } = ground;
  const full = fullness(yard, y);
  if (full <= 0) return;
  const open = openness(yard, x + (noise(y * 0.015, 3) - 0.5) * 70, 650, 830) * full;
  const ring = waved(ground);
  const cut = (spacing: number, tone: number, off: number, colour: Rgb, jitter = 0.2): void =>
    lay(out, colour, lines(ring + off, spacing, tone, jitter, fine));
  if (radius > table) {
    const light = tracks.reduce((most, track) => Math.max(most, trackLight(ground, track)), 0) * 0.55;
    const glow = bell(11, 5.2, radius) * 0.62;
    const tone = Math.max(light, glow);
    cut(0.62, mix(0.12, 0.66, tone) * open - 0.02, 0, palette.middle);
    cut(0.62, (tone * 1.15 - 0.35) * open, 0.05, palette.green);
    cut(0.62, (glow * 1.3 - 0.45) * open, 0.08, palette.sand);
    const spark = Math.exp(-((ground.x - welding.glow.x) ** 2 + (ground.y - welding.glow.y) ** 2) / 2);
    if (spark > 0.12) cut(0.62, (spark - 0.12) * open, 0.08, palette.orange);
    const pit = within(curb, radius, fine);
    if (pit > 0) {
      lay(out, palette.dark, pit);
      lay(out, palette.middle, pit * lines(ring, 0.2, 0.34 * openness(yard, x, 700, 900) * full, 0.2, fine));
    }
  }
  const share = within(table, radius, fine);
  if (share <= 0) return;
  paintTable(out, ground, ring, fine, share, full);
}

/** The table is a trunk: its rings lie in the light of a lamp, and an orange rim runs round it. */
function paintTable(
  out: Float32Array,
  ground: GroundSpot,
  ring: number,
  fine: number,
  share: number,
  full: number,
): void {
  const { x, y, radius } = ground;
  const lamp = Math.exp(-((Math.hypot(x + 4.5, y - 1.5) / 9.5) ** 2));
  const rough = 0.1 * (noise(ring * 7.3, 3) - 0.5);
  lay(out, palette.sand, share);
  lay(out, palette.middle, share * lines(ring, 0.4, mix(1.12, 0.12, lamp) + rough, 0.35, fine));
  lay(out, palette.dark, share * lines(ring + 0.04, 0.4, mix(1.25, mix(1.05, -0.25, lamp) + rough, full), 0.35, fine));
  const inner = (edge: number): number => 1 - within(edge, radius, fine);
  lay(out, palette.dark, inner(table - 0.62) * share);
  const [from, to] = [mix(table - 0.32, table - 0.52, full), mix(table - 0.32, table - 0.12, full)];
  lay(out, palette.orange, inner(from) * within(to, radius, fine));
}

/** Where a gate stands open: its land in daylight, and light along its track. Nothing else is on the sheet. */
export function gatePlate(yard: Layout, sheet: Sheet, index: number): Painting {
  const own = sheetOnLayout(yard, sheet);
  const built = drawMask(own, (pen) => drawGate(pen, index, true));
  const track = tracks[index] ?? 0;
  return paintedGround(yard, sheet, readsFinely, (out, x, y, ground, fine) => {
    // The track itself stays dark, so that its rails are seen.
    const beside = Math.abs(ground.radius * Math.sin(ground.angle - track)) > 1.3;
    if (beside && ground.radius < wall && ground.radius > curb + 0.5) {
      const light = trackLight(ground, track) * openness(yard, x);
      const ring = waved(ground);
      const bright = lines(ring + 0.08, 0.62, light * 1.2 - 0.3, 0.2, fine);
      const soft = lines(ring + 0.05, 0.62, light * 1.3 - 0.1, 0.2, fine);
      if (soft > 0) {
        out[3] = soft;
        lay(out, palette.green, 1);
        lay(out, palette.sand, bright);
      }
    }
    const drawn = built.at(x, y) / 255;
    if (drawn <= 0) return;
    out[3] = Math.max(out[3] as number, drawn);
    for (const channel of [0, 1, 2] as const)
      out[channel] = mix(out[channel] as number, built.at(x, y, channel), drawn);
  });
}

/** A train that waits on its track, and nothing else. */
export function trainPlate(yard: Layout, sheet: Sheet, index: number): Painting {
  return drawnAlone(
    drawnOn(yard, sheet, (pen) => {
      const vehicle = fleet[index];
      if (vehicle) drawVehicle(pen, vehicle, { angle: tracks[index] ?? 0, rear: waitsAt[index] ?? 0 });
    }),
  );
}
