import type { Chapter, Language } from '../contract/exhibition.ts';
import { assembleChapter } from './chapter-assembly.ts';
import { didYouMean } from './closest.ts';
import type { FolderEntry } from './folder.ts';
import { type ChapterText, readChapterText } from './markdown/chapter-text.ts';
import { type Pass, readText } from './pass.ts';
import { fileStart } from './problem.ts';
import { id } from './schema/parts.ts';
import { missingLanguage } from './texts.ts';
import { unknownFile } from './unknown-files.ts';
import { readYaml } from './yaml.ts';

/** The folders below chapters/: their names are the chapters' ids. */
export async function listChapters({ folder, report }: Pick<Pass, 'folder' | 'report'>): Promise<FolderEntry[]> {
  const entries = (await folder.list('chapters')) ?? [];
  for (const entry of entries.filter(({ kind }) => kind === 'file')) unknownFile(entry.path, report);
  return entries.filter(({ kind }) => kind === 'folder');
}

/** Every chapter of these folders, in order of year, then of folder name. */
export async function readChapters(dirs: readonly FolderEntry[], pass: Pass): Promise<Chapter[]> {
  const chapters: Chapter[] = [];
  if (dirs.length === 0) {
    pass.report.error('chapters', fileStart, {
      zh: '一个章节也没有：请为每个章节建一个文件夹，如chapters/1980-sendai',
      en: 'there is no chapter: make a folder for each, such as chapters/1980-sendai',
    });
  }
  for (const folder of dirs) {
    const chapter = await readChapter(folder, pass);
    if (chapter !== undefined) chapters.push(chapter);
  }
  return chapters.sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
}

async function readChapter({ name, path }: FolderEntry, pass: Pass): Promise<Chapter | undefined> {
  const { report, claims } = pass;
  const entries = (await pass.folder.list(path)) ?? [];
  const files = new Set(entries.map((entry) => entry.name));
  if (!id.safeParse(name).success) {
    report.error(path, fileStart, {
      zh: `文件夹名“${name}”只能用小写字母、数字和短横：请改名`,
      en: `the folder name "${name}" may hold lower-case letters, digits and hyphens only: rename it`,
    });
  }
  if (!files.has('chapter.yaml')) {
    report.error(`${path}/chapter.yaml`, fileStart, {
      zh: '缺少这个文件：请补上，写明年份、画面、出处等',
      en: 'this file is missing: add it with year, scene, sources and so on',
    });
  }
  claims.id('chapter', name, `${path}/chapter.yaml`, fileStart);
  const languages = languagesOf(entries, path, pass);
  const source = files.has('chapter.yaml') ? await readText(pass, `${path}/chapter.yaml`) : undefined;
  const located = source && readYaml(source, report);
  const texts = new Map<Language, ChapterText>();
  for (const language of languages) {
    const markdown = await readText(pass, `${path}/${language}.md`, 'markdown');
    const text = markdown && readChapterText(markdown, report);
    if (text !== undefined) texts.set(language, text);
  }
  return assembleChapter(name, located, texts, pass);
}

/** The languages of the exhibition that this chapter has a file for; reports files that are missing or not known. */
function languagesOf(entries: readonly FolderEntry[], path: string, pass: Pass): Language[] {
  const { known, report } = pass;
  const present = entries
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.md'))
    .map(({ name }) => name.slice(0, -3));
  for (const entry of entries) {
    if (entry.name !== 'chapter.yaml' && !entry.name.endsWith('.md')) unknownFile(entry.path, report);
  }
  if (known.languages === undefined) return present;
  for (const other of present.filter((language) => !known.languages?.includes(language))) {
    const hint = didYouMean(other, known.languages);
    report.error(`${path}/${other}.md`, fileStart, {
      zh: `语言“${other}”不在展览的语言之列：请改名，或在exhibition.yaml的languages中加上${hint.zh}`,
      en: `the language "${other}" is not one of the exhibition's: rename the file, or add it to languages in exhibition.yaml${hint.en}`,
    });
  }
  const own = known.languages.filter((language) => present.includes(language));
  for (const language of known.languages.filter((one) => !present.includes(one))) {
    const file = `${path}/${language}.md`;
    if (own.length > 0) report.warning(file, fileStart, missingLanguage(language));
  }
  if (own.length === 0) {
    report.error(`${path}/${known.languages[0]}.md`, fileStart, {
      zh: '这一章没有任何语言的文字：请补上这个文件',
      en: 'this chapter has no words in any language: add this file',
    });
  }
  return own;
}
