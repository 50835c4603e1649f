import { lines } from '../../plates/printing/lines.ts';
import { layMask, type Mask } from '../../plates/printing/mask.ts';
import { noise, roughNoise } from '../../plates/printing/noise.ts';
import { lay, layNight, type Painting } from '../../plates/printing/painting.ts';
import { between, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { paintedOn } from '../engine/painted-on.ts';
import type { Layout } from '../engine/layout.ts';
import { things } from './draw-desks.ts';
import { drawOutside } from './draw-outside.ts';
import { drawFarWall, drawNearWall } from './draw-wall.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { clay } from '../engine/ink.ts';
import { aisles, builtOpenness, desks, groundUnder, openness, turnFrom, wall } from './room.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A place of the ground. */
interface Lie {
  across: number;
  ahead: number;
  radius: number;
  angle: number;
  /** The radius as the rings are cut: wavering. */
  rough: number;
  /** Change of that from one pixel to the next. */
  fine: number;
}

function lieAt(x: number, y: number, pixel: number, out: Lie): void {
  const [across, ahead] = groundUnder(x, y);
  out.across = across;
  out.ahead = ahead;
  out.radius = Math.hypot(across, ahead);
  out.angle = Math.atan2(ahead, across);
  out.rough = roughAt(x, y);
  out.fine = Math.hypot(roughAt(x + pixel, y) - out.rough, roughAt(x, y + pixel) - out.rough) + 1e-6;
}

function roughAt(x: number, y: number): number {
  const [across, ahead] = groundUnder(x, y);
  const radius = Math.hypot(across, ahead);
  const angle = Math.atan2(ahead, across);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const out = radius > wall.outer;
  return (
    radius +
    (out
      ? (noise(cosine * 1.6 + radius * 0.05 + 30, sine * 1.6 + 37) - 0.5) * 1.5 * Math.min(1, (radius - wall.outer) / 3)
      : 0) +
    (noise(cosine * 4.3 + radius * 0.31 + 20, sine * 4.3 + radius * 0.17 + 11) - 0.5) * (out ? 0.5 : 0.1)
  );
}

const newLie = (): Lie => ({ across: 0, ahead: 0, radius: 0, angle: 0, rough: 0, fine: 1 });

/** What no lamp lights is drawn into this colour. */
const unlit = between(palette.dark, palette.middle, 0.4);

/** The room with all its lamps out but the great one, and the snow about it. */
export function nightPlate(layout: Layout, sheet: Sheet): Painting {
  const lie = newLie();
  const pixel = 1 / (sheet.scale * layout.size);
  const behind = drawnOn(layout, sheet, (pen) => {
    drawOutside(pen, layout);
    drawFarWall(pen);
  });
  const inside = drawnOn(layout, sheet, (pen) => {
    for (const { draw } of things) draw(pen);
    drawNearWall(pen);
  });
  const dull = drawnOn(layout, sheet, (pen) => drawOnly(pen, (ring) => ring !== undefined));
  return paintedOn(layout, (out, x, y, screenX, screenY) => {
    layNight(out);
    const open = openness(layout, x + (noise(y * 0.012, 3) - 0.5) * 100);
    if (open <= 0) return;
    lieAt(x, y, pixel, lie);
    if (lie.radius < wall.outer) paintFloor(out, lie);
    else paintSnow(out, lie, open);
    layMask(out, behind, screenX, screenY);
    layMask(out, inside, screenX, screenY);
    // Without its lamp a desk keeps its shape and little of its colour.
    const dark = dull.at(screenX, screenY) / 255;
    if (dark > 0.01) lay(out, unlit, dark * 0.6);
    // Towards the words lines of the night grow broader over what is built, until they meet.
    const built = Math.max(share(behind, screenX, screenY), share(inside, screenX, screenY));
    const night = lines(lie.rough + 0.2, 0.55, 1.14 * (1 - builtOpenness(layout, x)) - 0.07, 0.2, lie.fine);
    lay(out, palette.dark, Math.max(night * built, smooth(0.12, 0.02, open)));
  });
}

const cutOf = ({ rough, fine }: Lie, spacing: number, tone: number, off = 0): number =>
  lines(rough + off, spacing, tone, 0.25, fine);

function paintFloor(out: Float32Array, lie: Lie): void {
  const { radius, fine } = lie;
  lay(out, palette.middle, 1);
  lay(out, palette.deep, 0.35);
  lay(out, palette.deep, cutOf(lie, 1.24, 0.4, 0.1));
  const aisle = aisleAt(lie);
  if (aisle > 0) lay(out, between(clay, palette.sand, cutOf(lie, 0.62, 0.55, 0.1)), aisle);
  lay(out, palette.dark, clamp((4.05 - radius) / fine + 0.5));
  const middle = clamp((3.9 - radius) / fine + 0.5);
  if (middle > 0) {
    const light = between(palette.paper, palette.sand, cutOf(lie, 0.42, mix(0.2, 0.62, radius / 4)));
    lay(out, between(light, clay, cutOf(lie, 0.42, mix(0, 0.34, radius / 4), 0.12)), middle);
  }
}

function aisleAt({ radius, angle, fine }: Lie): number {
  if (radius <= 3.4) return 0;
  let off = 9;
  for (const aisle of aisles) {
    const turn = turnFrom(angle, aisle);
    if (Math.cos(turn) > 0) off = Math.min(off, Math.abs(radius * Math.sin(turn)));
  }
  return clamp((1.05 - off) / fine + 0.5);
}

/** Snow in growth rings, bright where the gates' light falls on it. */
function paintSnow(out: Float32Array, lie: Lie, open: number): void {
  const { radius, angle, across, ahead } = lie;
  let light = 0;
  for (const aisle of aisles) {
    const turn = turnFrom(angle, aisle);
    if (Math.abs(turn) > 0.6) continue;
    const wide = 1.2 + (radius - wall.outer) * 0.34;
    light = Math.max(
      light,
      smooth(wide + 0.5, wide * 0.5, Math.abs(radius * Math.sin(turn))) * smooth(33, wall.outer, radius),
    );
  }
  const tone = smooth(40, 20, radius) * smooth(wall.outer + 0.7, wall.outer + 2.4, radius);
  const patch = roughNoise(across * 0.13 + 40, ahead * 0.13 + 40);
  lay(out, palette.middle, cutOf(lie, 1.05, (0.1 + 0.42 * tone * (0.5 + 0.7 * patch)) * open - 0.02));
  const drift = roughNoise(across * 0.16 + 90, ahead * 0.16 + 60);
  lay(out, palette.ice, cutOf(lie, 1.05, (0.55 * tone * drift + 0.16 * tone - 0.06) * open, 0.06));
  lay(out, palette.sand, cutOf(lie, 1.05, (light * 1.5 - 0.2) * open, 0.1));
  lay(out, palette.paper, cutOf(lie, 1.05, (light * 1.1 - 0.5) * open, 0.16));
}

/** A ring of desks with its lamps alight, and their light on the floor; what hides it is left out. */
export function litPlate(layout: Layout, sheet: Sheet, ring: number): Painting {
  const lie = newLie();
  const pixel = 1 / (sheet.scale * layout.size);
  const drawing = drawnOn(layout, sheet, (pen) => drawOnly(pen, (own) => own === ring));
  const covered = drawnOn(layout, sheet, (pen) => {
    for (const { draw } of things) draw(pen);
    drawFarWall(pen);
    drawNearWall(pen);
  });
  const radius = desks[ring] ?? 0;
  return paintedOn(layout, (out, x, y, screenX, screenY) => {
    const open = openness(layout, x + (noise(y * 0.012, 3) - 0.5) * 100);
    if (open <= 0) return;
    const bare = 1 - share(covered, screenX, screenY);
    const [across, ahead] = groundUnder(x, y);
    const off = Math.abs(Math.hypot(across, ahead) - radius - 0.25);
    if (bare > 0 && off < 2) {
      lieAt(x, y, pixel, lie);
      const glow = Math.exp(-(((lie.radius - radius - 0.3) / 1.35) ** 2));
      lay(out, litFloor(lie, glow), 1);
      out[3] = bare * open * clamp((1.95 - off) / lie.fine + 0.5);
    }
    const drawn = share(drawing, screenX, screenY);
    if (drawn <= 0.003) return;
    out[3] = mix(out[3] as number, 1, drawn) * open;
    layMask(out, drawing, screenX, screenY);
  });
}

function litFloor(lie: Lie, glow: number): Rgb {
  const aisle = aisleAt(lie);
  const boards = between(clay, palette.sand, cutOf(lie, 0.62, 0.55, 0.1));
  const floor = between(palette.middle, palette.deep, cutOf(lie, 1.24, 0.34, 0.1));
  const lit = between(floor, palette.green, cutOf(lie, 0.62, 0.2 + 0.72 * glow, 0.31));
  const warm = between(lit, palette.sand, cutOf(lie, 0.62, 0.3 * glow - 0.12, 0.31));
  return between(warm, boards, aisle);
}

/** Draws only some of what stands in the room; what stands before it takes away what it hides. */
function drawOnly(pen: Pen, isOwn: (ring: number | undefined) => boolean): void {
  for (const { ring, draw } of things) {
    pen.globalCompositeOperation = isOwn(ring) ? 'source-over' : 'destination-out';
    draw(pen);
  }
  pen.globalCompositeOperation = 'destination-out';
  drawNearWall(pen);
  pen.globalCompositeOperation = 'source-over';
}

const share = (mask: Mask, x: number, y: number): number => mask.at(x, y) / 255;
