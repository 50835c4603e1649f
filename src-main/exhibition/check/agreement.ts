/**
 * What is told twice must agree: a day in the data and in the words, dates and quantities in two languages. Languages
 * may leave things out; only what each of the two has and the other lacks is a contradiction.
 */
import { isMapping, type Located, type Path, valueAt } from '../read/located.ts';
import type { Position } from '../read/problem.ts';
import { type DayInText, daysIn, yearsIn } from './dates.ts';
import { type NumberInText, numbersIn } from './numbers.ts';
import { isBacked, isSame } from './ledger.ts';
import type { Pass } from './pass.ts';
import { isCalendarDate } from './schema/calendar.ts';

/** Words of one language, in which offsets can be told as places. */
export interface Wording {
  readonly language: string;
  readonly file: string;
  readonly text: string;
  at(offset: number): Position;
}

/** A day, year or quantity that a text states: how it is written, where, and what it comes to. */
interface Statement<T> {
  readonly written: string;
  readonly offset: number;
  readonly what: T;
}

/**
 * Warns of the first day, year and quantity in which two languages contradict each other. Of two quantities of which
 * `backed`, the values of figures, has only one, the other is told by the ledger; a day beside the one of the data, `date`,
 * by `checkDayAgrees`.
 */
export function checkLanguagesAgree(
  first: Wording,
  other: Wording,
  pass: Pass,
  { backed, date }: { readonly backed?: ReadonlySet<number> | undefined; readonly date?: unknown } = {},
): void {
  const { span } = pass.known;
  // A contradiction needs a number on both sides; most texts have none.
  if (span === undefined || !/\d/.test(first.text) || !/\d/.test(other.text)) return;
  const days = (words: Wording): Statement<DayInText>[] =>
    daysIn(words.text, words.language).map((day) => ({ ...day, what: day }));
  const years = (words: Wording): Statement<number>[] =>
    yearsIn(withoutDays(words), span).map(({ year, ...rest }) => ({ ...rest, what: year }));
  const numbers = (words: Wording): Statement<NumberInText>[] =>
    numbersIn(words.text, words.language, span).map((number) => ({ ...number, what: number }));
  contradiction(first, days(first), other, days(other), sameDay, pass, (a, b) => {
    const distances = [distanceFrom(date, a), distanceFrom(date, b)];
    return distances.includes(0) && distances.includes(1);
  });
  contradiction(first, years(first), other, years(other), (a, b) => a === b, pass);
  const spelledIn = ({ text, language }: Wording): ((number: NumberInText) => boolean) => {
    return ({ values }) => values.some((value) => isSpelled(value, text, language));
  };
  contradiction(
    first,
    numbers(first).filter(({ what }) => !spelledIn(other)(what)),
    other,
    numbers(other).filter(({ what }) => !spelledIn(first)(what)),
    sameNumber,
    pass,
    (a, b) => isBacked(a, backed) !== isBacked(b, backed),
  );
}

function contradiction<T>(
  first: Wording,
  inFirst: readonly Statement<T>[],
  other: Wording,
  inOther: readonly Statement<T>[],
  agree: (a: T, b: T) => boolean,
  { report }: Pass,
  toldElsewhere: (a: T, b: T) => boolean = () => false,
): void {
  const left = inFirst.find(({ what }) => !inOther.some((there) => agree(what, there.what)));
  const right = inOther.find(({ what }) => !inFirst.some((there) => agree(there.what, what)));
  if (left === undefined || right === undefined || toldElsewhere(left.what, right.what)) return;
  const { line, column } = first.at(left.offset);
  report.warning(other.file, other.at(right.offset), {
    zh: `这里的“${right.written}”与语言“${first.language}”的“${left.written}”（${first.file}第${line}行第${column}列）不一致：请核对，改正其中一处`,
    en: `"${right.written}" here differs from "${left.written}" in "${first.language}" (${first.file}:${line}:${column}): check both and correct one`,
  });
}

/** Where one of them names no year, it means the other's. */
function sameDay(a: DayInText, b: DayInText): boolean {
  const sameYear = a.year === undefined || b.year === undefined || a.year === b.year;
  return a.month === b.month && a.day === b.day && sameYear;
}

/** The text with the days it names blanked, so that their years are not compared once more. */
function withoutDays({ text, language }: Wording): string {
  return daysIn(text, language).reduce(
    (rest, { offset, written }) =>
      rest.slice(0, offset) + ' '.repeat(written.length) + rest.slice(offset + written.length),
    text,
  );
}

/** In how many of day, month and year the words differ from a full date of the data; undefined without one. */
function distanceFrom(date: unknown, told: DayInText): number | undefined {
  if (typeof date !== 'string' || date.length !== 10 || !isCalendarDate(date)) return undefined;
  const [year, month, day] = date.split('-').map(Number);
  return (
    Number(told.month !== month) + Number(told.day !== day) + Number(told.year !== undefined && told.year !== year)
  );
}

function sameNumber(a: NumberInText, b: NumberInText): boolean {
  return a.values.some((one) => b.values.some((two) => isSame(one, two)));
}

/** Small numbers, which one language may write as a word and the other as a figure. */
const spelled: Readonly<Record<string, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  zh: ['零', '一', '[二两双]', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
};

function isSpelled(value: number, text: string, language: string): boolean {
  const words = spelled[language.split('-')[0] ?? ''];
  // In other languages a small number may be any word.
  if (words === undefined) return Number.isInteger(value) && value <= 12;
  const word = words[value];
  return word !== undefined && new RegExp(language.startsWith('zh') ? word : String.raw`\b${word}\b`, 'i').test(text);
}

/**
 * Warns of a day in words that is the day of the data but for its number, its month or its year, where the words do not
 * name the day of the data itself. `path` leads to the date.
 */
export function checkDayAgrees(located: Located, path: Path, wordings: readonly Wording[], { report }: Pass): void {
  const date = valueAt(located.value, path);
  const distance = (told: DayInText): number | undefined => distanceFrom(date, told);
  for (const words of wordings) {
    const days = daysIn(words.text, words.language);
    const slip = days.some((told) => distance(told) === 0) ? undefined : days.find((told) => distance(told) === 1);
    if (slip === undefined) continue;
    const { line, column } = located.at(path);
    report.warning(words.file, words.at(slip.offset), {
      zh: `这里的日期“${slip.written}”与数据中的${String(date)}（${located.file}第${line}行第${column}列）不一致：请核对，改正其中一处`,
      en: `the date "${slip.written}" here differs from ${String(date)} in the data (${located.file}:${line}:${column}): check both and correct one`,
    });
  }
}

/** A day of another year than the ring that its chapter or moment stands on is a slip in one of the two. `path` leads to the entry. */
export function checkYearOfDate(entry: unknown, located: Located, path: Path, { report, known }: Pass): void {
  if (!isMapping(entry)) return;
  const { year } = entry;
  // Without quotation marks a year alone is a number to YAML.
  const date = typeof entry['date'] === 'number' ? String(entry['date']) : entry['date'];
  if (typeof year !== 'number' || typeof date !== 'string' || !isCalendarDate(date)) return;
  // A year out of the span is told by itself.
  if (known.span !== undefined && (year < known.span.from || year > known.span.to)) return;
  if (Number(date.slice(0, 4)) === year) return;
  report.error(located.file, located.at([...path, 'date']), {
    zh: `日期${date}不在${year}年：请改正日期或年份`,
    en: `the date ${date} is not in ${year}: correct the date or the year`,
  });
}
