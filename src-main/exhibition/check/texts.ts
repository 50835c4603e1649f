import { isMapping, type Located, type Path, valueAt } from '../read/located.ts';
import type { Position } from '../read/problem.ts';
import { checkLanguagesAgree, type Wording } from './agreement.ts';
import { missingGlyphs } from './fonts.ts';
import type { Pass } from './pass.ts';
import { missingLanguage } from './schema/parts.ts';
import { otherScale } from './units.ts';
import { oddInLabel, otherWriting } from './writing.ts';

/**
 * Warnings for all words of a data file: languages that are missing or contradict each other, units that multiply in one
 * language alone, and characters the bundled fonts lack.
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
    const isOfExhibit = path[0] === 'exhibits' || located.file === 'series.yaml';
    // What an exhibit lacks is an error, told where its entry is checked.
    if (!isOfExhibit) checkLanguages(languages, keys, located, path, pass);
    const [first, ...others] = wordingsOf(located, path, pass);
    const date = valueAt(located.value, [...path.slice(0, -1), 'date']);
    if (first !== undefined) for (const other of others) checkLanguagesAgree(first, other, pass, { date });
    const scale = path.at(-1) === 'unit' ? otherScale(value) : undefined;
    if (scale !== undefined) pass.report.warning(located.file, located.at([...path, scale.language]), scale.sentence);
    for (const key of keys) {
      checkGlyphs(value[key], located, [...path, key], told, pass);
      const written = value[key];
      if (typeof written === 'string' && isOfExhibit) {
        // An item of a list goes by the list's own name.
        const name = path.findLast((step) => typeof step === 'string');
        const odd = oddInLabel(String(name), written);
        if (odd !== undefined) pass.report.warning(located.file, located.at([...path, key]), odd);
      }
      const other = typeof written === 'string' ? otherWriting(key, written) : undefined;
      if (other !== undefined) pass.report.warning(located.file, located.at([...path, key], 'key'), other);
    }
  };
  visit(located.value, []);
}

/** The words by language that stand at `path`. A place in words is found by what is written there, however it is quoted. */
export function wordingsOf(located: Located, path: Path, { known }: Pass): Wording[] {
  const words = valueAt(located.value, path);
  if (!isMapping(words)) return [];
  return (known.languages ?? []).flatMap((language) => {
    const text = words[language];
    if (typeof text !== 'string') return [];
    const start = located.offset([...path, language]);
    const at = (offset: number): Position => {
      const found = located.source.text.indexOf(text.slice(offset, offset + 4), start);
      return located.source.positionAt(found < 0 ? start : found);
    };
    return [{ language, file: located.file, text, at }];
  });
}

function checkLanguages(languages: readonly string[], keys: string[], located: Located, path: Path, pass: Pass): void {
  for (const language of languages) {
    if (keys.includes(language)) continue;
    pass.report.warning(located.file, located.at(path, 'key'), missingLanguage(language));
  }
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

/** A character that none of the bundled fonts has. */
export function missingGlyph(character: string): { zh: string; en: string } {
  if (character === '\uFFFD') {
    return {
      zh: '这里丢了一个字（显示为“\uFFFD”），多半是按别的编码存过：请补上这个字，并存成UTF-8',
      en: 'a letter was lost here ("\uFFFD" stands for it), most likely when the file was saved in another encoding: type it again and save as UTF-8',
    };
  }
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    zh: `随附字体没有字符“${character}”（${code}）：请换一个写法`,
    en: `the bundled fonts have no character "${character}" (${code}): write it another way`,
  };
}
