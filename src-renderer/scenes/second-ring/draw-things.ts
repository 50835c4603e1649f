import { hash } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';
import { drawPerson } from '../engine/draw-person.ts';
import { cutLine, cutOval, cutShape, type Spot } from '../engine/strokes.ts';
import type { Point as Place } from '../engine/layout.ts';
import { drawScreen } from './draw-cinema.ts';
import { drawWheel } from './draw-wheel.ts';
import { ink } from '../engine/ink.ts';
import type { Person } from '../engine/person.ts';
import { flat, home, sizeAt, upright, type Island, type IslandId } from './islands.ts';
import { metreAt } from './joining.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/**
 * What stands on the islands is what the exhibition tells of each: a bus named after the city, dancers, the pole with
 * twelve signs to twin cities, a small tractor, a road, and a cinema's screen.
 */
const things: Readonly<Record<IslandId, (pen: Pen, at: Place) => void>> = {
  bus: drawBus,
  dancers: drawDancers,
  signpost: drawSignpost,
  tractor: drawTractor,
  road: drawRoadSign,
  screen: drawScreen,
};

/** One person on each island whose own people cross the bridge. `at`: offset from the island's middle, scaled by `sizeAt`. */
const stayers: Readonly<
  Partial<
    Record<
      IslandId,
      Pick<Person, 'wears' | 'hair'> & { readonly at: Spot; readonly body: string; readonly locks?: string }
    >
  >
> = {
  bus: { at: [60, 72], wears: 'dress', hair: 'pony', body: ink.orange, locks: ink.clay },
  signpost: { at: [78, 24], wears: 'coat', hair: 'bob', body: ink.orange },
  road: { at: [92, 38], wears: 'dress', hair: 'pony', body: ink.orange },
  screen: { at: [104, 76], wears: 'suit', hair: 'short', body: ink.paper },
};

/** Draws what stands on an island. */
export function drawThing(pen: Pen, island: Island): void {
  things[island.id](pen, island);
}

/** Draws the person who stays on an island and waves towards the tree; nothing where there is none. */
export function drawStaying(pen: Pen, { id, x, y }: Island): void {
  const stayer = stayers[id];
  if (!stayer) return;
  const { at, wears, hair, body, locks = ink.black } = stayer;
  const size = sizeAt(y);
  pen.save();
  pen.translate(x + at[0] * size, y + at[1] * size);
  const person: Person = { seen: 'side', wears, hair, arm: 'up', stride: 0.5, tall: 1.7 };
  drawPerson(pen, person, 0, metreAt({ x, y }), x < home.x ? 1 : -1, {
    body,
    head: ink.sand,
    hair: locks,
    cut: ink.dark,
    accent: ink.orange,
    halo: { colour: ink.black, wide: 1.8 },
  });
  pen.restore();
}

/** A place on a long box: along it 0…1, across it -1 (away) to 1 (near), and up, in units. */
type OnBox = (along: number, across: number, up: number) => Spot;

function drawBus(pen: Pen, { x, y }: Place): void {
  // It stands back from the bridge, so that people can pass.
  const from: Spot = [x - 108, y + 16];
  const to: Spot = [x + 44, y - 12];
  const half = 33;
  const [dx, dy] = [to[0] - from[0], (to[1] - from[1]) / flat];
  const long = Math.hypot(dx, dy);
  const [nx, ny] = [-dy / long, dx / long];
  const at: OnBox = (along, across, up) => [
    from[0] + (to[0] - from[0]) * along + nx * across * half,
    from[1] + (to[1] - from[1]) * along + ny * across * half * flat - up * 1.14 * upright,
  ];
  const side = (from0: number, to0: number, low: number, high: number, out = 1.01): readonly Spot[] => [
    at(from0, out, low),
    at(to0, out, low),
    at(to0, out, high),
    at(from0, out, high),
  ];
  const end = (low: number, high: number, share: number): readonly Spot[] => [
    at(0, share, low),
    at(0, -share, low),
    at(0, -share, high),
    at(0, share, high),
  ];
  // Its shadow on the ground.
  cutShape(pen, [at(-0.05, 1.4, 0), at(1.02, 1.4, 0), at(1.02, -1.1, 0), at(-0.05, -1.1, 0)], ink.black);
  cutShape(pen, end(14, 92, 1), ink.rust, ink.black);
  cutShape(pen, [at(0, 1, 92), at(1, 1, 92), at(1, -1, 92), at(0, -1, 92)], ink.paper, ink.black);
  cutShape(pen, side(0, 1, 14, 92, 1), ink.orange, ink.black);
  cutShape(pen, side(0, 1, 52, 80), ink.black);
  for (let pane = 0; pane < 6; pane++)
    cutShape(pen, side(0.03 + pane * 0.162, 0.15 + pane * 0.162, 54, 78, 1.02), pane % 2 ? ink.ice : ink.green);
  cutLine(pen, [at(0, 1.01, 40), at(1, 1.01, 40)], 4, ink.paper);
  for (let line = 0; line < 3; line++)
    cutLine(pen, [at(0, 1.01, 20 + line * 6), at(1, 1.01, 20 + line * 6)], 3.4 - line, ink.rust);
  for (let line = 0; line < 5; line++)
    cutLine(
      pen,
      [at(0.06, -0.7 + line * 0.34, 92), at(0.9 - 0.2 * hash(line, 1), -0.7 + line * 0.34, 92)],
      1.2 + line * 0.7,
      ink.sand,
    );
  // Its front: a windscreen in two panes, a board above it, and two lamps.
  for (const [near, far] of [
    [0.86, 0.06],
    [-0.06, -0.86],
  ] as const)
    cutShape(pen, [at(0, near, 48), at(0, far, 48), at(0, far, 78), at(0, near, 78)], ink.ice, ink.black, 1.6);
  cutShape(pen, [at(0, 0.6, 82), at(0, -0.6, 82), at(0, -0.6, 89), at(0, 0.6, 89)], ink.paper, ink.black, 1.2);
  for (const across of [0.62, -0.62]) {
    const lamp = at(0, across, 31);
    cutOval(pen, lamp, [5.4 * 0.7, 5.4], ink.black);
    cutOval(pen, lamp, [3.8 * 0.7, 3.8], ink.paper);
  }
  // A door by the front wheel.
  cutShape(pen, side(0.3, 0.39, 16, 80, 1.03), ink.paper, ink.black, 1.4);
  cutShape(pen, side(0.315, 0.375, 48, 76, 1.04), ink.ice);
  for (const along of [0.2, 0.8]) drawWheel(pen, at(along, 1.02, 14), 17);
}

/** Points about a place, up is positive. */
const about =
  ({ x, y }: Place, down: number) =>
  (across: number, up: number): Spot => [x + across, y + down - up];

/** It stands to the left, so that there is room beside it for those who wait. */
function drawTractor(pen: Pen, { x: left, y: top }: Place): void {
  pen.save();
  pen.translate(left - 17, top + 2);
  pen.scale(0.82, 0.82);
  const at = about({ x: 0, y: 0 }, 24);
  const bonnet = [at(-58, 34), at(-50, 66), at(-14, 70), at(-6, 52), at(62, 50), at(66, 22), at(-40, 18)];
  cutShape(pen, bonnet, ink.orange, ink.black, 2.6);
  for (let slit = 0; slit < 5; slit++)
    cutLine(pen, [at(-2 + slit * 12, 46), at(-2 + slit * 12, 28)], mix(5, 1.6, slit / 4), ink.rust);
  cutLine(pen, [at(-50, 64), at(-14, 68)], 3, ink.sand);
  cutLine(pen, [at(-4, 50), at(60, 48)], 3.4, ink.sand);
  cutLine(pen, [at(34, 50), at(34, 86)], 6, ink.black);
  cutLine(pen, [at(34, 50), at(34, 84)], 3, ink.ice);
  cutLine(pen, [at(-20, 68), at(-6, 88)], 4, ink.ice);
  cutLine(pen, [at(-12, 84), at(2, 92)], 5, ink.ice);
  const [x, y] = at(-36, 30);
  pen.save();
  pen.translate(x, y);
  drawPerson(pen, { seen: 'side', wears: 'suit', hair: 'cap', arm: 'give', stride: 0.2, tall: 1.6 }, 0, 46, 1, {
    body: ink.ice,
    head: ink.clay,
    hair: ink.black,
    cut: ink.dark,
    accent: ink.orange,
    halo: { colour: ink.black, wide: 1.6 },
  });
  pen.restore();
  const fender = [
    at(-78, 44),
    at(-70, 66),
    at(-40, 72),
    at(-18, 58),
    at(-14, 38),
    at(-24, 38),
    at(-46, 60),
    at(-68, 44),
  ];
  cutShape(pen, fender, ink.orange, ink.black, 2);
  drawWheel(pen, at(-44, 26), 36);
  drawWheel(pen, at(50, 14), 21);
  pen.restore();
}

/** Students who dance in pairs, their hands raised to one another. */
function drawDancers(pen: Pen, { x, y }: Place): void {
  const dancers = [
    [-16, -18, ink.green, 'long', 1],
    [22, -18, ink.orange, 'dress', -1],
    [-58, 10, ink.ice, 'dress', 1],
    [-20, 10, ink.orange, 'long', -1],
  ] as const;
  for (const [across, down, body, wears, facing] of dancers) {
    pen.save();
    pen.translate(x + across, y + down + 2);
    drawPerson(pen, { seen: 'side', wears, hair: 'bun', arm: 'up', stride: 0.9, tall: 1.68 }, 0, 48, facing, {
      body,
      head: ink.sand,
      hair: ink.black,
      leg: ink.clay,
      cut: body === ink.orange ? ink.rust : ink.dark,
      accent: ink.orange,
      halo: { colour: ink.black, wide: 1.8 },
    });
    pen.restore();
  }
}

/** A pole with twelve signs, each to a twin city; one of them points to Changchun. */
function drawSignpost(pen: Pen, { x: left, y: top }: Place): void {
  const [x, y] = [left + 20, top + 8];
  const pole: readonly Spot[] = [
    [x, y],
    [x, y - 170],
  ];
  for (let sign = 0; sign < 12; sign++) {
    const way = hash(sign, 21) < 0.5 ? -1 : 1;
    const middle = y - 52 - sign * 9.4;
    const long = 34 + hash(sign, 8) * 26;
    const tilt = (hash(sign, 5) - 0.5) * 8;
    const colour = sign === 8 ? ink.orange : ([ink.ice, ink.sand, ink.green, ink.paper] as const)[sign % 4];
    cutShape(
      pen,
      [
        [x - 2 * way, middle - 4.2],
        [x + long * way, middle - 4.2 + tilt],
        [x + (long + 9) * way, middle + tilt],
        [x + long * way, middle + 4.2 + tilt],
        [x - 2 * way, middle + 4.2],
      ],
      colour ?? ink.paper,
      ink.black,
      1.4,
    );
    // A name on each, cut and not lettered.
    pen.strokeStyle = ink.black;
    pen.lineWidth = 1.8;
    pen.setLineDash([5, 2.4, 8, 2.4]);
    pen.beginPath();
    pen.moveTo(x + 8 * way, middle + (tilt * 8) / long);
    pen.lineTo(x + (long - 6) * way, middle + (tilt * (long - 6)) / long);
    pen.stroke();
    pen.setLineDash([]);
  }
  // The signs are fixed to its sides, so that the pole is seen from its foot to its top.
  cutLine(pen, pole, 9, ink.black);
  cutLine(pen, pole, 4.6, ink.paper);
}

/** A street's sign on two posts; what is written on it is only cut, not lettered. */
function drawRoadSign(pen: Pen, { x: left, y: top }: Place): void {
  const [x, y] = [left + 6, top + 6];
  for (const post of [-52, 52]) {
    const foot: Spot = [x + post, y + 8];
    cutLine(pen, [foot, [x + post, y - 62]], 9, ink.black);
    cutLine(pen, [foot, [x + post, y - 60]], 4.5, ink.ice);
  }
  const plate = (in0: number): readonly Spot[] => [
    [x - 82 + in0, y - 122 + in0],
    [x + 82 - in0, y - 122 + in0],
    [x + 82 - in0, y - 58 - in0],
    [x - 82 + in0, y - 58 - in0],
  ];
  cutShape(pen, plate(0), ink.green, ink.black, 4);
  cutShape(pen, plate(5), ink.green, ink.paper, 2.6);
  // A road that runs to the far end of the sign.
  cutShape(
    pen,
    [
      [x - 44, y - 64],
      [x + 44, y - 64],
      [x + 7, y - 112],
      [x - 7, y - 112],
    ],
    ink.paper,
  );
  for (let dash = 0; dash < 4; dash++) {
    const [from, to] = [dash / 4 + 0.04, dash / 4 + 0.16];
    cutLine(
      pen,
      [
        [x, y - 66 - from * 44],
        [x, y - 66 - to * 44],
      ],
      mix(6, 2, from),
      ink.green,
    );
  }
}
