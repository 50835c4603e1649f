import type { Language } from '../../../src-main/contract/exhibition.ts';

/** What stands in the places of a word: under `n` what takes the place of `{n}`. */
export type Values = Readonly<Record<string, string | number>>;

/** The words of a surface, in the languages that come with the program; the lists are in `contract/words`. */
interface Words<Key extends string> {
  readonly zh: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** Gives a word of one surface. `own` is the exhibition's own wording in that language, which comes first. */
type LookUp<Key extends string> = (
  key: Key,
  language: Language,
  values?: Values,
  own?: Readonly<Record<string, string>>,
) => string;

/** The look-up in the words of a surface. A language that does not come with the program has English as the last resort. */
export function lookUpIn<Key extends string>({ zh, en }: Words<Key>): LookUp<Key> {
  return (key, language, values = {}, own = {}) => fill(own[key] ?? (language === 'zh' ? zh : en)[key], values);
}

/** Fills the `{name}` places of a word; one without a value is left to be seen. */
function fill(word: string, values: Values): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}
