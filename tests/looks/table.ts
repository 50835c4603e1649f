/**
 * The combinations in which every view is looked at. Each two values of two columns stand together in some row, so that a
 * fault that takes two wishes to show is found; and what large letters do is seen in each language on each orientation.
 * tests/unit/looks/table.test.ts proves it.
 */

export interface Row {
  readonly language: 'zh' | 'en' | 'both';
  readonly ground: 'night' | 'paper';
  readonly contrast: 'normal' | 'high';
  readonly textSize: '1' | '2' | '3';
  readonly orientation: 'landscape' | 'portrait';
  readonly reach: 'normal' | 'low';
  readonly motion: 'full' | 'calm';
  /** Of the screen, in inches: the smaller it is, the more pixels a millimetre takes, and the less fits beside a target. */
  readonly diagonal: '32' | '43' | '55';
}

/** The values of each column. */
export const columns = {
  language: ['zh', 'en', 'both'],
  ground: ['night', 'paper'],
  contrast: ['normal', 'high'],
  textSize: ['1', '2', '3'],
  orientation: ['landscape', 'portrait'],
  reach: ['normal', 'low'],
  motion: ['full', 'calm'],
  diagonal: ['32', '43', '55'],
} as const satisfies { readonly [Column in keyof Row]: readonly Row[Column][] };

const order = Object.keys(columns) as (keyof Row)[];

/** A row from its values in the order of the columns; the test of the table checks that each is one of its column's. */
function row(values: string): Row {
  const words = values.trim().split(/ +/);
  return Object.fromEntries(order.map((column, index) => [column, words[index]])) as unknown as Row;
}

/** Where everything takes the most room: read to the last page. */
export const worstCorners: readonly Row[] = [
  row('both  night  high    3  landscape  low     calm  43'),
  row('both  paper  high    3  portrait   low     full  43'),
];

/** The same on the smallest screen, where less room is left beside letters and targets of their full size. */
export const smallestScreens: readonly Row[] = worstCorners.map((corner) => ({ ...corner, diagonal: '32' }));

/** As a visitor finds it who has changed nothing, where the hall shows Chinese alone. */
export const plain: Row = row('zh night normal 2 portrait normal full 43');

/** Chapters in both languages as most halls show them, where words lie on pictures at normal contrast. */
export const usualHalls: readonly Row[] = [
  row('both  night  normal  2  landscape  normal  full  43'),
  row('both  paper  normal  2  portrait   normal  full  43'),
];

export const rows: readonly Row[] = [
  ...worstCorners,
  ...smallestScreens,
  ...usualHalls,
  row('zh    paper  normal  3  portrait   low     calm  55'),
  row('both  night  normal  1  portrait   low     calm  43'),
  row('both  paper  normal  2  landscape  normal  calm  55'),
  row('en    night  high    1  portrait   normal  full  32'),
  row('zh    night  high    3  landscape  low     calm  43'),
  row('zh    night  normal  2  portrait   low     calm  32'),
  row('en    paper  high    2  landscape  normal  full  43'),
  row('en    paper  normal  3  portrait   normal  calm  43'),
  row('en    night  normal  3  landscape  low     full  55'),
  row('zh    paper  high    1  landscape  normal  full  55'),
];

/** The smallest screen that is served, in both ways it can hang, in CSS pixels. */
export const screens = {
  landscape: { width: 1280, height: 720 },
  portrait: { width: 720, height: 1280 },
} as const;

/** A row as one reads it, such as "both, night, high contrast, A3, landscape, low reach, calm, 32 inches". */
export function nameOf({ language, ground, contrast, textSize, orientation, reach, motion, diagonal }: Row): string {
  return `${language}, ${ground}, ${contrast} contrast, letters ${textSize}, ${orientation}, ${reach} reach, ${motion} motion, ${diagonal} inches`;
}

/** What a page's address asks for. */
export function wishesOf({
  language,
  ground,
  contrast,
  textSize,
  reach,
  motion,
  diagonal,
}: Row): Record<string, string> {
  return { language, ground, contrast, 'text-size': textSize, reach, motion, diagonal };
}
