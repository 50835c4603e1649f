/** Fonts at one weight, cut from the bundled variable ones: a PDF holds only those as fonts, variable ones as drawings. */
import subsetFont from 'subset-font';

/** Some files also draw their strokes by the size of the letters. */
const drawnBySize = /-opsz-/;
/** Points: titles and text of a booklet lie about here. */
const usualSize = 14;

/** What every booklet may need beside the letters of its words. */
const always = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 0x20 + index))}—–‘’“”·…←\u00a0`;

/**
 * A slice of a variable font (WOFF2) at a fixed weight, with those letters of `letters` that it has, as a TrueType file.
 * `name` is the slice's file name.
 */
export function fixFont(slice: Buffer, name: string, weight: number, letters: string): Promise<Buffer> {
  return subsetFont(slice, always + letters, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight, ...(drawnBySize.test(name) ? { opsz: usualSize } : {}) },
  });
}
