import { expect, test } from 'vitest';
import { presenterWords } from '../../../../src-renderer/surfaces/presenter/words.ts';

const all = Object.entries(presenterWords);

test('both languages of the guide’s page leave the same places to be filled', () => {
  const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
  for (const [key, { zh, en }] of all) expect([key, places(zh)]).toEqual([key, places(en)]);
});

test('its Chinese is punctuated as Chinese is printed', () => {
  for (const [key, { zh }] of all)
    expect([key, /[\u3400-\u9fff}][,;:?!.](?!\d)|[\u3400-\u9fff] (?=[\u3400-\u9fff])/.test(zh)]).toEqual([key, false]);
});
