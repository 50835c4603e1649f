import { describe, expect, it } from 'vitest';
import {
  aheadOfPlan,
  beginAgain,
  clockOf,
  elapsed,
  follow,
  noTalk,
  planTalk,
  readTalk,
  routeOf,
  spentIn,
  timeLeft,
  timeOf,
  type SeenView,
  type Talk,
} from '../../../../src-renderer/core/model/talk.ts';
import type { TellableChapter } from '../../../../src-renderer/core/model/guide-plan.ts';

const chapters: readonly TellableChapter[] = [
  { id: 'begin', importance: 1, minutes: 1 },
  { id: 'works', importance: 3, minutes: 5 },
  { id: 'games', importance: 2, minutes: 3.5 },
  { id: 'friends', importance: 1, minutes: 2 },
];
const minutes = (count: number): number => count * 60_000;
const page = (chapter: string, number: number, last = false): SeenView => ({
  view: `chapter:${chapter}:${number}`,
  chapter,
  last,
});
const home: SeenView = { view: 'home', chapter: null, last: false };

/** A telling: what was seen, each with its minute. */
function tell(steps: readonly (readonly [at: number, seen: SeenView])[], from: Talk = noTalk): Talk {
  return steps.reduce((talk, [at, seen]) => follow(talk, seen, minutes(at)), from);
}

describe('a guide’s time', () => {
  it('begins with the first turn to a chapter, not when the page is opened', () => {
    const before = tell([[0, home]]);
    expect(elapsed(before, minutes(3))).toBe(0);
    const begun = follow(before, page('begin', 1), minutes(4));
    expect(elapsed(begun, minutes(6))).toBe(minutes(2));
    const opened = tell([[0, page('begin', 1)]]);
    expect(elapsed(opened, minutes(3))).toBe(0);
    expect(elapsed(follow(opened, page('begin', 2), minutes(3)), minutes(4))).toBe(minutes(1));
  });

  it('is counted for each chapter, also when it is told in two goes', () => {
    const talk = tell([
      [0, home],
      [1, page('begin', 1)],
      [2, page('begin', 2, true)],
      [3, page('works', 1)],
      [5, page('begin', 1)],
    ]);
    expect(spentIn(talk, 'begin', minutes(6))).toBe(minutes(3));
    expect(spentIn(talk, 'works', minutes(6))).toBe(minutes(2));
  });

  it('begins anew when the guide asks for it, with the same minutes to fill', () => {
    const talk = planTalk(
      tell([
        [0, home],
        [1, page('begin', 1, true)],
        [2, page('games', 1)],
      ]),
      chapters,
      5,
      minutes(2),
    );
    const anew = beginAgain(talk, chapters, minutes(4));
    expect(elapsed(anew, minutes(5))).toBe(0);
    expect(anew.told).toEqual([]);
    expect(anew.plan?.stops.map(({ id }) => id)).toEqual(['begin', 'friends']);
    expect(elapsed(follow(anew, page('begin', 1), minutes(6)), minutes(7))).toBe(minutes(1));
  });
});

describe('a chapter', () => {
  const begun = [
    [0, home],
    [1, page('begin', 1)],
  ] as const;

  it('is told when it is left after its last page', () => {
    expect(tell([...begun, [1.1, page('begin', 2, true)]]).told).toEqual([]);
    expect(tell([...begun, [1.1, page('begin', 2, true)], [1.2, home]]).told).toEqual(['begin']);
  });

  it('is told when the guide stayed with it for a while, and not when it was only passed through', () => {
    expect(tell([...begun, [2, page('works', 1)]]).told).toEqual(['begin']);
    expect(tell([...begun, [1.1, page('works', 1)]]).told).toEqual([]);
  });

  it('goes on while its sources are open', () => {
    const sources: SeenView = { view: 'sources:begin:1', chapter: 'begin', last: false };
    const talk = tell([
      [0, home],
      [1, page('begin', 1, true)],
      [1.1, sources],
    ]);
    expect(talk.told).toEqual([]);
    expect(spentIn(talk, 'begin', minutes(3))).toBe(minutes(2));
    expect(follow(talk, home, minutes(3)).told).toEqual(['begin']);
  });
});

describe('a plan', () => {
  const planned = planTalk(tell([[0, home]]), chapters, 6.5, 0);

  it('leads through its chapters, and back to those that were told', () => {
    expect(routeOf(noTalk)).toBeNull();
    expect(routeOf(planned)).toEqual(['begin', 'games', 'friends']);
    const talk = tell(
      [
        [1, page('works', 1, true)],
        [3, page('games', 1)],
      ],
      planned,
    );
    expect(routeOf(talk)).toEqual(['works', 'begin', 'games', 'friends']);
  });

  it('says how far ahead or behind the guide is, and how much is left', () => {
    expect(aheadOfPlan(planned, minutes(10))).toBeNull();
    const quick = tell(
      [
        [10, page('begin', 1, true)],
        [10.5, page('games', 1)],
      ],
      planned,
    );
    expect(aheadOfPlan(quick, minutes(11))).toBeCloseTo(0.5);
    expect(timeLeft(quick, minutes(11))).toBe(minutes(5.5));
    expect(timeOf(quick, 'games', minutes(11))).toEqual({ taken: minutes(0.5), planned: minutes(3.5) });
    expect(timeOf(quick, 'works', minutes(11))).toBeNull();
    const slow = tell(
      [
        [10, page('begin', 1, true)],
        [12, page('games', 1)],
      ],
      planned,
    );
    expect(aheadOfPlan(slow, minutes(12.5))).toBeCloseTo(-1);
  });

  it('counts what lies beside it as time that is lost', () => {
    const talk = tell(
      [
        [10, page('begin', 1, true)],
        [11, { view: 'circle', chapter: null, last: false }],
      ],
      planned,
    );
    expect(aheadOfPlan(talk, minutes(11))).toBeCloseTo(0);
    expect(aheadOfPlan(talk, minutes(13))).toBeCloseTo(-2);
    expect(aheadOfPlan(tell([[10, page('works', 1)]], planned), minutes(12))).toBeCloseTo(-2);
  });

  it('is not upset by chapters told in another order', () => {
    const talk = tell(
      [
        [10, page('friends', 1, true)],
        [12, page('begin', 1)],
      ],
      planned,
    );
    expect(aheadOfPlan(talk, minutes(12.5))).toBeCloseTo(0);
  });

  it('can be made anew at any moment: what was told is not told again', () => {
    const talk = tell(
      [
        [10, page('begin', 1, true)],
        [11, page('games', 1)],
      ],
      planned,
    );
    const anew = planTalk(talk, chapters, 3.5, minutes(13));
    expect(anew.plan?.stops).toEqual([
      { id: 'games', minutes: 1.5 },
      { id: 'friends', minutes: 2 },
    ]);
    expect(timeLeft(anew, minutes(14))).toBe(minutes(2.5));
    expect(timeOf(anew, 'games', minutes(14))).toEqual({ taken: minutes(1), planned: minutes(1.5) });
    expect(aheadOfPlan(anew, minutes(14))).toBeCloseTo(0);
    expect(routeOf(anew)).toEqual(['begin', 'games', 'friends']);
  });
});

describe('a presenter’s window that comes back', () => {
  const talk = tell(
    [
      [10, page('begin', 1, true)],
      [11, page('games', 1)],
    ],
    planTalk(tell([[0, home]]), chapters, 6.5, 0),
  );
  const posted = JSON.parse(JSON.stringify({ talk, at: minutes(11), wall: 1_000_000 })) as unknown;

  it('has its plan, its chapters and its time', () => {
    const back = readTalk(posted);
    expect(back?.talk).toEqual(talk);
    if (!back) return;
    const now = clockOf(back, 1_000_000 + minutes(2));
    expect(elapsed(back.talk, now)).toBe(minutes(3));
  });

  it('goes on from where it was when the machine’s clock was set meanwhile', () => {
    const back = readTalk(posted);
    if (!back) throw new Error('There is nothing to come back to.');
    expect(clockOf(back, 500_000)).toBe(minutes(11));
    expect(clockOf(back, 1_000_000 + minutes(60 * 24 * 30))).toBe(minutes(11));
  });

  it('begins anew where nothing, or nothing readable, was kept', () => {
    for (const each of [null, undefined, 3, 'talk', {}, { at: 1, wall: 2 }, { talk: {}, at: 'x', wall: 2 }])
      expect(readTalk(each)).toBeNull();
    expect(readTalk({ talk: { told: [1, 'a'], plan: { minutes: 'x' }, here: 3 }, at: 1, wall: 2 })?.talk).toEqual({
      ...noTalk,
      told: ['a'],
    });
  });
});
