import { describe, expect, test } from 'vitest';
import type { Chapter } from '../../../../src-main/contract/exhibition.ts';
import {
  headingAt,
  leftByEvenParts,
  partsIn,
  roomsBelow,
} from '../../../../src-renderer/instruments/chapter/exhibit-room.ts';

/** Pages with an exhibit (true) and without. */
const chapterOf = (shows: readonly boolean[]): Pick<Chapter, 'pages'> =>
  ({
    pages: shows.map((shown, index) => ({ number: index + 1, ...(shown ? { exhibit: { kind: 'photo' } } : {}) })),
  }) as unknown as Pick<Chapter, 'pages'>;

describe('with the largest letters an exhibit has the room that the words of its page leave', () => {
  test('as far as it may reach, and words without an exhibit stay', () => {
    expect(roomsBelow(chapterOf([true, false]), [900, 900], 400)).toEqual([400, 0]);
  });

  test('a little of it stays free below the words', () => {
    expect(roomsBelow(chapterOf([true]), [300], 400)).toEqual([270]);
  });

  test('a full page, and one that leaves next to nothing, keep their places', () => {
    expect(roomsBelow(chapterOf([true, true]), [-120, 40], 400)).toEqual([0, 0]);
  });

  test('the heading stands still between pages that leave nearly as much', () => {
    expect(roomsBelow(chapterOf([true, true, true]), [300, 340, 440], 400)).toEqual([270, 270, 396]);
  });

  test('a page in two parts leaves what a short last part would waste, and stays in two', () => {
    expect(partsIn(800, 1000, 100)).toEqual({ lines: 8, parts: 2 });
    expect(leftByEvenParts(800, 1000, 100)).toBe(300);
    expect(partsIn(500, 1000, 100)).toEqual({ lines: 5, parts: 2 });
  });
});

describe('while pages turn', () => {
  test('the heading stands where its words stand', () => {
    expect(headingAt([0, 300, 300], 1)).toEqual({ opacity: 1, x: 0, y: 0 });
    expect(headingAt([0, 300, 300], 2)).toEqual({ opacity: 1, x: 0, y: 300 });
    expect(headingAt([0, 300, 300], 2.4)).toEqual({ opacity: 1, x: 0, y: 300 });
  });

  test('it is gone halfway between two places', () => {
    expect(headingAt([0, 300], 1.25)).toEqual({ opacity: 0.5, x: 0, y: 0 });
    expect(headingAt([0, 300], 1.5).opacity).toBe(0);
    expect(headingAt([0, 300], 1.75)).toEqual({ opacity: 0.5, x: 0, y: 300 });
  });
});
