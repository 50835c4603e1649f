import { lines } from '../../plates/printing/lines.ts';
import { drawnAlone, layMask, type Mask } from '../../plates/printing/mask.ts';
import { hash, noise } from '../../plates/printing/noise.ts';
import { lay, layNight, type Painting } from '../../plates/printing/painting.ts';
import { between, palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { mix, smooth } from '../../plates/printing/shape.ts';
import { paintedOn } from '../engine/painted-on.ts';
import { areaAround, type Layout } from '../engine/layout.ts';
import { drawHome, drawIsland, drawReflection, drawRing } from './draw-islands.ts';
import { drawPlanned } from './draw-bridge.ts';
import { drawEmber } from './draw-lamp.ts';
import { clay, ink } from '../engine/ink.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import type { Area } from '../engine/place-canvas.ts';
import {
  bridges,
  flat,
  flameOf,
  glowReach,
  home,
  islands,
  openness,
  sizeAt,
  waterReach,
  type IslandId,
} from './islands.ts';

/** Rings in the water about each: their spacing, how they waver, and their colour in its light. */
const waters: Readonly<Record<IslandId | 'home', readonly [spacing: number, waver: number, colour: Rgb]>> = {
  home: [16, 5, palette.sand],
  bus: [13, 2.5, palette.ice],
  tractor: [12, 7, clay],
  dancers: [11, 1.5, palette.paper],
  signpost: [9, 0.6, palette.ice],
  road: [14, 1, palette.sand],
  screen: [15, 4, palette.green],
};
const shores = [
  { id: 'home', x: home.x, y: home.y, radius: home.radius } as const,
  ...islands.map(({ id, x, y, radius }) => ({ id, x, y, radius: radius * sizeAt(y) }) as const),
];

/** How far off each shore a point is, on the level, and how that counts where waters meet: home's reach farther. */
const offShore = { away: new Float64Array(shores.length), weight: new Float64Array(shores.length) };

/** Measures a point from all shores; says which is nearest and which is next, or that it lies on land. */
function measure(x: number, y: number, out: { near: number; next: number }): boolean {
  let [least, second] = [Infinity, Infinity];
  for (let index = 0; index < shores.length; index++) {
    const shore = shores[index] as (typeof shores)[number];
    const away = Math.hypot(x - shore.x, (y - shore.y) / flat) - shore.radius;
    const weight = index === 0 ? away * 0.62 : away;
    offShore.away[index] = away;
    offShore.weight[index] = weight;
    if (weight < least) {
      [second, out.next] = [least, out.near];
      [least, out.near] = [weight, index];
    } else if (weight < second) [second, out.next] = [weight, index];
  }
  return least > 0;
}

/** Rings of one shore run on so far into the water of another, in the measure of `rest`. */
const overlap = 100;

/** How far a point that was measured lies on a shore's own side: above 0 in its water, below 0 in another's. */
function restOf(shore: number): number {
  let other = Infinity;
  for (let index = 0; index < shores.length; index++)
    if (index !== shore) other = Math.min(other, offShore.weight[index] as number);
  return other - (offShore.weight[shore] as number);
}

/**
 * An island that waits lies in half light, so that the first page shows what stands there: so much of its own colours is
 * laid over its shape, and so much of its lamp's light over the water (0…1).
 */
const waiting = { island: 0.5, water: 0.16 } as const;
/**
 * An island's shape, as under a moon: its outlines are as dark as the water, its ground is green, and what stands there is so much lighter that
 * it is seen from afar.
 */
const [outline, ground, moonlit] = [
  palette.dark,
  between(palette.middle, palette.green, 0.3),
  between(palette.green, palette.ice, 0.42),
];
/** How light the ground is drawn: `unlit.base` in draw-islands.ts. */
const groundLight = 0.28;

/** Lays a drawing in greens, by how light it is. */
function layShape(out: Float32Array, drawing: Mask, x: number, y: number): void {
  const drawn = drawing.at(x, y) / 255;
  if (drawn <= 0.003) return;
  const light = (0.3 * drawing.at(x, y, 0) + 0.59 * drawing.at(x, y, 1) + 0.11 * drawing.at(x, y, 2)) / 255;
  const colour =
    light < groundLight
      ? between(outline, ground, smooth(0.08, groundLight, light))
      : between(ground, moonlit, smooth(groundLight, 0.8, light));
  lay(out, colour, drawn);
}

/** The night: water, the islands in half light, and home. */
export function nightPlate(layout: Layout, sheet: Sheet): Painting {
  const nearest = { near: 0, next: 0 };
  const farFirst = islands.toSorted((one, other) => one.y - other.y);
  const shapes = drawnOn(layout, sheet, (pen) => {
    for (const island of farFirst) drawIsland(pen, island, false);
  });
  const colours = drawnOn(layout, sheet, (pen) => {
    for (const island of farFirst) {
      drawReflection(pen, island);
      drawIsland(pen, island, true);
    }
  });
  const middle = drawnOn(layout, sheet, (pen) => {
    drawHome(pen);
    bridges.forEach((bridge, index) => drawPlanned(pen, bridge, islands[index]?.arch ?? 0, ink.orange));
    for (const island of islands) drawEmber(pen, flameOf(island), sizeAt(island.y));
  });
  const pixel = 1 / (sheet.scale * layout.size);
  return paintedOn(layout, (out, x, y, screenX, screenY) => {
    layNight(out);
    const open = openness(layout, x + (noise(y * 0.012, 3) - 0.5) * 40);
    if (open <= 0) return;
    if (measure(x, y, nearest)) {
      // Near a border the rings of both shores cross.
      layWater(out, nearest.next, x, y, pixel, open);
      layWater(out, nearest.near, x, y, pixel, open);
    }
    layShape(out, shapes, screenX, screenY);
    layMask(out, colours, screenX, screenY, waiting.island * open);
    layMask(out, middle, screenX, screenY);
  });
}

/** The rings of a shore as they lie in the night; home's are alight, the others in the half light of islands that wait. */
function layWater(out: Float32Array, shore: number, x: number, y: number, pixel: number, open: number): void {
  const rest = restOf(shore);
  if (rest < -overlap) return;
  if (shore === 0) {
    const light = cutsAt(shore, rest, x, y, pixel, 250);
    lay(out, palette.middle, light(0.1, 0.3) * open);
    lay(out, palette.green, light(-0.1, 0.52) * open);
    lay(out, palette.sand, light(-0.24, 0.58) * open);
    return;
  }
  const still = cutsAt(shore, rest, x, y, pixel, 120);
  lay(out, palette.deep, still(0.2, 0.3) * open);
  const { colour, share } = lampLight(shore, rest, x, y, pixel);
  lay(out, colour, share * waiting.water * open);
}

/** The light of an island's lamp in the rings of its water, at a point that was measured: its colour, and how much of it. */
function lampLight(
  shore: number,
  rest: number,
  x: number,
  y: number,
  pixel: number,
): { readonly colour: Rgb; readonly share: number } {
  if ((offShore.away[shore] as number) >= waterReach) return { colour: palette.green, share: 0 };
  const light = cutsAt(shore, rest, x, y, pixel, waterReach - 30);
  const share = light(0.16, 0.62);
  if (share <= 0.003) return { colour: palette.green, share: 0 };
  const { id, y: middleY } = shores[shore] as (typeof shores)[number];
  const [, , bright] = waters[id];
  // Light far behind is fainter, so that the eye rests on what is near.
  const tone = mix(0.4, 1, smooth(200, 780, middleY));
  return { colour: between(palette.green, bright, light(-0.2, 0.74) * tone), share: share * mix(0.75, 1, tone) };
}

/** How thick the rings of a shore are cut at a point that was measured, from a least tone and what light adds to it. */
function cutsAt(
  shore: number,
  rest: number,
  x: number,
  y: number,
  pixel: number,
  reach: number,
): (least: number, added: number) => number {
  const { id, x: middleX, y: middleY, radius } = shores[shore] as (typeof shores)[number];
  const [spacing, waver] = waters[id];
  const away = offShore.away[shore] as number;
  const far = away + radius;
  const [east, south] = [(x - middleX) / far, (y - middleY) / flat / far];
  const steep = Math.hypot(east, south / flat);
  const light = smooth(reach, 0, away);
  const bent = away + (noise(x * 0.012 + shore * 9, y * 0.02) - 0.5) * waver * 4 * (0.3 + away / 200);
  const wide = (Math.max(0, bent) / reach) ** 0.8 * reach;
  const ring = Math.floor(wide / (spacing * 1.15));
  const taken = smooth(0.28, 0.6, noise(east * 1.7 + shore * 7 + hash(ring, 4) * 20, south * 1.7 + ring * 2.3));
  // Each ring tapers off at a place of its own, some beyond the border and some before it, so that no seam is seen.
  const own = rest + (noise(x * 0.014 + shore * 5, y * 0.014) - 0.5) * 60 - 70 * hash(ring, shore + 31);
  const ends = smooth(reach + 120, reach * 0.4, away) * smooth(30 - overlap, 40, own);
  return (least, added) =>
    lines(wide, spacing * 1.15, (least + added * light * (0.35 + 0.65 * taken)) * ends, 0.25, pixel * steep);
}

/** An island in the light of its lamp, and that light in the water about it. */
export function litPlate(layout: Layout, sheet: Sheet, index: number): Painting {
  const island = islands[index] as (typeof islands)[number];
  const nearest = { near: 0, next: 0 };
  const shore = index + 1;
  const drawing = drawnOn(layout, sheet, (pen) => {
    drawReflection(pen, island);
    drawIsland(pen, island, true);
  });
  // What stands on another island is before this light, not under it.
  const others = drawnOn(layout, sheet, (pen) => {
    for (const other of islands) if (other !== island) drawIsland(pen, other, false);
  });
  const pixel = 1 / (sheet.scale * layout.size);
  return paintedOn(layout, (out, x, y, screenX, screenY) => {
    const open = openness(layout, x + (noise(y * 0.012, 3) - 0.5) * 40);
    if (open <= 0) return;
    const rest = measure(x, y, nearest) ? restOf(shore) : -Infinity;
    if (rest > -overlap) {
      const { colour, share } = lampLight(shore, rest, x, y, pixel);
      if (share > 0) {
        lay(out, colour, 1);
        out[3] = share * open * (1 - others.at(screenX, screenY) / 255);
      }
    }
    const drawn = drawing.at(screenX, screenY) / 255;
    if (drawn <= 0.003) return;
    out[3] = mix(out[3] as number, 1, drawn * open);
    layMask(out, drawing, screenX, screenY);
  });
}

/** The orange ring, closed. */
export function ringPlate(layout: Layout, sheet: Sheet): Painting {
  return drawnAlone(drawnOn(layout, sheet, drawRing));
}

/** A piece of the screen, in whole units, that holds all that a lit island shows. */
export function litArea(layout: Layout, index: number): Area {
  const island = islands[index] as (typeof islands)[number];
  const { x, y, radius } = island;
  const size = sizeAt(y);
  const flame = flameOf(island);
  const out = radius * size + waterReach;
  const left = Math.min(x - out, flame.x - glowReach * size);
  const top = Math.min(y - out * flat, flame.y - glowReach * size, y - 220 * size);
  const right = Math.max(x + out, flame.x + glowReach * size);
  return areaAround(layout, [
    { x: left, y: top },
    { x: right, y: y + out * flat },
  ]);
}
