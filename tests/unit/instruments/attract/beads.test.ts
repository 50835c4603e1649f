import { describe, expect, test } from 'vitest';
import { Beads } from '../../../../src-renderer/instruments/attract/beads.ts';
import { Field, noWeather } from '../../../../src-renderer/instruments/attract/field.ts';
import { contour } from '../../../../src-renderer/core/model/thaw.ts';
import { seeded } from '../../../../src-renderer/core/time/clock.ts';

const [width, height] = [960, 540];
const weather = {
  ...noWeather,
  patches: [{ x: 480, y: 220, radiusX: 300, radiusY: 130, open: 1, soft: 30, shape: 5, square: 0.5 }],
};

function wetPane(seconds: number, mayRun: boolean) {
  const field = new Field(width, height);
  field.step(weather, null, 10_000);
  const runs = new Uint8Array(width * height);
  const beads = new Beads(width, height, runs, seeded(4));
  for (let now = 0; now < seconds * 1000; now += 33) beads.step(field, now, 33, mayRun, () => undefined);
  return { field, runs, beads };
}

describe('water on the glass', () => {
  test('hangs only where the glass has thawed', () => {
    const { field, beads } = wetPane(10, false);
    expect(beads.all.length).toBeGreaterThan(30);
    for (const bead of beads.all) expect(field.at(bead.x, bead.y)).toBeGreaterThan(contour - 40);
  });

  test('runs down through the frost now and then, but not in calm motion', () => {
    expect(wetPane(30, true).runs.some((state) => state > contour)).toBe(true);
    expect(wetPane(30, false).runs.every((state) => state === 0)).toBe(true);
  });

  test('never becomes more, however long the window stands', () => {
    expect(wetPane(120, true).beads.all.length).toBeLessThanOrEqual(190);
  });

  test('goes when the frost closes over it, and its traces freeze', () => {
    const { field, runs, beads } = wetPane(30, true);
    field.step({ ...weather, patches: [] }, null, 10_000);
    for (let now = 30_000; now < 80_000; now += 33) beads.step(field, now, 33, false, () => undefined);
    expect(beads.all.length).toBe(0);
    expect(runs.every((state) => state === 0)).toBe(true);
  });
});
