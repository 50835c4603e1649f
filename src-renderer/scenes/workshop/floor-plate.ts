import { degree } from '../../core/model/angle.ts';
import { drawMask, layMask } from '../../plates/printing/mask.ts';
import { lines } from '../../plates/printing/lines.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { lay, layNight, type Painting } from '../../plates/printing/painting.ts';
import { palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { clay } from '../engine/ink.ts';
import { sheetOnLayout, type Layout } from '../engine/layout.ts';
import { newGroundSpot, type GroundSpot } from '../engine/overlook.ts';
import { paintedGround } from '../engine/painted-on.ts';
import { drawHall } from './draw-hall.ts';
import {
  brightest,
  fringe,
  gate,
  groundUnder,
  homes,
  meets,
  middle,
  openness,
  parts,
  readsFinely,
  track,
  wall,
} from './hall.ts';
import { laidBeyond, lineAt, newLineSpot, pace, paintLine, waits, within } from './line-paint.ts';

/** Rings of the floor lie so far apart, in metres. */
const spacing = 0.5;
/** Rings of the floor tremble as those of wood do. */
function waved({ radius, angle }: GroundSpot): number {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return (
    radius +
    (noise(x * 2.2 + radius * 0.05 + 40, y * 2.2 + 47) - 0.5) * 0.42 * Math.min(1, radius / 4) +
    (noise(x * 4.3 + radius * 0.31 + 60, y * 4.3 + radius * 0.17 + 51) - 0.5) * 0.1
  );
}

/** How much of the gate's light falls on a place: the lorry stands out against it. */
function gateLight({ x, y }: GroundSpot): number {
  const spread = 0.7 + (wall - y) * 0.09;
  return smooth(gate.to + spread, gate.to, x) * smooth(gate.from - spread, gate.from, x) * smooth(-1, 5, y);
}

/** How much daylight falls in bars on a place under the glass of the roof. */
function roofLight({ x, y }: GroundSpot): number {
  const bar = ((x + 29.2 + y * 0.12) / 6.6) % 1;
  const bars = smooth(0.02, 0.1, bar) * smooth(0.42, 0.34, bar);
  // Near the eye lines are so wide apart that bars would read as puddles.
  return bars * 0.72 * smooth(24, 6, Math.hypot(x, y * 0.6)) * smooth(-9, 3, y);
}

/** Machines that wait to be moved stand in pools of light; the first one has been moved when the picture opens. */
const pools = homes.slice(1);

/** How much light falls on a place from above a machine that waits. */
const poolLight = ({ x, y }: GroundSpot): number =>
  Math.max(...pools.map((home) => smooth(2.9, 1.2, Math.hypot((x - home.x) / 1.15, y - home.y + 0.3))));

/** The hall before anything is moved: a dark floor under bars of daylight, and a ring that is only marked. */
export function hallPlate(hall: Layout, sheet: Sheet): Painting {
  const own = sheetOnLayout(hall, sheet);
  const built = drawMask(own, (pen) => drawHall(pen, hall));
  return paintedGround(hall, sheet, readsFinely, (out, x, y, ground, fine) => {
    layNight(out);
    if (y > meets.y && ground.y < wall) paintFloor(out, hall, ground, fine, x);
    layMask(out, built, x, y);
  });
}

/** On an upright screen lines of the floor end before the dusk comes, whose own lines would cut them into dashes. */
const beforeDusk = ({ frame }: Layout, { y }: GroundSpot): number => (frame.portrait ? smooth(-9.2, -6.6, y) : 1);

function paintFloor(out: Float32Array, hall: Layout, ground: GroundSpot, fine: number, x: number): void {
  const { radius } = ground;
  const open = openness(hall, x + (noise(radius * 3, 3) - 0.5) * 90, 669, 901) * beforeDusk(hall, ground);
  const ring = waved(ground);
  const bright = Math.max(gateLight(ground), poolLight(ground));
  const light = Math.max(roofLight(ground), bright);
  const cut = (tone: number, off: number, colour: Rgb): void =>
    lay(out, colour, lines(ring + off, spacing, tone * open, 0.22, fine));
  cut(mix(0.2, 0.66, light), 0, palette.middle);
  cut(light * 1.1 - 0.34, 0.05, palette.green);
  cut(Math.max(light * 1.2 - 0.75, bright * 0.85), 0.08, palette.sand);
  // The track to be: two painted lines, and plates for the legs of its frame.
  const band = within(track.outer, radius, fine) * (1 - within(track.inner, radius, fine));
  lay(out, palette.deep, band);
  // Where its frame will stand: a plate in the floor for every pair of legs.
  const plate = ground.angle / pace / 2.5;
  const off = Math.abs(plate - Math.round(plate)) * 2.5 * pace * radius;
  lay(out, palette.green, band * clamp((0.16 - off) / fine + 0.5));
  for (const edge of [track.inner, track.outer]) {
    // Broader beyond the lorry, where it would be too thin to be seen as one ring with the near side.
    const half = mix(0.045, 0.12, smooth(0, 6, ground.y));
    lay(out, palette.orange, clamp((half - Math.abs(radius - edge)) / fine + 0.5));
  }
  const hub = within(middle, radius, fine);
  if (hub <= 0) return;
  lay(out, palette.dark, hub);
  lay(out, palette.sand, hub * lines(ring, 0.36, mix(0.9, 0.8, radius / middle), 0.25, fine));
}

/** Parts of the ring overlap by so much, so that no dark seam is left between two. */
const overlap = 0.25 * degree;

/** A part of the ring in the light, about a place. Nothing else is on the sheet. */
export function lightPlate(hall: Layout, sheet: Sheet, index: number): Painting {
  const part = parts[index];
  const above = newGroundSpot();
  const line = newLineSpot();
  /** How far a direction is beyond the part's end, and to which side; within it that is negative. */
  const beyondEnd = (angle: number): readonly [beyond: number, off: number, reach: number, way: 1 | -1] => {
    const turn = turnFrom(part?.direction ?? 0, angle);
    const [off, reach] = turn < 0 ? [-turn, part?.before ?? 0] : [turn, part?.after ?? 0];
    return [off - reach, off, reach, turn < 0 ? -1 : 1];
  };
  return paintedGround(hall, sheet, readsFinely, (out, x, y, ground, fine) => {
    if (y <= meets.y || !part) return;
    const { radius, angle } = ground;
    groundUnder(x, y, above, track.up);
    lineAt(ground, above, fine, line);
    const [past, off, reach] = beyondEnd(angle);
    const lit = Math.max(
      clamp(((overlap - past) * radius) / fine + 0.5),
      past > 0 ? runOut(ground, past, reach, fine) : 0,
    );
    // Beyond its end a part paints the line as the next one would, and leaves it free where the next one has it.
    const [over, , , way] = beyondEnd(line.angle);
    const laid = line.share > 0 ? (over > overlap ? laidBeyond(line, over, way) : 1) : 0;
    const floor = lit * within(track.outer + 0.3, radius, fine) * (1 - within(middle, radius, fine));
    const share = Math.min(1, laid * line.share + floor * (1 - line.share));
    if (share <= 0) return;
    out[3] = share;
    // Where two parts overlap both paint the same.
    paintLight(out, ground, fine, 1 - Math.abs(1 - off / reach));
    paintLine(out, line, fine);
  });
}

/** From one direction to another, the short way round. */
const turnFrom = (one: number, other: number): number => Math.atan2(Math.sin(other - one), Math.cos(other - one));

/** Share of a point so far beyond a part's end: rings of wood taper off there, and the line's frame has its shadow. */
function runOut(ground: GroundSpot, beyond: number, reach: number, fine: number): number {
  if (ground.radius > track.inner - 0.2) return beyond < waits ? 1 : 0;
  if (beyond > Math.min(fringe, reach)) return 0;
  const rings = waved(ground) / (spacing * 0.7);
  const ring = Math.floor(rings);
  const long = (13 + 8 * hash(ring, 9)) * degree;
  const half = 0.5 * (1 - beyond / long);
  return clamp(((half - Math.abs(rings - ring - 0.5)) * spacing * 0.7) / fine + 0.5);
}

/** Wood in the light, and the line's shadow along its edge. `off`: 0 at a place, 1 half-way to the next. */
function paintLight(out: Float32Array, ground: GroundSpot, fine: number, off: number): void {
  const { radius } = ground;
  const ring = waved(ground);
  const light = Math.max(bell(brightest, 1.9, radius) * smooth(1.2, 0.27, off), 0.35);
  const cut = (tone: number, shift: number, colour: Rgb): void =>
    lay(out, colour, lines(ring + shift, spacing * 0.7, tone, 0.25, fine));
  lay(out, palette.sand, 1);
  cut(light * 1.15 - 0.4, 0.36, palette.paper);
  cut(mix(0.62, 0.08, light), 0, clay);
  cut(mix(0.5, -0.2, light), 0.04, palette.middle);
  // The line's shadow.
  lay(out, palette.dark, 1 - within(track.inner - 0.2, radius, fine));
}

/** What the closed ring adds: its middle shines as a trunk's does, and light runs out from the track. */
export function closedPlate(hall: Layout, sheet: Sheet): Painting {
  return paintedGround(hall, sheet, readsFinely, (out, x, y, ground, fine) => {
    if (y <= meets.y) return;
    const { radius } = ground;
    const ring = waved(ground);
    const hub = within(middle, radius, fine);
    if (hub > 0) {
      out[3] = hub;
      lay(out, palette.paper, 1);
      lay(out, palette.sand, lines(ring, 0.36, mix(0.3, 0.72, radius / middle), 0.25, fine));
      lay(out, palette.orange, 1 - within(middle - 0.16, radius, fine));
      return;
    }
    if (radius < track.outer + 0.3 || radius > track.outer + 3.4) return;
    const glow =
      smooth(track.outer + 3.4, track.outer + 0.2, radius) * openness(hall, x, 738, 924) * beforeDusk(hall, ground);
    const soft = lines(ring + 0.05, spacing, glow * 0.9 - 0.06, 0.22, fine);
    if (soft <= 0) return;
    out[3] = soft;
    lay(out, palette.green, 1);
    lay(out, palette.sand, lines(ring + 0.08, spacing, glow * 0.95 - 0.3, 0.22, fine));
  });
}
