import { expect, test } from 'vitest';
import { meantKey, meantLanguage } from '../../../../src-main/exhibition/check/other-names.ts';

test.each([
  ['picture', ['film', 'photo'], 'photo'],
  ['Video', ['film', 'photo'], 'film'],
  ['text', ['file', 'words'], 'words'],
  ['text', ['file', 'says'], 'says'],
  ['captoin', ['caption', 'captions'], 'caption'],
  ['picture', ['film', 'voice'], undefined],
])('by the key %s, where %j are known, is meant %s', (written, allowed, meant) => {
  expect(meantKey(written, allowed)).toBe(meant);
});

test.each([
  ['CN', ['en', 'zh'], 'zh'],
  ['zh-CN', ['en', 'zh'], 'zh'],
  ['EN_gb', ['zh', 'en'], 'en'],
  ['jp', ['zh', 'ja'], 'ja'],
  ['eb', ['zh', 'en'], 'en'],
  ['jp', ['zh', 'en'], undefined],
])('by the language %s, where %j are shown, is meant %s', (written, languages, meant) => {
  expect(meantLanguage(written, languages)).toBe(meant);
});
