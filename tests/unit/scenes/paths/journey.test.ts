import { expect, test } from 'vitest';
import {
  doneAt,
  lead,
  letGo,
  litBy,
  send,
  strolling,
  walk,
  type Journey,
} from '../../../../src-renderer/scenes/paths/journey.ts';

const ground = 0.4;

function pass(journey: Journey, seconds: number): Journey {
  let now = journey;
  for (let step = 0; step < seconds * 60; step++) now = walk(now, 1 / 60);
  return now;
}

test('at the first page all are on their way and none has arrived; at the last all have', () => {
  for (let index = 0; index < 27; index++) {
    const first = doneAt(1, 2, index, 27, ground);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(ground * 0.6);
    expect(doneAt(2, 2, index, 27, ground)).toBe(1);
  }
});

test('a page between brings its share of the countries home', () => {
  const home = Array.from({ length: 27 }, (_, index) => doneAt(2, 3, index, 27, ground)).filter((done) => done === 1);
  expect(home.length).toBeGreaterThanOrEqual(13);
  expect(home.length).toBeLessThanOrEqual(14);
});

test('whoever is sent home arrives within the time of a page, and stays', () => {
  const home = pass(send(strolling(0.05, ground), 1), 2.4);
  expect(home.done).toBe(1);
  expect(pass(home, 5).done).toBe(1);
});

test('nobody who strolls arrives by himself', () => {
  const later = pass(strolling(0.05, ground), 600);
  expect(later.done).toBeGreaterThan(0.05);
  expect(later.done).toBeLessThan(ground);
});

test('a light follows the finger exactly', () => {
  expect(lead(strolling(0.1, ground), 0.37, 0.016).done).toBe(0.37);
  expect(lead(strolling(0.1, ground), 3, 0.016).done).toBe(1);
});

test('let go far on the way it goes home; let go early it only strolls on', () => {
  expect(pass(letGo(lead(strolling(0.1, ground), ground * 0.7, 5), false), 3).done).toBe(1);
  expect(pass(letGo(lead(strolling(0.3, ground), 0.05, 5), false), 3).done).toBeLessThan(0.1);
});

test('pulled out again after all have come, it goes back', () => {
  expect(pass(letGo(lead(send(strolling(1, ground), 1), 0.02, 5), true), 3).done).toBe(1);
});

test('leaves are dark until the light is nearly there', () => {
  expect(litBy(0.9)).toBe(0);
  expect(litBy(1)).toBe(1);
});
