import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { atlasOf } from '../../../../src-renderer/scenes/motor-city/atlas.ts';
import { fleetOf, lightsOf } from '../../../../src-renderer/scenes/motor-city/fleet.ts';
import {
  carStrength,
  filledBy,
  fullAt,
  lightsShown,
  settled,
} from '../../../../src-renderer/scenes/motor-city/reveal.ts';
import { edgeAt, streetOf } from '../../../../src-renderer/scenes/motor-city/street.ts';
import { treadDepth } from '../../../../src-renderer/scenes/motor-city/tread.ts';
import { sizes } from '../sizes.ts';

test.each(sizes)('at %i × %i no car and no shadow stands on the words', (width, height) => {
  const frame = frameOf({ width, height, ratio: 1 });
  const fleet = fleetOf(streetOf(frame));
  expect(fleet.length).toBeGreaterThan(20);
  for (const { box } of fleet) {
    if (frame.portrait) expect(box.top + box.height).toBeLessThan(frame.height * 0.55);
    else expect(box.left).toBeGreaterThan(frame.width * 0.33);
  }
});

test('the plain spreads towards the words at the horizon and draws back from them as it comes nearer', () => {
  const street = streetOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
  expect(edgeAt(street, street.horizon)).toBeLessThan(street.leftEdge - 100);
  expect(edgeAt(street, street.horizon + 130)).toBe(street.leftEdge);
  for (const { x, y } of lightsOf(street)) expect(x).toBeGreaterThanOrEqual(edgeAt(street, y) - 14);
});

test('one car leads, in orange, and is always there', () => {
  const fleet = fleetOf(streetOf(frameOf({ width: 1920, height: 1080, ratio: 1 })));
  expect(fleet.filter(({ paint }) => paint === 'lead')).toEqual([fleet[0]]);
  expect(carStrength(0, 0, fleet.length)).toBe(1);
});

test('near cars come first, lights last, and in the end all are there', () => {
  expect(carStrength(0.2, 3, 60)).toBeGreaterThan(carStrength(0.2, 30, 60));
  expect(lightsShown(0.4)).toBe(0);
  expect(carStrength(1, 59, 60)).toBe(1);
  expect(lightsShown(1)).toBe(1);
  expect(fullAt(3, 3)).toBe(1);
  expect(fullAt(1, 1)).toBe(1);
  expect(fullAt(1, 3)).toBeLessThan(fullAt(2, 3));
});

test('before, a few cars stand before an open plain; after, it is full; at rest no car is half printed', () => {
  const cars = 91;
  const shown = (page: number) => {
    const full = settled(fullAt(page, 3), cars);
    const strengths = Array.from({ length: cars }, (_, rank) => carStrength(full, rank, cars));
    for (const strength of strengths) expect(Math.abs(strength - Math.round(strength))).toBeLessThan(1e-9);
    return strengths.filter((strength) => strength > 0.5).length;
  };
  expect(shown(1)).toBeLessThan(cars / 2);
  expect(shown(2)).toBe(cars);
  expect(lightsShown(fullAt(1, 3))).toBe(0);
  expect(lightsShown(fullAt(3, 3))).toBe(1);
});

test('either way the wheel is turned the street fills, and what has come stays', () => {
  for (const turned of [-1, 1]) {
    expect(filledBy(0.3, turned)).toBeGreaterThan(0.3);
    expect(filledBy(0.3, turned)).toBe(filledBy(0.3, -turned));
  }
  expect(filledBy(0.9, -40)).toBe(1);
});

test('every car has a place of its own on the printed sheet', () => {
  const { cells, width, height } = atlasOf(fleetOf(streetOf(frameOf({ width: 1920, height: 1080, ratio: 1 }))), 1);
  for (const one of cells) {
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    expect(one.y + one.height).toBeLessThanOrEqual(height);
    for (const other of cells) {
      const apart =
        one === other ||
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }
  }
});

test('cars are drawn from the farthest to the nearest', () => {
  const { cells } = atlasOf(fleetOf(streetOf(frameOf({ width: 1920, height: 1080, ratio: 1 }))), 1);
  const far = cells.map(({ car }) => car.away);
  expect(far).toEqual(far.toSorted((one, other) => other - one));
});

test('lights lie between the horizon and the nearest drawn row', () => {
  const street = streetOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
  const lights = lightsOf(street);
  expect(lights.length).toBeGreaterThan(400);
  for (const { y } of lights.slice(0, 2000)) {
    expect(y).toBeGreaterThan(street.horizon - 1);
    expect(y).toBeLessThan(street.horizon + 100);
  }
});

test('the tread runs from the near edge of the tyre to the far one', () => {
  const { wheel } = streetOf(frameOf({ width: 1920, height: 1080, ratio: 1 }));
  const left = wheel.x - wheel.radius;
  const far = wheel.back.x - wheel.back.radius;
  expect(treadDepth(wheel, left - 0.1, wheel.y)).toBeLessThan(0.05);
  expect(treadDepth(wheel, far + 0.3, wheel.back.y)).toBeGreaterThan(0.9);
});
