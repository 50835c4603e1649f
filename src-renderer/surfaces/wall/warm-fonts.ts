/** Both families, in the weights that titles and text use; a variable font is one file for all of them. */
const families = ['Noto Sans SC Variable', 'Noto Serif SC Variable'] as const;

/**
 * Fetches the slices of the bundled fonts that hold the exhibition's characters, so that no name turned to later is
 * drawn for a moment in a stranger's letters.
 */
export async function warmFonts(fonts: FontFaceSet, exhibition: unknown): Promise<void> {
  const characters = [...new Set(JSON.stringify(exhibition))].join('');
  for (const family of families) await fonts.load(`1em "${family}"`, characters);
}
