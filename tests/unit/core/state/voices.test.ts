import { expect, it } from 'vitest';
import { inLanguage } from '../../../../src-renderer/core/state/app.svelte.ts';
import { voicesOf } from '../../../../src-renderer/core/state/voices.ts';

it.each([
  ['all that are asked for', { zh: '码头', en: 'Pier' }, ['zh', 'en'], ['zh', 'en']],
  ['the one that is asked for', { zh: '码头', en: 'Pier' }, ['en'], ['en']],
  ['another in place of the one that is missing', { zh: '码头' }, ['en'], ['zh']],
  ['one that stands in for another, once', { zh: '码头' }, ['zh', 'en'], ['zh']],
  ['one that stands in for both, once', { de: 'Steg' }, ['zh', 'en'], ['de']],
  ['those that are asked for where there are no words', {}, ['zh', 'en'], ['zh', 'en']],
])('a text is said in %s', (_, text, asked, said) => expect(voicesOf(text, asked)).toEqual(said));

it('where a language is missing the words of the first that is there stand in', () => {
  expect(inLanguage({ zh: '码头', de: 'Steg' }, 'en')).toBe('码头');
  expect(inLanguage({}, 'en')).toBe('');
});
