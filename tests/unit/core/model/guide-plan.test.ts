import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aheadBy, planRoute, replan, type TellableChapter } from '../../../../src-renderer/core/model/guide-plan.ts';

const chapters: readonly TellableChapter[] = [
  { id: 'begin', importance: 1, minutes: 1 },
  { id: 'works', importance: 3, minutes: 5 },
  { id: 'games', importance: 2, minutes: 3.5 },
  { id: 'rail', importance: 2, minutes: 4.5 },
  { id: 'friends', importance: 1, minutes: 2 },
  { id: 'ring', importance: 2, minutes: 1.5 },
];
const ids = (minutes: number) => planRoute(chapters, minutes).map(({ id }) => id);
const total = (plan: readonly { readonly minutes: number }[]) => plan.reduce((sum, { minutes }) => sum + minutes, 0);

describe('a guide with so many minutes', () => {
  it('always tells what matters most, faster where it must be', () => {
    expect(planRoute(chapters, 2)).toEqual([
      { id: 'begin', minutes: 2 / 3 },
      { id: 'friends', minutes: 4 / 3 },
    ]);
  });

  it('fills the rest of the time as well as it can be filled, in reading order', () => {
    expect(ids(6.5)).toEqual(['begin', 'games', 'friends']);
    expect(ids(8)).toEqual(['begin', 'games', 'friends', 'ring']);
    expect(ids(9)).toEqual(['begin', 'rail', 'friends', 'ring']);
    expect(ids(12.5)).toEqual(['begin', 'games', 'rail', 'friends', 'ring']);
    expect(ids(60)).toHaveLength(6);
  });

  it('leaves out the longest of what matters most where not even half of each has time', () => {
    const most: readonly TellableChapter[] = [
      { id: 'two', importance: 1, minutes: 2 },
      { id: 'six', importance: 1, minutes: 6 },
      { id: 'three', importance: 1, minutes: 3 },
    ];
    expect(planRoute(most, 3.75)).toEqual([
      { id: 'two', minutes: 1.5 },
      { id: 'three', minutes: 2.25 },
    ]);
  });

  it('is given one chapter, told fast, where none fits', () => {
    const long: readonly TellableChapter[] = [
      { id: 'long', importance: 2, minutes: 9 },
      { id: 'shorter', importance: 2, minutes: 8 },
    ];
    expect(planRoute(long, 5)).toEqual([{ id: 'shorter', minutes: 5 }]);
    expect(planRoute([], 5)).toEqual([]);
  });

  it('is never given more chapters than the time holds, whatever the exhibition', () => {
    const chapter = fc.record({
      id: fc.uuid(),
      importance: fc.constantFrom(1, 2, 3),
      minutes: fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(chapter, { selector: ({ id }) => id, maxLength: 40 }),
        fc.double({ min: 1, max: 60, noNaN: true }),
        (some, minutes) => {
          const plan = planRoute(some as readonly TellableChapter[], minutes);
          // Alone a single most important chapter may take half its time even when there is less.
          if (plan.length > 1) expect(total(plan)).toBeLessThanOrEqual(minutes + 1e-6);
          const order = some.map(({ id }) => id).filter((id) => plan.some((stop) => stop.id === id));
          expect(plan.map(({ id }) => id)).toEqual(order);
        },
      ),
    );
  });
});

describe('a guide on the way', () => {
  const plan = planRoute(chapters, 8);

  it('is on time while a chapter takes what it may take', () => {
    expect(aheadBy(plan, 'begin', 0.5, 0.5)).toBe(0);
    expect(aheadBy(plan, 'games', 3, 2)).toBe(0);
  });

  it('is behind when a chapter takes longer, and ahead when it was left early', () => {
    expect(aheadBy(plan, 'games', 6, 5)).toBe(-1.5);
    expect(aheadBy(plan, 'friends', 3, 0)).toBe(1.5);
  });

  it('is told nothing in a chapter beside the plan', () => {
    expect(aheadBy(plan, 'works', 3, 1)).toBeNull();
  });

  it('plans anew at any moment: nothing twice, what is begun is finished', () => {
    const anew = replan(chapters, { id: 'games', unfinished: 1, told: new Set(['begin']), left: 5 });
    expect(anew.map(({ id }) => id)).toEqual(['games', 'friends', 'ring']);
    expect(total(anew)).toBeLessThanOrEqual(5);
    expect(replan(chapters, { id: 'games', unfinished: 3, told: new Set(), left: 1 })[0]).toEqual({
      id: 'games',
      minutes: 1,
    });
  });
});

describe('a new plan in the middle of a telling', () => {
  const stops = (id: string, told: readonly string[], left: number) =>
    replan(chapters, { id, unfinished: 1, told: new Set(told), left });

  it('goes on behind the chapter that is being told, and leaves out what was told', () => {
    expect(stops('works', ['begin', 'works', 'friends'], 60).map(({ id }) => id)).toEqual([
      ...['works', 'games', 'rail', 'ring'],
    ]);
  });

  it('gives the rest of its time to what comes after it', () => {
    expect(stops('works', [], 60)[0]).toEqual({ id: 'works', minutes: 1 });
    expect(stops('works', [], 0.5)[0]).toEqual({ id: 'works', minutes: 0.5 });
    for (const left of [3, 6, 9]) {
      const planned = stops('begin', [], left);
      const sum = planned.reduce((total, { minutes }) => total + minutes, 0);
      expect(sum).toBeLessThanOrEqual(left);
      expect(sum).toBeGreaterThan(left - 2);
    }
  });

  it('begins at the beginning where no chapter is being told', () => {
    expect(stops('home', [], 60).map(({ id }) => id)).toEqual(chapters.map(({ id }) => id));
  });
});
