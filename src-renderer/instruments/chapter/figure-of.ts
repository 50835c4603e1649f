import type { Chapter, Figure } from '../../../src-main/contract/exhibition.ts';

/** The one large figure beside a beat: the first that belongs there. */
export function figureOf({ figures }: Pick<Chapter, 'figures'>, beat: number): Figure | undefined {
  return figures.find(({ beats }) => beats.length === 0 || beats.includes(beat));
}

/**
 * How much of a figure is seen when the strip of pages stands at `at` (1 … total, also between two): all of it on its
 * own pages and between two of them, less on the way to another, nothing on those.
 */
export function figureShare(chapter: Pick<Chapter, 'figures' | 'beats'>, figure: Figure, at: number): number {
  const has = (beat: number): boolean => figureOf(chapter, beat) === figure;
  const before = Math.floor(at);
  const onward = at - before;
  const shares = (has(before) ? 1 - onward : 0) + (onward > 0 && has(before + 1) ? onward : 0);
  return Math.max(0, shares * 2 - 1);
}
