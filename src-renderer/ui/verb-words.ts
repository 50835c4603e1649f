import type { Language, Text } from '../../src-main/contract/exhibition.ts';
import { touchEn, type TouchKey } from '../../src-main/contract/words/touch.en.ts';
import { touchZh } from '../../src-main/contract/words/touch.zh.ts';
import { lookUpIn } from '../core/words/look-up.ts';

const say = lookUpIn({ zh: touchZh, en: touchEn });

/** What a finger can do with a picture or an instrument, in these languages. */
export function verbWords(verb: TouchKey, languages: readonly Language[]): Text {
  return Object.fromEntries(languages.map((language) => [language, say(verb, language)]));
}
