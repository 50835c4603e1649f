import { describe, expect, it } from 'vitest';
import { actWords } from '../../../../src-renderer/surfaces/staff/words/acts.ts';
import { deskWords } from '../../../../src-renderer/surfaces/staff/words/desk.ts';
import { figureWords } from '../../../../src-renderer/surfaces/staff/words/figures.ts';
import { settingWords } from '../../../../src-renderer/surfaces/staff/words/settings.ts';

const all = { ...deskWords, ...figureWords, ...settingWords, ...actWords };

describe('words of the staff surface', () => {
  it('are said once: no two parts give the same key', () => {
    const parts = [deskWords, figureWords, settingWords, actWords].flatMap((part) => Object.keys(part));
    expect(parts.length).toBe(new Set(parts).size);
  });

  it('leave the same places to be filled in both languages', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const [key, { zh, en }] of Object.entries(all)) expect([key, places(zh)]).toEqual([key, places(en)]);
  });

  it('are punctuated as Chinese is printed', () => {
    for (const [key, { zh }] of Object.entries(all)) {
      expect([key, /[\u3400-\u9fff}][,;:?!.](?!\d)|[\u3400-\u9fff] (?=[\u3400-\u9fff])/.test(zh)]).toEqual([
        key,
        false,
      ]);
    }
  });
});
