import { expect, test } from 'vitest';
import type { Photo } from '../../../../src-main/contract/exhibit.ts';
import { wallWord } from '../../../../src-renderer/core/words/wall-word.ts';
import { labelOf, pastLabelOf } from '../../../../src-renderer/core/model/exhibit-label.ts';

const photo = (credit: Readonly<Record<string, string>>, caption: string): Photo => ({
  alternative: { en: 'a' },
  caption: { en: caption },
  credit,
  taken: '1960',
  picture: { path: 'a.jpg', width: 1, height: 1, focal: { x: 0.5, y: 0.5 }, copies: [] },
});
const pair = (then: Photo, now: Photo) =>
  labelOf({ id: 'a-1', kind: 'then-and-now', sources: [], then, now }, wallWord)?.credit;

test('a photograph says what it is, whose and from when', () => {
  const shown = photo({ en: 'Archive' }, 'A gate');
  expect(labelOf({ id: 'a-1', kind: 'photo', sources: [], photo: shown }, wallWord)).toMatchObject({
    caption: { en: 'A gate' },
    credit: { en: 'Archive' },
    taken: '1960',
  });
});

test('two pictures that stand together name an owner of both once, and of two say whose is whose, in each language', () => {
  const archive = photo({ zh: '档案馆', en: 'Archive' }, 'Then');
  expect(pair(archive, photo({ zh: '档案馆', en: 'Archive' }, 'Now'))).toEqual({ zh: '档案馆', en: 'Archive' });
  expect(pair(archive, photo({ zh: '展馆', en: 'The hall' }, 'Now'))).toEqual({
    zh: '（旧照）档案馆；（新照）展馆',
    en: 'Then – Archive; Now – The hall',
  });
  expect(pair(archive, photo({ en: 'The hall' }, 'Now'))).toEqual({
    zh: '（旧照）档案馆',
    en: 'Then – Archive; Now – The hall',
  });
});

test('where the old picture of a pair is seen alone, it says what that one is and whose', () => {
  const then = photo({ en: 'Archive' }, 'The harbour in winter');
  const now = photo({ en: 'The hall' }, 'The same place');
  expect(pastLabelOf({ id: 'a-1', kind: 'then-and-now', sources: [], then, now })).toEqual({
    caption: { en: 'The harbour in winter' },
    credit: { en: 'Archive' },
  });
  expect(pastLabelOf({ id: 'a-1', kind: 'photo', sources: [], photo: now })).toBeUndefined();
});
