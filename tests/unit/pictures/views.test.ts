import { describe, expect, it } from 'vitest';
import { exhibitionHere } from '../../e2e/support/exhibition-here.ts';
import { keptPictures, keptViews } from '../../pictures/views.ts';

const exhibition = await exhibitionHere();
const all = keptPictures(exhibition);
const verified = all.filter(({ tag }) => tag === '@verify');

describe('the pictures of the second tier', () => {
  it('are some three for every two views, of six that could be', () => {
    const views = keptViews(exhibition).length;
    expect(all).toHaveLength(views * 6);
    expect(verified.length / views).toBeGreaterThan(1.4);
    expect(verified.length / views).toBeLessThan(1.7);
  });

  it('hold every view once or twice', () => {
    for (const view of keptViews(exhibition)) {
      const times = verified.filter((kept) => kept.view === view).length;
      expect(times, view).toBeGreaterThan(0);
      expect(times, view).toBeLessThan(3);
    }
  });

  it('are spread over languages and orientations', () => {
    const groups = Object.groupBy(verified, ({ language, orientation }) => `${language} ${orientation}`);
    expect(Object.keys(groups)).toHaveLength(6);
    for (const [group, kept = []] of Object.entries(groups)) expect(kept.length, group).toBeGreaterThan(6);
  });

  it('hold the first and the last page of a chapter in different languages or orientations', () => {
    for (const { id, pages } of exhibition.chapters.filter((chapter) => chapter.pages.length > 1)) {
      const of = (view: string) => verified.find((kept) => kept.view === view);
      const [first, last] = [of(`chapter:${id}`), of(`chapter:${id}:${pages.length}`)];
      expect([first?.language, first?.orientation], id).not.toEqual([last?.language, last?.orientation]);
    }
  });
});
