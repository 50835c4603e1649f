import { expect, test } from 'vitest';
import { pageOf, seenOf } from '../../../../src-renderer/surfaces/presenter/page-of-view.ts';
import { chapter, city, exhibition } from '../../core/model/exhibition.ts';

const page = (number: number) => ({ number, body: {}, sources: ['list'] });
const shown = exhibition({
  chapters: [chapter('pier', 1980, { pages: [page(1), page(2)] })],
  cities: [city('oslo', 1990)],
});

test('a chapter’s sources belong to its page', () => {
  expect(pageOf('sources:pier:2', shown)?.number).toBe(2);
  expect(pageOf('chapter:pier:1', shown)?.chapter.id).toBe('pier');
});

test('the last page of a chapter is known as such', () => {
  expect(seenOf('chapter:pier:1', shown)).toEqual({ view: 'chapter:pier:1', chapter: 'pier', last: false });
  expect(seenOf('chapter:pier:2', shown)).toEqual({ view: 'chapter:pier:2', chapter: 'pier', last: true });
});

test('what is no chapter, or no longer one, is no page', () => {
  for (const view of ['home:1980', 'circle', 'city:oslo', 'chapter:gone:1', 'attract', 'nonsense:1:2:3'])
    expect(seenOf(view, shown)).toEqual({ view, chapter: null, last: false });
});
