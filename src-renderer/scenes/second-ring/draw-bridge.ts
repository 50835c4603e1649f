import { css, palette } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { cutDiscs, cutLine, cutShape, type Spot } from '../engine/strokes.ts';
import { ink } from '../engine/ink.ts';
import { halfWide, sizeAt, type Bridge } from './islands.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** What the arch adds at a place is taken away by it: what lies there is on the level. */
type Level = (along: number) => number;

/** Steps a bridge's curve is cut in. */
const steps = 48;
/** Units between planks, and between posts. */
const [plank, post] = [9.5, 26];

const curve = (place: (along: number) => Spot): readonly Spot[] =>
  Array.from({ length: steps + 1 }, (_, step) => place(step / steps));

/** A bridge without the railing that stands before those who walk on it. */
export function drawDeck(pen: Pen, bridge: Bridge, arch: number): void {
  const { at, long, near } = bridge;
  const strip = (one: (along: number) => Spot, other: (along: number) => Spot): readonly Spot[] => [
    ...curve(one),
    ...curve(other).toReversed(),
  ];
  const level: Level = (along) => -arch * 4.4 * along * (1 - along);
  const deep = (along: number) => level(along) - 8 * Math.min(1, along * 6, (1 - along) * 6);
  // Its shadow in the water, the side of the arch, and the deck.
  cutShape(
    pen,
    strip(
      (along) => at(along, -halfWide * 0.9, deep(along)),
      (along) => at(along, halfWide * 0.9, deep(along)),
    ),
    ink.black,
  );
  for (const end of [0, 1] as const) drawLanding(pen, bridge, level, end, ink.sand, ink.clay);
  // It rests on the ground at both ends, so that it is thin there.
  const side = strip(
    (along) => at(along, near * halfWide),
    (along) => at(along, near * halfWide, -15 * Math.min(1, 0.1 + along * 5, 0.1 + (1 - along) * 5)),
  );
  cutShape(pen, side, ink.clay, ink.black, 2);
  cutShape(
    pen,
    strip(
      (along) => at(along, -halfWide),
      (along) => at(along, halfWide),
    ),
    ink.sand,
    ink.black,
    2.4,
  );
  const planks = Math.round(long / plank);
  for (let index = 1; index < planks; index++) {
    const along = index / planks;
    const wide = mix(4, 1.4, along) * sizeAt(at(along, 0)[1]);
    cutLine(pen, [at(along, 4 - halfWide), at(along, halfWide - 4)], wide, ink.clay);
  }
  drawRail(pen, bridge, near === 1 ? -1 : 1);
}

/** Slabs on the ground before an end of a bridge, on which people step from it. */
function drawLanding(pen: Pen, { at, long }: Bridge, level: Level, end: 0 | 1, stone: string, joint: string): void {
  const inland = end === 0 ? -1 : 1;
  const corner = (out: number, side: number): Spot => {
    const along = end + (inland * out) / long;
    return at(along, side * (halfWide + 7), level(along));
  };
  cutShape(pen, [corner(-7, -1), corner(-7, 1), corner(19, 1), corner(19, -1)], stone, ink.black, 2.6);
  for (const out of [3, 11]) cutLine(pen, [corner(out, -0.94), corner(out, 0.94)], 2, joint);
}

/** The railing that stands before those who walk. */
export function drawNearRail(pen: Pen, bridge: Bridge): void {
  drawRail(pen, bridge, bridge.near);
}

function drawRail(pen: Pen, { at, long }: Bridge, side: 1 | -1): void {
  const posts = Math.max(4, Math.round(long / post));
  for (let index = 1; index < posts; index++) {
    const along = index / posts;
    const foot = at(along, side * halfWide);
    const size = sizeAt(foot[1]);
    cutLine(pen, [foot, at(along, side * halfWide, 32)], 4 * size, ink.black);
    cutLine(pen, [foot, at(along, side * halfWide, 31)], 2 * size, ink.paper);
  }
  const top = curve((along) => at(along, side * halfWide, 30));
  cutLine(pen, top, 6.4, ink.black);
  cutLine(pen, top, 3.4, ink.paper);
  for (const end of [0, 1]) drawNewel(pen, at(end, side * halfWide), at(end, side * halfWide, 40));
}

/** The thick post with a ball at an end of a railing: here the bridge begins. */
function drawNewel(pen: Pen, foot: Spot, head: Spot): void {
  const size = sizeAt(foot[1]);
  cutLine(pen, [foot, head], 11 * size, ink.black);
  cutLine(pen, [foot, head], 6.6 * size, ink.paper);
  const ball = [
    [8.4, ink.black],
    [6, ink.orange],
  ] as const;
  cutDiscs(pen, head, ball, size);
}

/** Where a bridge will be: only the edges of its deck, in thin strokes, as on a plan. */
export function drawPlanned(pen: Pen, bridge: Bridge, arch: number, colour: string): void {
  const { at } = bridge;
  const level: Level = (along) => -arch * 4.4 * along * (1 - along);
  const edges = [-halfWide, halfWide].map((side) => curve((along) => at(along, side)));
  // Calmer water inside them: its rings shine through and are not taken for steps.
  cutShape(pen, [...(edges[0] ?? []), ...(edges[1] ?? []).toReversed()], css(palette.dark, 0.6));
  for (const line of edges) {
    pen.setLineDash([15, 10]);
    cutLine(pen, line, 5, colour);
    pen.setLineDash([]);
  }
  // Its ends are there already: from here to there.
  for (const end of [0, 1] as const) drawLanding(pen, bridge, level, end, ink.clay, ink.middle);
}
