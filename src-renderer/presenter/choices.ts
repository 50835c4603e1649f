import type { LanguageChoice, TextSize } from '../../src-main/contract/settings.ts';
import type { Voice } from './words.ts';

/** What a guide has chosen for the own page. */
export interface Choices {
  readonly voice: Voice;
  readonly noteSize: TextSize;
}

/** Reads them from what the window posted before; without it the page speaks the hall's language. */
export function readChoices(snapshot: unknown, hall: LanguageChoice): Choices {
  const { voice, noteSize } = (typeof snapshot === 'object' && snapshot !== null ? snapshot : {}) as {
    readonly voice?: unknown;
    readonly noteSize?: unknown;
  };
  return {
    voice: voice === 'zh' || voice === 'en' ? voice : hall === 'en' ? 'en' : 'zh',
    noteSize: noteSize === 1 || noteSize === 2 || noteSize === 3 ? noteSize : 1,
  };
}
