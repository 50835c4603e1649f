import { hash, noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { cutOval, cutShape } from '../engine/strokes.ts';
import { drawLamp, drawLens } from './draw-lamp.ts';
import { drawStaying, drawThing } from './draw-things.ts';
import { ink } from '../engine/ink.ts';
import { flameOf, flat, home, sizeAt, type Island, type IslandId } from './islands.ts';

type Pen = OffscreenCanvasRenderingContext2D;

interface IslandGround {
  readonly base: string;
  readonly ring: string;
  readonly rim?: string;
  readonly rings: number;
  /** How unevenly the rings are cut. */
  readonly rough: number;
  readonly dashed?: true;
}

const grounds: Readonly<Record<IslandId, IslandGround>> = {
  bus: { base: ink.middle, ring: ink.ice, rings: 7, rough: 0.03 },
  tractor: { base: ink.clay, ring: ink.dark, rings: 8, rough: 0.05 },
  dancers: { base: ink.paper, ring: ink.sand, rim: ink.ice, rings: 8, rough: 0.03 },
  signpost: { base: ink.deep, ring: ink.green, rim: ink.ice, rings: 11, rough: 0 },
  road: { base: ink.dark, ring: ink.paper, rim: ink.sand, rings: 5, rough: 0, dashed: true },
  screen: { base: ink.green, ring: ink.middle, rim: ink.sand, rings: 9, rough: 0.03 },
};

/** Whatever its ground is, in the dark it is no lighter than what stands on it, and calm. */
const unlit = { base: ink.middle, ring: ink.deep, rim: ink.paper, rings: 3 } as const;

/** An island with what stands on it, and those who stay there; its lamp burns or not. */
export function drawIsland(pen: Pen, island: Island, lit: boolean): void {
  const size = sizeAt(island.y);
  drawSlab(
    pen,
    island.x,
    island.y,
    island.radius * size,
    20 * size,
    lit ? grounds[island.id] : { ...grounds[island.id], ...unlit },
  );
  const flame = flameOf(island);
  const [across, down] = island.lamp;
  // A lamp farther away than what stands there is drawn first.
  if (down >= 0) drawThing(pen, island);
  drawLamp(pen, { foot: [island.x + across * size, island.y + down * size], flame: [flame.x, flame.y], size, lit });
  if (down < 0) drawThing(pen, island);
  drawStaying(pen, island);
}

/** Light in the water below a lamp: lenses, one under another. */
export function drawReflection(pen: Pen, { x, y, radius, lamp: [across] }: Island): void {
  const size = sizeAt(y);
  const off = across / radius;
  const top = y + radius * size * flat * Math.sqrt(Math.max(0.05, 1 - off * off)) + 38 * size;
  drawLens(pen, x + across * size, top, 9, 34, size);
}

/** A cut slab: its wall, its level top, and the rings on it. */
function drawSlab(pen: Pen, x: number, y: number, radius: number, tall: number, ground: IslandGround): void {
  drawWall(pen, x, y, radius, tall);
  level(pen, x, y, radius, ground.base, ground.rim ?? ink.paper, 3);
  for (let ring = ground.rings - 1; ring >= 1; ring--) {
    const share = ring / ground.rings;
    pen.lineWidth = ground.dashed ? 3 : mix(1.4, 4.4, share);
    pen.strokeStyle = ground.ring;
    pen.setLineDash(ground.dashed && ring === 4 ? [22, 16] : []);
    pen.beginPath();
    for (let step = 0; step <= 90; step++) {
      const angle = (step / 90) * 2 * Math.PI;
      const chance = noise(Math.cos(angle) * 2 + ring * 0.15 + 7, Math.sin(angle) * 2 + x) - 0.5;
      const out = radius * share * (1 + ground.rough * 2 * chance);
      pen.lineTo(x + out * Math.cos(angle), y + out * flat * Math.sin(angle));
    }
    pen.stroke();
  }
  pen.setLineDash([]);
}

/** The edge of a slab: layers of wood, as a trunk sawn across has them. */
function drawWall(pen: Pen, x: number, y: number, radius: number, tall: number): void {
  pen.beginPath();
  pen.ellipse(x, y + tall, radius, radius * flat, 0, 0, Math.PI);
  pen.lineTo(x - radius, y);
  pen.ellipse(x, y, radius, radius * flat, 0, Math.PI, 0, true);
  pen.closePath();
  pen.fillStyle = ink.clay;
  pen.fill();
  pen.strokeStyle = ink.black;
  pen.lineWidth = 3;
  pen.stroke();
  for (const [share, wide] of [
    [0.34, 2.6],
    [0.66, 1.8],
  ] as const) {
    pen.beginPath();
    pen.ellipse(x, y + tall * share, radius, radius * flat, 0, 0.03, Math.PI - 0.03);
    pen.strokeStyle = ink.black;
    pen.lineWidth = wide;
    pen.stroke();
  }
}

function level(pen: Pen, x: number, y: number, radius: number, colour: string, edge?: string, wide = 0): void {
  cutOval(pen, [x, y], [radius, radius * flat], colour, edge, wide);
}

/** Changchun: the section of a trunk, lit from its pith. */
export function drawHome(pen: Pen): void {
  const { x, y, radius, wall, ring } = home;
  drawWall(pen, x, y, radius, wall);
  level(pen, x, y, radius, ink.sand, ink.paper, 3);
  const count = 15;
  for (let line = count; line >= 1; line--) {
    const out = ((radius - 8) * (line - 0.15 * hash(line, 2))) / count;
    const thick = mix(2, 9.2, (line / count) ** 1.4) * (0.75 + 0.5 * hash(line, 6));
    const edge = (way: 1 | -1) =>
      Array.from({ length: 141 }, (_, step): readonly [number, number] => {
        const angle = (step / 140) * 2 * Math.PI;
        const [across, up] = [Math.cos(angle), Math.sin(angle)];
        const bent = out * (1 + 0.05 * (noise(across * 2 + 7 + line * 0.06, up * 2) - 0.5));
        const half = thick * (0.45 + 0.9 * noise(across * 3 + line, up * 3 + 2)) * 0.5;
        return [x + (bent + way * half) * across, y + (bent + way * half) * flat * up];
      });
    cutShape(pen, [...edge(-1), ...edge(1).toReversed()], line > 10 ? ink.middle : line > 6 ? ink.green : ink.clay);
  }
  pen.strokeStyle = ink.orange;
  // Where they will stand.
  pen.setLineDash([16, 13]);
  pen.lineWidth = 4;
  pen.beginPath();
  pen.ellipse(x, y, ring, ring * flat, 0, 0, 7);
  pen.stroke();
  pen.setLineDash([]);
  // The ground that the tree grows from.
  level(pen, x, y, 66, ink.paper);
  level(pen, x, y, 58, ink.green, ink.dark, 3);
  level(pen, x, y, 44, ink.middle);
}

/** The second ring itself, all of it alight. */
export function drawRing(pen: Pen): void {
  const { x, y, ring } = home;
  for (const [colour, wide] of [
    [ink.paper, 17],
    [ink.orange, 11],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.beginPath();
    pen.ellipse(x, y, ring, ring * flat, 0, 0, 7);
    pen.stroke();
  }
}
