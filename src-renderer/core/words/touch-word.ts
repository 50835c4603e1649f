import { touchEn } from '../../../src-main/contract/words/touch.en.ts';
import { touchZh } from '../../../src-main/contract/words/touch.zh.ts';
import { lookUpIn } from './look-up.ts';

/** The verb of a picture or an instrument. Apart from the wall's words: it is fetched when a picture is seen. */
export const touchWord = lookUpIn({ zh: touchZh, en: touchEn });
