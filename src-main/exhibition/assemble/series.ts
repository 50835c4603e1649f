import type { Chart, Series, SeriesPoint } from '../../contract/exhibit.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { closest, offer } from '../check/closest.ts';
import type { Pass } from '../check/pass.ts';
import { type AuthoredExhibit, seriesSchema } from '../check/schema/exhibits.ts';
import { conform } from '../check/schema/issues.ts';
import { id } from '../check/schema/parts.ts';
import { checkTexts } from '../check/texts.ts';
import { isMapping, type Located, type Path } from '../read/located.ts';
import type { Telling } from '../read/problem.ts';
import { readText } from '../read/text-file.ts';
import { readYamlByKey } from '../read/yaml-apart.ts';
import { compact } from './compact.ts';

/** The series that charts may name: null for one that has a mistake of its own, which is told where it stands. */
export interface KnownSeries {
  /** Undefined: the file can't be read, so that nothing is held against a chart that names one. */
  readonly byId: ReadonlyMap<string, Series | null> | undefined;
  /** Warns of those that no chart has named. */
  checkUsed(used: ReadonlySet<string>): void;
}

const none: KnownSeries = { byId: new Map(), checkUsed: () => undefined };

/** Reads series.yaml, `id: { title: … }`. A series with a mistake is left out, and charts of it with it; nothing else. */
export async function readSeries(pass: Pass): Promise<KnownSeries> {
  const report = pass.report.ofWhatCanBeLeftOut;
  const source = await readText({ folder: pass.folder, report }, 'series.yaml');
  if (source === undefined) return { ...none, byId: undefined };
  const { parts, unread } = readYamlByKey(source, report);
  if (parts.length === 0) return { ...none, byId: undefined };
  const byId = new Map<string, Series | null>(unread.map((key) => [key, null]));
  const placed: { readonly key: string; readonly located: Located }[] = [];
  for (const located of parts) {
    if (located.value === undefined) continue;
    if (!isMapping(located.value)) {
      report.error(located.file, located.at([]), {
        zh: '这里应是“编号: { title: … }”的清单：请对照说明改正',
        en: 'this must be a list of "id: { title: … }": correct it as the guide shows',
      });
      return { ...none, byId: undefined };
    }
    checkTexts(located, pass);
    for (const key of Object.keys(located.value)) {
      byId.set(key, readOne(key, located, pass, report));
      placed.push({ key, located });
    }
  }
  return {
    byId,
    checkUsed(used) {
      // One that a mistyped name was meant to be is told there.
      const meant = new Set([...used].filter((word) => !byId.has(word)).map((word) => meantSeries(word, byId)));
      for (const { key, located } of placed.filter((each) => !used.has(each.key) && !meant.has(each.key))) {
        report.warning(located.file, located.at([key], 'key'), {
          zh: `没有图表用到“${key}”：请在某一页的chart里写上它，或删去`,
          en: `no chart uses "${key}": name it in the chart of a page, or remove it`,
        });
      }
    },
  };
}

function readOne(key: string, located: Located, pass: Pass, report: Telling): Series | null {
  let sound = true;
  const refuse = (path: readonly PropertyKey[], sentence: { zh: string; en: string }, part?: 'key'): void => {
    sound = false;
    report.error(located.file, located.at([key, ...path], part), sentence);
  };
  if (!id.safeParse(key).success) {
    refuse(
      [],
      {
        zh: `编号“${key}”只能用小写字母、数字和短横：请改写`,
        en: `the id "${key}" may hold lower-case letters, digits and hyphens only: rewrite it`,
      },
      'key',
    );
  }
  const data = conform(seriesSchema(pass.known), located, [key], report);
  if (data === undefined) return null;
  const { points, gaps = [], sources, ...rest } = data;
  gaps.forEach((gap, index) => {
    const other = gaps.slice(0, index).find(({ from, to }) => gap.from <= to && from <= gap.to);
    if (other !== undefined) {
      refuse(['gaps', index], {
        zh: `与空缺${other.from}—${other.to}重叠：请合成一个，或改正年份`,
        en: `it overlaps with the gap ${other.from}–${other.to}: make them one, or correct the years`,
      });
    }
  });
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  gaps.forEach(({ from, to }, index) => {
    // One that begins where the values end says that they are not known yet.
    if (to < first - 1 || from > last + 1)
      report.warning(located.file, located.at([key, 'gaps', index]), gapBeside(from, to, first, last));
  });
  const { span } = pass.known;
  const reach = span === undefined ? Infinity : span.to - span.from + 1;
  const lines = new Map<number, number>();
  points.forEach(({ year, sources: own }, index) => {
    const { line } = located.at([key, 'points', index]);
    // What came before an exhibition's years may be told; a century too early is a slip of the keyboard.
    if (span !== undefined && (year < span.from - reach || year > span.to + reach))
      report.warning(located.file, located.at([key, 'points', index, 'year']), farFrom(year, span));
    const before = lines.get(year);
    if (before !== undefined) {
      refuse(['points', index], {
        zh: `${year}年已有一个数（第${before}行）：一年只能有一个，请删去其中一个；口径不同就另立一组`,
        en: `${year} has a value already (line ${before}): keep one of them; what is counted another way is a series of its own`,
      });
    } else lines.set(year, line);
    if ((own ?? sources) === undefined) {
      refuse(['points', index], {
        zh: '这个数没有出处：请写sources，或在整组上写',
        en: 'this value has no source: give it sources, or give them to the whole series',
      });
    }
    const inside = gaps.find(({ from, to }) => year >= from && year <= to);
    if (inside !== undefined) {
      refuse(['points', index], {
        zh: `${year}年有数，却写在空缺${inside.from}—${inside.to}之内：请改正其中一处`,
        en: `${year} has a value, but lies in the gap ${inside.from}–${inside.to}: correct one of them`,
      });
    }
  });
  if (!sound) return null;
  return compact({
    ...rest,
    id: key,
    points: points
      .map((each) => compact({ ...each, labels: each.labels ?? [], sources: each.sources ?? sources ?? [] }))
      .sort((a, b) => a.year - b.year),
    gaps: gaps.map((each) => compact(each)).sort((a, b) => a.from - b.from),
  });
}

function gapBeside(from: number, to: number, first: number, last: number): Sentence {
  return {
    zh: `空缺${from}—${to}不在这组数的年份（${first}—${last}）之内，也不相接：请检查年份`,
    en: `the gap ${from}–${to} lies outside the years of these values (${first}–${last}) and does not join them: check its years`,
  };
}

function farFrom(year: number, span: { readonly from: number; readonly to: number }): Sentence {
  return {
    zh: `${year}年离展览的年份（${span.from}—${span.to}）太远：请检查是否少写、写错了数字`,
    en: `${year} is far from the exhibition's years (${span.from}–${span.to}): check whether a digit is missing or wrong`,
  };
}

/** The sources of all values, each once. */
export function sourcesOf(series: readonly Series[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.flatMap(({ sources }) => sources)))];
}

/** Tells what is wrong with an entry, or odd, with the place in it. */
export interface Tells {
  readonly refuse: (at: Path, sentence: Sentence) => undefined;
  readonly warn: (at: Path, sentence: Sentence) => void;
}

/**
 * A chart with its series. Undefined where one can't be drawn: it is told why, with the place in the chart's entry;
 * of a series with a mistake of its own nothing is said, since it was told in series.yaml.
 */
export function toChart(
  { series: ids, ...rest }: NonNullable<AuthoredExhibit['chart']>,
  known: KnownSeries['byId'],
  { refuse, warn }: Tells,
): Chart | undefined {
  const series: Series[] = [];
  for (const [index, id] of ids.entries()) {
    const found = known?.get(id);
    if (found === undefined && known !== undefined) refuse(['series', index], noSuchSeries(id, known));
    if (found) series.push(found);
  }
  const [first, ...others] = series;
  if (first === undefined || series.length < ids.length) return undefined;
  const other = others.find(({ unit }) =>
    Object.keys(unit).some((language) => unit[language] !== first.unit[language]),
  );
  if (other !== undefined) return refuse(['series'], unitsDiffer(first, other));
  const namesake = others.find(({ title }) => Object.keys(title).some((each) => title[each] === first.title[each]));
  if (namesake !== undefined) warn(['series'], sameTitle(first.id, namesake.id));
  if (series.every(({ points }) => points.every(({ value }) => value <= 0))) return refuse(['series'], nothingToSee);
  const below = rest.form === 'lines' ? undefined : first.points.find(({ value }) => value < 0);
  if (below !== undefined) return refuse(['form'], negative(rest.form, below.year));
  const falls = first.points.findIndex(({ value }, index) => value < (first.points[index - 1]?.value ?? value));
  const [before, after] = [first.points[falls - 1], first.points[falls]];
  if (rest.form === 'stairs' && before && after) warn(['form'], stepDown(before, after));
  return compact({ ...rest, series });
}

/** The series that was probably meant: by its title, or by a slip of the keyboard. */
function meantSeries(written: string, known: ReadonlyMap<string, Series | null>): string | undefined {
  const titled = [...known].find(([, series]) => Object.values(series?.title ?? {}).includes(written));
  return titled?.[0] ?? closest(written, known.keys());
}

function noSuchSeries(id: string, known: ReadonlyMap<string, Series | null>): Sentence {
  if (known.size === 0) {
    return {
      zh: `没有“${id}”这组数：请在exhibition.yaml旁边建series.yaml，把它写进去`,
      en: `there is no series "${id}": make a file series.yaml beside exhibition.yaml and put it there`,
    };
  }
  const hint = offer(meantSeries(id, known));
  return {
    zh: `series.yaml中没有“${id}”：请改正编号，或在series.yaml中加上这一组数${hint.zh}`,
    en: `there is no series "${id}" in series.yaml: correct the id, or add the series${hint.en}`,
  };
}

function unitsDiffer(one: Series, other: Series): Sentence {
  const [language = ''] = Object.keys(one.unit).filter((each) => one.unit[each] !== other.unit[each]);
  const [unit = '', otherUnit = ''] = [one.unit[language], other.unit[language]];
  return {
    zh: `“${one.id}”与“${other.id}”的单位不同（“${unit}”和“${otherUnit}”），不能画在一张图里：请分成两张图，或把单位写成一样`,
    en: `"${one.id}" and "${other.id}" have different units ("${unit}" and "${otherUnit}") and cannot share a chart: make two charts, or write the unit alike`,
  };
}

function sameTitle(one: string, other: string): Sentence {
  return {
    zh: `“${one}”与“${other}”的title相同，图上分不清两条线：请在series.yaml中写成不同的名称`,
    en: `"${one}" and "${other}" have the same title, so that their lines cannot be told apart: give each its own in series.yaml`,
  };
}

const nothingToSee: Sentence = {
  zh: '没有一个数大于0，图上什么也看不见：请检查数值',
  en: 'no value is above 0, so that nothing would be seen: check the values',
};

function stepDown(before: SeriesPoint, after: SeriesPoint): Sentence {
  return {
    zh: `form: stairs画的是越积越多的数，${after.year}年却从${before.value}降到${after.value}：请核对series.yaml里的数，有升有降就改为form: lines`,
    en: `form: stairs is for what adds up, and in ${after.year} the value falls from ${before.value} to ${after.value}: check it in series.yaml, or write form: lines`,
  };
}

function negative(form: string, year: number): Sentence {
  return {
    zh: `form: ${form}画不了负数（${year}年）：请改为form: lines`,
    en: `form: ${form} cannot draw a value below zero (${year}): write form: lines`,
  };
}
