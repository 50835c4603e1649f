import type { ChapterText } from '../read/markdown/chapter-text.ts';
import { plainWords } from '../read/markdown/tree.ts';
import type { Report } from '../read/problem.ts';

/** What a visitor reads standing: DESIGN §2. */
const mostHan = 90;
const mostWords = 60;

/** Warns of pages that are more than one screen of words, headings included. */
export function checkLengths({ source, pages }: ChapterText, language: string, report: Report): void {
  for (const page of pages) {
    const words = [
      page.heading ?? '',
      ...page.body.flatMap((block) =>
        block.type === 'paragraph' ? [plainWords(block.children)] : block.items.map((item) => plainWords(item)),
      ),
    ].join('\n');
    const han = isHan(language);
    const length = han ? countHan(words) : countWords(words);
    const most = han ? mostHan : mostWords;
    if (length <= most) continue;
    report.warning(source.file, source.positionAt(page.start), {
      zh: `这一页太长（${length}${han ? '字' : '词'}，最多${most}）：请压缩，或分成两页`,
      en: `this page is too long (${length} ${han ? 'characters' : 'words'}, at most ${most}): shorten it, or make two of it`,
    });
  }
}

/** Whether a language is read by characters rather than by words. */
export function isHan(language: string): boolean {
  return /^(?:zh|ja|yue)\b/.test(language);
}

/** How many Chinese characters and kana a text has; punctuation is not counted. */
export function countHan(text: string): number {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
}

/** How many words a text has, in a language that puts spaces between them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
