/** Which touches are made: of each kind of control, and of every picture. Coordinates are CSS pixels. */
import type { Page } from 'playwright/test';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import type { Point } from './stage/fingers.ts';
import { pageSize, type Part } from './stage/pixels.ts';
import { middleOf } from './subjects.ts';

export type Kind = 'tap' | 'drag';

export interface Step {
  readonly kind: Kind;
  at(page: Page): Promise<Point>;
  /** Where on the screen the first answer may show. */
  parts(at: Point): readonly Part[];
  /** Where the view that it leads to shows, away from what was touched; absent where it leads to none. */
  readonly newView?: readonly Part[];
  /** The next touch comes no sooner, in milliseconds. */
  readonly rest: number;
}

/** Touches that follow each other and end where they began, so that they can be repeated. */
export interface Round {
  readonly name: string;
  readonly view: string;
  /** They don't come back by themselves: the view is opened anew for each. */
  readonly leavesView?: true;
  /** What opening it leaves to do is done so much later, in milliseconds. */
  readonly settles?: number;
  /** It is made on a picture, which may move by itself: at the stillest of `places`. */
  readonly onPicture?: true;
  /** Repetitions as the machine is; at 4× it is half as many. */
  readonly rounds: number;
  readonly steps: readonly Step[];
}

export function around({ x, y }: Point, half: number): Part {
  const left = Math.max(0, Math.round(x - half));
  const top = Math.max(0, Math.round(y - half));
  return {
    x: left,
    y: top,
    width: Math.min(pageSize.width - left, half * 2),
    height: Math.min(pageSize.height - top, half * 2),
    step: 4,
  };
}

/** Where a chapter's words stand and home's title, above every control: nothing there moves by itself. */
export const wordsPart: Part = { x: 0, y: 100, width: 640, height: 700, step: 8 };
/** Where the dial stands, or a picture. */
export const picturePart: Part = { x: 660, y: 0, width: 1260, height: 1000, step: 16 };

/** Pressed, a button itself may be the first to show it. */
export const press = (control: string, newView: readonly Part[], rest: number): Step => ({
  kind: 'tap',
  at: (page) => middleOf(page, `[data-control="${control}"]:visible`),
  parts: (at) => [around(at, 80), ...newView],
  newView,
  rest,
});

/** A finger shows so far around, in pixels. */
const fingerReach = 120;
/** Where a picture can be touched. */
export const places: readonly Point[] = [520, 320, 720].flatMap((y) => [1350, 1050, 1650].map((x) => ({ x, y })));
/** What a finger leaves at one place is not seen at another so far away, in pixels. */
const apartBy = 2 * fingerReach;

export const partAt = (place: Point): Part => around(place, fingerReach);

/** The stillest of some places, and the stillest of those that are far enough from it, with how far the worse of both moves by itself. */
export function stillest(
  all: readonly Point[],
  moves: readonly number[],
): { readonly places: readonly Point[]; readonly move: number } {
  const sorted = all
    .map((place, index) => ({ place, move: moves[index] ?? 0 }))
    .toSorted((one, other) => one.move - other.move);
  const [first] = sorted;
  if (!first) throw new Error('There is no place to touch.');
  const second = sorted.find(({ place }) => Math.hypot(place.x - first.place.x, place.y - first.place.y) >= apartBy);
  const chosen = second ? [first, second] : [first];
  return { places: chosen.map(({ place }) => place), move: Math.max(...chosen.map(({ move }) => move)) };
}

/** A finger on the picture shows where it is. */
export const finger = (place: Point): Step => ({
  kind: 'drag',
  at: () => Promise.resolve(place),
  parts: (at) => [partAt(at)],
  rest: 300,
});

/** The kinds of touch there are. */
export function roundsOf({ chapters, languages }: Exhibition): Round[] {
  const first = chapters.find(({ pages }) => pages.length > 1);
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
            return { x: x - pageSize.height * 0.3, y };
          },
          parts: (at) => [around(at, 200)],
          rest: 300,
        },
      ],
    },
    {
      name: 'language',
      view: 'home:1990',
      rounds: 3,
      // No faster than once a second.
      steps: [press(`language-${other}`, [wordsPart], 1100), press(`language-${one}`, [wordsPart], 1100)],
    },
    ...(first
      ? [
          {
            name: 'enter and home',
            view: `home:${first.year}`,
            rounds: 4,
            // What lies under a chapter's words stands still; its picture may not.
            steps: [press(`enter-${first.id}`, [wordsPart, picturePart], 600), press('home', [wordsPart], 600)],
          },
          { name: 'next', view: `chapter:${first.id}:1`, rounds: 6, steps: [press('next', [wordsPart], 600)] },
        ]
      : []),
    // As visitors find it: it has stood there for long. Crystals grow at the beginning and take every processor there is.
    {
      name: 'melt',
      view: 'attract',
      leavesView: true,
      settles: 4000,
      rounds: 2,
      steps: [finger({ x: 700, y: 300 })],
    },
    ...chapters.map(({ id }) => ({
      name: `scene ${id}`,
      view: `chapter:${id}`,
      onPicture: true as const,
      rounds: 1,
      steps: [],
    })),
  ];
}

/** Touches of a box on a bare page. */
export const floorRound: Round = {
  name: 'floor',
  view: '',
  rounds: 4,
  steps: (['tap', 'drag'] as const).flatMap((kind) =>
    [400, 1300].map((x) => ({
      kind,
      at: () => Promise.resolve({ x: x + (kind === 'drag' ? 300 : 0), y: 500 }),
      parts: (at: Point) => [around(at, 60)],
      rest: 60,
    })),
  ),
};
