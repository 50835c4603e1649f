import type { Language } from '../../../src-main/contract/exhibition.ts';
import type { LanguageChoice, TextSize } from '../../../src-main/contract/settings.ts';
import type { Voice } from './words.ts';

/** What a guide has chosen for the own page. */
export interface Choices {
  readonly voice: Voice;
  readonly noteSize: TextSize;
}

/**
 * Reads them from what the window posted before. Without it the page speaks the hall's language: Chinese, or English
 * for every other one.
 */
export function readChoices(snapshot: unknown, hall: LanguageChoice, languages: readonly Language[]): Choices {
  const { voice, noteSize } = (typeof snapshot === 'object' && snapshot !== null ? snapshot : {}) as {
    readonly voice?: unknown;
    readonly noteSize?: unknown;
  };
  const first = hall === 'both' ? languages[0] : hall;
  return {
    voice: voice === 'zh' || voice === 'en' ? voice : first === 'zh' ? 'zh' : 'en',
    noteSize: noteSize === 1 || noteSize === 2 || noteSize === 3 ? noteSize : 1,
  };
}
