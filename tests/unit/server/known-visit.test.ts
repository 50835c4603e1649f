import { expect, test } from 'vitest';
import { knownVisit } from '../../../src-main/server/routes/windows.ts';
import { harbour } from './support.ts';

test('only what the exhibition has, and what is counted at all, becomes a figure', () => {
  const visit = {
    seconds: 20,
    views: ['chapter:pier', 'chapter:pier:1', 'chapter:elsewhere', 'a name', 'circle', 'home', 'your-year'],
    languages: ['en', 'both', 'tlh'],
    step: 'entered',
  } as const;
  expect(knownVisit(visit, harbour)).toEqual({
    ...visit,
    views: ['chapter:pier', 'your-year'],
    languages: ['en', 'both'],
  });
});
