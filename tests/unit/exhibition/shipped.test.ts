import { describe, expect, test } from 'vitest';
import { readExhibition } from '../../../src-main/exhibition/index.ts';
import { brief, changchun, gullSound } from './support.ts';

describe.each([
  ['the shipped exhibition', changchun],
  ['the second exhibition', gullSound],
])('%s', (_name, dir) => {
  test('has nothing to complain of', async () => {
    const { problems, exhibition } = await readExhibition(dir, { today: '2026-12-01' });
    expect(problems.map(brief)).toEqual([]);
    expect(exhibition?.chapters.length).toBeGreaterThan(0);
  });

  test('tells every page with a source that exists, in every language', async () => {
    const { exhibition } = await readExhibition(dir);
    for (const chapter of exhibition?.chapters ?? []) {
      for (const page of chapter.pages) {
        expect(page.sources.length).toBeGreaterThan(0);
        for (const id of page.sources) expect(exhibition?.sources).toHaveProperty([id]);
        expect(Object.keys(page.body)).toEqual(exhibition?.languages);
      }
    }
  });
});

test('the second exhibition has its globe with the number, its German words, and a town on no ring', async () => {
  const { exhibition, quietDays } = await readExhibition(gullSound);
  expect(exhibition).toMatchObject({
    map: 'globe',
    mapApproval: 'GS(TEST)0000号',
    languages: ['zh', 'en', 'de'],
    routes: [],
  });
  expect(exhibition?.words['de']?.['home']).toBe('Start');
  expect(exhibition?.cities.find(({ id }) => id === 'long-strand')).toMatchObject({ kind: 'unstated' });
  expect(exhibition?.cities.find(({ id }) => id === 'long-strand')).not.toHaveProperty('year');
  expect(exhibition?.sources['sound-almanac']).not.toHaveProperty('address');
  expect(exhibition?.sources['keeper-diary']?.date).toBe('1852');
  expect(quietDays).toEqual(['02-29', '11-01']);
});
