import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import type { Mode } from '../../../src-main/contract/settings.ts';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import type { WordKey } from '../../../src-main/contract/words/wall.en.ts';
import { liveClock, type Clock } from '../../core/time/clock.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { bothVoices } from '../../core/state/voices.ts';
import { wallWord } from '../../core/words/wall-word.ts';

/** What the way in for staff needs of whatever it lies over: the wall, or the card where there is no exhibition. */
export interface StaffEntryContext {
  readonly clock: Clock;
  readonly mode: Mode;
  /** The name of the window, to which staff come back. */
  readonly window: string;
  /** The languages its words are said in, the first voice first. */
  readonly voices: readonly Language[];
  word(key: WordKey, language: Language): string;
  words(key: WordKey): Text;
  /** Touches up to this time of the clock are staff's and begin no visit: Infinity while the gesture may be under way. */
  visitsAfter(time: number): void;
  /** The glass has been cleaned. */
  cleaned(): void;
}

/** That of the wall: its words are the exhibition's, and after cleaning attract is shown. */
export function staffEntryContext(app: App): StaffEntryContext {
  return {
    clock: app.clock,
    get mode() {
      return app.start.mode;
    },
    get window() {
      return app.start.id;
    },
    get voices() {
      return bothVoices(app);
    },
    word: (key, language) => app.word(key, language),
    words: (key) => app.words(key),
    visitsAfter: (time) => (app.visitsAfter = time),
    cleaned: () => app.send({ type: 'attract' }),
  };
}

/** That of the card: the program's own words, and nothing to go back to but the card. */
export function cardEntryContext({
  id,
  mode,
  settings,
}: Pick<WindowStart, 'id' | 'mode' | 'settings'>): StaffEntryContext {
  return {
    clock: liveClock(),
    mode,
    window: id,
    voices: settings.language === 'en' ? ['en', 'zh'] : ['zh', 'en'],
    word: (key, language) => wallWord(key, language),
    words: (key) => ({ zh: wallWord(key, 'zh'), en: wallWord(key, 'en') }),
    visitsAfter: () => undefined,
    cleaned: () => undefined,
  };
}
