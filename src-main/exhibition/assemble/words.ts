import { touchEn } from '../../contract/words/touch.en.ts';
import { wallEn } from '../../contract/words/wall.en.ts';
import { didYouMean } from '../check/closest.ts';
import { missingGlyphs } from '../check/fonts.ts';
import type { Pass } from '../check/pass.ts';
import { missingGlyph } from '../check/texts.ts';
import { unknownFile } from '../check/unknown-files.ts';
import { isMapping, type Located } from '../read/located.ts';
import { fileStart } from '../read/problem.ts';
import { readText } from '../read/text-file.ts';
import { readYaml } from '../read/yaml.ts';

/** The languages whose interface words come with the program; their files here need hold changes only. */
const builtIn: readonly string[] = ['zh', 'en'];
/** All that a wall says by itself, the verbs of its pictures (`touch-…`) among it. */
const wordKeys = Object.keys({ ...wallEn, ...touchEn });
const known: ReadonlySet<string> = new Set(wordKeys);

type Words = Record<string, Record<string, string>>;

/** words/<language>.yaml: interface words of further languages, or local wording. */
export async function readWords(pass: Pass): Promise<Words> {
  const words: Words = {};
  const { languages } = pass.known;
  for (const { name, path, kind } of (await pass.folder.list('words')) ?? []) {
    const language = /^(.+)\.ya?ml$/.exec(name)?.[1];
    if (kind === 'folder' || language === undefined) {
      unknownFile(path, pass.report);
      continue;
    }
    if (languages !== undefined && !languages.includes(language)) {
      const hint = didYouMean(language, languages);
      pass.report.error(path, fileStart, {
        zh: `语言“${language}”不在展览的语言之列：请改名，或在exhibition.yaml的languages中加上${hint.zh}`,
        en: `the language "${language}" is not one of the exhibition's: rename the file, or add it to languages in exhibition.yaml${hint.en}`,
      });
      continue;
    }
    const source = await readText(pass, path);
    const located = source && readYaml(source, pass.report);
    if (located !== undefined) words[language] = readCatalogue(located, language, pass);
  }
  for (const language of languages ?? []) {
    if (builtIn.includes(language) || words[language] !== undefined) continue;
    pass.report.warning(`words/${language}.yaml`, fileStart, {
      zh: `没有语言“${language}”的界面用语，将以英文代替：请补上这个文件`,
      en: `there are no interface words in "${language}", English is shown in their place: add this file`,
    });
  }
  return words;
}

function readCatalogue(located: Located, language: string, pass: Pass): Record<string, string> {
  const catalogue: Record<string, string> = {};
  if (!located.sound) return catalogue;
  if (located.value !== undefined && !isMapping(located.value)) {
    pass.report.error(located.file, located.at([]), {
      zh: '这里应是“键: 文字”的清单：请对照说明改正',
      en: 'this must be a list of "key: words": correct it as the guide shows',
    });
    return catalogue;
  }
  for (const [key, value] of Object.entries(located.value ?? {})) {
    if (!known.has(key)) {
      const hint = didYouMean(key, known);
      pass.report.error(located.file, located.at([key], 'key'), {
        zh: `没有“${key}”这个界面用语：请改正或删去${hint.zh}`,
        en: `there are no interface words "${key}": correct the key or remove it${hint.en}`,
      });
    } else if (typeof value !== 'string' || value.trim() === '') {
      pass.report.error(located.file, located.at([key]), {
        zh: `“${key}”应是文字：请填写，数字和true之类请加引号`,
        en: `"${key}" must be text: fill it in, and put quotation marks around numbers and words such as true`,
      });
    } else {
      catalogue[key] = value;
      for (const [character] of missingGlyphs(value)) {
        pass.report.warning(located.file, located.at([key]), missingGlyph(character));
      }
    }
  }
  const missing = wordKeys.filter((key) => !isMapping(located.value) || located.value[key] === undefined);
  if (!builtIn.includes(language) && missing.length > 0) {
    pass.report.warning(located.file, fileStart, {
      zh: `缺少${missing.length}条界面用语，将以英文代替：请补上 ${missing.join('、')}`,
      en: `${missing.length} interface words are missing, English is shown in their place: add ${missing.join(', ')}`,
    });
  }
  return catalogue;
}
