import { seeded } from '../../core/time/clock.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import type { Region } from '../engine/waves.ts';
import { blockSolids, levelAt } from './block.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type Park, seen, shadowFall } from './park.ts';
import {
  begin,
  canvasOf,
  drawEdge,
  coverSteps,
  layShadows,
  markTriangle,
  printTriangle,
  type Projected,
  softenEdges,
  toneSteps,
} from './raster.ts';
import { bright, cut, type Material, rough, type Solid, stone } from './solids.ts';
import { othersCarved } from './turning.ts';
import { between, palette, type Rgb } from '../../plates/printing/palette.ts';

/** How everything stands. */
export interface Pose {
  /** Radians. */
  readonly angle: number;
  /** 0 a block … 1 a form. */
  readonly carved: number;
}

export interface Stage {
  /** The ground in shadow, printed: shadows are laid over the picture from it. */
  readonly shade: Uint32Array<ArrayBuffer>;
  /** Paints forms and shadows as they stand: one number a pixel, 0 where nothing is. */
  paint(pose: Pose, out: Uint32Array): void;
}

/** Where the light comes from: the left, above, a little from the eye's side, so that the round is seen. */
const light = { x: -0.68, y: 0.52, z: 0.52 } as const;
/** Light that comes back from the sky behind the right. */
const skyLight = { x: 0.6, y: 0.5, z: -0.6 } as const;
const grainSide = 256;
/** How thick a drawn line is, in units of the screen. */
const drawnWide = 5;

/** The piece of the screen in which forms and shadows lie. */
export function stageRegion({ portrait, width, height, hush }: Park, scale: number): Region {
  const left = portrait ? 0 : Math.floor(hush - 60);
  const top = 0;
  const bottom = portrait ? Math.ceil(height * 0.575) : height;
  return { left, top, columns: Math.ceil((width - left) * scale), rows: Math.ceil((bottom - top) * scale), scale };
}

/** Sets the stage: all forms, ready to be turned. */
export function stageOf(park: Park, region: Region): Stage {
  const { columns, rows, scale, left, top } = region;
  const canvas = canvasOf(columns, rows, grainOf());
  const shade = new Uint32Array(columns * rows);
  const mask = new Uint8Array(columns * rows);
  /** Where a part of the form is that still lies in its stone. */
  const within = new Uint8Array(columns * rows);
  const figures = figuresOf(park.portrait);
  const most = Math.max(...figures.flatMap(({ solids, block }) => [...solids.map(sizeOf), block.columns * block.rows]));
  const points: Projected & { lines: Float32Array } = {
    xs: new Float32Array(most),
    ys: new Float32Array(most),
    depths: new Float32Array(most),
    lines: new Float32Array(0),
    tones: new Float32Array(most),
  };
  const shadow = { xs: new Float32Array(most), ys: new Float32Array(most) };
  /** Whether a point's surface is turned to the eye. */
  const facing = new Uint8Array(most);
  const blocks = figures.map(() => ({ carved: -1, solids: [] as readonly Solid[] }));

  /** Turns a solid, puts it on the screen and its shadow on the ground. */
  function project(solid: Solid, figure: Figure, angle: number): void {
    const { place, size } = figure;
    const haze = clamp((-place.z - 4) / 46);
    // The chisel's marks are seen in the shade too.
    const deepest = solid.material === rough ? 0.84 : 1;
    const sin = Math.sin(angle);
    const cos = Math.cos(angle);
    // Turning is seen by the ball's lines, in full light too.
    const plain = solid.material === rough ? 0.18 : solid.material === bright ? 0.14 : 0;
    for (let index = 0, at = 0; index < sizeOf(solid); index++, at += 3) {
      const px = solid.points[at] as number;
      const py = (solid.points[at + 1] as number) * size;
      const pz = solid.points[at + 2] as number;
      const x = (px * cos + pz * sin) * size + place.x;
      const z = (pz * cos - px * sin) * size + place.z;
      const depth = park.distance - z;
      const perUnit = park.focal / depth;
      points.xs[index] = (park.middle + x * perUnit - left) * scale;
      points.ys[index] = (park.horizon + (park.eye - py) * perUnit - top) * scale;
      points.depths[index] = depth;
      const fallen = park.focal / Math.max(0.3, depth - py * shadowFall.z);
      shadow.xs[index] = (park.middle + (x + py * shadowFall.x) * fallen - left) * scale;
      shadow.ys[index] = (park.horizon + park.eye * fallen - top) * scale;
      const nx = (solid.normals[at] as number) * cos + (solid.normals[at + 2] as number) * sin;
      const ny = solid.normals[at + 1] as number;
      const nz = (solid.normals[at + 2] as number) * cos - (solid.normals[at] as number) * sin;
      // Far things are paler and have less shade.
      points.tones[index] = mix(Math.min(deepest, toneOf(nx, ny, nz, py) + plain), 0.4, haze);
      facing[index] = nz * depth - nx * x + ny * (park.eye - py) > -0.22 * depth ? 1 : 0;
    }
    points.lines = solid.lines;
  }

  /** What lies below a level is still inside its block. */
  function printSolid(solid: Solid, level: number): void {
    const table = tints[solid.material];
    for (let row = 0; row < solid.rows - 1; row++) {
      for (let column = 0, a = row * solid.columns; column < solid.columns - 1; column++, a++) {
        const below = a + solid.columns;
        if ((solid.points[a * 3 + 1] as number) < level && (solid.points[below * 3 + 1] as number) < level) continue;
        if (facing[a] === 0 && facing[a + 1] === 0 && facing[below] === 0 && facing[below + 1] === 0) continue;
        printTriangle(canvas, points, a, a + 1, below, table);
        printTriangle(canvas, points, a + 1, below + 1, below, table);
      }
    }
  }

  /** Shadows are coarser than what casts them: every second or third point is enough. */
  function castSolid(solid: Solid): void {
    const stride = solid.columns > 60 ? 3 : 2;
    for (let row = 0; row < solid.rows - 1; row += stride) {
      const down = Math.min(stride, solid.rows - 1 - row) * solid.columns;
      for (let column = 0; column < solid.columns - 1; column += stride) {
        const a = row * solid.columns + column;
        const b = a + Math.min(stride, solid.columns - 1 - column);
        markTriangle(canvas, mask, shadow.xs, shadow.ys, a, b, a + down);
        markTriangle(canvas, mask, shadow.xs, shadow.ys, b, b + down, a + down);
      }
    }
  }

  /**
   * What the sculptor drew on the stone before the first blow, worn off as it is carved: the outline of the form's band
   * and its hole. The seed in its lap is left out: its outline would cross theirs.
   */
  function drawForm(figure: Figure, carved: number, angle: number): void {
    const thick = Math.round(drawnWide * scale * smooth(0.6, 0.35, carved));
    const [band] = figure.solids;
    if (thick < 1 || !band) return;
    project(band, figure, angle);
    for (let row = 0; row < band.rows - 1; row++)
      for (let column = 0, a = row * band.columns; column < band.columns - 1; column++, a++) {
        const below = a + band.columns;
        markTriangle(canvas, within, points.xs, points.ys, a, a + 1, below);
        markTriangle(canvas, within, points.xs, points.ys, a + 1, below + 1, below);
      }
    drawEdge(canvas, within, thick, drawnColour);
  }

  /** What is left of a figure's block: broken anew only while it is carved. */
  function blockOf(index: number, { block }: Figure, carved: number): readonly Solid[] {
    const kept = blocks[index];
    if (kept?.carved === carved) return kept.solids;
    const solids = blockSolids(block, carved);
    blocks[index] = { carved, solids };
    return solids;
  }

  function show(index: number, figure: Figure, carved: number, angle: number): void {
    const turned = figure.turn + angle * figure.gear;
    const print = (solid: Solid, level: number) => {
      project(solid, figure, turned);
      printSolid(solid, level);
      if (solid.material !== cut) castSolid(solid);
    };
    for (const solid of blockOf(index, figure, carved)) print(solid, -1);
    // The great form's block is the only thing that is printed yet: the others come after it, and shadows last.
    if (index === 0) drawForm(figure, carved, turned);
    for (const solid of carved > 0.01 ? figure.solids : []) print(solid, levelAt(figure.block, carved) - 0.03);
  }

  return {
    shade,
    paint({ angle, carved }, out) {
      begin(canvas, out);
      figures.forEach((figure, index) => {
        const own = index === 0 ? carved : othersCarved(carved, index - 1, figures.length - 1);
        show(index, figure, own, angle);
      });
      layShadows(canvas, mask, shade);
      softenEdges(canvas);
    },
  };
}

function sizeOf({ columns, rows }: Solid): number {
  return columns * rows;
}

/** Tone of a surface, 0 light … 1 shade. */
function toneOf(x: number, y: number, z: number, height: number): number {
  const lit = Math.max(0, x * light.x + y * light.y + z * light.z);
  const back = Math.max(0, x * skyLight.x + y * skyLight.y + z * skyLight.z);
  // Near the ground less of the sky is seen.
  const low = 0.12 * clamp(1 - height * 1.4);
  return 0.9 - 0.95 * lit ** 0.75 - 0.42 * back - 0.1 * Math.max(0, z) + low;
}

function grainOf(): Float32Array {
  const chance = seeded(5);
  return Float32Array.from({ length: grainSide * grainSide }, () => {
    const speck = chance();
    return (speck - 0.5) * 0.05 - (speck > 0.985 ? 0.1 : 0);
  });
}

/** Half the width of the great form on the screen, in units: a finger that draws so far turns it by one radian. */
export function grip(park: Park): number {
  return seen(park, { x: 1, y: 1, z: 0 }).x - seen(park, { x: 0, y: 1, z: 0 }).x;
}

const pressed = (ink: Rgb, ground: Rgb, sheer: number): Rgb => {
  const at = (index: 0 | 1 | 2) => ink[index] * (1 - sheer + (sheer * ground[index]) / 255);
  return [at(0), at(1), at(2)];
};
const white: Rgb = [250, 247, 238];
const ember = pressed(palette.orange, palette.sand, 0.6);
const brown = pressed(palette.deep, palette.orange, 0.35);

/** The ground between the cut lines, and the lines themselves, from light (0) to shade (1). */
function inksOf(material: Material, tone: number): readonly [ground: Rgb, line: Rgb] {
  const shade = smooth(0.35, 1, tone);
  switch (material) {
    case stone: {
      const ground = between(between(white, palette.ice, smooth(0.1, 0.5, tone)), palette.green, smooth(0.5, 1, tone));
      return [ground, between(palette.green, palette.dark, smooth(0.18, 0.5, tone))];
    }
    case bright:
      return [
        between(between(palette.sand, palette.orange, smooth(0.02, 0.3, tone)), ember, shade),
        between(palette.orange, brown, smooth(0.1, 0.45, tone)),
      ];
    case rough:
      return [
        between(between(white, palette.sand, smooth(0, 0.34, tone)), palette.green, shade),
        between(palette.green, palette.dark, smooth(0.1, 0.5, tone)),
      ];
    case cut:
      return [between(white, palette.sand, smooth(0.3, 0.8, tone)), palette.orange];
  }
}

/** Every colour a material can have, as pixels: index = tone (5 bits), cover (4). */
function tintsOf(material: Material): Uint32Array {
  const table = new Uint32Array(toneSteps * coverSteps);
  for (let tone = 0; tone < toneSteps; tone++) {
    const [ground, line] = inksOf(material, tone / (toneSteps - 1));
    for (let cover = 0; cover < coverSteps; cover++) {
      const [red, green, blue] = between(ground, line, clamp(cover / (coverSteps - 1)));
      // RGBA in memory: on the little-endian machines that exist, ABGR as a number.
      table[tone * coverSteps + cover] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    }
  }
  return table;
}

/** The sculptor's line. */
const drawnColour = tintsOf(cut)[coverSteps - 1] as number;

const tints = [tintsOf(stone), tintsOf(bright), tintsOf(rough), tintsOf(cut)] as const;
