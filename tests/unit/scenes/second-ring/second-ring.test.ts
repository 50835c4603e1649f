import { expect, test } from 'vitest';
import {
  alongBridge,
  boughs,
  bridges,
  flameOf,
  home,
  islands,
  islandUnder,
  tree,
} from '../../../../src-renderer/scenes/second-ring/islands.ts';
import {
  away,
  closedShare,
  comeOn,
  joined,
  joinedAtPage,
  stepOf,
  type Coming,
} from '../../../../src-renderer/scenes/second-ring/joining.ts';
import { people, slotOf, slots } from '../../../../src-renderer/scenes/second-ring/people.ts';
import { growing } from '../growing.ts';

test.each([1, 3, 5, 7])(
  'of %i pages none takes an island away, the last has all, and the first is never without',
  (pages) => {
    const counts = growing(pages, joinedAtPage);
    expect(counts.at(-1)).toBe(islands.length);
    expect(counts[0]).toBeGreaterThan(0);
  },
);

test('a finger on a lamp, on an island or on a bridge finds that island, and none on home', () => {
  islands.forEach((island, index) => {
    expect(islandUnder(flameOf(island)), `${island.id}: lamp`).toBe(index);
    expect(islandUnder(island), `${island.id}: ground`).toBe(index);
    const [x, y] = bridges[index]?.at(0.5, 0) ?? [0, 0];
    expect(islandUnder({ x, y }), `${island.id}: bridge`).toBe(index);
  });
  expect(islandUnder(home)).toBeUndefined();
});

test('a bridge begins at its island and ends at home', () => {
  islands.forEach((island, index) => {
    const bridge = bridges[index];
    if (!bridge) throw new Error(`${island.id} has no bridge.`);
    expect(alongBridge(bridge, island)).toBeLessThan(0.1);
    expect(alongBridge(bridge, home)).toBeGreaterThan(1);
  });
});

test('each island has a bough of the tree, on its own side', () => {
  expect(boughs).toHaveLength(islands.length);
  islands.forEach(({ id, x }, index) => {
    expect(Math.sign((boughs[index]?.x ?? home.x) - tree.crown.x), id).toBe(Math.sign(x - home.x));
  });
});

test('an island that was sent builds its bridge, then its two people cross it and hold hands', () => {
  let coming: Coming = { ...away, sent: true };
  const guests = people.filter(({ island }) => island === 0);
  const seen = new Set<string>();
  for (let frame = 0; frame < 600 && coming.sent; frame++) {
    coming = comeOn(coming, 1 / 60);
    // People cross only when the whole bridge stands.
    if (coming.built < 1) expect(coming.walked).toBe(0);
    for (const guest of guests) seen.add(stepOf(guest, coming).does);
  }
  expect(coming).toEqual(joined);
  expect([...seen].toSorted()).toEqual(['hold', 'stand', 'walk']);
});

test('the ring has a place for everybody, and is closed when all six have come, not before', () => {
  expect(people.map(({ slot }) => slot).toSorted((one, other) => one - other)).toEqual([...Array(slots).keys()]);
  for (const one of people) expect(stepOf(one, joined)).toMatchObject({ ...slotOf(one.slot), does: 'hold' });
  for (let open = 0; open < islands.length; open++)
    expect(closedShare(islands.map((_, index) => (index === open ? away : joined)))).toBeLessThan(1);
  expect(closedShare(islands.map(() => joined))).toBe(1);
});
