import type { Exhibition } from '../contract/exhibition.ts';
import type { DisplaySetting, LanguageChoice, Settings } from '../contract/settings.ts';
import type { SharedProgramme, WindowStart } from '../contract/window.ts';

/** What the command line says over the hall's settings. */
export interface Choices {
  readonly language?: LanguageChoice;
  readonly map?: 'rings' | 'globe';
}

/** A language the exhibition doesn't have (the settings of another one) gives way to what it has. */
function language(asked: LanguageChoice, { languages }: Exhibition): LanguageChoice {
  const [first, second] = languages;
  if (asked !== 'both' && languages.includes(asked)) return asked;
  return second === undefined ? (first ?? asked) : 'both';
}

/** What staff chose for the display that this window stands on; displays are known by their window. */
export function displaySetting({ displays }: Settings, window: string): DisplaySetting | undefined {
  return displays !== undefined && Object.hasOwn(displays, window) ? displays[window] : undefined;
}

/**
 * Weighs command line, display, settings and exhibition, in this order. A globe is shown only with its approval number,
 * wherever it is asked for.
 */
export function windowSettings(
  settings: Settings,
  exhibition: Exhibition,
  choices: Choices,
  display?: DisplaySetting,
): { readonly settings: Settings; readonly map: 'rings' | 'globe' } {
  const wanted = choices.map ?? settings.map ?? exhibition.map;
  return {
    settings: {
      ...settings,
      language: language(choices.language ?? display?.language ?? settings.language, exhibition),
    },
    map: wanted === 'globe' && exhibition.mapApproval !== undefined ? 'globe' : 'rings',
  };
}

/** What a wall in display mode plays together with the others: the same for all of them, but for the language. */
export function sharedProgramme(
  { monotonic, seed, choices }: { monotonic: () => number; readonly seed: number; readonly choices: Choices },
  display?: DisplaySetting,
): SharedProgramme {
  const own = choices.language !== undefined || display?.language !== undefined;
  return { now: monotonic(), seed, ...(own ? { ownLanguage: true } : {}) };
}

/**
 * Whether a wall that starts so begins with frost on a dark ground: its page then shows breath on glass before its script
 * has run. Not outside the hours or on a quiet day, when it stays dark or grey; not where a visit or a guide goes on.
 */
export function beginsWithFrost({ mode, hall, quiet, journey, settings: { ground } }: WindowStart): boolean {
  if (mode === 'present' || hall === 'closed' || quiet !== undefined || ground !== 'night') return false;
  if (mode === 'display' || journey === null) return true;
  return typeof journey === 'object' && 'view' in journey && journey.view === 'attract';
}
