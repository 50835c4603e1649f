import { describe, expect, it } from 'vitest';
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
