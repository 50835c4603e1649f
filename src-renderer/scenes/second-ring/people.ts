import type { Person } from '../engine/person.ts';
import type { Point } from '../engine/layout.ts';
import { flat, home } from './islands.ts';

/** Places in the ring of hands. */
export const slots = 16;
/** Places lie so much farther apart at both sides, where one person stands behind another. */
const apart = 0.18;

/** What somebody is like, and their colour. */
export interface Dressed {
  readonly dye: 'green' | 'ice' | 'middle' | 'paper' | 'sand' | 'orange';
  readonly walks: Person;
}

/**
 * One of the ring: where they come to stand, and from which island; without one they were there from the first. Those of an
 * island that waits in the dark are light, so that they are seen there.
 */
export interface Somebody extends Dressed {
  readonly slot: number;
  /** Index of their island; hosts have none. */
  readonly island?: number;
  /** 0 who goes first of the two, 1 who follows. */
  readonly second: 0 | 1;
}

/** Where a place of the ring is. Units of the layout. */
export function slotOf(slot: number): Point {
  const even = ((slot + 0.5) / slots) * 2 * Math.PI;
  const angle = even - apart * Math.sin(2 * even) - Math.PI / 2;
  return { x: home.x + home.ring * Math.cos(angle), y: home.y + home.ring * flat * Math.sin(angle) };
}

const guest = (
  slot: number,
  island: number,
  second: 0 | 1,
  dye: Somebody['dye'],
  walks: Omit<Person, 'seen'>,
): Somebody => ({ slot, island, second, dye, walks: { seen: 'side', ...walks } });

const host = (slot: number, dye: Somebody['dye'], walks: Omit<Person, 'seen'>): Somebody => ({
  slot,
  second: 0,
  dye,
  walks: { seen: 'front', ...walks },
});

/** Two from each island, in the order of the islands, and four who wait for them. They match no number. */
export const people: readonly Somebody[] = [
  guest(11, 0, 0, 'ice', { wears: 'coat', hair: 'fedora', carries: 'case', tall: 1.78 }),
  guest(10, 0, 1, 'green', { wears: 'dress', hair: 'bun', stride: 0.85, tall: 1.66 }),
  guest(15, 1, 0, 'paper', { wears: 'dress', hair: 'long', arm: 'up', stride: 0.8, tall: 1.66 }),
  guest(14, 1, 1, 'ice', { wears: 'suit', hair: 'short', tall: 1.8 }),
  guest(0, 2, 0, 'ice', { wears: 'suit', hair: 'cap', arm: 'up', tall: 1.8 }),
  guest(1, 2, 1, 'orange', { wears: 'coat', hair: 'bob', scarf: true, stride: 0.9, tall: 1.68 }),
  guest(13, 3, 0, 'paper', { wears: 'coat', hair: 'beret', carries: 'bag', stride: 0.9, tall: 1.7 }),
  guest(12, 3, 1, 'orange', { wears: 'suit', hair: 'short', arm: 'up', tall: 1.76 }),
  guest(3, 4, 0, 'ice', { wears: 'suit', hair: 'short', arm: 'up', carries: 'case', tall: 1.78 }),
  guest(2, 4, 1, 'paper', { wears: 'skirt', hair: 'pony', carries: 'flowers', stride: 0.85, tall: 1.64 }),
  guest(4, 5, 0, 'orange', { wears: 'coat', hair: 'short', arm: 'up', stride: 0.9, tall: 1.74 }),
  guest(5, 5, 1, 'ice', { wears: 'dress', hair: 'bob', stride: 0.85, tall: 1.66 }),
  host(6, 'green', { wears: 'suit', hair: 'wide', tall: 1.78 }),
  host(7, 'middle', { wears: 'dress', hair: 'bob', tall: 1.66 }),
  host(8, 'paper', { wears: 'suit', hair: 'short', tall: 1.76 }),
  host(9, 'ice', { wears: 'dress', hair: 'pony', tall: 1.62 }),
];

/** Whether somebody stands before the middle of the ring, with their back to the eye. */
export function showsBack({ slot }: Somebody): boolean {
  return slotOf(slot).y > home.y + 60;
}

/**
 * Somebody as they stand in the ring, looking at its middle, each hand where it meets a neighbour's. `metre`: units a metre
 * at a place.
 */
export function inRing({ slot, walks: { wears, hair, tall = 1.74 } }: Somebody, metre: (at: Point) => number): Person {
  const own = slotOf(slot);
  const unit = (metre(own) * tall) / 1.74;
  const meets = (other: Point): readonly [number, number] => {
    const grip = 0.45 * (metre(own) + metre(other));
    return [(other.x - own.x) / 2 / unit, (grip - (other.y - own.y) / 2) / unit];
  };
  const [one, other] = [meets(slotOf(slot + 1)), meets(slotOf(slot - 1))].toSorted(([left], [right]) => left - right);
  return { seen: 'front', wears, hair, tall, ...(one && other && { hands: [one, other] }) };
}
