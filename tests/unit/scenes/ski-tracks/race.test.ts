import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { crowdOf, racerAt } from '../../../../src-renderer/scenes/ski-tracks/crowd.ts';
import { fieldOf } from '../../../../src-renderer/scenes/ski-tracks/field.ts';
import { lanesOf, type Lane } from '../../../../src-renderer/scenes/ski-tracks/lane.ts';
import { lanesOpen, openingOrder, Race } from '../../../../src-renderer/scenes/ski-tracks/race.ts';

const lanes = lanesOf(fieldOf(frameOf({ width: 1920, height: 1080, ratio: 1 })));
const first = 16;
const lengthOf = (index: number) => (lanes[index] as Lane).length;

/** A race that has run to a time, frame by frame. */
function run(race: Race, from: number, to: number): void {
  for (let now = from; now <= to; now += 16) race.step(now);
}

test('one lane opens at the first page and all at the last; a chapter of one page shows all', () => {
  expect(lanesOpen(1, 3, 20)).toBe(1);
  expect(lanesOpen(2, 3, 20)).toBe(13);
  expect(lanesOpen(3, 3, 20)).toBe(20);
  expect(lanesOpen(1, 1, 20)).toBe(20);
});

test('lanes open outwards from the first one, each once', () => {
  const order = openingOrder(20, first);
  expect(order[0]).toBe(first);
  expect(new Set(order).size).toBe(20);
  expect(Math.abs((order[19] ?? 0) - first)).toBe(16);
});

test('the snow is seen untouched first, and within 2.4 seconds the first lane lies open', () => {
  const race = new Race(lanes, first, 0, false);
  race.show(1, 0, false);
  run(race, 0, 300);
  expect(race.isOpen(first, 1)).toBe(false);
  run(race, 300, 2400);
  expect(race.story(first)).toBeCloseTo(lengthOf(first), 6);
  expect(race.isOpen(3, 20)).toBe(false);
  expect(race.moving).toBe(false);
});

test('all lanes of the last page lie open within 2.4 seconds', () => {
  const race = new Race(lanes, first, 0, false);
  race.show(1, 0, true);
  race.show(20, 0, false);
  run(race, 0, 2400);
  for (const { index, length } of lanes) expect(race.story(index)).toBeCloseTo(length, 6);
});

test('going back closes lanes again', () => {
  const race = new Race(lanes, first, 0, false);
  race.show(20, 0, true);
  race.show(1, 0, false);
  run(race, 0, 2400);
  expect(race.story(first)).toBeCloseTo(lengthOf(first), 6);
  expect(race.story(2)).toBe(0);
});

test('a skier stands under the finger at once and follows it exactly', () => {
  const race = new Race(lanes, first, 0, false);
  race.down(1, 4, 30, 0);
  expect(race.runners[0]).toMatchObject({ lane: 4, metres: 30 });
  expect(race.isOpen(4, 30)).toBe(true);
  race.move(1, 4, 41.5, 20);
  expect(race.runners[0]?.metres).toBe(41.5);
  expect(race.isOpen(4, 36)).toBe(true);
});

test('the lane opens back to its near end while a finger rests', () => {
  const race = new Race(lanes, first, 0, false);
  race.down(1, 4, 30, 0);
  run(race, 0, 900);
  expect(race.isOpen(4, 1)).toBe(true);
  expect(race.isOpen(4, 31)).toBe(false);
});

test('many fingers each send off a skier of their own, and a finger across the lanes one in each', () => {
  const race = new Race(lanes, first, 0, false);
  for (let finger = 0; finger < 10; finger++) race.down(finger, finger, 20, 0);
  expect(race.runners).toHaveLength(10);
  race.move(3, 12, 25, 10);
  race.move(3, 13, 25, 20);
  expect(race.runners.map(({ lane }) => lane)).toEqual(expect.arrayContaining([3, 12, 13]));
  expect(race.runners.filter(({ finger }) => finger === 3)).toHaveLength(1);
});

test('a skier let go skis to the end of the lane; behind it the snow closes, and all is still again', () => {
  const race = new Race(lanes, first, 0, false);
  race.down(1, 4, 30, 0);
  race.up(1, 200);
  run(race, 200, 1200);
  expect(race.runners[0]?.metres).toBeGreaterThan(32);
  expect(race.isOpen(4, 31)).toBe(true);
  run(race, 1200, 60_000);
  expect(race.runners).toHaveLength(0);
  expect(race.isOpen(4, 31)).toBe(false);
  expect(race.moving).toBe(false);
});

test('in calm motion a visitor’s skier stands, and goes after a while', () => {
  const race = new Race(lanes, first, 0, true);
  race.down(1, 4, 30, 0);
  race.step(16);
  expect(race.isOpen(4, 1)).toBe(true);
  race.up(1, 100);
  run(race, 100, 2000);
  expect(race.runners[0]?.metres).toBe(30);
  run(race, 2000, 6000);
  expect(race.runners).toHaveLength(0);
  expect(race.isOpen(4, 1)).toBe(false);
});

test('fingers never pile up more skiers than the picture can carry', () => {
  const race = new Race(lanes, first, 0, false);
  for (let finger = 0; finger < 200; finger++) race.down(finger, finger % 20, 20, 0);
  expect(race.runners.length).toBeLessThan(50);
});

test('one skier is the first, with free snow before it; nobody stands on another', () => {
  const crowd = crowdOf(lanes, first, 28);
  expect(crowd.filter((racer) => racer.first)).toHaveLength(1);
  for (const { index } of lanes) {
    const places = crowd.filter(({ lane }) => lane === index).map(({ offset }) => offset);
    const sorted = places.toSorted((one, other) => one - other);
    expect(sorted.length).toBeGreaterThan(4);
    sorted.slice(1).forEach((place, at) => expect(place - (sorted[at] ?? 0)).toBeGreaterThan(3));
  }
});

test('the crowd goes round for years without leaving its lanes', () => {
  for (const racer of crowdOf(lanes, first, 28).slice(0, 40)) {
    const metres = racerAt(racer, lanes[racer.lane] as Lane, 3 * 365 * 86_400);
    expect(metres).toBeGreaterThanOrEqual(0);
    expect(metres).toBeLessThan(lengthOf(racer.lane));
  }
});
