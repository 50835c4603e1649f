import type { Chart, Series } from '../../contract/exhibit.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { didYouMean } from '../check/closest.ts';
import type { AuthoredExhibit } from '../check/schema/exhibits.ts';
import type { Path } from '../read/located.ts';
import { compact } from './compact.ts';
import type { KnownSeries } from './series.ts';

/** The sources of all values, each once. */
export function sourcesOf(series: readonly Series[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.flatMap(({ sources }) => sources)))];
}

/**
 * A chart with its series. Undefined where one can't be drawn: `refuse` is told why, with the place in the chart's entry;
 * of a series with a mistake of its own nothing is said, since it was told in series.yaml.
 */
export function toChart(
  { series: ids, ...rest }: NonNullable<AuthoredExhibit['chart']>,
  known: KnownSeries['byId'],
  refuse: (at: Path, sentence: Sentence) => undefined,
): Chart | undefined {
  const series: Series[] = [];
  for (const [index, id] of ids.entries()) {
    const found = known?.get(id);
    if (found === undefined && known !== undefined) refuse(['series', index], noSuchSeries(id, [...known.keys()]));
    if (found) series.push(found);
  }
  const [first, ...others] = series;
  if (first === undefined || series.length < ids.length) return undefined;
  const other = others.find(({ unit }) =>
    Object.keys(unit).some((language) => unit[language] !== first.unit[language]),
  );
  if (other !== undefined) return refuse(['series'], unitsDiffer(first.id, other.id));
  if (series.every(({ points }) => points.every(({ value }) => value <= 0))) return refuse(['series'], nothingToSee);
  const below = rest.form === 'lines' ? undefined : first.points.find(({ value }) => value < 0);
  if (below !== undefined) return refuse(['form'], negative(rest.form, below.year));
  return compact({ ...rest, series });
}

function noSuchSeries(id: string, known: readonly string[]): Sentence {
  if (known.length === 0) {
    return {
      zh: `没有“${id}”这组数：请在exhibition.yaml旁边建series.yaml，把它写进去`,
      en: `there is no series "${id}": make a file series.yaml beside exhibition.yaml and put it there`,
    };
  }
  const hint = didYouMean(id, known);
  return {
    zh: `series.yaml中没有“${id}”：请改正编号，或在series.yaml中加上这一组数${hint.zh}`,
    en: `there is no series "${id}" in series.yaml: correct the id, or add the series${hint.en}`,
  };
}

function unitsDiffer(one: string, other: string): Sentence {
  return {
    zh: `“${one}”与“${other}”的单位不同，不能画在一张图里：请分成两张图，或把单位写成一样`,
    en: `"${one}" and "${other}" have different units and cannot share a chart: make two charts, or write the unit alike`,
  };
}

const nothingToSee: Sentence = {
  zh: '没有一个数大于0，图上什么也看不见：请检查数值',
  en: 'no value is above 0, so that nothing would be seen: check the values',
};

function negative(form: string, year: number): Sentence {
  return {
    zh: `form: ${form}画不了负数（${year}年）：请改为form: lines`,
    en: `form: ${form} cannot draw a value below zero (${year}): write form: lines`,
  };
}
