import { isMapping, type Located, type Path } from '../read/located.ts';
import { missingGlyphs } from './fonts.ts';
import type { Pass } from './pass.ts';

/**
 * Warnings for all words of a data file: languages that are missing, and characters the bundled fonts lack.
 * A group of keys that are all languages of the exhibition is taken for words by language.
 */
export function checkTexts(located: Located, pass: Pass): void {
  const languages = pass.known.languages;
  if (languages === undefined) return;
  const told = new Set<string>();
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    if (!isMapping(value)) return;
    const keys = Object.keys(value);
    if (keys.length === 0 || !keys.every((key) => languages.includes(key))) {
      for (const key of keys) visit(value[key], [...path, key]);
      return;
    }
    checkLanguages(languages, keys, located, path, pass);
    for (const key of keys) checkGlyphs(value[key], located, [...path, key], told, pass);
  };
  visit(located.value, []);
}

function checkLanguages(languages: readonly string[], keys: string[], located: Located, path: Path, pass: Pass): void {
  for (const language of languages) {
    if (keys.includes(language)) continue;
    pass.report.warning(located.file, located.at(path, 'key'), missingLanguage(language));
  }
}

export function missingLanguage(language: string): { zh: string; en: string } {
  return {
    zh: `缺少语言“${language}”的文字：请补译`,
    en: `there are no words in "${language}": add the translation`,
  };
}

function checkGlyphs(value: unknown, located: Located, path: Path, told: Set<string>, pass: Pass): void {
  if (typeof value !== 'string') return;
  for (const [character] of missingGlyphs(value)) {
    if (told.has(character)) continue;
    told.add(character);
    const start = located.offset(path);
    const found = located.source.text.indexOf(character, start);
    const at = located.source.positionAt(found < 0 ? start : found);
    pass.report.warning(located.file, at, missingGlyph(character));
  }
}

export function missingGlyph(character: string): { zh: string; en: string } {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    zh: `随附字体没有字符“${character}”（${code}）：请换一个写法`,
    en: `the bundled fonts have no character "${character}" (${code}): write it another way`,
  };
}
