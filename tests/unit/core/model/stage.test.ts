import { describe, expect, it, test } from 'vitest';
import {
  leftOf,
  lineSpot,
  type Spot,
  spotOf,
  type Stage,
  stageFor,
  usualSpot,
} from '../../../../src-renderer/core/model/stage.ts';

const shapes: readonly (readonly [name: string, stage: Stage])[] = [
  ['a kiosk', stageFor(1920, 1080)],
  ['a tall kiosk', stageFor(1080, 1920)],
  ['a wall', stageFor(1920, 1080, false)],
  ['a tall wall', stageFor(1080, 1920, false)],
  ['a very wide wall', stageFor(3840, 1080, false)],
];

describe('the composition', () => {
  it('is chosen by the shape of the screen, and by whether anybody may touch it', () => {
    expect(new Set(shapes.map(([, stage]) => stage)).size).toBe(shapes.length);
    expect(stageFor(1000, 1000)).toBe(stageFor(1920, 1080));
    expect(stageFor(3840, 1080)).toBe(stageFor(1920, 1080));
    expect(stageFor(1000, 1001)).toBe(stageFor(1080, 1920));
  });

  it('has two halves from the width on in which two landscape walls have room', () => {
    expect(stageFor(2599, 1000, false).sideBySide).toBeUndefined();
    expect(stageFor(2600, 1000, false).sideBySide).toBeDefined();
  });

  it('writes the year in two lines where the screen is tall', () => {
    expect(shapes.map(([, { yearLines }]) => yearLines)).toEqual([1, 2, 1, 2, 1]);
  });

  it('has words beside the pictures only where nobody can open a chapter', () => {
    expect(shapes.map(([, { words }]) => words !== undefined)).toEqual([false, false, true, true, true]);
  });

  it.each(shapes)('keeps everything on %s within the glass', (_name, stage) => {
    const { picture, circle } = stage;
    for (const { x, across } of [picture, circle]) {
      expect(x - across).toBeGreaterThanOrEqual(0);
      expect(x + across).toBeLessThanOrEqual(1);
    }
    // The circle of friends may be cropped at the top.
    expect(picture.y - picture.down).toBeGreaterThanOrEqual(0);
    expect(Math.max(picture.y + picture.down, circle.y + circle.down)).toBeLessThanOrEqual(1);
    const texts = [stage.field, stage.invitation, stage.name, ...stage.hints, stage.words, stage.sideBySide?.field];
    for (const { x, size } of texts.filter((text): text is Spot => text !== undefined)) {
      expect(x - size / 2).toBeGreaterThanOrEqual(0);
      expect(x + size / 2).toBeLessThanOrEqual(1);
    }
  });
});

test('words begin at their left end where their spot says so, and else stand round their middle', () => {
  expect(leftOf({ x: 0.5, y: 0.1, size: 0.4 })).toBe(0.5);
  expect(leftOf({ x: 0.5, y: 0.1, size: 0.4, starts: true })).toBeCloseTo(0.3);
});

test('words that begin at the left take the left part of their place', () => {
  const spot = { x: 0.5, y: 0.1, size: 0.4, starts: true } as const;
  const usual = usualSpot(spot);
  expect(leftOf(usual) - usual.size / 2).toBeCloseTo(leftOf(spot));
  expect(usual.size).toBeLessThan(spot.size);
  expect(usualSpot({ x: 0.5, y: 0.1, size: 0.4 }).size).toBe(0.4);
});

test('the line of a quiet day has the middle of a tall screen: no print of a hand is beside it', () => {
  const tall = stageFor(1080, 1920);
  expect(lineSpot(tall, false)).toBe(tall.invitation);
  expect(lineSpot(tall, true).x).toBe(0.5);
  const wide = stageFor(1920, 1080);
  expect(lineSpot(wide, true)).toBe(wide.invitation);
});

test('each act stands where its kind belongs', () => {
  const [kiosk, wide] = [stageFor(1920, 1080), stageFor(3840, 1080, false)];
  const chapter = 'pier';
  expect(spotOf({ kind: 'hint', chapter }, 1, kiosk)).toBe(kiosk.hints[1]);
  expect(spotOf({ kind: 'circle-hint' }, 0, kiosk)).toBe(kiosk.hints[0]);
  expect(spotOf({ kind: 'today' }, 1, kiosk)).toBe(kiosk.hints[1]);
  expect(spotOf({ kind: 'year', chapter }, 0, kiosk)).toBe(kiosk.field);
  expect(spotOf({ kind: 'title' }, 0, kiosk)).toBe(kiosk.field);
  expect(spotOf({ kind: 'words', chapter }, 0, kiosk)).toBeUndefined();

  expect(spotOf({ kind: 'words', chapter }, 0, wide)).toBe(wide.words);
  expect(spotOf({ kind: 'year', chapter }, 0, wide)).toBe(wide.sideBySide?.field);
  expect(spotOf({ kind: 'hint', chapter }, 0, wide)).toBe(wide.sideBySide?.hint);
  expect(spotOf({ kind: 'circle-hint' }, 0, wide)).toBe(wide.hints[0]);
  expect(spotOf({ kind: 'today' }, 0, wide)).toBe(wide.hints[0]);
  expect(spotOf({ kind: 'title' }, 0, wide)).toBe(wide.field);
});
