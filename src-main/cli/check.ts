/** `nianlun check DIR [--json] [--release] [--today DATE] [--language zh|en]` */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Problem, readExhibition } from '../exhibition/index.ts';
import { isCalendarDate } from '../exhibition/check/schema/calendar.ts';
import { dayOf } from '../contract/day.ts';
import type { Exhibition } from '../contract/exhibition.ts';
import type { Sentence } from '../contract/sentence.ts';
import { type Io, misused } from './io.ts';
import { isSpoken, notSpoken } from './sentences.ts';

export const checkArguments = {
  json: { type: 'boolean', default: false },
  release: { type: 'boolean', default: false },
  today: { type: 'string' },
  language: { type: 'string' },
} as const;

/**
 * Prints every problem of an exhibition, or that there is none and how much was read. Gives 1 when there are errors, 0 with warnings
 * only, 2 when it was not understood. Throws what parseArgs throws.
 */
export async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: checkArguments,
    strict: true,
    allowPositionals: true,
  });
  const { json, release, today, language } = values;
  if (language !== undefined && !isSpoken(language)) return misused(io, notSpoken(language));
  const told: Io = language === undefined ? io : { ...io, language };
  if (today !== undefined && !(today.length === 10 && isCalendarDate(today))) {
    return misused(told, {
      zh: `--today 不能是“${today}”；请写成 2026-12-01 这样的日期。`,
      en: `--today can't be "${today}"; write a day like 2026-12-01.`,
    });
  }
  const [dir, ...more] = positionals;
  if (dir === undefined || more.length > 0) {
    return misused(told, {
      zh: '请写出一个展览文件夹，例如 nianlun check assets/exhibitions/changchun。',
      en: 'Name one exhibition folder, for example nianlun check assets/exhibitions/changchun.',
    });
  }
  const stats = await stat(dir).catch(() => undefined);
  if (stats?.isDirectory() !== true) {
    return misused(told, {
      zh: `没有文件夹“${dir}”；请检查路径。`,
      en: `There is no folder "${dir}"; check the path.`,
    });
  }
  const { problems, exhibition } = await readExhibition(dir, {
    release,
    today: today ?? dayOf(new Date()),
    thorough: true,
  });
  if (json) io.out(JSON.stringify(problems, null, 2));
  else for (const problem of problems) io.out(line(problem, told.language));
  if (!json && exhibition !== undefined && problems.length === 0) io.out(allWell(exhibition)[told.language]);
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function line({ file, line, column, severity, ...sentence }: Problem, language: 'zh' | 'en'): string {
  const warning = severity === 'warning' ? { zh: '提醒：', en: 'warning: ' }[language] : '';
  return `${file}:${line}:${column}: ${warning}${sentence[language]}`;
}

function allWell({ chapters }: Exhibition): Sentence {
  const pages = chapters.flatMap((chapter) => chapter.pages);
  const exhibits = pages.filter(({ exhibit }) => exhibit !== undefined).length;
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  return {
    zh: `没有发现问题：共${chapters.length}章、${pages.length}页、${exhibits}件展品。`,
    en: `No problems found: ${counted(chapters.length, 'chapter')}, ${counted(pages.length, 'page')}, ${counted(exhibits, 'exhibit')}.`,
  };
}
