/** Reads the exhibits of a chapter's pages. One with a mistake is told and left out; the rest of the chapter stays. */
import type { Exhibit } from '../../contract/exhibit.ts';
import type { Chapter } from '../../contract/exhibition.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { closest } from '../check/closest.ts';
import type { Pass } from '../check/pass.ts';
import { type ExhibitKind, exhibitKinds, exhibitSchema } from '../check/schema/exhibits.ts';
import { conform, keysAt, unknownKey } from '../check/schema/issues.ts';
import { isMapping, type Located, type Path } from '../read/located.ts';
import type { Telling } from '../read/problem.ts';
import type { ListApart } from '../read/yaml-apart.ts';
import { compact } from './compact.ts';
import { type ExhibitParts, noteNamedIn } from './exhibit-parts.ts';
import { ExhibitReader } from './one-exhibit.ts';

// What assembles a chapter takes from this room.
export type { ExhibitParts } from './exhibit-parts.ts';

const listKey = 'exhibits';
/** The list of them in a chapter's file. */
export const exhibitList: ListApart = {
  key: listKey,
  itemBegins: {
    zh: '这里应是列表：每件展品以“- page: 页码”开头',
    en: 'this must be a list: each exhibit begins with "- page: NUMBER"',
  },
  within: exhibitKinds,
  outdented: offThePages,
};

/**
 * The chapter with its exhibits, which `lists` hold: the chapter's file, or pieces of it. Of a chapter that can't be shown
 * they are read too, so that all that is wrong is told at once.
 */
export async function withExhibits(
  chapter: Chapter | undefined,
  id: string,
  lists: readonly Located[],
  parts: ExhibitParts,
  pass: Pass,
): Promise<Chapter | undefined> {
  if (lists.length === 0) parts.media.noteUnread();
  const exhibits = new Map<number, Exhibit>();
  const taken = new Set<number>();
  for (const located of lists) {
    if (located.sound)
      await readExhibits(located, { id, pages: chapter?.pages.length ?? Infinity, taken, exhibits }, parts, pass);
    // What it would have named is not unused.
    else parts.media.noteUnread();
  }
  return (
    chapter && {
      ...chapter,
      pages: chapter.pages.map((page) => compact({ ...page, exhibit: exhibits.get(page.number) })),
    }
  );
}

interface OfChapter {
  readonly id: string;
  /** How many pages there are; endless where that isn't known. */
  readonly pages: number;
  /** Pages that an entry was written for. */
  readonly taken: Set<number>;
  /** What was made, by the number of the page, from 1. */
  readonly exhibits: Map<number, Exhibit>;
}

async function readExhibits(located: Located, chapter: OfChapter, parts: ExhibitParts, pass: Pass): Promise<void> {
  const { taken, exhibits } = chapter;
  const list = isMapping(located.value) ? located.value[listKey] : undefined;
  if (list === undefined) return;
  const report = pass.report.ofWhatCanBeLeftOut;
  if (!Array.isArray(list)) {
    noteNamedIn(list, parts);
    report.error(located.file, located.at([listKey]), exhibitList.itemBegins);
    return;
  }
  const schema = exhibitSchema(pass.known);
  for (const index of list.keys()) {
    const place: Path = [listKey, index];
    noteNamedIn(list[index], parts);
    if (tellOutdented(list[index], schema, located, place, report)) continue;
    const entry = conform(schema, located, place, report);
    if (entry === undefined) continue;
    const { page } = entry;
    const misplaced =
      page > chapter.pages ? noSuchPage(page, chapter.pages) : taken.has(page) ? twice(page) : undefined;
    taken.add(page);
    if (page === 1 && chapter.pages > 1 && (entry.chart ?? entry.guess) !== undefined)
      report.warning(located.file, located.at([...place, 'page']), coversPicture);
    const made = await new ExhibitReader(located, place, parts, pass).read(entry);
    if (misplaced !== undefined) report.error(located.file, located.at([...place, 'page']), misplaced);
    else if (made !== undefined) exhibits.set(page, { id: `${chapter.id}-${page}`, ...made });
  }
}

/**
 * Tells once where the keys of a kind stand beside it, in its column, instead of below it: each alone would be told as
 * unknown.
 */
function tellOutdented(
  entry: unknown,
  schema: ReturnType<typeof exhibitSchema>,
  located: Located,
  place: Path,
  report: Telling,
): boolean {
  if (!isMapping(entry) || exhibitKinds.some((kind) => entry[kind] !== undefined)) return false;
  const [first, ...others] = Object.keys(entry).filter((key) => key !== 'page');
  if (first === undefined || others.length === 0) return false;
  const kind = exhibitKinds.find((each) => {
    const keys = keysAt(schema, [each]);
    return [first, ...others].every((key) => keys.includes(key));
  });
  if (kind === undefined) return false;
  report.error(located.file, located.at([...place, first], 'key'), outdented(first, kind));
  return true;
}

function outdented(key: string, kind: ExhibitKind): Sentence {
  return {
    zh: `“${key}”和后面的字段属于展品种类（如${kind}），要写在它下面：请再缩进两个空格，上一行写“${kind}:”`,
    en: `"${key}" and what follows belong below a kind of exhibit, such as ${kind}: indent them by two more spaces, below a line "${kind}:"`,
  };
}

function noSuchPage(page: number, pages: number): Sentence {
  return {
    zh: `没有第${page}页，这一章共${pages}页：请改正`,
    en: `there is no page ${page}; this chapter has ${pages}: correct it`,
  };
}

const coversPicture: Sentence = {
  zh: '图表和猜一猜会盖住本章的画面，第一页要留给画面：请放到后面的页',
  en: 'a chart or a guess covers the picture of the chapter, to which its first page belongs: put it on a later page',
};

function twice(page: number): Sentence {
  return {
    zh: `第${page}页已有一件展品：请放到另一页，或删去其一`,
    en: `page ${page} has an exhibit already: put this on another page, or remove one of them`,
  };
}

/**
 * A chapter's file without what was meant to be an exhibit and stands beside the list of them: told, and the chapter is
 * shown without it.
 */
export function withoutStrayExhibits(located: Located, parts: ExhibitParts, report: Telling): Located {
  const { value } = located;
  if (!located.sound || !isMapping(value)) return located;
  const isKind = (key: string): boolean => exhibitKinds.some((kind) => kind === key);
  const stray = Object.keys(value).filter(
    (key) => key !== listKey && (isKind(key) || closest(key, [listKey]) !== undefined),
  );
  for (const key of stray) {
    noteNamedIn(value[key], parts);
    report.error(located.file, located.at([key], 'key'), isKind(key) ? offThePages(key) : unknownKey(key, [listKey]));
  }
  return located.without(stray);
}

function offThePages(kind: string): Sentence {
  return {
    zh: `“${kind}”要写在exhibits下面，作为以“- page: 页码”开头的一项：请移到那里`,
    en: `"${kind}" belongs below exhibits, in an entry that begins with "- page: NUMBER": move it there`,
  };
}
