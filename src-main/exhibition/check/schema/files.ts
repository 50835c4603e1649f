/** One schema for each authored file. Unknown keys are errors everywhere: a mistyped key must not be silently lost. */
import { z } from 'zod';
import { sceneIds } from '../../../contract/scenes.ts';
import { didYouMean } from '../closest.ts';
import type { Known } from '../pass.ts';
import { isCalendarDate } from './calendar.ts';
import {
  date,
  factIds,
  figure,
  fullDate,
  id,
  latitude,
  longitude,
  must,
  reviewed,
  sourceIds,
  text,
  words,
  year,
} from './parts.ts';

const language = z.string().check(
  must<string>(
    (value) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value),
    (value) => ({
      zh: `“${value}”不是语言代码：请写成zh、en、de这样的代码`,
      en: `"${value}" is no language code: write a code such as zh, en or de`,
    }),
  ),
);

export const webAddress = z.string().check(
  must<string>(
    (value) => /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
    (value) => ({
      zh: `“${value}”不是网址：请以https://或http://开头完整填写`,
      en: `"${value}" is no web address: write it in full, beginning with https:// or http://`,
    }),
  ),
);

const yearlyDay = z.string().check(
  must<string>(
    // 2000 was a leap year, so that 02-29 can be named.
    (value) => value.length === 5 && isCalendarDate(`2000-${value}`),
    (value) => ({
      zh: `“${value}”不是日子：请写成“09-18”（月-日）`,
      en: `"${value}" is no day of the year: write it like "09-18" (month-day)`,
    }),
  ),
);

/** The two keys that the other files are checked against; read first, and each for itself. */
export const spanSchema = z.strictObject({ from: z.int().min(1).max(9999), to: z.int().min(1).max(9999) }).check(
  must<{ from: number; to: number }>(
    (span) => span.from <= span.to,
    () => ({ zh: '起始年份晚于结束年份：请对调', en: 'the first year is later than the last: swap them' }),
  ),
);
export const languagesSchema = z.array(language).check(
  must<string[]>(
    (list) => list.length > 0 && new Set(list).size === list.length,
    () => ({
      zh: '语言至少要有一种，且不能重复：例如 [zh, en]',
      en: 'name at least one language, and none twice: for example [zh, en]',
    }),
  ),
);

/**
 * Bytes that a code to take away may hold: 105 modules a side, which a phone still reads from an arm's length at 13 cm. The
 * standard (ISO/IEC 18004) would take 2,953 in a code of 22 cm.
 */
const mostInCode = 1000;

/** UTF-8 bytes of a text in all its languages together: a visitor may have two of them on screen. */
function bytesOf(told: Readonly<Record<string, string>> | undefined): number {
  return Object.values(told ?? {}).reduce((sum, words_) => sum + Buffer.byteLength(words_), 0);
}

/** Both first languages at once. */
const together = 'both';

/** A text that stands shorter is not even seen; one that stands longer has stopped. In seconds. */
const displaySeconds = z.number().min(5).max(600);

function displayLanguage({ languages }: Known) {
  if (languages === undefined) return z.string();
  const allowed = [...languages, together];
  return z.string().check(
    must<string>(
      (value) => allowed.includes(value),
      (value) => {
        const hint = didYouMean(value, allowed);
        return {
          zh: `语言“${value}”不在展览的语言之列：请写展览的语言，或写both${hint.zh}`,
          en: `the language "${value}" is not one of the exhibition's: write one of these, or both${hint.en}`,
        };
      },
    ),
  );
}

function chapterId({ chapters }: Known) {
  if (chapters === undefined) return z.string();
  return z.string().check(
    must<string>(
      (value) => chapters.has(value),
      (value) => {
        const hint = didYouMean(value, chapters);
        return {
          zh: `没有“${value}”这一章：请写chapters中的文件夹名${hint.zh}`,
          en: `there is no chapter "${value}": write the name of a folder in chapters${hint.en}`,
        };
      },
    ),
  );
}

function some<T>(item: z.ZodType<T>) {
  return z.array(item).check(
    must<T[]>(
      (list) => list.length > 0,
      () => ({ zh: '列表是空的：请填写，或删去这一项', en: 'the list is empty: fill it in, or remove the key' }),
    ),
  );
}

/** `display:` of `exhibition.yaml`: what a wall without visitors plays. */
export function displaySchema(known: Known) {
  return z.strictObject({
    languages: some(displayLanguage(known)).optional(),
    playlist: some(
      z.strictObject({
        chapter: chapterId(known),
        pages: some(z.int().min(1)).optional(),
        seconds: displaySeconds.optional(),
      }),
    ),
  });
}

/** `exhibition.yaml`. */
export function exhibitionSchema(known: Known) {
  const words_ = text(known);
  return z.strictObject({
    id,
    version: words,
    title: words_,
    invitation: words_,
    languages: languagesSchema,
    span: spanSchema,
    home: z.strictObject({ name: words_, lat: latitude, lon: longitude }),
    map: z.enum(['rings', 'globe']).default('rings'),
    map_approval: words.optional(),
    cities_complete: z.boolean().default(false),
    cities_note: words_.optional(),
    cities_figures: z.array(figure(known)).optional(),
    disagreements: z.enum(['public', 'staff']).default('public'),
    take_away: z
      .strictObject({ address: webAddress.optional(), text: words_.optional(), caption: words_.optional() })
      .check(
        must<{ address?: string | undefined; text?: unknown }>(
          (value) => value.address !== undefined || value.text !== undefined,
          () => ({
            zh: '既没有address也没有text：请填写其一',
            en: 'has neither address nor text: fill in one of them',
          }),
        ),
        must<{ address?: string | undefined; text?: Readonly<Record<string, string>> | undefined }>(
          ({ address, text: told }) => address !== undefined || bytesOf(told) <= mostInCode,
          ({ text: told }) => ({
            zh: `text各语言合计${bytesOf(told)}字节，二维码只容得下${mostInCode}字节（约${Math.floor(mostInCode / 3)}个汉字）：请缩短，或改用address`,
            en: `text has ${bytesOf(told)} bytes in all languages, and the code holds ${mostInCode}: shorten it, or give an address`,
          }),
        ),
      )
      .optional(),
    display: displaySchema(known).optional(),
    quiet_days: z.array(yearlyDay).optional(),
    sound: z.boolean().default(false),
    credits: words_.optional(),
  });
}

/** One entry of `sources.yaml`; its key is its id. */
export function sourceSchema(known: Known) {
  return z.strictObject({
    title: text(known),
    publisher: text(known),
    date: date.optional(),
    address: webAddress.optional(),
    grade: z.enum(['A', 'B', 'C']),
    review_by: fullDate.optional(),
  });
}

/** A statement in the editors' own words. Its grade is that of its sources. */
export function factSchema(known: Known) {
  return z.strictObject({ words: text(known), sources: sourceIds(known) });
}

/** `chapter.yaml`. */
export function chapterSchema(known: Known) {
  return z.strictObject({
    year: year(known),
    years: text(known).optional(),
    date: date.optional(),
    place: text(known).optional(),
    /** Which of both it has is checked beside it: each has a sentence of its own. */
    scene: z.enum(sceneIds).optional(),
    picture: id.optional(),
    scene_labels: z.array(text(known)).optional(),
    picture_text: text(known).optional(),
    importance: z.literal([1, 2, 3]),
    minutes: z.number().positive(),
    /** A picture finds a figure by its id. */
    figures: z.array(figure(known).extend({ id: id.optional() })).optional(),
    /** Each is checked for itself: one with a mistake is left out, and the chapter is shown without it. */
    exhibits: z.unknown().optional(),
    facts: factIds(known).optional(),
    sources: sourceIds(known),
    note: text(known).optional(),
    reviewed: reviewed.optional(),
  });
}

/** One entry of `moments.yaml`. */
export function momentSchema(known: Known) {
  return z.strictObject({
    id,
    year: year(known),
    date: date.optional(),
    title: text(known),
    text: text(known),
    note: text(known).optional(),
    sources: sourceIds(known),
    reviewed: reviewed.optional(),
  });
}

/** The `properties` of a GeoJSON file in `routes/`. */
export function routeSchema(known: Known) {
  return z.strictObject({
    title: text(known),
    lead: text(known),
    figures: z.array(figure(known)).optional(),
    sources: sourceIds(known),
    note: text(known).optional(),
  });
}

/** The `properties` of one stop in it. */
export function stopSchema(known: Known) {
  return z.strictObject({
    id,
    kind: z.enum(['station', 'country']),
    name: text(known),
    country: text(known).optional(),
    gauge_change: z.boolean().optional(),
    km: z.number().nonnegative().optional(),
    note: text(known).optional(),
    sources: sourceIds(known),
  });
}

export const pointSchema = z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([longitude, latitude]) });

/** The outer shell of a line; what `properties` and each stop hold is checked for itself, so that every mistake is told at its own place. */
export const collectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  name: z.string().optional(),
  properties: z.unknown().optional(),
  features: z.array(z.unknown()),
});

export const featureSchema = z.strictObject({
  type: z.literal('Feature'),
  geometry: z.unknown().optional(),
  properties: z.unknown().optional(),
});
