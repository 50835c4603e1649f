/** The building blocks of the authored files. Each carries the sentence that an editor reads when it is wrong. */
import { z } from 'zod';
import type { Sentence } from '../../../contract/sentence.ts';
import { didYouMean, offer } from '../closest.ts';
import { meantLanguage } from '../other-names.ts';
import type { Known } from '../pass.ts';
import { isCalendarDate } from './calendar.ts';

/** Fails with a sentence of our own when `holds` is false. */
export function must<T>(holds: (value: T) => boolean, sentence: (value: T) => Sentence): z.core.CheckFn<T> {
  return (payload) => {
    if (holds(payload.value)) return;
    payload.issues.push({ code: 'custom', input: payload.value, params: { sentence: sentence(payload.value) } });
  };
}

export const id = z.string().check(
  must<string>(
    (value) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(value),
    (value) => ({
      zh: `编号“${value}”只能用小写字母、数字和短横：请改写，例如 sendai-1980`,
      en: `the id "${value}" may hold lower-case letters, digits and hyphens only: write it like sendai-1980`,
    }),
  ),
);

/** Without the spaces round it, also those of no width: no reader sees them, and no two texts should differ by them. */
export const words = z.string().check(
  z.overwrite((value) => value.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '')),
  must<string>(
    (value) => value !== '',
    () => ({ zh: '文字是空的：请填写，或删去这一项', en: 'the text is empty: fill it in, or remove the key' }),
  ),
);

/** Words by language. A missing language is a warning, told elsewhere; no language at all is an error. */
export function text(known: Known) {
  return byLanguage(known, words);
}

/** Words in every language of the exhibition: one that is missing is an error. */
export function wholeText(known: Known) {
  return inEveryLanguage(known, words);
}

/** The same for each language. */
export function inEveryLanguage(known: Known, each: z.ZodType<string>) {
  return byLanguage(known, each).check((payload) => {
    const written = Object.keys(payload.value);
    for (const language of known.languages?.filter((one) => !written.includes(one)) ?? [])
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        params: { onKey: true, sentence: missingLanguage(language) },
      });
  });
}

/** A text lacks one of the exhibition’s languages. */
export function missingLanguage(language: string): Sentence {
  return {
    zh: `缺少语言“${language}”的文字：请补译`,
    en: `there are no words in "${language}": add the translation`,
  };
}

function byLanguage(known: Known, each: z.ZodType<string>) {
  return z.record(z.string(), each).check((payload) => {
    const languages = Object.keys(payload.value);
    if (languages.length === 0) {
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        params: { sentence: { zh: '没有任何语言的文字：请填写', en: 'holds no words in any language: fill them in' } },
      });
    }
    const { languages: ours } = known;
    if (ours === undefined) return;
    for (const language of languages.filter((one) => !ours.includes(one))) {
      const hint = offer(meantLanguage(language, ours));
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        path: [language],
        params: {
          onKey: true,
          sentence: {
            zh: `语言“${language}”不在展览的语言之列：请改正，或在exhibition.yaml的languages中加上${hint.zh}`,
            en: `the language "${language}" is not one of the exhibition's: correct it, or add it to languages in exhibition.yaml${hint.en}`,
          },
        },
      });
    }
  });
}

/** "2018", "2018-09" or "2018-09-30". A bare 2018 is read as its words, since YAML takes it for a number. */
export const date = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().check(
    must<string>(isCalendarDate, (value) => ({
      zh: `“${value}”不是日期：请写成“2018”“2018-09”或“2018-09-30”，且须是真实的日子`,
      en: `"${value}" is no date: write "2018", "2018-09" or "2018-09-30", a day that exists`,
    })),
  ),
);

export const fullDate = date.check(
  must<string>(
    (value) => value.length === 10,
    (value) => ({
      zh: `“${value}”缺少月或日：请写成“2018-09-30”`,
      en: `"${value}" lacks its month or day: write it like "2018-09-30"`,
    }),
  ),
);

/** A year within the exhibition’s span; any year where the span itself has a mistake. */
export function year(known: Known) {
  return z.int().check(
    must<number>(
      (value) => known.span === undefined || (value >= known.span.from && value <= known.span.to),
      (value) => ({
        zh: `${value}年不在展览的年份之内（${known.span?.from}—${known.span?.to}）：请改正年份，或改exhibition.yaml的span`,
        en: `${value} is outside the exhibition's years (${known.span?.from}–${known.span?.to}): correct it, or change span in exhibition.yaml`,
      }),
    ),
  );
}

function within(limit: number, zh: string, en: string) {
  return z.number().check(
    must<number>(
      (value) => Math.abs(value) <= limit,
      (value) => ({
        zh: `${zh}${value}超出范围（−${limit}到${limit}）：请检查经纬度是否写反`,
        en: `the ${en} ${value} is out of range (−${limit} to ${limit}): check whether latitude and longitude are swapped`,
      }),
    ),
  );
}

export const latitude = within(90, '纬度', 'latitude');
export const longitude = within(180, '经度', 'longitude');

/** An id of another file's list. Undefined ids: that file is broken, so nothing is held against it. */
function listed(ids: ReadonlySet<string> | undefined, file: string, thing: string) {
  if (ids === undefined) return z.string();
  return z.string().check(
    must<string>(
      (value) => ids.has(value),
      (value) => {
        const hint = didYouMean(value, ids);
        return {
          zh: `${file}中没有“${value}”：请改正编号，或在${file}中加上这一条${hint.zh}`,
          en: `there is no ${thing} "${value}" in ${file}: correct the id, or add the ${thing}${hint.en}`,
        };
      },
    ),
  );
}

function sourceId(known: Known) {
  return listed(known.sources, 'sources.yaml', 'source');
}

/** The statements of facts.yaml that the pages of a chapter tell: a list for each page. */
export function factIds(known: Known) {
  return z.array(z.array(listed(known.facts, 'facts.yaml', 'fact')));
}

/** At least one source: what nothing backs is not shown. */
export function sourceIds(known: Known, allowNone = false) {
  return z.array(sourceId(known)).check(
    must<string[]>(
      (value) => allowNone || value.length > 0,
      () => ({
        zh: '没有出处：请在sources中写上至少一个编号',
        en: 'has no source: name at least one id in sources',
      }),
    ),
  );
}

export const reviewed = z.strictObject({ by: words, on: fullDate });

/** A number that never appears without its date and its sources. `said`: its words. */
export function figure(known: Known, said = text(known)) {
  return z.strictObject({
    number: z.number(),
    approximately: z.enum(['about', 'more-than', 'nearly']).optional(),
    unit: said,
    label: said.optional(),
    as_of: date,
    pages: z.array(z.int().min(1)).optional(),
    sources: sourceIds(known),
  });
}
