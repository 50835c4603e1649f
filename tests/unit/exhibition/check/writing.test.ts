import { describe, expect, test } from 'vitest';
import { oddInLabel, otherWriting } from '../../../../src-main/exhibition/check/writing.ts';

describe('words under a language in whose writing none of them are', () => {
  test.each([
    ['zh', 'ab cd ef gh'],
    ['zh-Hans', 'Four words of English'],
    ['en', '四个汉字'],
    ['en-GB', 'A 四个汉字'],
  ])('are told: %s: %s', (language, words) => {
    expect(otherWriting(language, words)?.en).toContain(`"${language}"`);
  });

  test.each([
    ['zh', 'Three words only', 'so few may be a name'],
    ['zh', 'a b c d e', 'letters are no words'],
    ['zh', 'faw-vw-audi-car.jpg', 'a word without spaces may be the name of a file'],
    ['zh', 'One 字 among many words', 'some of it is Chinese'],
    ['en', '三个字', 'so few may be a name'],
    ['en', '长春电影 film', 'some of it is in Latin letters'],
    ['ja', '四字熟語', 'Japanese is written so, too'],
    ['ko', '四字熟語', 'Korean may be'],
    ['yue', '四个汉字', 'Cantonese is'],
    ['wuu', '四个汉字', 'Shanghainese is'],
  ])('are not %s: %s, for %s', (language, words) => {
    expect(otherWriting(language, words)).toBeUndefined();
  });
});

describe('a label beside an exhibit', () => {
  test.each(['**loud**', 'as told [^book]', '[here](a.html)', '<b>', '</P>', '<a href="x">'])(
    'would show its marks: %s',
    (text) => {
      expect(oddInLabel('says', text)?.en).toContain('marks such as');
    },
  );

  test.each(['3 * 4', 'a < b', '<3', '[sic] (1990)', 'x > y', '<b'])('may hold %s', (text) => {
    expect(oddInLabel('caption', text)).toBeUndefined();
  });

  test.each(['。', '…', '-', '？！'])('says nothing with %s alone', (text) => {
    expect(oddInLabel('alternative', text)?.en).toContain('only signs');
  });

  test.each([
    ['unit', '℃'],
    ['unit', '%'],
    ['says', '7!'],
    ['credit', 'example.org'],
    ['captions', 'films/opening.mp4'],
  ])('may be as %s: %s', (key, text) => {
    expect(oddInLabel(key, text)).toBeUndefined();
  });

  test('is not the name of a file', () => {
    for (const name of ['plant.jpg', 'IMG_2034.JPEG ', 'voices/工人.m4a'])
      expect(oddInLabel('caption', name)?.en).toContain("a file's name");
  });

  test('holds 120 letters or 60 Chinese characters, and where there is more room, more', () => {
    const long = ['a'.repeat(121), '字'.repeat(61)];
    for (const text of long) expect(oddInLabel('caption', text)?.en).toContain('too long');
    for (const text of long) expect(oddInLabel('says', text)).toBeUndefined();
    for (const text of ['a'.repeat(120), '字'.repeat(60)]) expect(oddInLabel('caption', text)).toBeUndefined();
  });

  test.each([
    ['letters', 'The gate of 长春 '.repeat(9), '不超过120个字母', 'to 120 letters at most'],
    ['Chinese characters', '工厂大门FAW'.repeat(12), '不超过60个汉字', 'to 60 Chinese characters at most'],
  ])('is told its room in %s, as its own words are written', (_what, text, zh, en) => {
    const told = oddInLabel('caption', text);
    expect(told?.zh).toContain(zh);
    expect(told?.en).toContain(en);
  });
});
