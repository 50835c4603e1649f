/** What is kept as a picture: every layout once, every chapter's picture at its first and its last page. */
import type { Exhibition } from '../../src-main/contract/exhibition.ts';

export interface Kept {
  /** In the notation of `shot`. */
  readonly view: string;
  readonly language: string;
  readonly orientation: Orientation;
  /** The governor's step; absent: all of it. */
  readonly ease?: 3;
  /** The tier that looks at it. */
  readonly tag: '@verify' | '@release';
}

/** The smallest screen that is served, in both ways it can hang, in CSS pixels. */
export const orientations = {
  landscape: { width: 1280, height: 720 },
  portrait: { width: 720, height: 1280 },
} as const;

export type Orientation = keyof typeof orientations;

/**
 * Moments, sources and cities share one layout each, so one of a kind stands for all; the tests of pages look for
 * overflowing and covered text in every one of them.
 */
export function keptViews(exhibition: Exhibition): string[] {
  const { chapters, moments, cities, routes, span } = exhibition;
  const firstOf = (kind: string, things: readonly { readonly id: string }[]) =>
    things.slice(0, 1).map(({ id }) => `${kind}:${id}`);
  const middle = Math.round((span.from + span.to) / 2);
  const told = new Set([...chapters, ...moments].map(({ year }) => year));
  const years = Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);
  // It tells what existed by then: the last of them has the most to tell.
  const empty = years.findLast((year) => !told.has(year));
  return [
    'attract',
    'warning',
    'home',
    `home:${middle}`,
    `home:${span.to}`,
    ...firstOf('moment', moments),
    ...chapters.flatMap(({ id, pages }) => [
      `chapter:${id}`,
      ...(pages.length > 1 ? [`chapter:${id}:${pages.length}`] : []),
    ]),
    ...firstOf('sources', chapters),
    ...firstOf('sources', moments),
    'circle',
    ...firstOf('city', cities),
    ...routes.map(({ id }) => `route:${id}`),
    'your-year',
    ...(exhibition.takeAway === undefined ? [] : ['take-away']),
    // Of somebody who was born while the story ran.
    `your-year:${span.from + 12}`,
    ...(empty === undefined ? [] : [`home:${empty}`]),
  ];
}

/** Of so many views that follow each other, the first few have a second picture in `npm run verify`. */
const [twice, ofViews] = [3, 5];

/**
 * Every view in every language and both orientations. Those of `npm run verify` go round: the next
 * view has the next language, and after all languages the other orientation. A second picture of a view has the other
 * orientation and the next language.
 */
export function keptPictures(exhibition: Exhibition): Kept[] {
  const languages = exhibition.languages.length > 1 ? [...exhibition.languages, 'both'] : [...exhibition.languages];
  const shapes = Object.keys(orientations) as Orientation[];
  const chosen = (view: number, shape: number, language: number): boolean => {
    const [ownShape, ownLanguage] = [Math.floor(view / languages.length) % shapes.length, view % languages.length];
    if (shape === ownShape) return language === ownLanguage;
    return view % ofViews < twice && language === (ownLanguage + 1) % languages.length;
  };
  return shapes.flatMap((orientation, shape) =>
    languages.flatMap((language, spoken) =>
      keptViews(exhibition).map((view, index) => ({
        view,
        language,
        orientation,
        tag: chosen(index, shape, spoken) ? ('@verify' as const) : ('@release' as const),
      })),
    ),
  );
}

/**
 * The last page of every chapter at the governor's last step, for people to look at: nothing but pictures of chapters is
 * drawn otherwise there. They are as large as on the smallest screen, since it is their fineness that is judged.
 */
export function leastPictures({ chapters, languages: [language = 'zh'] }: Exhibition): Omit<Kept, 'tag'>[] {
  return chapters.map(({ id, pages }) => ({
    view: `chapter:${id}:${pages.length}`,
    language,
    orientation: 'landscape',
    ease: 3,
  }));
}

/** The name of a picture's file; a colon can't stand in a name on Windows. */
export function fileOf({ view, language, orientation }: Omit<Kept, 'tag'>): string {
  return `${view.replaceAll(':', '-')}.${language}.${orientation}.jpg`;
}
