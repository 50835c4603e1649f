import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import type { HandoutOrder } from '../../../src-main/contract/handout.ts';
import { handoutEn, type BookletWord } from '../../../src-main/contract/words/handout.en.ts';
import { handoutZh } from '../../../src-main/contract/words/handout.zh.ts';
import { wallEn, type WordKey } from '../../../src-main/contract/words/wall.en.ts';
import { wallZh } from '../../../src-main/contract/words/wall.zh.ts';
import { lookUpIn, type Values } from '../../core/words/look-up.ts';

const zh = { ...wallZh, ...handoutZh };
const en = { ...wallEn, ...handoutEn };
const bookletWord = lookUpIn({ zh, en });

/** Words of the booklet and of the wall in the languages of an order. */
export interface Say {
  readonly languages: readonly Language[];
  /** In one language. */
  word(key: BookletWord | WordKey, language: Language, values?: Values): string;
  /** In every language of the booklet. */
  words(key: BookletWord | WordKey, values?: Values): Text;
  /** Every letter that the program's words may bring into the booklet. */
  readonly letters: string;
}

/** The exhibition's own wording comes first; languages that do not come with the program have the English headings. */
export function sayFor({ languages, exhibition }: Pick<HandoutOrder, 'languages' | 'exhibition'>): Say {
  const word: Say['word'] = (key, language, values) => bookletWord(key, language, values, exhibition.words[language]);
  return {
    languages,
    word,
    letters: languages.flatMap((language) => Object.values(language === 'zh' ? zh : en)).join(''),
    words: (key, values) => Object.fromEntries(languages.map((language) => [language, word(key, language, values)])),
  };
}
