import { expect, test } from 'vitest';
import { knownVisit } from '../../../src-main/server/known-visit.ts';
import { harbour } from './support.ts';

test('only what the exhibition has becomes a figure', () => {
  const visit = {
    seconds: 20,
    views: ['chapter:pier', 'chapter:elsewhere', 'a name', 'circle'],
    languages: ['en', 'both', 'tlh'],
    step: 'entered',
  } as const;
  expect(knownVisit(visit, harbour)).toEqual({
    ...visit,
    views: ['chapter:pier', 'circle'],
    languages: ['en', 'both'],
  });
});
