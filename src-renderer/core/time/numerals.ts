import { busy } from './busy.ts';

/** Calls back when the numerals of a family, which a canvas is to be lettered with, are there; the page is busy until then. Returns its undo. */
export function whenNumeralsLoad(family: string, there: () => void): () => void {
  const loaded = busy();
  void document.fonts.load(`700 40px "${family}"`, '0123456789').then(() => {
    there();
    loaded();
  });
  return loaded;
}
