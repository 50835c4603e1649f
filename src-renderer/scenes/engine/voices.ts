import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { inLanguage } from '../../core/state/app.svelte.ts';
import { voicesOf } from '../../core/state/voices.ts';
import { languageTag } from '../../core/words/language-tag.ts';
import { css, palette } from '../../plates/printing/palette.ts';

/** CSS `font` shorthands of a picture's words. */
export interface VoiceFonts {
  readonly first: string;
  readonly others: string;
}

/** Words inside a picture: one line per language on screen, the first voice in the light, the others in sand. */
export function voiceLines(text: Text, languages: readonly Language[], { first, others }: VoiceFonts): HTMLElement[] {
  return voicesOf(text, languages).map((language, index) => {
    const line = document.createElement('div');
    line.lang = languageTag(language);
    line.textContent = inLanguage(text, language);
    line.style.font = index === 0 ? first : others;
    line.style.color = css(index === 0 ? palette.paper : palette.sand);
    return line;
  });
}
