import { describe, expect, test } from 'vitest';
import type { Known } from '../../../../../src-main/exhibition/check/pass.ts';
import { isCalendarDate } from '../../../../../src-main/exhibition/check/schema/calendar.ts';
import {
  exhibitionSchema,
  languagesSchema,
  sourceSchema,
  spanSchema,
} from '../../../../../src-main/exhibition/check/schema/files.ts';
import { expectedKind, foundKind, keysAt } from '../../../../../src-main/exhibition/check/schema/issues.ts';
import {
  date,
  figure,
  fullDate,
  id,
  latitude,
  longitude,
  text,
  wholeText,
  words,
  year,
} from '../../../../../src-main/exhibition/check/schema/parts.ts';
import { known as all } from '../../one-part.ts';
import { said } from './said.ts';

const nothing: Known = { languages: undefined, span: undefined, sources: undefined, chapters: undefined };

describe('an id', () => {
  test.each(['a', '7', 'sendai-1980', 'x'.repeat(100)])('may be %s', (value) => {
    expect(said(id, value)).toEqual([]);
  });

  test.each(['', '-a', 'Sendai', 'sendai 1980', 'sendai_1980', 'a/b', 'a\n', '城', 'x'.repeat(101)])(
    'may not be "%s"',
    (value) => {
      expect(said(id, value)).toEqual([expect.stringContaining('lower-case letters, digits and hyphens only')]);
    },
  );
});

describe('words', () => {
  test('are at least a letter', () => {
    expect(said(words, ' a ')).toEqual([]);
    for (const empty of ['', '  ', '\n']) {
      expect(said(words, empty)).toEqual(['the text is empty: fill it in, or remove the key']);
    }
  });

  test('are there in at least one language', () => {
    expect(said(text(all), { zh: '书' })).toEqual([]);
    expect(said(text(all), {})).toEqual(['holds no words in any language: fill them in']);
    expect(said(text(nothing), {})).toEqual(['holds no words in any language: fill them in']);
  });

  test('are in a language of the exhibition, if its languages are known', () => {
    expect(said(text(all), { zh: '书', en: 'Book', fr: 'Livre' })).toEqual([
      expect.stringContaining('the language "fr" is not one of the exhibition\'s'),
    ]);
    expect(said(text(nothing), { fr: 'Livre' })).toEqual([]);
  });
});

test('words beside an exhibit are in every language, and what is wrong with one that is no language comes first', () => {
  expect(said(wholeText(all), { zh: '书', en: 'Book' })).toEqual([]);
  expect(said(wholeText(all), { zh: '书' })).toEqual(['there are no words in "en": add the translation']);
  expect(said(wholeText(all), {})).toEqual(['holds no words in any language: fill them in']);
  expect(said(wholeText(all), { cn: '书', en: 'Book' })).toEqual([
    expect.stringContaining('the language "cn" is not one of the exhibition\'s'),
  ]);
  expect(said(wholeText(nothing), { fr: 'Livre' })).toEqual([]);
});

describe('a date', () => {
  test.each(['2018', '2018-09', '2018-09-30', '2000-02-29'])('may be %s', (value) => {
    expect(isCalendarDate(value)).toBe(true);
    expect(said(date, value)).toEqual([]);
  });

  test.each(['', 'spring', '2018-13', '2018-02-30', '1900-02-29', '2018-9', '2018-09-30T10:00', 'c. 2018', '12018'])(
    'may not be "%s"',
    (value) => {
      expect(isCalendarDate(value)).toBe(false);
      expect(said(date, value)).toEqual([expect.stringContaining('is no date')]);
    },
  );

  test('of a review has its day, and is told once when it does not exist', () => {
    expect(said(fullDate, '2018-09-30')).toEqual([]);
    for (const short of ['2018', '2018-09']) {
      expect(said(fullDate, short)).toEqual([expect.stringContaining('lacks its month or day')]);
    }
    expect(said(fullDate, 2018)).toEqual([expect.stringContaining('"2018" lacks its month or day')]);
    for (const wrong of ['2018-13', '2018-02-30', 'spring']) {
      expect(said(fullDate, wrong)).toEqual([expect.stringContaining('is no date')]);
    }
  });
});

test('a year lies within the span of the exhibition, its first and last included', () => {
  for (const value of [1950, 1975, 2000]) expect(said(year(all), value)).toEqual([]);
  for (const value of [1949, 2001]) {
    expect(said(year(all), value)).toEqual([
      `${value} is outside the exhibition's years (1950–2000): correct it, or change span in exhibition.yaml`,
    ]);
  }
  expect(said(year(nothing), 1066)).toEqual([]);
});

test('a place lies on the globe, its poles and the line of the date included', () => {
  for (const value of [-90, 0, 90]) expect(said(latitude, value)).toEqual([]);
  for (const value of [-180, 0, 180]) expect(said(longitude, value)).toEqual([]);
  for (const value of [-90.1, 90.1]) expect(said(latitude, value)).toEqual([expect.stringContaining('out of range')]);
  for (const value of [-180.1, 181]) expect(said(longitude, value)).toEqual([expect.stringContaining('out of range')]);
});

test('a figure may be about, more than or nearly its number, and nothing else', () => {
  const about = (approximately: string): string[] =>
    said(figure(all), { number: 7, approximately, unit: { en: 'cars' }, as_of: '1990', sources: ['book'] });
  for (const value of ['about', 'more-than', 'nearly']) expect(about(value)).toEqual([]);
  for (const value of ['', 'almost']) expect(about(value)).toEqual(['invalid_value']);
});

describe('the languages of an exhibition', () => {
  test.each([[['zh']], [['zh', 'en', 'de']], [['zh-Hans', 'sr-Latn-RS', 'yue']]])('may be %j', (list) => {
    expect(said(languagesSchema, list)).toEqual([]);
  });

  test.each([[[]], [['zh', 'zh']], [['zh', 'en', 'zh']]])('may not be %j', (list) => {
    expect(said(languagesSchema, list)).toEqual(['name at least one language, and none twice: for example [zh, en]']);
  });

  test.each(['', 'z', 'Chinese', 'ZH', 'Azh', 'zh_CN', 'zh-', 'zh-H', '中文', 'zh en'])('hold no "%s"', (language) => {
    expect(said(languagesSchema, [language])).toEqual([
      `"${language}" is no language code: write a code such as zh, en or de`,
    ]);
  });
});

describe('a web address', () => {
  const of = (address: string): string[] =>
    said(sourceSchema(nothing), { title: { en: 'B' }, publisher: { en: 'P' }, grade: 'A', address });

  test.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://例.中国/页'])('may be %s', (address) => {
    expect(of(address)).toEqual([]);
  });

  test.each([
    'www.example.org',
    'ftp://example.org',
    'mailto:a@example.org',
    'see https://example.org',
    'x-https://example.org',
    'https://example.org/a and more',
    'https://',
    'https://[',
  ])('may not be "%s"', (address) => {
    expect(of(address)).toEqual([expect.stringContaining('is no web address')]);
  });
});

test('an exhibition may cover a single year, but does not end before it begins', () => {
  expect(said(spanSchema, { from: 1990, to: 1990 })).toEqual([]);
  expect(said(spanSchema, { from: 1991, to: 1990 })).toEqual(['the first year is later than the last: swap them']);
});

describe('an exhibition', () => {
  const least = {
    id: 'small',
    version: '1',
    title: { zh: '小展' },
    invitation: { zh: '请触摸' },
    languages: ['zh', 'en'],
    span: { from: 1950, to: 2000 },
    home: { name: { zh: '小城' }, lat: 10, lon: 20 },
  };

  test('that does not say so shows rings, tells the public of disagreements, is silent and lacks cities', () => {
    expect(exhibitionSchema(all).parse(least)).toMatchObject({
      map: 'rings',
      disagreements: 'public',
      sound: false,
      cities_complete: false,
    });
  });

  test('may rest on any day of a leap year, written as month and day', () => {
    const resting = (day: string): string[] => said(exhibitionSchema(all), { ...least, quiet_days: [day] });
    for (const day of ['09-18', '02-29', '12-31']) expect(resting(day)).toEqual([]);
    for (const day of ['02-30', '13-01', '9-18', '2026-09-18', '09-18 to 09-20', '09']) {
      expect(resting(day)).toEqual([expect.stringContaining('is no day of the year')]);
    }
  });
});

describe('what an editor reads of kinds', () => {
  test('names what was found', () => {
    expect(foundKind(['a'])).toEqual({ zh: '列表', en: 'a list' });
    expect(foundKind({ a: 1 })).toEqual({ zh: '一组字段', en: 'a group of keys' });
    expect(foundKind(false)).toEqual({ zh: '“false”', en: 'false' });
    expect(foundKind(12)).toEqual({ zh: '数字12', en: 'the number 12' });
    expect(foundKind('a')).toEqual({ zh: '文字', en: 'text' });
  });

  test('names what is expected, in its own word where there is no better', () => {
    expect(expectedKind('int').en).toBe('a whole number');
    expect(expectedKind('bigint')).toEqual({ zh: 'bigint', en: 'bigint' });
  });
});

test('the keys of a group are known however it is wrapped; where keys are free or there is no group, there are none', () => {
  const schema = exhibitionSchema(all);
  expect(keysAt(schema, ['home'])).toEqual(['name', 'lat', 'lon']);
  expect(keysAt(schema, ['take_away'])).toEqual(['address', 'text', 'caption']);
  expect(keysAt(schema, ['cities_figures', 0])).toContain('as_of');
  expect(keysAt(schema, ['title'])).toEqual([]);
  expect(keysAt(schema, ['title', 'zh'])).toEqual([]);
  expect(keysAt(schema, ['id', 'a', 'b'])).toEqual([]);
  expect(keysAt(schema, ['nothing', 'a'])).toEqual([]);
});
