import { degree } from '../../core/model/angle.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { mix } from '../../plates/printing/shape.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import type { Person } from '../engine/person.ts';
import { packPoses, posesPlate, type PoseCut } from '../engine/cells.ts';
import type { Layout, Point } from '../engine/layout.ts';
import { at } from './rings.ts';

/** Somebody on the outermost ring, where they stand when guests and hosts have met. */
export interface Guest {
  readonly radius: number;
  /** Radians. Guests come from the left, hosts from the right. */
  readonly angle: number;
  readonly host: boolean;
  readonly dye?: 'ice' | 'sand' | 'green';
  readonly person: Person;
}

const guest = (radius: number, degrees: number, person: Person, dye?: Guest['dye']): Guest => ({
  radius,
  angle: degrees * degree,
  host: degrees < 118,
  person,
  ...(dye && { dye }),
});

/** The people match no number: who comes, and who welcomes them. */
export const guests: readonly Guest[] = [
  guest(0.945, 119.6, { seen: 'side', wears: 'coat', hair: 'fedora', arm: 'give', stride: 0.6, tall: 1.78 }),
  guest(0.95, 124.2, { seen: 'side', wears: 'dress', hair: 'lowbun', stride: 0.8, tall: 1.62 }, 'ice'),
  guest(0.94, 128.1, { seen: 'side', wears: 'coat', hair: 'bob', scarf: true, stride: 1.1, tall: 1.68 }),
  guest(0.952, 132, { seen: 'side', wears: 'suit', hair: 'short', carries: 'trolley', stride: 1.1, tall: 1.82 }),
  guest(0.94, 136.4, { seen: 'side', wears: 'long', hair: 'bun', stride: 0.7, tall: 1.7 }, 'green'),
  guest(0.95, 140.4, { seen: 'side', wears: 'coat', hair: 'cap', carries: 'umbrella', stride: 0.7, tall: 1.78 }),
  guest(0.938, 144.6, { seen: 'side', wears: 'suit', hair: 'beret', carries: 'case', stride: 0.9, tall: 1.76 }),
  guest(0.95, 148.6, { seen: 'side', wears: 'dress', hair: 'wide', carries: 'bag', stride: 0.9, tall: 1.66 }, 'green'),
  guest(0.938, 152.6, { seen: 'front', wears: 'coat', hair: 'hood', tall: 1.64 }, 'sand'),
  guest(0.948, 156.8, { seen: 'side', wears: 'cape', hair: 'fur', stride: 0.8, tall: 1.76 }),
  guest(0.938, 161.4, { seen: 'front', wears: 'long', hair: 'long', tall: 1.7 }, 'ice'),
  guest(0.945, 166.4, { seen: 'front', wears: 'suit', hair: 'short', carries: 'case', tall: 1.8 }),
  guest(0.945, 115.6, { seen: 'side', wears: 'skirt', hair: 'bun', carries: 'flowers', stride: 0.6, tall: 1.66 }),
  guest(0.95, 111.2, { seen: 'side', wears: 'suit', hair: 'short', arm: 'give', stride: 0.6, tall: 1.76 }),
  guest(0.94, 107.2, { seen: 'front', wears: 'dress', hair: 'long', arm: 'up', tall: 1.66 }, 'green'),
  guest(0.95, 103.4, { seen: 'side', wears: 'coat', hair: 'pony', stride: 1, tall: 1.64 }),
  guest(0.94, 99.6, { seen: 'front', wears: 'coat', hair: 'short', arm: 'hold', carries: 'umbrella', tall: 1.8 }),
];

/** Radians that guests and hosts have still to go before anybody has moved. */
const [guestsAway, hostsAway] = [27 * degree, 17 * degree];

/** The angle of somebody after so large a share of the way. */
export function angleOf({ angle, host }: Guest, done: number): number {
  return host ? angle - (1 - done) * hostsAway : angle + (1 - done) * guestsAway;
}

/** The ends of the orange: how far guests and hosts have brought it. */
export function endsAt(done: number): { readonly guests: number; readonly hosts: number } {
  const [first, host] = [guests[0] as Guest, guests[12] as Guest];
  return {
    guests: angleOf(first, done) - mix(0, 2.1, done) * degree,
    hosts: angleOf(host, done) + mix(0, 2.1, done) * degree,
  };
}

/** Units of the layout to a metre, at a depth. */
export const metreAt = (depth: number): number => 296 / depth;

/** Where somebody stands on the layout. */
export function standOf(one: Guest, done: number): Point & { readonly metre: number } {
  const { x, y, depth } = at(one.radius, angleOf(one, done));
  return { x, y: y + 2, metre: metreAt(depth) };
}

/** The cell about the feet, in metres. */
const box = { left: -0.86, right: 1.06, above: 2.46, below: 0.5 } as const;
/** How all are cut; they are shrunk where they are farther. */
export const cut: PoseCut = { figures: guests.length, poses: 2, metre: 94, box, widest: 1900 };

export function guestsPlate(layout: Layout, sheet: Sheet): Painting {
  const poses = packPoses(cut, layout);
  const { unit } = poses;
  return posesPlate(sheet, poses, (pen, index, pose) => {
    const one = guests[index] as Guest;
    drawShadow(pen, unit);
    drawPerson(pen, one.person, pose === 0 ? 0 : 1, unit, one.host ? -1 : 1, dyeOf(one));
  });
}

/** A low light from the upper left: strips of shade over the ring. */
function drawShadow(pen: OffscreenCanvasRenderingContext2D, unit: number): void {
  pen.fillStyle = css(palette.dark, 0.86);
  const long = 1;
  for (let strip = 0; strip < 11; strip++) {
    const along = (strip + 0.2) / 11;
    const wide = 0.1 * (1 - 0.25 * along);
    const at = (u: number, v: number): readonly [number, number] => [
      (0.05 + u * long - v * 0.35) * unit,
      (u * 0.4 + v) * unit,
    ];
    pen.beginPath();
    pen.moveTo(...at(along, -wide));
    pen.lineTo(...at(along + 0.05, -wide));
    pen.lineTo(...at(along + 0.05, wide));
    pen.lineTo(...at(along, wide));
    pen.fill();
  }
}

function dyeOf({ dye, person }: Guest): Dye {
  const accent = css(person.carries === 'umbrella' ? palette.dark : palette.orange);
  if (!dye) return { body: css(palette.dark), head: css(palette.dark), cut: css(palette.green), accent };
  return {
    body: css(palette[dye]),
    head: css(palette.dark),
    leg: css(palette.dark),
    cut: css(palette.dark),
    accent,
    ...(dye !== 'green' && { halo: { colour: css(palette.dark), wide: 1.2 } }),
  };
}
