/** From measured blocks to numbered pages. Millimetres of an A4 sheet throughout. */
import { fillPages, type Measured } from './paginate.ts';

export const sheet = {
  height: 297,
  /** Where text begins under the running head, and what is left free at the foot. */
  top: 27,
  foot: 21,
  /** Text begins a little inside the foot of a picture, which is bare paper. */
  underlap: 3,
} as const;

/**
 * Heights of a chapter's picture: as large as the words leave it, but never a strip: words that need more go on over the page,
 * and at least what stands first stays below the picture.
 */
const pictureHeights = [160, 150, 140, 130, 120, 110, 100, 90] as const;

export interface MeasuredSection {
  readonly id: string;
  readonly columns: 1 | 2;
  /** A picture to the sheet's edges stands above the head. */
  readonly pictured: boolean;
  readonly head: number;
  readonly blocks: readonly Measured[];
  /** How many blocks should stand on the first page with the picture: guide's notes may follow on the next. */
  readonly together: number;
}

export type Page =
  | { readonly kind: 'cover' | 'back' }
  | { readonly kind: 'contents'; readonly opens: boolean; readonly rows: readonly number[] }
  | {
      readonly kind: 'section';
      readonly section: number;
      readonly opens: boolean;
      /** Indices of blocks, column by column. */
      readonly columns: readonly (readonly number[])[];
      /** Height of the picture, on the first page of a pictured section. */
      readonly picture?: number;
    };

const full = sheet.height - sheet.top - sheet.foot;

function pictureFor({ head, blocks, together }: MeasuredSection): number {
  const free = sheet.height - sheet.foot + sheet.underlap - head;
  const above = (count: number): number | undefined => {
    const words = blocks.slice(0, count).reduce((sum, { height }) => sum + height, 0);
    return pictureHeights.find((height) => height <= free - words);
  };
  const first = blocks.findIndex(({ keepsNext }) => !keepsNext) + 1;
  return above(together) ?? above(first) ?? pictureHeights[0];
}

function pagesOf(measured: MeasuredSection, section: number): Page[] {
  const picture = measured.pictured ? pictureFor(measured) : undefined;
  const begin = picture === undefined ? sheet.top : picture - sheet.underlap;
  const first = sheet.height - sheet.foot - begin - measured.head;
  return fillPages(measured.blocks, measured.columns, { first, next: full }).map((columns, index) => ({
    kind: 'section',
    section,
    opens: index === 0,
    columns,
    ...(index === 0 && picture !== undefined ? { picture } : {}),
  }));
}

/** All pages in order, and the page on which each section begins. */
export function layOut(
  contents: { readonly head: number; readonly rows: readonly number[] },
  sections: readonly MeasuredSection[],
): { readonly pages: readonly Page[]; readonly begins: ReadonlyMap<string, number> } {
  const rows = contents.rows.map((height) => ({ height, keepsNext: false }));
  const pages: Page[] = [
    { kind: 'cover' },
    ...fillPages(rows, 1, { first: full - contents.head, next: full }).map(([only = []], index): Page => ({
      kind: 'contents',
      opens: index === 0,
      rows: only,
    })),
  ];
  const begins = new Map<string, number>();
  sections.forEach((measured, index) => {
    begins.set(measured.id, pages.length + 1);
    pages.push(...pagesOf(measured, index));
  });
  pages.push({ kind: 'back' });
  begins.set('credits', pages.length);
  return { pages, begins };
}
