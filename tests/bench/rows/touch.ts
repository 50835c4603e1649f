/** From a touch to the first changed frame: of each kind of touch, and of a box on a bare page. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { box } from '../floor/pages.ts';
import { judged, type Row } from '../row.ts';
import type { Point } from '../stage/fingers.ts';
import { movesTooMuch, patience, untilChange } from '../stage/first-change.ts';
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
  /** What opening it leaves to do is done so much later, in milliseconds. */
  readonly settles?: number;
  /** The part of a picture that is touched. They can begin where something else was done in the view before. */
  readonly picture?: Part;
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

/** A finger shows so far around, in pixels. */
const fingerReach = 120;
/** Places on every scene: what a finger leaves at one is gone before it comes back. */
const onPicture: Point = { x: 1350, y: 520 };
const beside: Point = { x: 1500, y: 660 };

/** A finger on the picture moves it where it is. */
const finger = (place: Point): Step => ({
  kind: 'drag',
  at: () => Promise.resolve(place),
  parts: (at) => [around(at, fingerReach)],
  rest: 300,
});

/** The kinds of touch there are. */
function roundsOf({ chapters, languages }: Exhibition): Round[] {
  const first = chapters.find(({ beats }) => beats.length > 1);
  const [one = '', other = ''] = languages;
  return [
    {
      name: 'dial',
      view: 'home:1990',
      rounds: 6,
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
      rounds: 3,
      // No faster than once a second, whoever presses.
      steps: [press(`language-${one}`, 1100), press(`language-${other}`, 1100)],
    },
    ...(first
      ? [
          {
            name: 'enter and home',
            view: `home:${first.year}`,
            rounds: 3,
            steps: [press(`enter-${first.id}`, 1100), press('home', 1100)],
          },
          { name: 'next', view: `chapter:${first.id}:1`, rounds: 5, steps: [press('next', 1000)] },
        ]
      : []),
    // As visitors find it: it has stood there for long. Crystals grow at the beginning and take every processor there is.
    { name: 'melt', view: 'attract', leavesView: true, settles: 6000, rounds: 3, steps: [finger({ x: 700, y: 300 })] },
    ...chapters.map(({ id }) => ({
      name: `scene ${id}`,
      view: `chapter:${id}`,
      picture: around(onPicture, fingerReach),
      rounds: 1,
      steps: [finger(onPicture), finger(beside)],
    })),
  ];
}

const floorRound: Round = {
  name: 'floor',
  view: '',
  rounds: 6,
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

/** Shows a picture; in calm motion where it moves too much by itself, and then tells so. */
async function showPicture(stage: Stage, view: string, part: Part): Promise<string> {
  await stage.keep(view);
  if (!(await movesTooMuch(stage.pixels, part))) return '';
  await stage.show(view, { motion: 'calm' });
  return ' in calm motion';
}

async function take(stage: Stage, round: Round): Promise<Touched[]> {
  const { view, leavesView, settles = 0, picture, rounds, steps } = round;
  const name = picture ? `${round.name}${await showPicture(stage, view, picture)}` : round.name;
  const taken: Touched[] = [];
  for (const speed of speeds) {
    const times: number[] = [];
    const withoutChange: string[] = [];
    for (let round = 0; round < rounds; round++) {
      if (leavesView || (!picture && speed === 1 && round === 0)) {
        await stage.show(view);
        await wait(settles);
      }
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

export interface Touches {
  /** Makes those that a view waits for which stands on the screen now. */
  madeAt(view: string): Promise<void>;
  /** Makes all others; for each speed one row over all touches and one of each kind. */
  rows(): Promise<Row[]>;
}

/** The touches that were asked for. */
export async function startTouches(
  stage: Stage,
  exhibition: Exhibition,
  asked: (name: string) => boolean,
): Promise<Touches> {
  let waiting = roundsOf(exhibition).filter(({ name }) => asked(`touch: ${name}`));
  const floor = waiting.length === 0 ? [] : await takeFloor(stage);
  const taken: Touched[] = [];
  const make = async (rounds: readonly Round[]): Promise<void> => {
    waiting = waiting.filter((each) => !rounds.includes(each));
    for (const round of rounds) taken.push(...(await take(stage, round)));
  };
  return {
    madeAt: (view) => make(waiting.filter((round) => round.picture && round.view === view)),
    rows: async () => {
      await make(waiting);
      return taken.length === 0 ? [] : rowsOf(floor, taken);
    },
  };
}

function rowsOf(floor: readonly Touched[], taken: readonly Touched[]): Row[] {
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
