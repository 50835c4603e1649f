/** All questions that are asked of a page, at once: one page is opened, and answers each of them. */
import type { Page } from 'playwright/test';
import { wallEn } from '../../src-main/contract/words/wall.en.ts';
import { axeFaults } from './questions/axe.ts';
import { chosenAlike } from './questions/chosen.ts';
import { faintOnPicture } from './questions/contrast.ts';
import { fadedText } from './questions/faded.ts';
import { strangeFonts } from './questions/fonts.ts';
import { smallLetters } from './questions/letters.ts';
import { foreignNames } from './questions/names.ts';
import { aboveReach, smallTargets } from './questions/targets.ts';
import { textFaults } from './questions/text.ts';
import { strayLanguages, unreadableWords } from './questions/words.ts';

export type Question =
  | 'text'
  | 'targets'
  | 'reach'
  | 'letters'
  | 'words'
  | 'languages'
  | 'chosen'
  | 'names'
  | 'faded'
  | 'fonts'
  | 'axe'
  | 'contrast';

/** One sentence for each fault, by the question that found it; questions that found nothing are left out. */
export type Faults = Partial<Record<Question, readonly string[]>>;

export interface Asked {
  /** Of the screen, in inches. */
  readonly diagonal: number;
  readonly contrast: 'normal' | 'high';
  /** With low reach, all controls must lie low. */
  readonly reach: 'normal' | 'low';
  /** The languages that a visitor chose; null where a page has its own rules for them. */
  readonly language: 'zh' | 'en' | 'both' | null;
  /** Words that are keys and must not be seen; null where they are the page's own. */
  readonly keys?: readonly string[];
  /** The part of the page whose text is looked at, such as a strip; by default all of it. */
  readonly within?: string;
  /** Axe has no text to measure: a window of frost lies over it, or it has no ground of its own. */
  readonly unmeasurable?: boolean;
  /** Built of the same elements as a view that is asked beside it: axe, which asks how they are built, is not run again. */
  readonly builtAlike?: boolean;
  /** Its lists are scrolled by people who work with it, such as staff; on the wall a control has to lead on. */
  readonly scrolled?: boolean;
  /** Its words lie on a picture. This question comes last: it takes the words away. */
  readonly onPicture?: boolean;
}

/** From the eye to the glass, in metres; the nearest that settings foresee. */
const distance = 0.6;

/** Asks a page that has come to rest all questions. Where its words lie on a picture, it has none afterwards. */
export async function faultsOf(page: Page, asked: Asked): Promise<Faults> {
  const {
    diagonal,
    contrast,
    reach,
    language,
    keys = Object.keys(wallEn),
    within = 'body',
    unmeasurable = false,
    builtAlike = false,
    scrolled = false,
    onPicture = false,
  } = asked;
  const answers: Record<Question, readonly string[]> = {
    text: await page.evaluate(textFaults, within),
    targets: await page.evaluate(smallTargets),
    reach: reach === 'low' ? await page.evaluate(aboveReach) : [],
    letters: await page.evaluate(smallLetters, { diagonal, distance }),
    words: await page.evaluate(unreadableWords, keys),
    languages: language === null ? [] : await page.evaluate(strayLanguages, { shown: language, within }),
    chosen: await page.evaluate(chosenAlike),
    names: await page.evaluate(foreignNames),
    faded: await page.evaluate(fadedText, scrolled),
    fonts: await strangeFonts(page),
    axe: builtAlike
      ? []
      : await axeFaults(page, { contrast, within: within === 'body' ? 'html' : within, measurable: !unmeasurable }),
    contrast: onPicture ? await faintOnPicture(page) : [],
  };
  return Object.fromEntries(Object.entries(answers).filter(([, found]) => found.length > 0));
}
