import type { Chapter, DisplayItem, DisplayProgramme, Language, RichText, Text } from '../../contract/exhibition.ts';
import type { Pass } from '../check/pass.ts';
import { countHan, countWords, isHan } from '../check/text-length.ts';
import type { Located } from '../read/located.ts';
import { plainWords } from '../read/markdown/tree.ts';
import type { Manifest } from './manifest.ts';

/** Passers-by read standing, from afar and distracted: half as fast as at a desk. */
const hanPerSecond = 4.5;
const wordsPerSecond = 2.6;
/** Until the eye has found the words. */
const finding = 2.5;

/** What stands in a language, as one string. */
function plain(text: Text | RichText, language: Language): string {
  const words = text[language];
  if (words === undefined || typeof words === 'string') return words ?? '';
  return words
    .flatMap((block) =>
      block.type === 'paragraph' ? [plainWords(block.children)] : block.items.map((item) => plainWords(item)),
    )
    .join('\n');
}

/**
 * Seconds that passers-by need for a text, in the language that takes longest: windows in different languages stay in
 * step only where all of them wait for the slowest reader.
 */
export function readingTime(text: Text | RichText): number {
  const times = Object.keys(text).map((language) => {
    const words = plain(text, language);
    return isHan(language) ? countHan(words) / hanPerSecond : countWords(words) / wordsPerSecond;
  });
  return finding + Math.max(0, ...times);
}

type Written = NonNullable<Manifest['display']>;

/** Times are told in tenths of a second: finer ones would only look odd in the exhibition's file. */
const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/**
 * The programme of a wall, with the time that each text stands. Reports pages that a chapter does not have, and
 * texts that are too long for the time that is given.
 */
export function readDisplay(
  written: Written | undefined,
  chapters: readonly Chapter[],
  located: Located | undefined,
  pass: Pass,
): DisplayProgramme | undefined {
  if (written === undefined || located === undefined) return undefined;
  const { languages } = written;
  const playlist = written.playlist.flatMap((entry, index) => {
    const chapter = chapters.find(({ id }) => id === entry.chapter);
    // A chapter that can't be read is told of where it is written.
    return chapter === undefined ? [] : [readItem(entry, chapter, languages?.length ?? 1, located, index, pass)];
  });
  return { playlist, ...(languages === undefined ? {} : { languages }) };
}

function readItem(
  { pages, seconds }: Written['playlist'][number],
  chapter: Chapter,
  turns: number,
  located: Located,
  index: number,
  { report }: Pass,
): DisplayItem {
  const place = ['display', 'playlist', index];
  pages?.forEach((number, at) => {
    if (number <= chapter.pages.length) return;
    report.error(located.file, located.at([...place, 'pages', at]), {
      zh: `没有第${number}页，“${chapter.id}”这一章共${chapter.pages.length}页：请改正`,
      en: `there is no page ${number}; the chapter "${chapter.id}" has ${chapter.pages.length}: correct it`,
    });
  });
  const texts =
    pages === undefined
      ? [{ seconds: readingTime(chapter.lead) }]
      : pages.flatMap((number) => {
          const page = chapter.pages[number - 1];
          return page === undefined ? [] : [{ page: number, seconds: readingTime(page.body) }];
        });
  const needed = turns * texts.reduce((sum, text) => sum + text.seconds, 0);
  if (seconds !== undefined && seconds < needed) {
    const least = Math.ceil(needed);
    report.warning(located.file, located.at([...place, 'seconds']), {
      zh: `${seconds}秒读不完这些文字：请至少写${least}秒，或删去这一项，时间就按文字长短来定`,
      en: `nobody reads these words in ${seconds} seconds: give them ${least} at least, or remove the key, and the words’ length decides`,
    });
  }
  const stretch = seconds === undefined || needed === 0 ? 1 : seconds / needed;
  return {
    chapter: chapter.id,
    texts: texts.map((text) => ({ ...text, seconds: tenths(text.seconds * stretch) })),
  };
}
