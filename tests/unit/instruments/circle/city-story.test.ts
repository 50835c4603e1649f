import { expect, test } from 'vitest';
import { storyOf } from '../../../../src-renderer/instruments/circle/city-story.ts';
import { chapter, city, moment } from '../../core/model/exhibition.ts';

const named = (name: string) => ({ zh: name, en: name });
const all = {
  chapters: [
    chapter('harbour', 1980, { sceneLabels: [named('Sendai')] }),
    chapter('circle', 2018, { lead: named('From Sendai to Minsk') }),
  ],
  moments: [moment('visit', 1990, { title: named('Guests from Sendai') }), moment('other', 1991)],
};

test('a city’s card leads to the chapter of its own year, and to the moments that have its name', () => {
  const { chapter: told, moments } = storyOf(all, city('sendai', 1980, { name: named('Sendai') }));
  expect(told?.id).toBe('harbour');
  expect(moments.map(({ id }) => id)).toEqual(['visit']);
});

test('one that is told of in another year leads there, and one that nothing tells of leads nowhere', () => {
  expect(storyOf(all, city('minsk', 1992, { name: named('Minsk') })).chapter?.id).toBe('circle');
  expect(storyOf(all, city('newry', 2018, { name: named('Newry') }))).toEqual({ chapter: undefined, moments: [] });
});
