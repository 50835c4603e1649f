import { describe, expect, test } from 'vitest';
import { SharedCycles } from '../../../../src-renderer/instruments/attract/programme.ts';
import { Programme } from '../../../../src-renderer/instruments/attract/programme.ts';
import { openness, planCycle, type Act } from '../../../../src-renderer/core/model/attract.ts';

const facts = (holePlaces: number, ids = ['a', 'b', 'c', 'd', 'e']) => ({
  chapters: ids.map((id) => ({ id })),
  friends: true,
  years: true,
  hintPlaces: 2,
  holePlaces,
});
const hall = { exhibition: 'first' };
const window = (seed: number, holePlaces = 3, subject: () => unknown = () => hall) =>
  new Programme(new SharedCycles(seed, (random, last) => planCycle(facts(holePlaces), random, last), subject));
const shown = (acts: readonly Act[]) =>
  acts
    .filter(({ content }) => content.kind !== 'hole')
    .map(({ content, opens, open, closes }) => ({ content, opens, open, closes }));

describe('the programme that the windows of a hall play together', () => {
  test('is the same for whoever was there from the beginning and for whoever comes in the middle', () => {
    const first = window(7);
    for (let now = 0; now < 3_000_000; now += 1700) first.actsAt(now);
    for (const moment of [3_000_100, 3_100_000, 3_456_789])
      expect(window(7).actsAt(moment)).toEqual(first.actsAt(moment));
  });

  test('is the same on windows of different shapes, but for the small holes', () => {
    const [small, large] = [window(3, 2), window(3, 6)];
    for (let now = 0; now < 600_000; now += 900) expect(shown(small.actsAt(now))).toEqual(shown(large.actsAt(now)));
  });

  test('another evening has another order', () => {
    expect(shown(window(1).actsAt(40_000))).not.toEqual(shown(window(2).actsAt(40_000)));
  });

  test('never ends, also after days', () => {
    const programme = window(5);
    const day = 24 * 3_600_000;
    for (const from of [0, day - 200_000, 3 * day - 100_000]) {
      let open = from;
      for (let now = from + 1; now < from + 400_000; now += 250) {
        if (programme.actsAt(now).some((act) => openness(act, now) > 0.05)) open = now;
        // Once a day what would run over midnight is left out.
        expect(now - open).toBeLessThan(15_000);
      }
    }
  });

  test('shows a corrected exhibition at once', () => {
    let ids = ['a', 'b'];
    let subject: unknown = ids;
    const programme = new Programme(
      new SharedCycles(
        4,
        (random, last) => planCycle(facts(1, ids), random, last),
        () => subject,
      ),
    );
    programme.actsAt(500_000);
    subject = ids = ['z'];
    const years = new Set<string>();
    for (let now = 500_000; now < 700_000; now += 300)
      for (const { content } of programme.actsAt(now)) if (content.kind === 'year') years.add(content.chapter);
    expect([...years]).toEqual(['z']);
  });
});
