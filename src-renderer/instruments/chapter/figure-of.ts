import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import type { Chapter, Figure } from '../../../src-main/contract/exhibition.ts';

/** Exhibits that have a large number of their own. */
const numbered: readonly (Exhibit['kind'] | undefined)[] = ['chart', 'guess'];

/** The one large figure beside a page: the first that belongs there; none beside a chart or a guess. */
export function figureOf(
  { figures, pages: all }: Pick<Chapter, 'figures' | 'pages'>,
  page: number,
): Figure | undefined {
  if (numbered.includes(all[page - 1]?.exhibit?.kind)) return undefined;
  return figures.find(({ pages }) => pages.length === 0 || pages.includes(page));
}

/**
 * How much of a figure is seen when the strip of pages stands at `at` (1 … total, also between two): all of it on its
 * own pages and between two of them, less on the way to another, nothing on those.
 */
export function figureShare(chapter: Pick<Chapter, 'figures' | 'pages'>, figure: Figure, at: number): number {
  const has = (page: number): boolean => figureOf(chapter, page) === figure;
  const before = Math.floor(at);
  const onward = at - before;
  const shares = (has(before) ? 1 - onward : 0) + (onward > 0 && has(before + 1) ? onward : 0);
  return Math.max(0, shares * 2 - 1);
}
