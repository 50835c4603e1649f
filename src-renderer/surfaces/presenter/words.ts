import { presenterEn } from '../../../src-main/contract/words/presenter.en.ts';
import { presenterZh } from '../../../src-main/contract/words/presenter.zh.ts';
import { lookUpIn } from '../../core/words/look-up.ts';

/** The language of the presenter's page. */
export type Voice = 'zh' | 'en';

/** A word of the presenter's page. */
export const presenterWord = lookUpIn({ zh: presenterZh, en: presenterEn });
