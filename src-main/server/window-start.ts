import type { Exhibition } from '../contract/exhibition.ts';
import type { LanguageChoice, Settings } from '../contract/settings.ts';

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

/**
 * Weighs command line, settings and exhibition, in this order. A globe is shown only with its approval number,
 * whoever asks for it.
 */
export function windowSettings(
  settings: Settings,
  exhibition: Exhibition,
  choices: Choices,
): { readonly settings: Settings; readonly map: 'rings' | 'globe' } {
  const wanted = choices.map ?? settings.map ?? exhibition.map;
  return {
    settings: { ...settings, language: language(choices.language ?? settings.language, exhibition) },
    map: wanted === 'globe' && exhibition.mapApproval !== undefined ? 'globe' : 'rings',
  };
}
