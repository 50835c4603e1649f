import { describe, expect, it } from 'vitest';
import { wallEn } from '../../../src-main/contract/words/wall.en.ts';
import { wallZh } from '../../../src-main/contract/words/wall.zh.ts';
import { problemsOf } from '../../words/check.ts';
import { surfacesHere } from '../../words/surfaces.ts';

describe.each(surfacesHere().map((surface) => [surface.name, surface] as const))('words of the %s', (_, surface) => {
  it('lack none in any language, leave the same places to be filled, and are all said somewhere', () => {
    expect(problemsOf(surface)).toEqual([]);
  });

  it('are punctuated in Chinese as Chinese is printed', () => {
    for (const [key, zh] of Object.entries(surface.words['zh'] ?? {})) {
      expect([key, zh]).toEqual([
        key,
        expect.not.stringMatching(/[\u3400-\u9fff}][,;:?!.](?!\d)|[\u3400-\u9fff] (?=[\u3400-\u9fff])/),
      ]);
    }
  });
});

describe('words that visitors read', () => {
  it('are Chinese in Chinese: full-width marks, no Latin words, no space beside a figure', () => {
    for (const [key, word] of Object.entries(wallZh)) {
      const bare = word.replace(/\{\w+\}/g, '9');
      expect(bare, key).not.toMatch(/[,;:?!()"']/);
      expect(bare, key).not.toMatch(/[A-Za-z]/);
      expect(bare, key).not.toMatch(/\s/);
    }
  });

  it('are typeset in English: curly apostrophes, no Chinese marks', () => {
    for (const [key, word] of Object.entries(wallEn)) expect(word, key).not.toMatch(/['"\u3000-\uffef]/);
  });
});
