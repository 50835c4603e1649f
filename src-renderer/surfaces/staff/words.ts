import { staffEn } from '../../../src-main/contract/words/staff.en.ts';
import { staffZh } from '../../../src-main/contract/words/staff.zh.ts';
import { lookUpIn } from '../../core/words/look-up.ts';

/** The language of the staff surface. */
export type Voice = 'zh' | 'en';

/** A word of the staff surface. */
export const staffWord = lookUpIn({ zh: staffZh, en: staffEn });
