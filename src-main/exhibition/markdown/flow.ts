const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！…—“”‘’（）《》〈〉「」『』【】`;
const lineEndBetweenWide = new RegExp(`(?<=[${wide}])[ \\t]*\\n[ \\t]*(?=[${wide}])`, 'gu');
const spaceAfterWidePunctuation = /(?<=[，。、；：？！（）《》「」『』【】])[ \t]+/gu;

/** Lines of the file run on: Chinese without a gap, other scripts with one space. */
export function flow(text: string): string {
  return text
    .replace(lineEndBetweenWide, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .replace(spaceAfterWidePunctuation, '')
    .replace(/ {2,}/g, ' ');
}
