import { drawMask, layMask } from '../../plates/printing/mask.ts';
import { lines } from '../../plates/printing/lines.ts';
import { noise } from '../../plates/printing/noise.ts';
import { lay, layNight, type Painting } from '../../plates/printing/painting.ts';
import { palette, type Rgb } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { bell, clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { draw, fill } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { fullness, sheetOnLayout, type Layout } from '../engine/layout.ts';
import type { GroundSpot } from '../engine/overlook.ts';
import { paintedGround } from '../engine/painted-on.ts';
import { drawShadow, drawSomebody, visitors } from './crowd.ts';
import { aisles, along, besideAisle, hub, insideSlice, openness, project, readsFinely, wall } from './fair.ts';
import { drawStall } from './draw-stall.ts';
import { keeperOf, nearness, stalls } from './stalls.ts';

type Pen = OffscreenCanvasRenderingContext2D;

const tan: Rgb = [0xb7, 0x9b, 0x68];

/** Rings of the floor tremble as those of wood do. */
function waved({ radius, angle }: GroundSpot): number {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return (
    radius +
    (noise(x * 2.2 + radius * 0.05 + 40, y * 2.2 + 47) - 0.5) * 0.7 * Math.min(1, radius / 6) +
    (noise(x * 4.3 + radius * 0.31 + 60, y * 4.3 + radius * 0.17 + 51) - 0.5) * 0.14
  );
}

/** The hall at dusk: its slices are dark, its stalls closed, and only the hub shines. */
export function hallPlate(fair: Layout, sheet: Sheet): Painting {
  const own = sheetOnLayout(fair, sheet);
  const built = drawMask(own, (pen) => {
    drawWall(pen, fair, true);
    for (const stall of stalls.toSorted((one, other) => nearness(one) - nearness(other))) drawStall(pen, stall, false);
    drawWall(pen, fair, false);
  });
  return paintedGround(fair, sheet, readsFinely, (out, x, y, ground, fine) => {
    layNight(out);
    const { radius } = ground;
    const ring = waved(ground);
    const full = fullness(fair, y);
    const cut = (spacing: number, tone: number, off: number, colour: Rgb): void =>
      lay(out, colour, lines(ring + off, spacing, tone * full, 0.25, fine));
    if (full <= 0) {
      layMask(out, built, x, y);
      return;
    }
    if (radius < wall) {
      const way = smooth(2.6, 1.2, besideAisle(radius, ground.angle));
      cut(0.82, mix(0.3, 0.5, way), 0.05, palette.middle);
      cut(0.82, way * 0.42 - 0.1, 0.1, palette.green);
      if (radius < hub) paintHub(out, radius, ring, fine);
    } else {
      const open = openness(fair, x + (noise(y * 0.012, 3) - 0.5) * 90);
      const shine = gateLight(ground);
      cut(1.25, (mix(0.1, 0.36, Math.max(smooth(46, 34, radius), shine)) - 0.03) * open, 0, palette.middle);
      cut(1.25, (shine * 1.15 - 0.25) * open, 0.15, palette.sand);
    }
    layMask(out, built, x, y);
  });
}

/** The gates through which light always falls: the slices beside them are lit on every page. */
const openGates = aisles.slice(1, 3);

/** How much light falls on the ground before the gates. */
function gateLight({ radius, angle }: GroundSpot): number {
  let shine = 0;
  for (const aisle of openGates) {
    if (Math.cos(angle - aisle) < 0.7) continue;
    const wide = 2 + (radius - wall) * 0.35;
    shine = Math.max(shine, smooth(wide + 1.2, wide * 0.4, Math.abs(radius * Math.sin(angle - aisle))));
  }
  return shine * smooth(52, wall, radius);
}

/** A trunk's face in the middle of the hall. */
function paintHub(out: Float32Array, radius: number, ring: number, fine: number): void {
  const share = clamp((hub - radius) / fine + 0.5);
  lay(out, palette.dark, share);
  lay(out, palette.sand, share * lines(ring, 0.42, mix(0.86, 0.3, radius / hub), 0.25, fine));
  lay(out, palette.orange, clamp((1.15 - radius) / fine + 0.5));
}

/** A slice in the light, its stalls open and its ways full of people. Nothing else is on the sheet. */
export function slicePlate(fair: Layout, sheet: Sheet, slice: number): Painting {
  const own = sheetOnLayout(fair, sheet);
  const built = drawMask(own, (pen) => drawSlice(pen, fair, slice));
  const inside = insideSlice(slice);
  return paintedGround(fair, sheet, readsFinely, (out, x, y, ground, fine) => {
    // At its sides light goes on for a pixel: beside a slice that is lit too there must be no dark seam.
    const lit =
      clamp(inside(x, y) * own.scale + 1) *
      clamp((ground.radius - hub) / fine + 0.5) *
      clamp((wall - ground.radius) / fine + 0.5);
    if (lit > 0) paintLight(out, ground, fine, fullness(fair, y));
    const drawn = built.at(x, y) / 255;
    const opaque = drawn + lit * (1 - drawn);
    out[3] = opaque;
    if (drawn <= 0) return;
    for (const channel of [0, 1, 2] as const)
      out[channel] = mix(out[channel] as number, built.at(x, y, channel), drawn / opaque);
  });
}

/** The floor of wood in the light of the hub, which runs along aisles and rings. */
function paintLight(out: Float32Array, ground: GroundSpot, fine: number, full: number): void {
  const { radius, angle } = ground;
  const ring = waved(ground);
  const cut = (spacing: number, tone: number, off: number, colour: Rgb): void =>
    lay(out, colour, lines(ring + off, spacing, tone, 0.25, fine));
  const light = Math.max(
    Math.exp(-((radius / 13) ** 2)),
    smooth(2.5, 1.5, besideAisle(radius, angle)),
    0.55 * bell(14.7, 2.2, radius),
    0.5 * bell(22.8, 2.2, radius),
    0.42 * bell(31.6, 2.4, radius),
  );
  const near = smooth(30, 8, radius);
  lay(out, palette.sand, 1);
  cut(0.82, light * 1.1 - 0.5, 0.4, palette.paper);
  cut(0.82, mix(mix(0.7, 0.42, near), 0.03, light), 0, tan);
  cut(0.82, mix(mix(1, 0.3, near), mix(0.12, -0.25, near), light), 0.05, palette.middle);
  cut(0.82, mix(0.55, -0.3, smooth(33, 24, radius)) - 1.2 * light, 0.1, palette.deep);
  if (full < 1) cut(0.82, mix(1.4, -0.1, full), 0.05, palette.dark);
}

function drawSlice(pen: Pen, fair: Layout, slice: number): void {
  const here = visitors.filter(
    // Visitors are left out where the floor fades towards the words: they would float.
    ({ slice: own, angle, radius }) => own === slice && fullness(fair, along(angle, radius).y) > 0.8,
  );
  for (const visitor of here) drawShadow(pen, visitor);
  const pieces = [
    ...here.map((visitor) => {
      const at = along(visitor.angle, visitor.radius);
      return { near: at.metre, draw: () => drawSomebody(pen, at, visitor.index, { outer: visitor.radius > 29 }) };
    }),
    ...stalls
      .filter((stall) => stall.slice === slice)
      .flatMap((stall) => [
        { near: nearness(stall), draw: () => drawStall(pen, stall, true) },
        {
          near: nearness(stall) + 0.01,
          draw: () => drawSomebody(pen, keeperOf(stall), stall.index * 5 + 3, { keeper: true }),
        },
      ]),
  ];
  for (const piece of pieces.toSorted((one, other) => one.near - other.near)) piece.draw();
}

/** The wall, open to the sky: its far half from within, with gates where aisles meet it, or its near half from without. */
function drawWall(pen: Pen, fair: Layout, farHalf: boolean): void {
  const high = 3.6;
  const count = 240;
  const angleOf = (stone: number): number => ((stone + 0.5) / count) * 2 * Math.PI;
  // Farther stones first: each lies before the next one.
  const stones = [...Array(count).keys()].toSorted((one, other) => Math.sin(angleOf(other)) - Math.sin(angleOf(one)));
  for (const stone of stones) {
    const [from, to] = [(stone / count) * 2 * Math.PI, ((stone + 1.03) / count) * 2 * Math.PI];
    const middle = angleOf(stone);
    const far = Math.sin(middle) > -0.24;
    if (far !== farHalf) continue;
    const gate = aisles.some(
      (aisle) => Math.cos(middle - aisle) > 0 && Math.abs(Math.sin(middle - aisle)) * wall < 2.3,
    );
    if (openness(fair, along(middle, wall).x, 600, 680) < 0.5) continue;
    const slab = (radius: number, low: number, top: number, dye: string, outer = radius): void =>
      fill(
        pen,
        [along(from, radius, 0, low), along(to, radius, 0, low), along(to, outer, 0, top), along(from, outer, 0, top)],
        dye,
      );
    if (farHalf) {
      slab(wall, gate ? 2.7 : 0, high, ink.dark);
      if (gate) slab(wall, 2.7, 3.1, ink.orange);
      else
        for (let course = 0; course < 6; course++) {
          const low = 0.3 + course * 0.5;
          slab(wall, low, low + mix(0.3, 0.08, course / 5), stone % 4 === 0 ? ink.dark : ink.green);
        }
      slab(wall, high, high, ink.ice, wall + 0.9);
    } else if (!gate) {
      const [full, next] = [from, to].map((angle) => fullness(fair, along(angle, wall, 0, 1.5).y)) as [number, number];
      slab(wall + 0.9, 0, 1.5, ink.dark);
      if (stone % 4 > 0) slab(wall + 0.9, 0.35, 0.35 + 0.6 * full, ink.middle);
      fill(
        pen,
        [
          along(from, wall, 0, 1.5),
          along(to, wall, 0, 1.5),
          along(to, wall + 0.9 * next, 0, 1.5),
          along(from, wall + 0.9 * full, 0, 1.5),
        ],
        ink.ice,
      );
    }
  }
}

/** A mast in the hub, with two rings of light. */
export function drawMast(pen: Pen): void {
  const [foot, top] = [project(0, 0), project(0, 0, 6.2)];
  for (const [wide, dye] of [
    [0.34, ink.dark],
    [0.16, ink.sand],
  ] as const)
    draw(pen, [foot, top], wide * foot.metre, dye);
  for (const [up, radius, dye] of [
    [6.2, 2.6, ink.paper],
    [5.2, 1.8, ink.orange],
  ] as const) {
    const { x, y, metre } = project(0, 0, up);
    for (const [wide, colour] of [
      [0.42, ink.dark],
      [0.24, dye],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = wide * metre;
      pen.beginPath();
      pen.ellipse(x, y, radius * metre, radius * metre * 0.755, 0, 0, 7);
      pen.stroke();
    }
  }
}
