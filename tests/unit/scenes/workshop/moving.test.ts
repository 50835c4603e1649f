import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { onScreen } from '../../../../src-renderer/scenes/engine/layout.ts';
import { newGroundSpot } from '../../../../src-renderer/scenes/engine/overlook.ts';
import {
  groundUnder,
  hallOf,
  homes,
  onFloor,
  places,
  project,
  readsFinely,
  track,
} from '../../../../src-renderer/scenes/workshop/hall.ts';
import { machineCuts } from '../../../../src-renderer/scenes/workshop/machines.ts';
import {
  before,
  closed,
  cruise,
  freePlace,
  nextMachine,
  nextToCome,
  placeNear,
  placeOf,
  rollOn,
  slowed,
  standing,
  standingAtPage,
  stoodAt,
} from '../../../../src-renderer/scenes/workshop/moving.ts';
import { inFront, nearEnd, nearLayout } from '../../../../src-renderer/scenes/workshop/near.ts';
import { expectFound } from '../found-ground.ts';
import { growing } from '../growing.ts';

const spots = [
  [0, 0],
  [-8, 3],
  [5, -6],
  [-6, 13],
] as const;

test('a finger on the floor finds the very place', () => {
  expectFound({ project, groundUnder }, spots);
});

test('rings of the floor are cut as finely as the next pixel tells', () => {
  const [here, beside, below] = [newGroundSpot(), newGroundSpot(), newGroundSpot()];
  const read = readsFinely(0.01);
  for (const [x, y] of spots.slice(1)) {
    const seen = project(x, y);
    const fine = read(seen.x, seen.y, here);
    groundUnder(seen.x + 0.01, seen.y, beside);
    groundUnder(seen.x, seen.y + 0.01, below);
    expect(fine).toBeCloseTo(Math.hypot(beside.radius - here.radius, below.radius - here.radius), 4);
  }
});

test.each([1, 2, 3, 4, 5, 6, 7])('of %i pages none takes a machine away, and on the last the line runs', (pages) => {
  const all = growing(pages, standingAtPage);
  if (pages > 1) expect(all[0]).toBe(1);
  expect(closed(standing(all.at(-1) ?? 0))).toBe(true);
  if (pages > 1) expect(closed(standing(all[0] ?? 0))).toBe(false);
});

test('every machine has a place of its own on the ring', () => {
  expect(placeOf.toSorted()).toEqual([...places.keys()]);
  expect(machineCuts).toHaveLength(places.length);
  expect(homes).toHaveLength(places.length);
});

test('a machine that is let go near a free place rolls into it and stays; far from all it stays where it is', () => {
  const [place] = places;
  if (!place) throw new Error('The ring has no places.');
  const at = { x: place.x + 1.5, y: place.y - 1 };
  expect(placeNear(before, at)).toBe(0);
  expect(placeNear([...before.slice(1), stoodAt(0)], at)).not.toBe(0);
  expect(placeNear(before, { x: -9, y: 10 })).toBeUndefined();
  let machine = rollOn({ ...at, place: 0, stands: false }, 0.1);
  for (let step = 0; step < 40; step++) machine = rollOn(machine, 0.1);
  expect(machine).toEqual({ ...place, place: 0, stands: true });
  const lost = { x: -9, y: 10, stands: false };
  expect(rollOn(lost, 1)).toBe(lost);
});

test('a touch on a free place calls the nearest machine that has none', () => {
  const [home] = homes;
  expect(nextMachine(before, home ?? { x: 0, y: 0 })).toBe(0);
  expect(nextMachine(standing(1), home ?? { x: 0, y: 0 })).not.toBe(0);
  expect(nextMachine(standing(6), { x: 0, y: 0 })).toBeUndefined();
  expect(freePlace(standing(6), { x: 0, y: 0 })).toBeUndefined();
});

test('the next machine to come is that of the next page, unless a strange one stands in its place', () => {
  expect(homes.map((_, count) => nextToCome(standing(count)))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(nextToCome(standing(6))).toBeUndefined();
  const strange = standing(1).map((machine, index) => (index === 4 ? stoodAt(placeOf[1]) : machine));
  expect(nextToCome(strange)).toBe(2);
  // Held or put down beside the ring it stays the next: its place is shown until it is there.
  const aside = standing(1).map((machine, index) => (index === 1 ? { ...machine, x: 6, y: 2 } : machine));
  expect(nextToCome(aside)).toBe(1);
});

test('what a finger has sent round the ring comes back to the pace of the line, either way', () => {
  for (const speed of [3, -3]) {
    expect(Math.abs(slowed(speed, 0.5) - cruise)).toBeLessThan(Math.abs(speed - cruise));
    expect(slowed(speed, 20)).toBeCloseTo(cruise, 6);
  }
});

test.each([
  { width: 1920, height: 1080, ratio: 1 },
  { width: 1280, height: 720, ratio: 1 },
  { width: 1080, height: 1920, ratio: 1 },
  { width: 3840, height: 1080, ratio: 1 },
])('all machines and the whole ring are on the screen, clear of words and bar (%#)', (screen) => {
  const frame = frameOf(screen);
  const hall = hallOf(frame);
  const left = frame.portrait ? 20 : frame.width - 1920 + 690;
  const machinesAt = [...homes.keys(), ...places.keys().map((place) => placeOf.findIndex((own) => own === place))];
  const seen = [...homes, ...places].map((at, index) => ({ at, half: machineCuts[machinesAt[index] ?? 0]?.half ?? 0 }));
  for (const { at, half } of seen) {
    const { metre, ...foot } = project(at.x, at.y);
    const { x, y } = onScreen(hall, foot);
    expect(x - half * metre * hall.size).toBeGreaterThan(left);
    expect(x + half * metre * hall.size).toBeLessThan(frame.width);
    expect(y).toBeLessThan(frame.portrait ? frame.height * 0.5 : 900);
    // A finger finds it: more than 20 mm on a screen of 43 inches.
    expect(half * 2 * metre * hall.size).toBeGreaterThan(40);
  }
  const near = onScreen(hall, project(0, -(track.outer + 0.3)));
  expect(near.y).toBeLessThan(frame.portrait ? frame.height * 0.47 : 985);
});

test.each([
  { width: 1920, height: 1080, ratio: 1 },
  { width: 1080, height: 1920, ratio: 1 },
])('who teaches and who learns, in front, hide no machine, where it came or where it goes (%#)', (screen) => {
  const hall = hallOf(frameOf(screen));
  const near = nearLayout(hall);
  const boxes = Object.values(inFront).map(({ left, top, right }) => ({
    from: onScreen(near, { x: left, y: top }),
    to: onScreen(near, { x: right, y: nearEnd(hall) }),
  }));
  for (const [machine, home] of homes.entries())
    for (const at of [home, places[placeOf[machine] ?? 0] ?? home]) {
      const { half = 0, tall = 0 } = machineCuts[machine] ?? {};
      const { metre, ...foot } = project(at.x, at.y);
      const { x, y } = onScreen(hall, foot);
      const unit = metre * hall.size;
      for (const { from, to } of boxes) {
        const beside = x + half * unit < from.x || x - half * unit > to.x;
        expect(beside || y < from.y || y - tall * unit > to.y).toBe(true);
      }
    }
});

test('no machine is carried through a wall or under the words', () => {
  for (const at of [
    { x: -90, y: 40 },
    { x: 90, y: -40 },
    { x: 0, y: 0 },
  ]) {
    const { x } = project(onFloor(at).x, onFloor(at).y);
    expect(x).toBeGreaterThan(770);
    expect(x).toBeLessThan(1855);
  }
  expect(onFloor({ x: 0, y: 0 })).toEqual({ x: 0, y: 0 });
});
