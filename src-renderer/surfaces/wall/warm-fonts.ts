/** Text and titles, for Chinese and for other languages; variable fonts are one file for all weights. */
const families = ['Noto Sans SC Variable', 'Noto Serif SC Variable', 'Latin Sans', 'Latin Serif'] as const;

/**
 * Fetches the bundled fonts that hold the exhibition's characters, so that no name turned to later is drawn for a moment
 * in a fallback font.
 */
export async function warmFonts(fonts: FontFaceSet, exhibition: unknown): Promise<void> {
  const characters = [...new Set(JSON.stringify(exhibition))].join('');
  for (const family of families) await fonts.load(`condensed 1em "${family}"`, characters);
}
