import { wallEn } from '../../../src-main/contract/words/wall.en.ts';
import { wallZh } from '../../../src-main/contract/words/wall.zh.ts';
import { lookUpIn } from './look-up.ts';

/** A word of the wall. Where there is an exhibition, `App.word` gives it in its wording. */
export const wallWord = lookUpIn({ zh: wallZh, en: wallEn });
