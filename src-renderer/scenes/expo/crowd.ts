import { seeded } from '../../core/time/clock.ts';
import { hash } from '../../plates/printing/noise.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import { ink } from '../engine/ink.ts';
import type { ScaledPoint } from '../engine/overlook.ts';
import type { Person } from '../engine/person.ts';
import { along, besideAisle, hub, sliceAt, wall } from './fair.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Somebody in the hall; they match no number. */
export interface Visitor {
  readonly slice: number;
  readonly radius: number;
  readonly angle: number;
  readonly index: number;
}

/** So many at most, and so far from one another, in metres. */
const [most, apart] = [430, 1.05];

/** Whether people walk there: in aisles, in the rings between the rows, and along the wall. */
function isWay(radius: number, angle: number): boolean {
  if (radius < hub + 0.6 || radius > wall - 1) return false;
  if (besideAisle(radius, angle) < 1.35) return true;
  return (
    radius < 8.1 ||
    (radius > 13.4 && radius < 15.4) ||
    (radius > 21.6 && radius < 23.7) ||
    (radius > 30.6 && radius < 32.6)
  );
}

/** Everybody, the same in every picture. */
export const visitors: readonly Visitor[] = gather();

function gather(): readonly Visitor[] {
  const chance = seeded(31);
  const found: { radius: number; angle: number; x: number; y: number }[] = [];
  for (let tries = 0; found.length < most && tries < 9000; tries++) {
    const radius = Math.sqrt(chance()) * wall;
    const angle = chance() * 2 * Math.PI - Math.PI;
    if (!isWay(radius, angle)) continue;
    const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    if (found.some((other) => Math.hypot(other.x - x, other.y - y) < apart)) continue;
    found.push({ radius, angle, x, y });
  }
  return found.map(({ radius, angle }, index) => ({ slice: sliceAt(angle), radius, angle, index }));
}

const people: readonly Person[] = [
  { seen: 'side', wears: 'coat', hair: 'short', carries: 'case' },
  { seen: 'side', wears: 'dress', hair: 'bob', carries: 'bag', tall: 1.64 },
  { seen: 'front', wears: 'suit', hair: 'short', tall: 1.8 },
  { seen: 'side', wears: 'suit', hair: 'cap', stride: 1.1 },
  { seen: 'front', wears: 'coat', hair: 'long', carries: 'bag', tall: 1.66 },
  { seen: 'side', wears: 'long', hair: 'bun', stride: 0.7 },
  { seen: 'front', wears: 'dress', hair: 'bob', tall: 1.62 },
  { seen: 'side', wears: 'coat', hair: 'fedora', carries: 'trolley' },
  { seen: 'side', wears: 'cape', hair: 'beret', stride: 0.8 },
  { seen: 'front', wears: 'suit', hair: 'cap', arm: 'up' },
  { seen: 'side', wears: 'skirt', hair: 'pony', carries: 'backpack', tall: 1.66 },
  { seen: 'side', wears: 'suit', hair: 'short', arm: 'give', stride: 0.5 },
];

function dyeOf(chance: number, keeper: boolean): Dye {
  const body = keeper
    ? chance < 0.5
      ? ink.dark
      : ink.middle
    : chance < 0.46
      ? ink.dark
      : chance < 0.6
        ? ink.middle
        : chance < 0.72
          ? ink.orange
          : chance < 0.84
            ? ink.ice
            : chance < 0.93
              ? ink.paper
              : ink.green;
  const light = body === ink.ice || body === ink.paper || body === ink.orange;
  return {
    body,
    head: ink.dark,
    leg: light ? ink.dark : body,
    accent: light ? ink.dark : ink.orange,
    ...(light && { halo: { colour: ink.dark, wide: 0.8 } }),
  };
}

/** Somebody on their feet; `outer`: on the darker floor along the wall, where dark clothes would not be seen. */
export function drawSomebody(
  pen: Pen,
  { x, y, metre }: ScaledPoint,
  index: number,
  { keeper = false, outer = false } = {},
): void {
  const person = people[(index * 13 + 7) % people.length];
  if (!person) return;
  pen.save();
  pen.translate(x, y);
  drawPerson(
    pen,
    person,
    index % 2 === 0 ? 0 : 1,
    metre * 0.92,
    hash(index, 5) < 0.5 ? -1 : 1,
    dyeOf(outer ? 0.6 + 0.33 * hash(index, 11) : hash(index, 11), keeper),
  );
  pen.restore();
}

/** Shadows fall away from the lamp at the hub. */
export function drawShadow(pen: Pen, { radius, angle }: Visitor): void {
  const foot = along(angle, radius);
  const half = 0.16;
  const tip = along(angle, radius + 0.95);
  pen.fillStyle = radius > 29 ? ink.dark : ink.middle;
  pen.beginPath();
  for (const { x, y } of [along(angle, radius, half), tip, along(angle, radius, -half)]) pen.lineTo(x, y);
  pen.lineTo(foot.x, foot.y);
  pen.fill();
}
