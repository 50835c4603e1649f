/** What the data and the words of one chapter must keep to together. */
import type { Language } from '../../contract/exhibition.ts';
import { labelCount } from '../../contract/scenes.ts';
import { isMapping, type Located } from '../read/located.ts';
import type { ChapterText } from '../read/markdown/chapter-text.ts';
import { blankMarks } from '../read/markdown/marks.ts';
import { checkDayAgrees, checkLanguagesAgree, checkYearOfDate, type Wording } from './agreement.ts';
import { missingGlyphs } from './fonts.ts';
import type { Pass } from './pass.ts';
import { checkLengths } from './text-length.ts';
import { missingGlyph } from './texts.ts';

/** The number of pages, which every language must share: they are turned together. */
export function checkPageCounts(texts: ReadonlyMap<Language, ChapterText>, { report }: Pass): number {
  const [first, ...others] = texts.values();
  if (first === undefined) return 0;
  const count = first.pages.length;
  if (count === 0) {
    report.error(first.source.file, first.source.positionAt(first.leadEnd), {
      zh: '这一章没有正文：请用“##”开始第一页',
      en: 'this chapter has no pages: begin the first with "##"',
    });
  }
  for (const { source, pages, leadEnd } of others) {
    if (pages.length === count) continue;
    const at = pages[Math.min(count, pages.length - 1)]?.start ?? leadEnd;
    report.error(source.file, source.positionAt(at), {
      zh: `这里有${pages.length}页，${first.source.file}有${count}页：各语言的页数须相同，请补上或合并`,
      en: `there are ${pages.length} pages here and ${count} in ${first.source.file}: all languages need the same number; add or join`,
    });
  }
  return count;
}

/** A title that another chapter has, characters that the bundled fonts lack, and too many words. */
export function checkWords(text: ChapterText, language: Language, pass: Pass): void {
  const { source, title, titleOffset } = text;
  checkLengths(text, language, pass.report);
  if (title !== undefined) pass.claims.name('chapter', language, title, source.file, source.positionAt(titleOffset));
  for (const [character, offset] of missingGlyphs(source.text)) {
    pass.report.warning(source.file, source.positionAt(offset), missingGlyph(character));
  }
}

/** A figure stands beside pages that exist. */
export function checkFigurePages(located: Located, pageCount: number, { report }: Pass): void {
  const figures = isMapping(located.value) ? located.value['figures'] : undefined;
  if (!Array.isArray(figures) || pageCount === 0) return;
  figures.forEach((figure: unknown, index) => {
    const pages = isMapping(figure) ? figure['pages'] : undefined;
    if (!Array.isArray(pages)) return;
    pages.forEach((number: unknown, place) => {
      if (typeof number !== 'number' || number <= pageCount) return;
      report.error(located.file, located.at(['figures', index, 'pages', place]), {
        zh: `没有第${number}页，这一章共${pageCount}页：请改正`,
        en: `there is no page ${number}; this chapter has ${pageCount}: correct it`,
      });
    });
  });
}

/** The statements are listed page by page, for pages that exist. That a page has none yet keeps nothing from being shown. */
export function checkFactPages(located: Located, pageCount: number, { report }: Pass): void {
  const facts = isMapping(located.value) ? located.value['facts'] : undefined;
  if (!Array.isArray(facts) || pageCount === 0 || facts.length <= pageCount) return;
  report.error(located.file, located.at(['facts', pageCount]), {
    zh: `没有第${pageCount + 1}页，这一章共${pageCount}页：请按页的顺序，每页写一组编号`,
    en: `there is no page ${pageCount + 1}; this chapter has ${pageCount}: write one list of ids for each page, in order`,
  });
}

/** Labels beyond those that the picture has room for are never seen. */
export function checkLabels(located: Located, { report }: Pass): void {
  const { scene, scene_labels: labels } = isMapping(located.value) ? located.value : {};
  const most = typeof scene === 'string' ? labelCount(scene) : undefined;
  if (most === undefined || !Array.isArray(labels) || labels.length <= most) return;
  report.warning(located.file, located.at(['scene_labels', most]), {
    zh:
      most === 0
        ? `画面“${String(scene)}”里没有文字：请删去scene_labels`
        : `画面“${String(scene)}”里只有${most}处文字：请删去多余的`,
    en:
      most === 0
        ? `the picture "${String(scene)}" has no words in it: remove scene_labels`
        : `the picture "${String(scene)}" has room for ${most} ${most === 1 ? 'label' : 'labels'}: remove what is too many`,
  });
}

/** A chapter has a picture: one of its own, by `picture:`, or one of the program's, by `scene:`. Ids of figures differ. */
export function checkPictureNamed(located: Located, { report }: Pass): void {
  if (!isMapping(located.value)) return;
  const { scene, picture, figures } = located.value;
  if (scene === undefined && picture === undefined)
    report.error(located.file, located.at([]), {
      zh: '缺少“picture”：请写pictures中的文件夹名；程序自带的画面写scene',
      en: '"picture" is missing: write the name of a folder in pictures, or scene for one that the program brings',
    });
  if (scene !== undefined && picture !== undefined)
    report.error(located.file, located.at(['scene'], 'key'), {
      zh: 'scene和picture只能写一个：请删去scene',
      en: 'a chapter has either scene or picture: remove scene',
    });
  const known = new Set<string>();
  for (const [index, figure] of (Array.isArray(figures) ? figures : []).entries()) {
    const id = isMapping(figure) ? figure['id'] : undefined;
    if (typeof id !== 'string') continue;
    if (known.has(id))
      report.error(located.file, located.at(['figures', index, 'id']), {
        zh: `编号“${id}”在这一章用了两次：请改其中一个`,
        en: `the id "${id}" is used twice in this chapter: change one of them`,
      });
    known.add(id);
  }
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** A part of a chapter's words, by default all that the public sees; source marks are no words. */
function wording(
  language: Language,
  { source, leadStart, pages }: ChapterText,
  { start, end }: Part = { start: leadStart, end: pages.at(-1)?.end ?? leadStart },
): Wording {
  return {
    language,
    file: source.file,
    text: blankMarks(source.text.slice(start, end)),
    at: (offset) => source.positionAt(start + offset),
  };
}

/** The day of the data lies in its year, and is the one that the words name. */
export function checkDates(located: Located, texts: ReadonlyMap<Language, ChapterText>, pass: Pass): void {
  checkYearOfDate(located.value, located, [], pass);
  const wordings = [...texts].map(([language, text]) => wording(language, text));
  checkDayAgrees(located, ['date'], wordings, pass);
}

/** The lead and each page tell the same dates and quantities in every language. */
export function checkTextsAgree(
  texts: ReadonlyMap<Language, ChapterText>,
  data: { readonly backed: ReadonlySet<number> | undefined; readonly date: unknown },
  pass: Pass,
): void {
  const [first, ...others] = [...texts].map(([language, text]) =>
    [{ start: text.leadStart, end: text.leadEnd }, ...text.pages].map((part) => wording(language, text, part)),
  );
  for (const other of others) {
    first?.forEach((part, index) => {
      const same = other[index];
      if (same !== undefined) checkLanguagesAgree(part, same, pass, data);
    });
  }
}
