/** `nianlun visits [--since DATE] [--csv FILE] [--data DIR] [--exhibition DIR]` */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Exhibition } from '../contract/exhibition.ts';
import type { Sentence } from '../contract/sentence.ts';
import { parseView, titleOf } from '../contract/views.ts';
import { dwellBounds, type VisitKind } from '../contract/visits.ts';
import { staffEn } from '../contract/words/staff.en.ts';
import { staffZh } from '../contract/words/staff.zh.ts';
import { wallEn } from '../contract/words/wall.en.ts';
import { wallZh } from '../contract/words/wall.zh.ts';
import { isCalendarDate } from '../exhibition/check/schema/calendar.ts';
import { readExhibition } from '../exhibition/index.ts';
import { dataPaths, usualDataFolder } from '../store/paths.ts';
import { fewest, figuresAsCsv, figuresOf, type VisitFigures } from '../store/visits/figures.ts';
import { readVisits } from '../store/visits/database.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { type Io, misused, tell } from './io.ts';

const duration = (seconds: number, language: 'zh' | 'en'): string =>
  seconds < 60
    ? { zh: `${seconds}秒`, en: `${seconds} s` }[language]
    : { zh: `${seconds / 60}分钟`, en: `${seconds / 60} min` }[language];

function dwell(key: string, language: 'zh' | 'en'): string {
  const last = dwellBounds.at(-1) ?? 0;
  if (key === 'more') return { zh: `超过${duration(last, 'zh')}`, en: `over ${duration(last, 'en')}` }[language];
  return { zh: `${duration(Number(key), 'zh')}以内`, en: `up to ${duration(Number(key), 'en')}` }[language];
}

function view(notation: string, exhibition: Exhibition | undefined, language: 'zh' | 'en'): string {
  const asked = parseView(notation);
  const title = asked && titleOf(asked, exhibition);
  if (typeof title === 'string') return { zh: wallZh, en: wallEn }[language][title];
  return title?.[language] ?? Object.values(title ?? {})[0] ?? notation;
}

/** How far visits got, as staff read it on their own page. */
function step(key: string, language: 'zh' | 'en'): string {
  const words: Readonly<Record<string, string>> = { zh: staffZh, en: staffEn }[language];
  return words[`step-${key}`] ?? key;
}

/** The name of one row. */
export function nameOfFigure(
  kind: VisitKind,
  key: string,
  exhibition: Exhibition | undefined,
  language: 'zh' | 'en',
): string {
  switch (kind) {
    case 'hour':
      return { zh: `${Number(key)}时`, en: `${key}:00` }[language];
    case 'dwell':
      return dwell(key, language);
    case 'view':
      return view(key, exhibition, language);
    case 'step':
      return step(key, language);
    default:
      return key === 'both' ? { zh: '双语', en: 'both' }[language] : key;
  }
}

export const visitsArguments = {
  since: { type: 'string' },
  csv: { type: 'string' },
  data: { type: 'string' },
  exhibition: { type: 'string' },
} as const;

/** In the order of a visit: it begins at an hour and in a language, gets so far, opens this and that, and ends. */
const headings: Readonly<Record<Exclude<VisitKind, 'visit'>, Sentence>> = {
  hour: { zh: '什么时候来', en: 'Hours' },
  language: { zh: '用什么语言', en: 'Languages on screen' },
  step: { zh: '看到哪一步', en: 'How far visits got' },
  view: { zh: '看了什么', en: 'What was opened' },
  dwell: { zh: '停留多久', en: 'How long visits lasted' },
};

/** Prints the figures, or writes them to a file for a spreadsheet. Gives 1 when there is nothing to read or no place to write. */
export async function runVisits(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: visitsArguments, strict: true, allowPositionals: false });
  const { since, csv, data, exhibition } = values;
  if (since !== undefined && !(since.length === 10 && isCalendarDate(since))) {
    return misused(io, {
      zh: `--since 不能是“${since}”；请写成 2026-12-01 这样的日期。`,
      en: `--since can't be "${since}"; write a day like 2026-12-01.`,
    });
  }
  const { folder, visits: file } = dataPaths(data ?? usualDataFolder());
  const read = await readVisits(file, since);
  if (read.status === 'missing') {
    tell(io, {
      zh: `“${folder}”里还没有观众数据；程序展出后才开始计数，也可用 --data 指明数据文件夹。`,
      en: `There are no visitor figures in "${folder}" yet; counting begins with the show. --data names another data folder.`,
    });
    return 1;
  }
  if (read.status === 'unreadable') {
    tell(io, {
      zh: `观众数据“${file}”无法读取（${read.why}）；程序下次启动时会检查并另存损坏的文件。`,
      en: `The visitor figures "${file}" can't be read (${read.why}); the next start of the program checks them and sets a damaged file aside.`,
    });
    return 1;
  }
  if (csv !== undefined) return writeCsv(csv, figuresAsCsv(read.counts), io);
  const dir = exhibition ?? (await usualExhibition(folders));
  const shown = dir === null ? undefined : (await readExhibition(dir)).exhibition;
  for (const line of lines(figuresOf(read.counts), shown, io.language)) io.out(line);
  return 0;
}

async function writeCsv(file: string, text: string, io: Io): Promise<number> {
  try {
    await writeFile(file, text);
    return 0;
  } catch (error) {
    tell(io, {
      zh: `文件“${file}”无法写入（${(error as Error).message}）；请用 --csv 指定别处。`,
      en: `The file "${file}" can't be written (${(error as Error).message}); name another place with --csv.`,
    });
    return 1;
  }
}

function* lines(
  { visits, rows }: VisitFigures,
  exhibition: Exhibition | undefined,
  language: 'zh' | 'en',
): Generator<string> {
  yield { zh: `共 ${visits} 次参观`, en: `${visits} visits in all` }[language];
  const few = { zh: `不足${fewest}`, en: `fewer than ${fewest}` }[language];
  for (const [kind, heading] of Object.entries(headings)) {
    const found = rows[kind as keyof typeof rows];
    if (found.length === 0) continue;
    yield '';
    yield heading[language];
    const colon = { zh: '：', en: ': ' }[language];
    for (const { key, count } of found)
      yield `  ${nameOfFigure(kind as VisitKind, key, exhibition, language)}${colon}${count ?? few}`;
  }
}
