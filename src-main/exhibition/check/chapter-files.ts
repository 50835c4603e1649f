import type { Language } from '../../contract/exhibition.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { FolderEntry } from '../read/folder.ts';
import { fileStart } from '../read/problem.ts';
import { didYouMean } from './closest.ts';
import type { Pass } from './pass.ts';
import { id } from './schema/parts.ts';
import { unknownFile } from './unknown-files.ts';

/**
 * The languages of the exhibition that this chapter has a file for. A language without its file is an error, because its
 * page would be empty; a file that was most likely meant to be it is named there, and not told once more by itself.
 */
export function languagesOf(entries: readonly FolderEntry[], path: string, pass: Pass): Language[] {
  const { known, report } = pass;
  const files = entries.filter(({ kind }) => kind === 'file');
  const present = files.filter(({ name }) => name.endsWith('.md')).map(({ name }) => name.slice(0, -3));
  const { languages = present } = known;
  const left = files.filter(({ name }) => name !== 'chapter.yaml' && !languages.some((one) => name === `${one}.md`));
  const missing = languages.filter((language) => !present.includes(language));
  const meant = new Set<FolderEntry>();
  for (const language of missing) {
    const file =
      left.find((entry) => !meant.has(entry) && isLookalike(entry.name, language)) ??
      // The only file too many is most likely the only one that is missing.
      (missing.length === 1 ? left.find(({ name }) => left.length === 1 && isText(name)) : undefined);
    if (file !== undefined) meant.add(file);
    report.error(`${path}/${language}.md`, fileStart, missingFile(language, file?.name));
  }
  for (const entry of entries) {
    const { name } = entry;
    if (name === 'chapter.yaml' || meant.has(entry) || languages.some((one) => name === `${one}.md`)) continue;
    if (!files.includes(entry) || !name.endsWith('.md')) {
      unknownFile(entry.path, report);
      continue;
    }
    const other = name.slice(0, -3);
    const hint = didYouMean(other, languages);
    report.error(entry.path, fileStart, {
      zh: `语言“${other}”不在展览的语言之列：请改名，或在exhibition.yaml的languages中加上${hint.zh}`,
      en: `the language "${other}" is not one of the exhibition's: rename the file, or add it to languages in exhibition.yaml${hint.en}`,
    });
  }
  return languages.filter((language) => present.includes(language));
}

/** What people call a language's file besides its code. */
const nicknames: Readonly<Record<string, string>> = {
  zh: 'cn|chn|chs|chi|zho|chinese|中文|汉语|简体|简体中文',
  en: 'eng|english|英文|英语',
};

/** `zh.docx`, `ZH.md`, `zh.md.txt`, `zh-CN.md`, `zh (1).md`, `zh．md`, and the same with a nickname. */
function isLookalike(name: string, language: Language): boolean {
  const names = [language.toLowerCase(), nicknames[language]].filter((one) => one !== undefined).join('|');
  return new RegExp(`^(?:${names})(?![\\p{L}\\p{N}])`, 'u').test(name.normalize('NFKC').trim().toLowerCase());
}

/** Renaming such a file is all there is to do. */
function isText(name: string): boolean {
  return /\.(?:md|markdown|mdown|txt)$/i.test(name.normalize('NFKC').trim());
}

function missingFile(language: Language, found: string | undefined): Sentence {
  const file = `${language}.md`;
  if (found === undefined) {
    return {
      zh: `缺少语言“${language}”的文字，这一章无法展示：请补上文件${file}`,
      en: `the words in "${language}" are missing, so the chapter cannot be shown: add the file ${file}`,
    };
  }
  if (isText(found)) {
    return {
      zh: `缺少语言“${language}”的文字，这一章无法展示：如果“${found}”就是这些文字，请改名为${file}（先让系统显示扩展名，字母须小写）；否则请补上${file}`,
      en: `the words in "${language}" are missing, so the chapter cannot be shown: if "${found}" holds them, rename it to ${file} (have the endings of file names shown, and mind capitals); else add ${file}`,
    };
  }
  return {
    zh: `缺少语言“${language}”的文字，这一章无法展示：这里的“${found}”不是Markdown文本，请把其中的文字复制到纯文本文件${file}（UTF-8）`,
    en: `the words in "${language}" are missing, so the chapter cannot be shown: "${found}", which lies here, is no Markdown text; copy its words into the plain text file ${file} (UTF-8)`,
  };
}

/** A chapter is known by the name of its folder, which stands in addresses too. */
export function checkFolderName(name: string, path: string, report: Pass['report']): void {
  if (id.safeParse(name).success) return;
  report.error(path, fileStart, {
    zh: `文件夹名“${name}”只能用小写字母、数字和短横：请改名`,
    en: `the folder name "${name}" may hold lower-case letters, digits and hyphens only: rename it`,
  });
}
