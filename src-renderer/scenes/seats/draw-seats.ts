import { hash } from '../../plates/printing/noise.ts';
import { css, palette, type Rgb } from '../../plates/printing/palette.ts';
import { drawPerson } from '../engine/draw-person.ts';
import type { Person } from '../engine/person.ts';
import { about, lampSpot, project, ring, spotAt, table, type Clearing, type Seat } from './clearing.ts';
import type { ScaledPoint } from '../engine/overlook.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Warm wood in half light. */
export const rust: Rgb = [140, 84, 46];

/** What stands beyond the table: trees, those who look on, the far seats. */
export function drawBehind(pen: Pen, clearing: Clearing, lit: boolean): void {
  drawTrees(pen, clearing);
  for (const onlooker of onlookers) drawOnlooker(pen, clearing, onlooker, lit);
  for (const seat of farFirst(clearing.seats)) if (Math.sin(seat.angle) > 0) drawSeat(pen, clearing, seat, lit);
}

/** Lamps on the table, and the seats on this side. */
export function drawBefore(pen: Pen, clearing: Clearing, lit: boolean): void {
  for (const seat of farFirst(clearing.seats)) if (seat.named !== undefined) drawLamp(pen, clearing, seat, lit);
  for (const seat of farFirst(clearing.seats)) if (Math.sin(seat.angle) <= 0) drawSeat(pen, clearing, seat, lit);
}

const farFirst = (seats: readonly Seat[]): readonly Seat[] =>
  seats.toSorted((one, other) => Math.sin(other.angle) - Math.sin(one.angle));

function trace(pen: Pen, points: readonly { readonly x: number; readonly y: number }[]): void {
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.closePath();
}

/** A level disc as it is seen: its middle and half-axes. */
function discAt(
  clearing: Clearing,
  angle: number,
  radius: number,
  up: number,
): { readonly at: ScaledPoint; readonly across: number; readonly flat: number } {
  const spot = spotAt(ring.radius, angle);
  const at = project(clearing, spot, up);
  const near = project(clearing, { ...spot, ahead: spot.ahead - radius }, up);
  const far = project(clearing, { ...spot, ahead: spot.ahead + radius }, up);
  return { at: { ...at, y: (near.y + far.y) / 2 }, across: radius * at.metre, flat: (near.y - far.y) / 2 };
}

/** A seat of wood: those that are named have a warm top, once they are lit. */
function drawSeat(pen: Pen, clearing: Clearing, { angle, named }: Seat, lit: boolean): void {
  const warm = lit && named !== undefined;
  const { at, across, flat } = discAt(clearing, angle, ring.seat, ring.tall);
  const tall = ring.tall * at.metre;
  const foot = discAt(clearing, angle, ring.seat * 1.28, 0);
  pen.fillStyle = css(palette.dark);
  pen.beginPath();
  pen.ellipse(foot.at.x + Math.cos(angle) * 0.2 * at.metre, foot.at.y, foot.across, foot.flat, 0, 0, 7);
  pen.fill();
  pen.beginPath();
  pen.ellipse(at.x, at.y + tall, across + 2, flat + 1.5, 0, 0, Math.PI);
  pen.lineTo(at.x - across - 2, at.y);
  pen.ellipse(at.x, at.y, across + 2, flat + 1.5, 0, Math.PI, 2 * Math.PI);
  pen.fill();
  // Its side in upright cuts, thicker where the lamps shine on it.
  const side = Math.cos(angle);
  const step = 4.2 + (2.6 * at.metre) / 60;
  pen.strokeStyle = css(warm ? rust : palette.green);
  for (let along = -Math.PI / 2 + 0.15; along < Math.PI / 2 - 0.1; along += step / across) {
    const u = Math.sin(along);
    const light = Math.max(0, Math.min(1, -u * side * 0.8 + 0.1));
    pen.lineWidth = Math.max(
      0.8,
      step * (warm ? 0.26 + light * 0.3 : 0.16 + 0.3 * light) * (0.7 + 0.5 * hash(Math.round(along * 20), 7)),
    );
    pen.beginPath();
    pen.moveTo(at.x + u * across, at.y + flat * Math.cos(along) + 2);
    pen.lineTo(at.x + u * across, at.y + tall + flat * Math.cos(along) * 0.96);
    pen.stroke();
  }
  pen.fillStyle = css(warm ? palette.sand : palette.middle);
  pen.beginPath();
  pen.ellipse(at.x, at.y, across, flat, 0, 0, 7);
  pen.fill();
  pen.strokeStyle = css(warm ? rust : palette.dark);
  for (const share of at.metre > 44 ? [0.75, 0.48, 0.22] : [0.66, 0.3]) {
    pen.lineWidth = Math.max(0.8, across * 0.085);
    pen.beginPath();
    pen.ellipse(at.x, at.y, across * share, flat * share, 0, 0, 7);
    pen.stroke();
  }
  pen.strokeStyle = css(warm ? palette.paper : palette.ice);
  pen.lineWidth = Math.max(1.1, 0.036 * at.metre);
  pen.beginPath();
  pen.ellipse(at.x, at.y, across, flat, 0, 0, 7);
  pen.stroke();
}

/** A lamp of paper before a named seat, unlit at first. */
function drawLamp(pen: Pen, clearing: Clearing, seat: Seat, lit: boolean): void {
  const { x, y, metre } = project(clearing, lampSpot(seat), table.tall);
  const wide = 0.245 * metre;
  const tall = 0.88 * metre;
  pen.fillStyle = css(palette.dark);
  trace(pen, [
    { x: x - wide * 1.25, y: y + wide * 0.35 },
    { x: x + wide * 1.25, y: y + wide * 0.35 },
    { x: x + wide * 1.1, y: y - wide * 0.3 },
    { x: x - wide * 1.1, y: y - wide * 0.3 },
  ]);
  pen.fill();
  const edge = (side: number, share: number) => ({
    x: x + side * wide * (0.75 + 0.45 * Math.sin(Math.PI * (0.15 + 0.75 * share))),
    y: y - wide * 0.3 - share * tall * 0.74,
  });
  const steps = Array.from({ length: 13 }, (_, step) => step / 12);
  const body = [...steps.map((share) => edge(1, share)), ...steps.toReversed().map((share) => edge(-1, share))];
  trace(pen, body);
  pen.lineWidth = 4;
  pen.strokeStyle = css(palette.dark);
  pen.stroke();
  pen.fillStyle = css(lit ? palette.orange : palette.middle);
  pen.fill();
  if (lit)
    for (const [share, colour] of [
      [0.86, palette.sand],
      [0.62, palette.paper],
    ] as const) {
      pen.fillStyle = css(colour);
      pen.beginPath();
      pen.ellipse(x, y - wide * 0.3 - tall * 0.36, wide * 1.05 * share, tall * 0.36 * share, 0, 0, 7);
      pen.fill();
    }
  else {
    trace(pen, body);
    pen.lineWidth = Math.max(1.2, 0.03 * metre);
    pen.strokeStyle = css(palette.ice, 0.9);
    pen.stroke();
  }
  pen.fillStyle = css(palette.dark);
  trace(pen, [
    { x: x - wide * 0.8, y: y - tall * 0.8 },
    { x: x + wide * 0.8, y: y - tall * 0.8 },
    { x: x + wide * 0.5, y: y - tall * 0.96 },
    { x: x - wide * 0.5, y: y - tall * 0.96 },
  ]);
  pen.fill();
  pen.strokeStyle = css(lit ? palette.sand : palette.green);
  pen.lineWidth = 1.6;
  pen.beginPath();
  pen.moveTo(x - wide * 0.4, y - tall * 0.96);
  pen.lineTo(x - wide * 0.3, y - tall * 1.12);
  pen.lineTo(x + wide * 0.3, y - tall * 1.12);
  pen.lineTo(x + wide * 0.4, y - tall * 0.96);
  pen.stroke();
}

interface Onlooker {
  readonly angle: number;
  readonly radius: number;
  readonly colour: Rgb;
  readonly person: Person;
}

const onlooker = (angle: number, colour: Rgb, person: Person, radius = 15.9): Onlooker => ({
  angle,
  radius,
  colour,
  person,
});

/** People on the upper step, who look on over the names of the far seats: families, pairs, somebody alone. */
const onlookers: readonly Onlooker[] = [
  onlooker(0.6, palette.green, { seen: 'front', wears: 'coat', hair: 'fedora', tall: 1.8 }),
  onlooker(0.68, palette.orange, { seen: 'front', wears: 'dress', hair: 'bun', tall: 1.68 }),
  onlooker(1.02, palette.sand, { seen: 'front', wears: 'coat', hair: 'short', tall: 1.8 }, 16.1),
  onlooker(1.09, palette.green, { seen: 'front', wears: 'skirt', hair: 'bob', tall: 1.16 }, 15.7),
  onlooker(1.15, palette.ice, { seen: 'front', wears: 'long', hair: 'long', tall: 1.7 }, 16),
  onlooker(1.5, palette.green, { seen: 'front', wears: 'coat', hair: 'beret', belt: true, tall: 1.74 }),
  onlooker(1.86, palette.orange, { seen: 'front', wears: 'coat', hair: 'pony', tall: 1.68 }),
  onlooker(1.93, palette.sand, { seen: 'front', wears: 'suit', hair: 'cap', tall: 1.78 }, 15.7),
  onlooker(2.24, palette.ice, { seen: 'front', wears: 'dress', hair: 'wide', tall: 1.68 }, 15.8),
  onlooker(2.31, palette.green, { seen: 'front', wears: 'coat', hair: 'hood', tall: 1.1 }, 15.6),
  onlooker(2.38, palette.green, { seen: 'front', wears: 'suit', hair: 'short', tall: 1.82 }, 15.8),
  onlooker(2.63, palette.sand, { seen: 'front', wears: 'cape', hair: 'fur', tall: 1.76 }, 15.8),
];

function drawOnlooker(pen: Pen, clearing: Clearing, { angle, radius, colour, person }: Onlooker, lit: boolean): void {
  const { x, y, metre } = about(clearing, radius, angle, 1.24);
  const tone = (of: Rgb): string => css(lit ? of : [of[0] * 0.34 + 8, of[1] * 0.42 + 20, of[2] * 0.42 + 18]);
  pen.save();
  pen.translate(x, y);
  pen.fillStyle = css(palette.dark);
  pen.beginPath();
  pen.ellipse(0, 1, 0.3 * metre, 0.1 * metre, 0, 0, 7);
  pen.fill();
  drawPerson(pen, person, 0, metre * 1.3, angle > Math.PI / 2 ? 1 : -1, {
    body: tone(colour),
    head: tone(palette.sand),
    leg: tone(palette.middle),
    cut: css(palette.dark),
    accent: tone(palette.orange),
    halo: { colour: css(palette.dark), wide: 2 },
  });
  pen.restore();
}

/** Birches round the clearing. */
function drawTrees(pen: Pen, clearing: Clearing): void {
  for (const [index, angle, radius] of [
    [0, 0.42, 19],
    [1, 0.72, 20.2],
    [2, 0.98, 19.6],
    [3, 1.22, 21],
    [4, 1.78, 20.4],
    [5, 2.02, 19.4],
    [6, 2.3, 20.6],
    [7, 2.62, 19],
    [8, 1.47, 22.5],
  ] as const) {
    const { x, y, metre } = about(clearing, radius, angle, 1.24);
    if (!clearing.frame.portrait && x < clearing.middle - 600) continue;
    const half = 0.36 * metre;
    const lean = (hash(index, 40) - 0.5) * 0.06;
    const at = (up: number) => x + up * lean;
    const tall = y + 40;
    const body = new Path2D();
    body.moveTo(x - half * 2.3, y + half * 0.5);
    body.quadraticCurveTo(x - half * 1.1, y - half * 0.2, at(half * 4) - half, y - half * 4);
    body.lineTo(at(tall) - half * 0.86, y - tall);
    body.lineTo(at(tall) + half * 0.86, y - tall);
    body.lineTo(at(half * 4) + half, y - half * 4);
    body.quadraticCurveTo(x + half * 1.1, y - half * 0.2, x + half * 2.3, y + half * 0.5);
    body.quadraticCurveTo(x + half * 1.1, y + half * 0.1, x + half * 0.4, y + half * 0.7);
    body.quadraticCurveTo(x - half * 0.4, y + half * 0.1, x - half * 2.3, y + half * 0.5);
    pen.fillStyle = css(palette.dark);
    pen.fill(body);
    pen.save();
    pen.clip(body);
    const towards = x < clearing.middle ? 1 : -1;
    const cuts = Math.max(5, Math.round(half / 1.9));
    for (let cut = 0; cut < cuts; cut++) {
      const u = ((cut + 0.5) / cuts) * 2 - 1;
      const light = 0.5 + 0.5 * u * towards;
      pen.strokeStyle = css(light > 0.62 ? palette.ice : palette.green);
      pen.lineWidth = ((2 * half) / cuts) * (0.2 + 0.55 * light) * (0.75 + 0.4 * hash(cut, index));
      pen.beginPath();
      pen.moveTo(x + u * half * 2.2, y + half);
      pen.quadraticCurveTo(x + u * half * 1.1, y - half * 0.6, at(half * 4) + u * half, y - half * 4);
      pen.lineTo(at(tall) + u * half * 0.86, y - tall);
      pen.stroke();
    }
    pen.fillStyle = css(palette.dark);
    const rows = Math.ceil(tall / (half * 1.4));
    for (let row = 1; row < rows; row++) {
      if (hash(row + index * 31, 4) < 0.4) continue;
      const up = row * half * 1.4 + hash(row, index) * half;
      const from = (hash(row + index * 31, 9) * 2 - 1.3) * half;
      const long = half * (0.6 + hash(row + index * 7, 6));
      const thick = half * (0.1 + 0.16 * hash(row + index * 3, 2));
      pen.beginPath();
      pen.ellipse(at(up) + from + long / 2, y - up, long / 2, thick, 0, 0, 7);
      pen.fill();
    }
    pen.restore();
  }
}
