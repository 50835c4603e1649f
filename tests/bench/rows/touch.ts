/** From a touch to the first changed frame: of each kind of touch, and of a box on a bare page. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { box } from '../floor/pages.ts';
import { judged, type Row } from '../row.ts';
import type { Point } from '../stage/fingers.ts';
import { patience, untilChange } from '../stage/first-change.ts';
import type { Part } from '../stage/pixels.ts';
import { atSpeed, screen, type Speed, speeds, type Stage } from '../stage/stage.ts';
import { quantile } from '../statistics.ts';
import { middleOf } from '../subjects.ts';

/** Of DESIGN §9: so much later than the floor, in milliseconds: one frame. */
const oneFrame = 17;
const share = 0.98;

type Kind = 'tap' | 'drag';

interface Step {
  readonly kind: Kind;
  at(page: Page): Promise<Point>;
  /** Where on the screen it may show. */
  parts(at: Point): Part[];
  /** Milliseconds until the next touch finds a page at rest. */
  readonly rest: number;
}

/** Touches that follow each other and end where they began, so that they can be repeated. */
interface Round {
  readonly name: string;
  readonly view: string;
  /** They don't come back by themselves: the view is opened anew for each. */
  readonly leavesView?: true;
  readonly rounds: number;
  readonly steps: readonly Step[];
}

const everywhere: Part = { x: 0, y: 0, ...screen, step: 40 };

function around({ x, y }: Point, half: number): Part {
  const left = Math.max(0, Math.round(x - half));
  const top = Math.max(0, Math.round(y - half));
  return {
    x: left,
    y: top,
    width: Math.min(screen.width - left, half * 2),
    height: Math.min(screen.height - top, half * 2),
    step: 4,
  };
}

const press = (control: string, rest: number): Step => ({
  kind: 'tap',
  at: (page) => middleOf(page, `[data-control="${control}"]:visible`),
  // Pressed, the button itself may be the first to show it.
  parts: (at) => [everywhere, around(at, 80)],
  rest,
});

/** A finger on the picture moves it where it is. */
const finger = (place: Point): Step => ({
  kind: 'drag',
  at: () => Promise.resolve(place),
  parts: (at) => [around(at, 120)],
  rest: 600,
});

/** The kinds of touch there are. */
function roundsOf({ chapters, languages }: Exhibition): Round[] {
  const first = chapters.find(({ beats }) => beats.length > 1);
  const [one = '', other = ''] = languages;
  return [
    {
      name: 'dial',
      view: 'home:1990',
      rounds: 10,
      steps: [
        {
          kind: 'drag',
          at: async (page) => {
            const { x, y } = await middleOf(page, '[data-control="dial"]');
            return { x: x - screen.height * 0.3, y };
          },
          parts: (at) => [around(at, 200)],
          rest: 600,
        },
      ],
    },
    {
      name: 'language',
      view: 'home:1990',
      rounds: 5,
      // No faster than once a second, whoever presses.
      steps: [press(`language-${one}`, 1100), press(`language-${other}`, 1100)],
    },
    ...(first
      ? [
          {
            name: 'enter and home',
            view: `home:${first.year}`,
            rounds: 5,
            steps: [press(`enter-${first.id}`, 1100), press('home', 1100)],
          },
          { name: 'next', view: `chapter:${first.id}:1`, rounds: 8, steps: [press('next', 1000)] },
        ]
      : []),
    { name: 'melt', view: 'attract', leavesView: true, rounds: 4, steps: [finger({ x: 700, y: 300 })] },
    ...chapters.map(({ id }) => ({
      name: `scene ${id}`,
      view: `chapter:${id}`,
      rounds: 2,
      steps: [finger({ x: 1350, y: 520 })],
    })),
  ];
}

const floorRound: Round = {
  name: 'floor',
  view: '',
  rounds: 15,
  steps: (['tap', 'drag'] as const).flatMap((kind) =>
    [400, 1300].map((x) => ({
      kind,
      at: () => Promise.resolve({ x: x + (kind === 'drag' ? 300 : 0), y: 500 }),
      parts: (at: Point) => [around(at, 60)],
      rest: 60,
    })),
  ),
};

/** A finger comes down, and moves on a little when it is to draw, without waiting for anybody's answer. */
function touch({ cdp }: Stage, kind: Kind, { x, y }: Point): Promise<unknown> {
  const report = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Point | null) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ ...at, id: 1 }] : [] });
  return Promise.all([
    report('touchStart', { x, y }),
    ...(kind === 'drag' ? [20, 40, 60].map((on) => report('touchMove', { x, y: y + on })) : []),
    report('touchEnd', null),
  ]);
}

interface Touched {
  readonly name: string;
  readonly speed: Speed;
  /** Milliseconds; of those that showed nothing the patience. */
  readonly times: readonly number[];
  readonly withoutChange: readonly string[];
}

async function take(stage: Stage, { name, view, leavesView, rounds, steps }: Round): Promise<Touched[]> {
  const taken: Touched[] = [];
  for (const speed of speeds) {
    const times: number[] = [];
    const withoutChange: string[] = [];
    for (let round = 0; round < rounds; round++) {
      if (leavesView || (speed === 1 && round === 0)) await stage.show(view);
      await stage.slowDown(speed);
      for (const [index, { kind, at, parts, rest }] of steps.entries()) {
        const place = await at(stage.page);
        const time = await untilChange(stage.pixels, parts(place), () => touch(stage, kind, place));
        times.push(time ?? patience);
        if (time === undefined) withoutChange.push(`${name}, touch ${index + 1} of round ${round + 1}`);
        await wait(rest);
      }
    }
    taken.push({ name, speed, times, withoutChange });
  }
  return taken;
}

/** A bare page's touches. `slow` as the box has it. */
export const takeFloor = (stage: Stage, slow = 0): Promise<Touched[]> =>
  take({ ...stage, show: () => stage.showBare(box(slow)) }, floorRound);

const called = (what: string, speed: Speed): string => `touch to first changed frame${what}${atSpeed(speed)}, p98`;

/** What the kinds of touch are called, for `--only`. */
export const touchNames = (exhibition: Exhibition): string[] =>
  roundsOf(exhibition).map(({ name }) => `touch: ${name}`);

/** For each speed one row over all touches and one of each kind. */
export async function touchToFrame(
  stage: Stage,
  exhibition: Exhibition,
  asked: (name: string) => boolean,
): Promise<Row[]> {
  const floor = await takeFloor(stage);
  const taken: Touched[] = [];
  for (const round of roundsOf(exhibition)) {
    if (asked(`touch: ${round.name}`)) taken.push(...(await take(stage, round)));
  }
  return speeds.flatMap((speed) => {
    const bare = quantile(
      floor.filter((each) => each.speed === speed).flatMap(({ times }) => times),
      share,
    );
    const here = taken.filter((each) => each.speed === speed);
    const row = (what: string, all: readonly Touched[]): Row => {
      const times = all.flatMap((each) => each.times);
      return judged({
        what: called(what, speed),
        value: quantile(times, share),
        range: [Math.min(...times), Math.max(...times)],
        unit: 'ms',
        budget: bare + oneFrame,
        floor: bare,
        samples: times.length,
        withoutChange: all.flatMap((each) => each.withoutChange),
      });
    };
    return [row('', here), ...here.map((each) => row(`: ${each.name}`, [each]))];
  });
}
