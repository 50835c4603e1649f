import type { Text } from '../../../src-main/contract/figure.ts';
import { touchEn, type Touchable } from '../../../src-main/contract/words/touch.en.ts';
import { touchZh } from '../../../src-main/contract/words/touch.zh.ts';
import { lookUpIn } from './look-up.ts';

/** What a finger can do: one of the program's verbs, or words that a picture brings. */
export type Verb = Touchable | Text;

/** The verb of a picture or an instrument. Apart from the wall's words: it is fetched when a picture is seen. */
export const touchWord = lookUpIn({ zh: touchZh, en: touchEn });
