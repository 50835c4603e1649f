/** A chart's numbers as they are said and written in a line. */
import type { Chart, SeriesPoint, Series } from '../../../src-main/contract/exhibit.ts';
import type { Figure, Language, Text } from '../../../src-main/contract/figure.ts';
import type { WordKey } from '../../../src-main/contract/words/wall.en.ts';
import { leftOut, runsOf } from '../../core/model/series.ts';
import { inLanguage } from '../../core/state/app.svelte.ts';
import { printCount } from '../../core/words/figures.ts';
import type { Values } from '../../core/words/look-up.ts';

export type Word = (key: WordKey, language: Language, values?: Values) => string;

/** A number with its unit, and how exact it is: 约15万辆, about 150,000 cars. */
export function countOf(
  { value, approximately }: Pick<SeriesPoint, 'value' | 'approximately'>,
  unit: string,
  language: Language,
  word: Word,
): string {
  return printCount(value, unit, language, approximately ? word(approximately, language) : '');
}

/** What stands beside a number, as a list: 明斯克、温莎 or Minsk, Windsor. */
export function namesOf({ labels }: Pick<SeriesPoint, 'labels'>, language: Language): string {
  return labels.map((label) => inLanguage(label, language)).join(language === 'zh' ? '、' : ', ');
}

/** The years of a gap: 1985–1989, or 1985. */
export function yearsText({ from, to }: Series['gaps'][number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}

const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');
const inAll = (languages: readonly Language[], say: (language: Language) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, say(language)]));

/** A point as a figure of its year, with the names that stand beside it. */
export function figureOf(
  { year, value, approximately, sources, labels }: SeriesPoint,
  { unit }: Pick<Series, 'unit'>,
  languages: readonly Language[],
  word: Word,
): Figure {
  const label = inAll(languages, (language) =>
    [word('year', language, { n: year }), namesOf({ labels }, language)].filter(Boolean).join(colon(language)),
  );
  return {
    number: value,
    ...(approximately ? { approximately } : {}),
    unit,
    label,
    asOf: String(year),
    sources,
    pages: [],
  };
}

/** A year of a chart in a sentence: 1990年：15万辆. Several series are called by their titles. */
export function yearAloud(year: number, series: readonly Series[], language: Language, word: Word): string {
  const counts = series.flatMap((each) => {
    const point = each.points.find((one) => one.year === year);
    if (!point) return [];
    const title = series.length > 1 ? inLanguage(each.title, language) : '';
    const count = countOf(point, inLanguage(each.unit, language), language, word);
    return [[title, count, namesOf(point, language)].filter(Boolean).join(' ')];
  });
  return `${word('year', language, { n: year })}${colon(language)}${counts.join(language === 'zh' ? '，' : ', ')}`;
}

/** A sign of a chart for what is not known, in the ink of its series, and what it means. */
export interface Without {
  readonly sign: 'hatched' | 'dashed';
  readonly ink: number;
  readonly text: Text;
}

/**
 * What is not known, in a line for each gap: an editor's note gets the years it is about, unless it tells them itself. Years
 * that are only left out are told in one line together.
 */
export function withoutTexts(
  { form, series }: Pick<Chart, 'form' | 'series'>,
  languages: readonly Language[],
  word: Word,
): readonly Without[] {
  const gaps = series.flatMap(({ title, gaps }, ink) =>
    gaps.map((gap) => {
      const text = inAll(languages, (language) => {
        const none = gap.note
          ? inLanguage(gap.note, language)
          : word('no-numbers-for', language, { years: yearsText(gap) });
        const years = none.includes(String(gap.from)) ? '' : yearsText(gap);
        const about = [series.length > 1 ? inLanguage(title, language) : '', years].filter(Boolean).join(' ');
        return [about, none].filter(Boolean).join(colon(language));
      });
      return { sign: 'hatched', ink, text } as const;
    }),
  );
  const ink = series.findIndex((each) => (form === 'rings' ? leftOut(each) : runsOf(each).leaps).length > 0);
  if (ink === -1) return gaps;
  const sign = form === 'rings' ? 'hatched' : 'dashed';
  return [...gaps, { sign, ink, text: inAll(languages, (language) => word(`chart-${sign}`, language)) }];
}
