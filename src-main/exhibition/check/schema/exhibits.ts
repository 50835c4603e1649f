/** What stands on a page besides words, as `exhibits:` of chapter.yaml and series.yaml write it. */
import { z } from 'zod';
import type { Sentence } from '../../../contract/sentence.ts';
import { isMapping } from '../../read/located.ts';
import { curlyQuotes } from '../../read/yaml-sentences.ts';
import type { Known } from '../pass.ts';
import { webAddress } from './files.ts';
import { date, figure, inEveryLanguage, must, sourceIds, wholeText } from './parts.ts';

/** The keys for kinds of exhibits, one of which each entry has. */
export const exhibitKinds = ['photo', 'then_and_now', 'film', 'voice', 'chart', 'guess'] as const;
export type ExhibitKind = (typeof exhibitKinds)[number];

const isInside = (path: string): boolean =>
  !/[\\／]|^[A-Za-z]+:/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
const isInCurlyQuotes = /^[“”‘’].*[“”‘’]$/;
/** Names that Windows and most sticks do not allow; a wall refuses some of them everywhere (`server/path-guard.ts`). */
const unusable = /[:*?"<>|]|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)|[. ]\//i;

/** A file below media/. That it stays inside is the folder's care; this is for editors on Windows. */
const mediaFile = z.string().check(
  must<string>(
    (value) => !value.startsWith('media/'),
    (value) => ({
      zh: `路径从media文件夹里面写起：请写“${value.slice('media/'.length)}”`,
      en: `a path begins inside media: write "${value.slice('media/'.length)}"`,
    }),
  ),
  must<string>(
    (value) => !isInCurlyQuotes.test(value),
    () => curlyQuotes,
  ),
  must<string>(isInside, (value) => ({
    zh: `“${value}”不是media文件夹里的文件：请从media往下写，用半角斜杠“/”，如 photographs/plant.jpg`,
    en: `"${value}" is no file inside media: write its path from there with forward slashes, such as photographs/plant.jpg`,
  })),
  must<string>(
    (value) => !isInside(value) || !unusable.test(value),
    (value) => ({
      zh: `“${value}”在Windows上不能作文件名（不能含 : * ? " < > |，不能叫con、aux等，文件夹名不能以空格或点结尾）：请把文件改名，这里照改`,
      en: `Windows allows no file of the name "${value}" (none of : * ? " < > |, no con, aux and the like, no folder that ends in a space or a point): rename the file, and write its new name here`,
    }),
  ),
);

/** Words with their times, in a file of their own. */
const wordsFile = mediaFile.check(
  must<string>(
    (value) => /\.(?:vtt|txt)$/i.test(value),
    (value) => ({
      zh: `“${value}”不是WebVTT文件：请把文字连同时间写进以.vtt结尾的文件，这里写它的名称`,
      en: `"${value}" is no WebVTT file: put the words with their times into a file that ends in .vtt, and name that here`,
    }),
  ),
  // Editors of text add this ending by themselves, and Windows hides it.
  must<string>(
    (value) => !/\.txt$/i.test(value),
    (value) => {
      const name = value.replace(/(?:\.vtt)?\.txt$/i, '.vtt');
      return {
        zh: `“${value}”以.txt结尾：如果里面是WebVTT（第一行是WEBVTT），请把文件改名为“${name}”，这里也这样写；否则请先转换成WebVTT`,
        en: `"${value}" ends in .txt: if it is WebVTT, with WEBVTT on its first line, rename the file to "${name}" and write that here; otherwise convert it first`,
      };
    },
  ),
);

/** A date, or words by language where it is not known exactly. */
function taken(known: Known) {
  return z.unknown().transform((value, { issues }): string | Record<string, string> => {
    const result = (isMapping(value) ? wholeText(known) : date).safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    if (typeof value === 'string' || typeof value === 'number') {
      issues.push({ code: 'custom', input: value, params: { sentence: noDate(String(value)) } });
      return z.NEVER;
    }
    for (const issue of result.error.issues) issues.push({ ...issue } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
}

function noDate(written: string): Sentence {
  return {
    zh: `“${written}”不是日期：请写成"1961"、"1961-02"或"1961-02-06"，且须是真实的日子；不确切就用文字，如 { zh: 约1961年, en: about 1961 }`,
    en: `"${written}" is no date: write "1961", "1961-02" or "1961-02-06", a day that exists; where it is not known exactly, words such as { zh: 约1961年, en: about 1961 }`,
  };
}

function shot(known: Known) {
  return { alternative: wholeText(known), caption: wholeText(known), credit: wholeText(known), taken: taken(known) };
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** From the left and from the top, as shares of the picture. */
const focal = z.custom<readonly [number, number]>().check(
  must<unknown>(
    (value) => Array.isArray(value) && value.length === 2 && value.every(isShare),
    () => ({
      zh: '要留住的地方写成两个0到1之间的数，离左边多远、离上边多远，如 [0.3, 0.5]：请改正',
      en: 'what must stay in sight is two numbers from 0 to 1, how far from the left and from the top, such as [0.3, 0.5]: correct it',
    }),
  ),
);

function photo(known: Known) {
  return z.strictObject({
    file: mediaFile,
    ...shot(known),
    focal: focal.optional(),
    ink: z.boolean().default(false),
    sources: sourceIds(known, true).optional(),
  });
}

function film(known: Known) {
  return z.strictObject({
    file: mediaFile,
    ...shot(known),
    poster: mediaFile,
    focal: focal.optional(),
    captions: inEveryLanguage(known, wordsFile).optional(),
    silent: z.boolean().default(false),
    address: webAddress.optional(),
    sources: sourceIds(known, true).optional(),
  });
}

function voice(known: Known) {
  return z.strictObject({
    file: mediaFile,
    speaker: wholeText(known),
    words: inEveryLanguage(known, wordsFile),
    credit: wholeText(known),
    taken: taken(known),
    sources: sourceIds(known, true).optional(),
  });
}

const seriesId = z.string().check(
  must<string>(
    (value) => !/[,，、]/.test(value),
    (value) => {
      const list = `[${value.split(/[,，、]\s*/).join(', ')}]`;
      return { zh: `几组数要写成列表：请写成 ${list}`, en: `several series are written as a list: write ${list}` };
    },
  ),
);

/** Lines beyond that can't be told apart. */
const mostLines = 4;

function chart(known: Known) {
  return z
    .strictObject({
      form: z.enum(['rings', 'stairs', 'lines']),
      series: z.preprocess(
        (value) => (typeof value === 'string' ? [value] : value),
        z.array(seriesId).min(1).max(mostLines),
      ),
      title: wholeText(known),
      caption: wholeText(known).optional(),
    })
    .check(
      must<{ form: string; series: readonly string[] }>(
        ({ form, series }) => form === 'lines' || series.length === 1,
        ({ form }) => ({
          zh: `form: ${form}只画一组数：请只留一个编号，或改为form: lines`,
          en: `form: ${form} draws one series: name one only, or write form: lines`,
        }),
      ),
      must<{ series: readonly string[] }>(
        ({ series }) => new Set(series).size === series.length,
        () => ({
          zh: 'series中有编号写了两次，两条线会重合：请删去其中一个',
          en: 'series names one twice, and its lines would lie on each other: remove one of them',
        }),
      ),
    );
}

function guess(known: Known) {
  return z
    .strictObject({
      question: wholeText(known),
      from: z.number(),
      to: z.number(),
      step: z.number().positive(),
      answers: z.enum(['number', 'year']).default('number'),
      figure: figure(known, wholeText(known)).omit({ pages: true }),
      says: wholeText(known).optional(),
      chart: chart(known).optional(),
    })
    .check(
      must<{ from: number; to: number }>(
        ({ from, to }) => from < to,
        () => ({ zh: 'from须小于to：请对调', en: 'from must be less than to: swap them' }),
      ),
      must<{ from: number; to: number; step: number }>(
        ({ from, to, step }) => step <= to - from,
        () => ({
          zh: 'step比from到to的整个范围还大，没有什么可猜：请改小',
          en: 'step is larger than the whole range from from to to, which leaves nothing to guess: make it smaller',
        }),
      ),
      must<{ from: number; to: number; figure: { number: number } }>(
        ({ from, to, figure: { number } }) => number >= from && number <= to,
        ({ from, to, figure: { number } }) => ({
          zh: `答案${number}不在${from}到${to}之间，谁也猜不到：请放宽范围，或改正数值`,
          en: `the answer ${number} does not lie between ${from} and ${to}, so it cannot be set: widen the range or correct the number`,
        }),
      ),
      must<{ answers: string; figure: { number: number }; from: number; to: number; step: number }>(
        ({ answers, from, to, step, figure: { number } }) =>
          answers !== 'year' || [from, to, step, number].every(Number.isInteger),
        () => ({
          zh: 'answers: year只用整年：from、to、step和答案请写整数',
          en: 'answers: year takes whole years: write from, to, step and the number without decimals',
        }),
      ),
      must<{ answers: string; from: number; to: number }>(
        ({ answers, from, to }) => answers !== 'year' || (from >= 1 && to <= 9999),
        ({ from, to }) => ({
          zh: `answers: year问的是年份，而${from}到${to}不是年份：请写年份，或删去answers`,
          en: `answers: year asks for a year, and ${from} to ${to} are none: write years, or remove answers`,
        }),
      ),
    );
}

/** One exhibit, with the page that it stands on. */
export function exhibitSchema(known: Known) {
  return z
    .strictObject({
      page: z.int().min(1),
      photo: photo(known).optional(),
      then_and_now: z.strictObject({ then: photo(known), now: photo(known) }).optional(),
      film: film(known).optional(),
      voice: voice(known).optional(),
      chart: chart(known).optional(),
      guess: guess(known).optional(),
    })
    .check((payload) => {
      const found = exhibitKinds.filter((kind) => payload.value[kind] !== undefined);
      // A key that is there under a slip of the pen is told at the slip.
      const slipped = payload.issues.some(({ code }) => code === 'unrecognized_keys');
      if (found.length === 1 || (found.length === 0 && slipped)) return;
      const sentence = found.length === 0 ? nothingShown : tooMany(found);
      payload.issues.push({ code: 'custom', input: payload.value, params: { sentence } });
    });
}

const nothingShown: Sentence = {
  zh: `没有写放什么：请写${exhibitKinds.join('、')}之一`,
  en: `it does not say what is shown: write one of ${exhibitKinds.join(', ')}`,
};

function tooMany(found: readonly string[]): Sentence {
  return {
    zh: `一页只放一件展品，这里有${found.join('、')}：请分到不同的页，或删去其余`,
    en: `a page holds one exhibit, and here are ${found.join(', ')}: give each a page of its own, or remove all but one`,
  };
}

export type AuthoredExhibit = z.output<ReturnType<typeof exhibitSchema>>;

function point(known: Known) {
  return z.strictObject({
    year: z.int().min(1).max(9999),
    value: z.number(),
    approximately: z.enum(['about', 'more-than', 'nearly']).optional(),
    labels: z.array(wholeText(known)).optional(),
    sources: sourceIds(known).optional(),
  });
}

function gap(known: Known) {
  return z
    .strictObject({ from: z.int().min(1).max(9999), to: z.int().min(1).max(9999), note: wholeText(known).optional() })
    .check(
      must<{ from: number; to: number }>(
        ({ from, to }) => from <= to,
        () => ({ zh: '起始年份晚于结束年份：请对调', en: 'the first year is later than the last: swap them' }),
      ),
    );
}

/** One series of series.yaml; what its points and gaps say together is checked beside it. */
export function seriesSchema(known: Known) {
  return z.strictObject({
    title: wholeText(known),
    unit: wholeText(known),
    definition: wholeText(known),
    sources: sourceIds(known).optional(),
    points: z.array(point(known)).min(2),
    gaps: z.array(gap(known)).optional(),
  });
}
