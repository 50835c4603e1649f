import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { css, palette } from '../../plates/printing/palette.ts';

/** CSS `font` shorthands of a picture's words. */
export interface VoiceFonts {
  readonly first: string;
  readonly others: string;
}

/** Words inside a picture: one line per language on screen, the first voice in the light, the others in sand. */
export function voicesOf(text: Text, languages: readonly Language[], { first, others }: VoiceFonts): HTMLElement[] {
  return languages.flatMap((language, index) => {
    const words = text[language];
    if (!words) return [];
    const line = document.createElement('div');
    line.lang = language;
    line.textContent = words;
    line.style.font = index === 0 ? first : others;
    line.style.color = css(index === 0 ? palette.paper : palette.sand);
    return [line];
  });
}
