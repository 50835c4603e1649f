import type { Chapter, Language, Page, RichText, Text } from '../../contract/exhibition.ts';
import { checkFolderName, languagesOf } from '../check/chapter-files.ts';
import {
  checkDates,
  checkFactPages,
  checkFigurePages,
  checkLabels,
  checkPageCounts,
  checkPictureNamed,
  checkTextsAgree,
  checkWords,
} from '../check/chapter-rules.ts';
import { backingOf, checkNumbers, givenFigures, pageSources } from '../check/ledger.ts';
import type { Pass } from '../check/pass.ts';
import { checkReviewed } from '../check/reviewed.ts';
import { chapterSchema } from '../check/schema/files.ts';
import { conform } from '../check/schema/issues.ts';
import { checkTexts } from '../check/texts.ts';
import { unknownFile } from '../check/unknown-files.ts';
import type { FolderEntry } from '../read/folder.ts';
import { isMapping, type Located, valueAt } from '../read/located.ts';
import { type ChapterText, readChapterText } from '../read/markdown/chapter-text.ts';
import { fileStart } from '../read/problem.ts';
import { readText } from '../read/text-file.ts';
import { readYamlApart } from '../read/yaml-apart.ts';
import { compact } from './compact.ts';
import { exhibitList, type ExhibitParts, withExhibits, withoutStrayExhibits } from './exhibits.ts';
import { figuresById, toFigure } from './figures.ts';
import { type LayeredPictures, openLayeredPictures } from './picture/layered-picture.ts';

type Texts = ReadonlyMap<Language, ChapterText>;

/** The folders below chapters/: their names are the chapters' ids. */
export async function listChapters({ folder, report }: Pick<Pass, 'folder' | 'report'>): Promise<FolderEntry[]> {
  const entries = (await folder.list('chapters')) ?? [];
  for (const entry of entries.filter(({ kind }) => kind === 'file')) unknownFile(entry.path, report);
  return entries.filter(({ kind }) => kind === 'folder');
}

/** What chapters are put together with. */
interface ChapterParts {
  readonly exhibits: ExhibitParts;
  readonly pictures: LayeredPictures;
}

/** Every chapter of these folders, in order of year, then of folder name. */
export async function readChapters(
  dirs: readonly FolderEntry[],
  exhibits: ExhibitParts,
  pass: Pass,
): Promise<Chapter[]> {
  const chapters: Chapter[] = [];
  if (dirs.length === 0) {
    pass.report.error('chapters', fileStart, {
      zh: '一个章节也没有：请为每个章节建一个文件夹，如chapters/1980-sendai',
      en: 'there is no chapter: make a folder for each, such as chapters/1980-sendai',
    });
  }
  const pictures = await openLayeredPictures(pass);
  for (const folder of dirs) {
    const chapter = await readChapter(folder, { exhibits, pictures }, pass);
    if (chapter !== undefined) chapters.push(chapter);
  }
  pictures.checkUnused();
  return chapters.sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
}

async function readChapter(
  { name, path }: FolderEntry,
  { exhibits: parts, pictures }: ChapterParts,
  pass: Pass,
): Promise<Chapter | undefined> {
  const { report, claims } = pass;
  const entries = (await pass.folder.list(path)) ?? [];
  const files = new Set(entries.map((entry) => entry.name));
  checkFolderName(name, path, report);
  if (!files.has('chapter.yaml')) {
    report.error(`${path}/chapter.yaml`, fileStart, {
      zh: '缺少这个文件：请补上，写明年份、画面、出处等',
      en: 'this file is missing: add it with year, scene, sources and so on',
    });
  }
  claims.id('chapter', name, `${path}/chapter.yaml`, fileStart);
  const languages = languagesOf(entries, path, pass);
  const source = files.has('chapter.yaml') ? await readText(pass, `${path}/chapter.yaml`) : undefined;
  const lenient = report.ofWhatCanBeLeftOut;
  const { rest, lists = [] } = source === undefined ? {} : readYamlApart(source, exhibitList, report, lenient);
  const located = rest && withoutStrayExhibits(rest, parts, lenient);
  // Read apart for a slip: what could not be read of it may name any file.
  if (lists[0] !== rest) parts.media.noteUnread();
  const texts = new Map<Language, ChapterText>();
  for (const language of languages) {
    const markdown = await readText(pass, `${path}/${language}.md`, 'markdown');
    const text = markdown && readChapterText(markdown, report);
    if (text !== undefined) texts.set(language, text);
  }
  const written = { located, lists, series: parts.series };
  return withExhibits(await assembleChapter(name, { ...written, pictures }, texts, pass), name, lists, parts, pass);
}

interface Written {
  readonly located: Located | undefined;
  /** What holds the chapter's exhibits: its own file, or pieces of it. */
  readonly lists: readonly Located[];
  readonly series: ExhibitParts['series'];
}

/** What stands where a picture can't be read, or the page doesn't know it: plain wood. */
const plainWood = 'growth-rings';

/** Puts a chapter's data and its words together; undefined when either has an error that leaves a hole. */
async function assembleChapter(
  id: string,
  { located, lists, series, pictures }: Written & Pick<ChapterParts, 'pictures'>,
  texts: Texts,
  pass: Pass,
): Promise<Chapter | undefined> {
  const pageCount = checkPageCounts(texts, pass);
  const sources = pageSources([...texts.values()], pageCount, pass);
  for (const [language, text] of texts) {
    checkWords(text, language, pass);
  }
  if (located?.sound !== true) return undefined;
  checkTexts(located, pass);
  for (const list of lists) if (list.value !== located.value && list.sound) checkTexts(list, pass);
  const data = conform(chapterSchema(pass.known), located, [], pass.report);
  checkReviewed(isMapping(located.value) ? located.value['reviewed'] : undefined, located.file, located.at([]), pass);
  checkFigurePages(located, pageCount, pass);
  checkFactPages(located, pageCount, pass);
  checkLabels(located, pass);
  checkPictureNamed(located, pass);
  checkDates(located, texts, pass);
  const backing = backingOf(located, lists, series);
  const given = givenFigures(located, ['figures']);
  checkTextsAgree(texts, { backed: backing.everywhere, date: valueAt(located.value, ['date']) }, pass);
  for (const [language, { source, leadStart, leadEnd, pages }] of texts) {
    checkNumbers(source, { start: leadStart, end: leadEnd }, language, backing.everywhere, pass, given);
    for (const [index, part] of pages.entries())
      checkNumbers(source, part, language, backing.on(index + 1), pass, given, backing.asked(index + 1));
  }
  if (data === undefined) return undefined;
  // Which statements the pages tell is for the editors alone.
  const {
    scene_labels: sceneLabels,
    picture_text: pictureText,
    reviewed,
    exhibits: _read,
    facts: _facts,
    picture: pictureName,
    scene = plainWood,
    ...rest
  } = data;
  const picture =
    pictureName === undefined
      ? undefined
      : await pictures.read(
          pictureName,
          { pages: pageCount, figures: figuresById(data.figures ?? []) },
          { file: located.file, position: located.at(['picture']) },
        );
  return compact({
    ...rest,
    id,
    scene,
    picture,
    brokenPicture: pictureName !== undefined && picture === undefined ? pictureName : undefined,
    pictureText,
    sceneLabels: sceneLabels ?? [],
    figures: (data.figures ?? []).map(toFigure),
    title: byLanguage(texts, (text) => text.title),
    lead: byLanguage(texts, (text) => text.lead),
    pages: sources.map((ids, index) => page(index, ids, texts)),
    guideNotes: optional(byLanguage(texts, (text) => text.notes)),
    reviewedOn: reviewed?.on,
  });
}

function byLanguage<T>(texts: Texts, pick: (text: ChapterText) => T | undefined): Record<Language, T> {
  const result: Record<Language, T> = {};
  for (const [language, text] of texts) {
    const value = pick(text);
    if (value !== undefined) result[language] = value;
  }
  return result;
}

function optional<T extends Text | RichText>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

function page(index: number, sources: readonly string[], texts: Texts): Page {
  return compact({
    number: index + 1,
    heading: optional(byLanguage(texts, (text) => text.pages[index]?.heading)),
    body: byLanguage(texts, (text) => text.pages[index]?.body),
    sources,
  });
}
