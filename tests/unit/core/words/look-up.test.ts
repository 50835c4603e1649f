import { describe, expect, it } from 'vitest';
import { lookUpIn } from '../../../../src-renderer/core/words/look-up.ts';

const word = lookUpIn({
  zh: { page: '第{n}页，共{total}页', back: '返回' },
  en: { page: 'Page {n} of {total}', back: 'Back' },
});

describe('a word of a surface', () => {
  it('is said in the language that is asked for, with values in its places', () => {
    expect(word('page', 'zh', { n: 2, total: 3 })).toBe('第2页，共3页');
    expect(word('page', 'en', { n: 2, total: 3 })).toBe('Page 2 of 3');
  });

  it('lets a place be seen for which there is no value', () => {
    expect(word('page', 'en', { n: 2 })).toBe('Page 2 of {total}');
  });

  it('is said in English where the program has no words of the language', () => {
    expect(word('back', 'fr')).toBe('Back');
  });

  it('is said as the exhibition has it, filled as well', () => {
    expect(word('page', 'fr', { n: 2 }, { page: 'Page {n}' })).toBe('Page 2');
    expect(word('back', 'zh', {}, { page: '第{n}页' })).toBe('返回');
  });
});
