import type { Sentence } from '../../../contract/sentence.ts';

const kinds: Readonly<Record<string, Sentence>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  array: { zh: '列表，如 [a, b]', en: 'a list such as [a, b]' },
  tuple: { zh: '列表，如 [经度, 纬度]', en: 'a list such as [longitude, latitude]' },
  object: { zh: '一组“字段: 值”', en: 'a group of "key: value"' },
  record: { zh: '各语言的文字，如 { zh: …, en: … }', en: 'words by language, such as { zh: …, en: … }' },
};

/** What zod expects, in an editor's words. */
export function expectedKind(expected: string): Sentence {
  return kinds[expected] ?? { zh: expected, en: expected };
}

/** What was found instead. */
export function foundKind(value: unknown): Sentence {
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (typeof value === 'object') return { zh: '一组字段', en: 'a group of keys' };
  if (typeof value === 'boolean') return { zh: `“${String(value)}”`, en: String(value) };
  if (typeof value === 'number') return { zh: `数字${value}`, en: `the number ${value}` };
  return { zh: '文字', en: 'text' };
}
