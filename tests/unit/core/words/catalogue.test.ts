import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordKeys } from '../../../../src-main/contract/words.ts';
import { catalogue } from '../../../../src-renderer/core/words/catalogue.ts';

const places = (word: string): string[] => (word.match(/\{\w+\}/g) ?? []).sort();

describe('interface words', () => {
  it.each(['zh', 'en'] as const)('are there in %s, every one', (language) => {
    expect(Object.keys(catalogue[language]).sort()).toEqual([...wordKeys].sort());
    for (const key of wordKeys) expect(catalogue[language][key].trim(), key).not.toBe('');
  });

  it('have the same places to fill in both languages', () => {
    for (const key of wordKeys) {
      const [zh, en] = [places(catalogue.zh[key]), places(catalogue.en[key])];
      // A year needs no 年 in English, but never another place.
      expect(zh, key).toEqual(en);
    }
  });

  it('are Chinese in Chinese: full-width marks, no Latin words, no space beside a figure', () => {
    for (const [key, word] of Object.entries(catalogue.zh)) {
      const bare = word.replace(/\{\w+\}/g, '9');
      expect(bare, key).not.toMatch(/[,;:?!()"']/);
      expect(bare, key).not.toMatch(/[A-Za-z]/);
      expect(bare, key).not.toMatch(/\s/);
    }
  });

  it('are typeset in English: curly apostrophes, no Chinese marks', () => {
    for (const [key, word] of Object.entries(catalogue.en)) expect(word, key).not.toMatch(/['"\u3000-\uffef]/);
  });

  it('are said somewhere: none is kept that the page never uses', async () => {
    const root = join(import.meta.dirname, '../../../..');
    const page = (await readdir(join(root, 'src-renderer'), { recursive: true }))
      .filter((file) => /\.(svelte|ts)$/.test(file) && !file.endsWith('catalogue.ts'))
      .map((file) => join('src-renderer', file));
    // The titles of views stand in their table.
    const files = [...page, 'src-main/contract/views.ts'];
    const sources = (await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))).join('\n');
    // Kinds of ties and the words for "about" come with the data, under these very names.
    const fromData = (key: string) => key.startsWith('kind-') || ['about', 'more-than', 'nearly'].includes(key);
    // In code a key stands in single quotes, as an attribute of markup in double ones.
    const said = (key: string) => sources.includes(`'${key}'`) || sources.includes(`"${key}"`);
    const unused = wordKeys.filter((key) => !fromData(key) && !said(key));
    expect(unused).toEqual([]);
  });
});
