import type { Point } from '../engine/layout.ts';
import type { Person } from '../engine/person.ts';
import { bridges, halfWide } from './islands.ts';
import type { Dressed } from './people.ts';

/** One of those who use a bridge once its first two have crossed it: they stay in mid-step. */
export interface Stroller extends Dressed {
  /** Where on the bridge: 0 at the island, 1 at home. */
  readonly along: number;
  /** How far to the side, as a share of half the width, away from the eye. */
  readonly aside: number;
  /** Which way they are drawn to face: 1 to the right; of those seen from behind the back of the head is seen. */
  readonly facing: 1 | -1 | 'away';
}

const stroller = (
  along: number,
  aside: number,
  facing: Stroller['facing'],
  dye: Stroller['dye'],
  walks: Omit<Person, 'seen'>,
  seen: Person['seen'] = 'side',
): Stroller => ({ along, aside, facing, dye, walks: { seen, ...walks } });

/** By islands, in their order. Those on the two bridges behind the ring come towards the eye or go away from it. */
export const strollers: readonly (readonly Stroller[])[] = [
  [stroller(0.5, 0.2, 1, 'paper', { wears: 'coat', hair: 'bob', carries: 'flowers', stride: 0.85, tall: 1.64 })],
  [
    stroller(0.3, 0.3, 'away', 'ice', { wears: 'suit', hair: 'short', carries: 'backpack', tall: 1.78 }, 'front'),
    stroller(0.68, -0.3, 1, 'orange', { wears: 'dress', hair: 'long', arm: 'up', tall: 1.66 }, 'front'),
  ],
  [
    stroller(0.32, -0.3, 1, 'paper', { wears: 'coat', hair: 'beret', tall: 1.68 }, 'front'),
    stroller(0.7, 0.3, 'away', 'green', { wears: 'suit', hair: 'fedora', tall: 1.78 }, 'front'),
  ],
  [
    stroller(0.34, 0.3, 1, 'ice', { wears: 'coat', hair: 'bob', carries: 'bag', stride: 0.85, tall: 1.66 }),
    stroller(0.68, -0.1, -1, 'green', { wears: 'suit', hair: 'cap', arm: 'up', tall: 1.76 }),
  ],
  [
    stroller(0.34, 0.2, -1, 'paper', { wears: 'suit', hair: 'short', carries: 'case', tall: 1.78 }),
    stroller(0.66, 0, 1, 'orange', { wears: 'skirt', hair: 'pony', carries: 'umbrella', stride: 0.8, tall: 1.64 }),
  ],
  [
    stroller(0.34, 0.2, -1, 'green', { wears: 'coat', hair: 'wide', carries: 'bag', stride: 0.85, tall: 1.68 }),
    stroller(0.7, 0.1, 1, 'ice', { wears: 'suit', hair: 'cap', arm: 'up', tall: 1.76 }),
  ],
];

/** Where on the picture a stroller of an island's bridge stands. Units. */
export function footOf(island: number, { along, aside }: Stroller): Point {
  const bridge = bridges[island];
  const [x = 0, y = 0] = bridge?.at(along, -bridge.near * aside * halfWide) ?? [];
  return { x, y };
}
