import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import type { WordKey } from '../../../src-main/contract/words.ts';
import type { HandoutOrder } from '../../../src-main/contract/handout.ts';
import { catalogue as interfaceWords } from '../../core/words/catalogue.ts';
import { fill } from '../../core/words/look-up.ts';

/** Headings of the booklet's own; what is said of the subject comes from the exhibition alone. */
export const bookletWords = {
  zh: {
    contents: '目录',
    timeline: '年表',
    'sources-list': '资料来源',
    credits: '编写说明',
    version: '展览版本 {n}',
    'guide-notes': '讲解提示',
    'review-copy': '审定稿',
    'every-text': '展览文字',
    remarks: '批注',
    reviewed: '已审阅：{date}',
    'not-reviewed': '尚未审阅',
    approved: '同意',
    'approved-changed': '修改后同意',
    refused: '不同意',
    signature: '签名',
    'signed-on': '日期',
    'picture-text': '画面说明',
    labels: '画面中的文字',
    figure: '数据',
    invitation: '待机画面',
    'take-away-text': '扫码内容',
  },
  en: {
    contents: 'Contents',
    timeline: 'Timeline',
    'sources-list': 'Sources',
    credits: 'About this booklet',
    version: 'Exhibition version {n}',
    'guide-notes': 'Guide’s notes',
    'review-copy': 'Sign-off copy',
    'every-text': 'Texts of the exhibition',
    remarks: 'Remarks',
    reviewed: 'Reviewed {date}',
    'not-reviewed': 'Not yet reviewed',
    approved: 'Approved',
    'approved-changed': 'Approved with changes',
    refused: 'Not approved',
    signature: 'Signature',
    'signed-on': 'Date',
    'picture-text': 'Picture described',
    labels: 'Words in the picture',
    figure: 'Figure',
    invitation: 'Waiting screen',
    'take-away-text': 'Text of the code',
  },
} as const satisfies Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>;

export type BookletWord = keyof (typeof bookletWords)['zh'];
type Values = Readonly<Record<string, string | number>>;

/** Words of the booklet and of the interface in the languages of an order. */
export interface Say {
  readonly languages: readonly Language[];
  /** In one language. */
  word(key: BookletWord | WordKey, language: Language, values?: Values): string;
  /** In every language of the booklet. */
  words(key: BookletWord | WordKey, values?: Values): Text;
  /** Every letter that words of the interface may bring into the booklet. */
  readonly letters: string;
}

/** The exhibition's own wording comes first; languages without a catalogue have the English headings. */
export function sayFor({ languages, exhibition }: Pick<HandoutOrder, 'languages' | 'exhibition'>): Say {
  const word: Say['word'] = (key, language, values) => {
    const known = language === 'zh' ? 'zh' : 'en';
    const own = exhibition.words[language]?.[key];
    const words: Readonly<Partial<Record<string, string>>> = { ...interfaceWords[known], ...bookletWords[known] };
    return fill(own ?? words[key] ?? key, values);
  };
  return {
    languages,
    word,
    letters: languages
      .map((language) => Object.values(interfaceWords[language === 'zh' ? 'zh' : 'en']).join(''))
      .join(''),
    words: (key, values) => Object.fromEntries(languages.map((language) => [language, word(key, language, values)])),
  };
}
