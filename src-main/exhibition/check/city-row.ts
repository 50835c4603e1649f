import type { City, Text } from '../../contract/exhibition.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Cell, Table } from '../read/csv.ts';
import type { Columns } from './city-columns.ts';
import { didYouMean } from './closest.ts';
import { missingGlyphs } from './fonts.ts';
import type { Pass } from './pass.ts';
import { id as idSchema, missingLanguage } from './schema/parts.ts';
import { missingGlyph } from './texts.ts';

const file = 'cities.csv';

/** One row of cities.csv; each question about it reports what is wrong with the answer. */
export class CityRow {
  readonly #cells: readonly Cell[];
  readonly #columns: Columns;
  readonly #table: Table;
  readonly #told: Set<string>;
  readonly #pass: Pass;
  #isCopy = false;

  /** `told`: characters without a glyph that were already reported for this file. */
  constructor(cells: readonly Cell[], columns: Columns, table: Table, told: Set<string>, pass: Pass) {
    this.#cells = cells;
    this.#columns = columns;
    this.#table = table;
    this.#told = told;
    this.#pass = pass;
  }

  /** False when the row has not as many cells as the header: nothing in it can then be trusted to be in its column. */
  complete(): boolean {
    const { count } = this.#columns;
    if (this.#cells.length === count) return true;
    const found = this.#cells.length;
    const extra = this.#cells.slice(count);
    // Excel leaves empty cells at the ends of rows.
    if (found > count && extra.every((cell) => cell.text === '')) return true;
    this.#error(this.#cells[0], {
      zh: `这一行有${found}格，表头有${count}格：请补上缺的，或给含分隔符的一格加引号`,
      en: `this row has ${found} cells and the header ${count}: add what is missing, or put quotation marks around a cell that holds a separator`,
    });
    return false;
  }

  /** Lower-case letters, digits and hyphens; undefined where it is empty or has others. One that is used twice is told. */
  id(): string | undefined {
    const cell = this.#cell('id');
    if (cell === undefined || cell.text === '') return this.#empty(cell, 'id');
    this.#isCopy = !this.#pass.claims.id('city', cell.text, file, this.#table.at(cell));
    if (idSchema.safeParse(cell.text).success) return cell.text;
    return this.#error(cell, {
      zh: `编号“${cell.text}”只能用小写字母、数字和短横：请改写`,
      en: `the id "${cell.text}" may hold lower-case letters, digits and hyphens only: rewrite it`,
    });
  }

  /** The words in each language that has some; a language without them is a warning, none at all an error. */
  words(what: 'name' | 'country', languages: readonly string[]): Text {
    const words: Record<string, string> = {};
    const empty: [string, Cell][] = [];
    for (const language of languages) {
      const cell = this.#cell(`${what}_${language}`);
      if (cell === undefined) continue;
      if (cell.text === '') empty.push([language, cell]);
      else words[language] = cell.text;
      this.#checkLetters(cell, `${what}_${language}`, /[?\uFFFD]/);
    }
    if (Object.keys(words).length === 0) this.#empty(empty[0]?.[1], what);
    else
      for (const [language, cell] of empty)
        this.#pass.report.warning(file, this.#table.at(cell), missingLanguage(language));
    return words;
  }

  /** Namesakes in different countries are different cities. */
  claimNames(name: Text, country: Text): void {
    if (this.#isCopy) return;
    // One copied name is told once, not in every language.
    Object.entries(name).every(([language, words]) => {
      const cell = this.#cell(`name_${language}`);
      const at = cell && this.#table.at(cell);
      return at === undefined || this.#pass.claims.name('city', language, words, file, at, country[language]);
    });
  }

  /** Degrees from -limit to limit; undefined where there is no such number. */
  coordinate(column: 'lat' | 'lon', limit: number): number | undefined {
    const cell = this.#cell(column);
    if (cell === undefined || cell.text === '') return this.#empty(cell, column);
    const value = Number(cell.text);
    if (!/^-?\d+(\.\d+)?$/.test(cell.text)) {
      return this.#error(cell, {
        zh: `“${cell.text}”不是经纬度：请写成43.88这样的数字（小数点用“.”）`,
        en: `"${cell.text}" is no coordinate: write a number like 43.88 (with a decimal point)`,
      });
    }
    if (Math.abs(value) <= limit) return value;
    return this.#error(cell, {
      zh: `${column}的值${cell.text}超出范围（−${limit}到${limit}）：请检查经纬度是否写反`,
      en: `the ${column} ${cell.text} is out of range (−${limit} to ${limit}): check whether latitude and longitude are swapped`,
    });
  }

  /** Empty: the year is not confirmed. */
  year(span: { from: number; to: number } | undefined): number | undefined {
    const cell = this.#cell('year');
    if (cell === undefined || cell.text === '') return undefined;
    const year = Number(cell.text);
    if (!/^\d{1,4}$/.test(cell.text)) {
      return this.#error(cell, {
        zh: `“${cell.text}”不是年份：请只写年份数字，不确定就留空`,
        en: `"${cell.text}" is no year: write the year alone, or leave the cell empty`,
      });
    }
    if (span === undefined || (year >= span.from && year <= span.to)) return year;
    return this.#error(cell, {
      zh: `${year}年不在展览的年份之内（${span.from}—${span.to}）：请改正`,
      en: `${year} is outside the exhibition's years (${span.from}–${span.to}): correct it`,
    });
  }

  /** Empty is allowed and means that it is not stated. */
  oneOf(column: string, values: readonly string[]): string | undefined {
    const cell = this.#cell(column);
    if (cell === undefined || cell.text === '') return undefined;
    if (values.includes(cell.text)) return cell.text;
    const hint = didYouMean(cell.text, values);
    return this.#error(cell, {
      zh: `“${column}”不能是“${cell.text}”：可用的值是${values.join('、')}，或留空${hint.zh}`,
      en: `"${column}" cannot be "${cell.text}": use one of ${values.join(', ')}, or leave it empty${hint.en}`,
    });
  }

  /** An id of sources.yaml (`known`; undefined while that can't be read: then any is taken). */
  source(known: ReadonlySet<string> | undefined): string | undefined {
    const cell = this.#cell('source');
    if (cell === undefined || cell.text === '') return this.#empty(cell, 'source');
    if (known === undefined || known.has(cell.text)) return cell.text;
    const hint = didYouMean(cell.text, known);
    return this.#error(cell, {
      zh: `sources.yaml中没有“${cell.text}”：请改正编号，或在sources.yaml中加上这一条${hint.zh}`,
      en: `there is no source "${cell.text}" in sources.yaml: correct the id, or add the source${hint.en}`,
    });
  }

  /** Both cells or none. */
  greeting(): City['greeting'] {
    const language = this.#cell('greeting_language');
    const words = this.#cell('greeting');
    if (!language?.text && !words?.text) return undefined;
    if (!language?.text) return this.#empty(language ?? words, 'greeting_language');
    if (!words?.text) return this.#empty(words ?? language, 'greeting');
    // A question ends with its mark; within a word or a sentence, or doubled, it stands for a letter.
    this.#checkLetters(words, 'greeting', /\uFFFD|\?\?|\?(?=\p{L}|\s\p{Ll})/u);
    if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language.text)) return { language: language.text, words: words.text };
    return this.#error(language, {
      zh: `“${language.text}”不是语言代码：请写成ja、ru、de这样的代码`,
      en: `"${language.text}" is no language code: write one such as ja, ru or de`,
    });
  }

  #cell(column: string): Cell | undefined {
    return this.#columns.cell(this.#cells, column);
  }

  #empty(cell: Cell | undefined, column: string): undefined {
    return this.#error(cell, { zh: `“${column}”是空的：请填写`, en: `"${column}" is empty: fill it in` });
  }

  #error(cell: Cell | undefined, sentence: Sentence): undefined {
    const at = cell ?? this.#cells[0];
    if (at !== undefined) this.#pass.report.error(file, this.#table.at(at), sentence);
    return undefined;
  }

  /** `lost`: what stands where a letter was that the file's encoding could not hold. */
  #checkLetters(cell: Cell, column: string, lost: RegExp): void {
    if (lost.test(cell.text)) {
      this.#error(cell, {
        zh: `第${cell.row}行“${column}”列的“${cell.text}”丢了字母（变成了“?”或“\uFFFD”）：普通CSV存不下这样的字母，请补正，再在Excel或WPS中另存为“CSV UTF-8”`,
        en: `row ${cell.row}, column "${column}": "${cell.text}" has lost letters ("?" or "\uFFFD" stands for them), because plain CSV cannot hold them: type them again and save as "CSV UTF-8" in Excel or WPS`,
      });
      return;
    }
    for (const [character] of missingGlyphs(cell.text)) {
      if (this.#told.has(character)) continue;
      this.#told.add(character);
      this.#pass.report.warning(file, this.#table.at(cell), missingGlyph(character));
    }
  }
}
