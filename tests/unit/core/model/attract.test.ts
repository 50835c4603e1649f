import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actsAt,
  drift,
  isLarge,
  longestStill,
  nextOrder,
  openness,
  planCycle,
  type Cycle,
} from '../../../../src-renderer/core/model/attract.ts';
import { seeded } from '../../../../src-renderer/core/time/clock.ts';

const facts = (chapters: number) => ({
  chapters: Array.from({ length: chapters }, (_, index) => ({ id: `c${index}` })),
  friends: true,
  years: true,
  hintPlaces: 2,
  holePlaces: 3,
});

function cycles(chapters: number, seed: number, count = 3): Cycle[] {
  const random = seeded(seed);
  const planned: Cycle[] = [];
  for (let index = 0; index < count; index++) planned.push(planCycle(facts(chapters), random, planned.at(-1) ?? null));
  return planned;
}

/** What moves by itself while its patch stands open. */
const alive = new Set(['scene', 'circle', 'turning']);

const anyHall = [fc.integer({ min: 0, max: 40 }), fc.integer()] as const;

describe('the window', () => {
  test('shows every chapter once before it shows one again', () => {
    fc.assert(
      fc.property(...anyHall, (chapters, seed) => {
        for (const cycle of cycles(chapters, seed)) {
          const years = cycle.acts.flatMap((act) => (act.content.kind === 'year' ? [act.content.chapter] : []));
          expect(new Set(years).size).toBe(chapters);
          expect(years).toEqual(cycle.order);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('never tells the same order twice running, nor the same year twice running', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer(), (chapters, seed) => {
        const [first, second, third] = cycles(chapters, seed);
        expect(second?.order).not.toEqual(first?.order);
        expect(third?.order).not.toEqual(second?.order);
        if (chapters > 2) expect(second?.order[0]).not.toBe(first?.order.at(-1));
      }),
    );
  });

  test('moves something at least every four seconds', () => {
    fc.assert(
      fc.property(...anyHall, (chapters, seed) => {
        const moves = cycles(chapters, seed)
          .flatMap((cycle) => cycle.acts)
          .flatMap((act) =>
            alive.has(act.content.kind)
              ? [{ from: act.opens, to: act.closed }]
              : [
                  { from: act.opens, to: act.open },
                  { from: act.closes, to: act.closed },
                ],
          )
          .sort((a, b) => a.from - b.from);
        let [reached, longest] = [0, 0];
        for (const move of moves) {
          longest = Math.max(longest, move.from - reached);
          reached = Math.max(reached, move.to);
        }
        expect(longest).toBeLessThanOrEqual(longestStill);
      }),
      { numRuns: 60 },
    );
  });

  test('tells the title of the exhibition in every cycle, also when there is no chapter yet', () => {
    for (const chapters of [0, 1, 2, 12]) {
      for (const cycle of cycles(chapters, 5))
        expect(cycle.acts.some((act) => act.content.kind === 'title')).toBe(true);
    }
  });

  test('has one thing in the large field at a time, but for the moment one closes as the next opens', () => {
    const planned = cycles(12, 3);
    let most = 0;
    for (let now = 0; now < (planned.at(-1)?.ends ?? 0); now += 100) {
      const inField = actsAt(planned, now).filter((act) => isLarge(act.content));
      most = Math.max(most, inField.filter((act) => openness(act, now) > 0.15).length);
    }
    expect(most).toBe(1);
  });

  test('shows pictures, the circle of friends, the turning years and today’s ring in every round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 40 }), fc.integer(), (chapters, seed) => {
        for (const cycle of cycles(chapters, seed)) {
          const shown = new Set(cycle.acts.map((act) => act.content.kind));
          for (const kind of ['year', 'scene', 'title', 'circle', 'turning', 'today', 'hole'] as const)
            expect(shown, `${kind} of ${chapters}`).toContain(kind);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('shows a picture right after its year, and never the same thing twice running', () => {
    for (const cycle of cycles(11, 4)) {
      const large = cycle.acts.map((act) => act.content).filter(isLarge);
      large.forEach((content, index) => {
        const before = large[index - 1];
        expect(content.kind).not.toBe(before?.kind);
        if (content.kind === 'scene') expect(before).toEqual({ kind: 'year', chapter: content.chapter });
      });
    }
  });

  test('leaves out what a hall has not', () => {
    const plain = planCycle({ ...facts(12), friends: false, years: false }, seeded(1), null);
    const shown = new Set(plain.acts.map((act) => act.content.kind));
    expect(shown).not.toContain('circle');
    expect(shown).not.toContain('turning');
    expect(shown).toContain('title');
  });

  test('thaws, stays and closes without a jump', () => {
    for (const act of cycles(6, 9).flatMap((cycle) => cycle.acts)) {
      expect(openness(act, act.opens)).toBe(0);
      expect(openness(act, (act.open + act.closes) / 2)).toBe(1);
      expect(openness(act, act.closed)).toBe(0);
      const jumps: number[] = [];
      for (let now = act.opens; now < act.closed; now += 16)
        jumps.push(Math.abs(openness(act, now + 16) - openness(act, now)));
      expect(Math.max(...jumps)).toBeLessThan(0.02);
    }
  });

  test('wanders slowly and never far', () => {
    let [farthest, fastest] = [0, 0];
    for (let now = 0; now < 600_000; now += 500) {
      const here = drift(now);
      const next = drift(now + 500);
      farthest = Math.max(farthest, Math.hypot(here.x, here.y));
      fastest = Math.max(fastest, Math.hypot(next.x - here.x, next.y - here.y));
    }
    expect(farthest).toBeLessThan(0.02);
    expect(fastest).toBeLessThan(0.002);
    expect(drift(0)).not.toEqual(drift(30_000));
  });

  test('plans the same from the same chance', () => {
    expect(cycles(9, 77)).toEqual(cycles(9, 77));
    expect(nextOrder(['a'], ['a'], seeded(1))).toEqual(['a']);
  });
});

describe('chance', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);

  test('may begin with any chapter, loses none and doubles none', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const orders = seeds.map((seed) => nextOrder(ids, ['b', 'c', 'd', 'a'], seeded(seed)));
    for (const order of orders) expect(order.toSorted()).toEqual(ids);
    expect(new Set(orders.map(([first]) => first))).toEqual(new Set(['b', 'c', 'd']));
    expect(nextOrder([], [], seeded(1))).toEqual([]);
  });

  test('gives what stands between two years its turn: title, circle and all years as often, none twice running', () => {
    for (const seed of seeds) {
      const [cycle] = cycles(12, seed);
      const between = (cycle?.acts ?? []).flatMap(({ content: { kind } }) =>
        kind === 'title' || kind === 'circle' || kind === 'turning' ? [kind] : [],
      );
      expect(between.toSorted()).toEqual(['circle', 'circle', 'title', 'title', 'turning', 'turning']);
      expect(between.filter((kind, index) => kind === between[index + 1])).toEqual([]);
    }
  });

  test('gives every patch an outline of its own, and some three seconds to thaw and to close', () => {
    const acts = cycles(12, 3).flatMap((cycle) => cycle.acts);
    expect(new Set(acts.map(({ shape }) => shape)).size).toBeGreaterThan(acts.length / 2);
    for (const { opens, open, closes, closed } of acts) {
      expect(open - opens).toBeGreaterThanOrEqual(2500);
      expect(open - opens).toBeLessThanOrEqual(3100);
      expect(closed - closes).toBeGreaterThanOrEqual(2600);
      expect(closed - closes).toBeLessThanOrEqual(3200);
    }
  });
});

describe('the words beside the large field', () => {
  const hints = (cycle: Cycle | undefined) =>
    (cycle?.acts ?? []).filter(
      ({ content: { kind } }) => kind === 'hint' || kind === 'circle-hint' || kind === 'today',
    );

  test('change places in turn, and may begin in any', () => {
    const first = new Set<number | undefined>();
    for (let seed = 0; seed < 20; seed++) {
      const places = hints(cycles(8, seed)[0]).map(({ place }) => place);
      expect(places).toEqual(places.map((_, index) => ((places[0] ?? 0) + index) % 2));
      first.add(places[0]);
    }
    expect(first).toEqual(new Set([0, 1]));
  });

  test('begin to show just before their picture stands open', () => {
    const [cycle] = cycles(8, 4);
    const large = (cycle?.acts ?? []).filter(({ content }) => isLarge(content));
    expect(hints(cycle)).toHaveLength(large.length);
    for (const [index, { opens }] of hints(cycle).entries()) {
      const picture = large[index];
      expect(opens).toBeLessThan(picture?.open ?? 0);
      expect(opens).toBeGreaterThan(picture?.opens ?? Infinity);
    }
  });

  test('are left out of a window that has no place for them', () => {
    expect(hints(planCycle({ ...facts(8), hintPlaces: 0 }, seeded(1), null))).toEqual([]);
  });
});

test('small holes open in every place, each in a rhythm of its own, and none before its cycle begins', () => {
  for (const { acts, begins, ends } of cycles(8, 6)) {
    const holes = acts.filter(({ content: { kind } }) => kind === 'hole');
    expect(new Set(holes.map(({ place }) => place))).toEqual(new Set([0, 1, 2]));
    const firsts = [0, 1, 2].map((wanted) => (holes.find(({ place }) => place === wanted)?.opens ?? 0) - begins);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    expect(firsts[0]).toBeGreaterThan(1000);
    expect(firsts[2]).toBeLessThan(ends - begins);
  }
});
