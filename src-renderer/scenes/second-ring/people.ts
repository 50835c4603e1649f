import type { Person } from '../engine/person.ts';
import { flat, home, type Point } from './islands.ts';

/** Places in the ring of hands. */
export const slots = 18;

/** One of the ring: where they come to stand, and from which island; without one they were there from the first. */
export interface Somebody {
  readonly slot: number;
  /** Index of their island; hosts have none. */
  readonly island?: number;
  /** 0 who goes first of the two, 1 who follows. */
  readonly second: 0 | 1;
  readonly dye: 'dark' | 'green' | 'ice' | 'middle' | 'paper' | 'sand' | 'orange';
  readonly walks: Person;
}

/** Where a place of the ring is. Units of the layout. */
export function slotOf(slot: number): Point {
  const angle = -Math.PI / 2 + ((slot + 0.5) / slots) * 2 * Math.PI;
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

/** Two from each island, in the order of the islands, and six who wait for them. They match no number. */
export const people: readonly Somebody[] = [
  guest(12, 0, 0, 'ice', { wears: 'coat', hair: 'fedora', carries: 'case', tall: 1.78 }),
  guest(11, 0, 1, 'green', { wears: 'dress', hair: 'bun', stride: 0.85, tall: 1.66 }),
  guest(17, 1, 0, 'paper', { wears: 'dress', hair: 'long', stride: 0.8, tall: 1.66 }),
  guest(16, 1, 1, 'green', { wears: 'suit', hair: 'short', tall: 1.8 }),
  guest(0, 2, 0, 'ice', { wears: 'suit', hair: 'cap', tall: 1.8 }),
  guest(1, 2, 1, 'orange', { wears: 'coat', hair: 'bob', scarf: true, stride: 0.9, tall: 1.68 }),
  guest(15, 3, 0, 'paper', { wears: 'coat', hair: 'beret', carries: 'bag', stride: 0.9, tall: 1.7 }),
  guest(14, 3, 1, 'middle', { wears: 'suit', hair: 'short', tall: 1.76 }),
  guest(3, 4, 0, 'middle', { wears: 'suit', hair: 'short', carries: 'case', tall: 1.78 }),
  guest(2, 4, 1, 'paper', { wears: 'skirt', hair: 'pony', carries: 'flowers', stride: 0.85, tall: 1.64 }),
  guest(5, 5, 0, 'orange', { wears: 'coat', hair: 'short', arm: 'give', stride: 0.9, tall: 1.74 }),
  guest(6, 5, 1, 'ice', { wears: 'dress', hair: 'bob', stride: 0.85, tall: 1.66 }),
  host(4, 'dark', { wears: 'coat', hair: 'cap', tall: 1.76 }),
  host(7, 'green', { wears: 'suit', hair: 'wide', tall: 1.78 }),
  host(8, 'middle', { wears: 'dress', hair: 'bob', tall: 1.66 }),
  host(9, 'paper', { wears: 'suit', hair: 'short', tall: 1.76 }),
  host(10, 'ice', { wears: 'dress', hair: 'pony', tall: 1.62 }),
  host(13, 'dark', { wears: 'coat', hair: 'bun', tall: 1.7 }),
];

/** Somebody as they stand in the ring: turned to the eye, both arms held out to those beside them. */
export function inRing({ walks: { wears, hair, tall } }: Somebody): Person {
  return { seen: 'front', wears, hair, arm: 'out', ...(tall !== undefined && { tall }) };
}
