import type { Language } from '../../contract/exhibition.ts';
import type { FolderEntry } from '../read/folder.ts';
import { fileStart } from '../read/problem.ts';
import { didYouMean } from './closest.ts';
import type { Pass } from './pass.ts';
import { missingLanguage } from './texts.ts';
import { unknownFile } from './unknown-files.ts';

/** The languages of the exhibition that this chapter has a file for; reports files that are missing or not known. */
export function languagesOf(entries: readonly FolderEntry[], path: string, pass: Pass): Language[] {
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
