/** The programme of a wall in display mode, as its section in exhibition.yaml is written. */
import { z } from 'zod';
import { didYouMean } from '../closest.ts';
import type { Known } from '../pass.ts';
import { must } from './parts.ts';

/** Both first languages at once. */
const together = 'both';

/** A text that stands shorter is not even seen; one that stands longer has stopped. In seconds. */
const seconds = z.number().min(5).max(600);

function choice(known: Known) {
  return z.string().check(
    must<string>(
      (value) => value === together || known.languages === undefined || known.languages.includes(value),
      (value) => {
        const hint = didYouMean(value, [...(known.languages ?? []), together]);
        return {
          zh: `语言“${value}”不在展览的语言之列：请写展览的语言，或写both${hint.zh}`,
          en: `the language "${value}" is not one of the exhibition's: write one of these, or both${hint.en}`,
        };
      },
    ),
  );
}

function chapterId(known: Known) {
  return z.string().check(
    must<string>(
      (value) => known.chapters === undefined || known.chapters.has(value),
      (value) => {
        const hint = didYouMean(value, known.chapters ?? []);
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
    languages: some(choice(known)).optional(),
    playlist: some(
      z.strictObject({
        chapter: chapterId(known),
        pages: some(z.int().min(1)).optional(),
        seconds: seconds.optional(),
      }),
    ),
  });
}
