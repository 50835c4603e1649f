import { expect, test } from 'vitest';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import {
  changeTime,
  goalOf,
  lampCount,
  lampsOf,
  lightAt,
  wavering,
} from '../../../../src-renderer/scenes/ice-arcs/lamps.ts';
import { rinkOf } from '../../../../src-renderer/scenes/ice-arcs/rink.ts';

const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1280, 720],
] as const;
const lampsFor = (width: number, height: number) => lampsOf(rinkOf(frameOf({ width, height, ratio: 1 })));

test.each(sizes)(
  'at %i × %i all 45 lamps can be counted: inside the picture, beside the words, apart',
  (width, height) => {
    const frame = frameOf({ width, height, ratio: 1 });
    const lamps = lampsFor(width, height);
    expect(lamps).toHaveLength(45);
    lamps.forEach(({ at }, index) => {
      expect(at.x).toBeGreaterThan(frame.portrait ? 16 : frame.width * 0.4);
      expect(at.x).toBeLessThan(frame.width - 16);
      expect(at.y).toBeGreaterThan(16);
      expect(at.y).toBeLessThan(frame.height * 0.2);
      const next = lamps[index + 1];
      if (next) expect(Math.hypot(next.at.x - at.x, next.at.y - at.y)).toBeGreaterThan(15);
    });
  },
);

test('as many shine brightly as both sources count, and one wavers because they differ', () => {
  const kinds = lampsFor(1920, 1080).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'athletes')).toHaveLength(25);
  expect(kinds.filter((kind) => kind === 'disputed')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'officials')).toHaveLength(19);
});

test('the first page lights all alike; the last tells who brought athletes', () => {
  const lamps = lampsFor(1920, 1080);
  expect(new Set(lamps.map((lamp) => goalOf(lamp, 1, 2)))).toEqual(new Set([1]));
  for (const lamp of lamps) {
    const goal = goalOf(lamp, 2, 2);
    if (lamp.kind === 'athletes') expect(goal).toBe(2);
    else if (lamp.kind === 'disputed') expect(goal).toBe(1.5);
    else expect(goal).toBe(1);
  }
});

test('lamps come on one after another, and all within 2 seconds', () => {
  const middle = (lampCount - 1) / 2;
  expect(lightAt(middle, 0, 1, 300)).toBeGreaterThan(0.5);
  expect(lightAt(0, 0, 1, 300)).toBe(0);
  for (let index = 0; index < lampCount; index++) expect(lightAt(index, 0, 1, changeTime)).toBe(1);
  expect(changeTime).toBeLessThan(2000);
});

test('the wavering lamp never flashes: it takes seconds from lit to bright', () => {
  for (let seconds = 0; seconds < 12; seconds += 0.1) {
    expect(wavering(seconds)).toBeGreaterThanOrEqual(0);
    expect(wavering(seconds)).toBeLessThanOrEqual(1);
    expect(Math.abs(wavering(seconds + 0.1) - wavering(seconds))).toBeLessThan(0.1);
  }
});
