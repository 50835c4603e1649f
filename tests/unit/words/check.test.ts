import { expect, test } from 'vitest';
import { problemsOf, type Surface, tableOf } from '../../words/check.ts';

/** A surface with one word that is well, and what is given. */
const surface = (zh: Record<string, string>, en: Record<string, string>, sources = ''): Surface => ({
  name: 'staff',
  words: { zh: { back: '返回', ...zh }, en: { back: 'Back', ...en } },
  sources: `staff.word('back')\n${sources}`,
});

test('words that are there in both languages and said somewhere are well', () => {
  expect(problemsOf(surface({ time: '还有{n}分钟' }, { time: '{n} min left' }, `word('time', { n })`))).toEqual([]);
});

test('a word that is missing in a language is told with its file, in English as well', () => {
  expect(problemsOf(surface({}, { next: 'Next' }, `word('next')`))).toEqual([
    'staff.zh.ts: "next" is missing; add it.',
  ]);
  expect(problemsOf(surface({ next: '继续' }, {}, `word('next')`))).toEqual([
    'staff.zh.ts: "next" is not in staff.en.ts; remove it, or add it there.',
  ]);
});

test('a word of blanks alone is told', () => {
  expect(problemsOf(surface({ next: ' ' }, { next: 'Next' }, `word('next')`))).toEqual([
    'staff.zh.ts: "next" has no words; write them.',
  ]);
});

test('a word with other places to fill than the English one is told, in whatever order they stand', () => {
  const en = { of: '{n} of {total}', left: '{n} left' };
  expect(problemsOf(surface({ of: '共{total}页，第{n}页', left: '还有' }, en, `word('of') word('left')`))).toEqual([
    'staff.zh.ts: "left" has no place to fill, and in English {n}; make them the same.',
  ]);
});

test('a word that no source says is told once, for all languages', () => {
  expect(problemsOf(surface({ next: '继续' }, { next: 'Next' }, 'next.nextTo("next-one")'))).toEqual([
    'staff.*.ts: "next" is said nowhere; remove it from every language.',
  ]);
});

test('a key is said in code, as an attribute, and put together from parts', () => {
  const words = { next: 'N', last: 'L', 'kind-sister': 'K', 'act-leave-do': 'A', 'act-leave': 'B' };
  const said = 'word(\'next\') <Words key="last" /> word(`kind-${city.kind}`) word(`act-${which}-do`)';
  expect(problemsOf(surface(words, words, said))).toEqual([
    'staff.*.ts: "act-leave" is said nowhere; remove it from every language.',
  ]);
});

test('what is put together of nothing but values says no word', () => {
  expect(problemsOf(surface({ next: 'N' }, { next: 'N' }, '`${x}` `${x}px` `a${x}`'))).toHaveLength(1);
});

test('a translator gets all words in one table, those that are missing with an empty field', () => {
  expect(tableOf([surface({}, { next: 'Next' })])).toBe('staff\tback\t返回\tBack\nstaff\tnext\t\tNext');
});
