/** Which characters the wall needs letters for. */

/** Everything that keys, numbers and programs put together: basic Latin and the letters of Western Europe. */
const latin = Array.from({ length: 0xff - 0x20 + 1 }, (_, index) => 0x20 + index).filter(
  (one) => one < 0x7f || one >= 0xa0,
);

/** Signs of European texts. */
const european = '‘’‚“”„†•…‰‹›€−–—';

/** What the browser itself writes of dates, times and numbers in Chinese. */
const written = '年月日号时分秒周星期天上中下午凌晨早晚〇零一二三四五六七八九十百千万亿第';

/** Chinese punctuation, which an editor uses sooner or later. */
const chinese = '，。、；：？！（）《》〈〉「」『』【】〔〕～·—…“”‘’　';

/** Unpaired halves of characters are no characters, and nothing is drawn for what steers a terminal. */
const isDrawn = (codePoint: number): boolean =>
  codePoint >= 0x20 && !(codePoint >= 0x7f && codePoint < 0xa0) && !(codePoint >= 0xd800 && codePoint <= 0xdfff);

/** All code points in `texts`, each once, ascending. */
export function codePointsIn(...texts: readonly string[]): number[] {
  const found = new Set<number>();
  for (const text of texts) for (const character of text) found.add(character.codePointAt(0) ?? 0);
  return [...found].filter(isDrawn).toSorted((one, other) => one - other);
}

/**
 * The code points of all that the wall may show, ascending: of the exhibition as the public sees it, of the interface
 * (`words`: any text that has its characters), and of what is put together while the program runs.
 */
export function wantedCharacters(exhibition: unknown, words: string): number[] {
  return codePointsIn(JSON.stringify(exhibition), words, written, chinese, european, String.fromCodePoint(...latin));
}
