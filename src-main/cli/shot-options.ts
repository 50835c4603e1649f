/** What `nianlun shot` is asked for, checked against what there is. */
import { parseArgs } from 'node:util';
import { type AskedView, hasView, parseView } from '../contract/views.ts';
import type { Exhibition } from '../contract/exhibition.ts';
import { settingBounds, settingChoices } from '../contract/setting-bounds.ts';
import type { Sentence } from '../contract/sentence.ts';
import { parseSize, type Size } from '../contract/size.ts';
import { isToldIn, noLanguage, noSize } from './sentences.ts';

export interface ShotOptions {
  readonly views: readonly string[];
  readonly languages: readonly string[];
  readonly sizes: readonly Size[];
  /** May hold {view}, {language} and {size}. */
  readonly out: string;
  readonly exhibition?: string;
  /** Passed on to the page as they are. */
  readonly page: Readonly<Record<string, string>>;
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Sentence };

/** What was asked for can't be done, and why. */
export const bad = (zh: string, en: string): { readonly ok: false; readonly problem: Sentence } => ({
  ok: false,
  problem: { zh, en },
});

/** Options with a few possible values. */
const choices: Readonly<Record<string, readonly string[]>> = {
  'text-size': settingChoices.textSize.map(String),
  contrast: ['high'],
  reach: ['low'],
  motion: ['calm'],
  map: settingChoices.map,
  // A picture is taken of one ground, whatever the hour.
  ground: settingChoices.ground.filter((ground) => ground !== 'by-hour'),
};

/** Options that are numbers, within the bounds of the settings of that name. */
const numbers = ['diagonal', 'distance'] as const;

/** An option with one value, whatever it is. */
export const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;

export const shotArguments = {
  view: many,
  language: many,
  size: many,
  out: text,
  exhibition: text,
  host: text,
  'text-size': text,
  contrast: text,
  reach: text,
  motion: text,
  map: text,
  ground: text,
  diagonal: text,
  distance: text,
} as const;

/** Reads the options; whether views and languages exist is asked later, of the exhibition. Throws what parseArgs throws. */
export function parseShot(args: readonly string[]): Parsed<ShotOptions> {
  const { values } = parseArgs({ args: [...args], options: shotArguments, strict: true, allowPositionals: false });
  const {
    view: views = [],
    language: languages = ['both'],
    size: sizes = ['1920x1080'],
    out,
    exhibition,
    host,
  } = values;
  if (views.length === 0) return bad('请用 --view 指明要拍的画面。', 'Say with --view what to take a picture of.');
  if (out === undefined) return bad('请用 --out 指明图片文件。', 'Say with --out where the picture goes.');
  if (!/[^/\\]\.png$/i.test(out)) {
    return bad(
      `--out 应是 .png 文件，不能是“${out}”；例如 图片.png。`,
      `--out can't be "${out}"; name a file that ends in .png.`,
    );
  }
  if (host !== undefined && host !== 'chromium') {
    return bad(
      `shot 只能用 --host chromium，不能用“${host}”。`,
      `shot works with --host chromium only, not with "${host}".`,
    );
  }
  const read: Size[] = [];
  for (const size of sizes) {
    const parsed = parseSize(size);
    if (parsed === null) {
      return { ok: false, problem: noSize(size) };
    }
    read.push(parsed);
  }
  for (const [placeholder, list] of [
    ['view', views],
    ['language', languages],
    ['size', sizes],
  ] as const) {
    if (list.length > 1 && !out.includes(`{${placeholder}}`)) {
      return bad(
        `--${placeholder} 有多个值时，--out 的文件名要含有 {${placeholder}}。`,
        `With more than one --${placeholder}, the name after --out needs {${placeholder}} in it.`,
      );
    }
  }
  const page: Record<string, string> = {};
  for (const [name, allowed] of Object.entries(choices)) {
    const value = values[name as keyof typeof values];
    if (typeof value !== 'string') continue;
    if (!allowed.includes(value)) {
      return bad(
        `--${name} 不能是“${value}”；可用的值：${allowed.join('、')}。`,
        `--${name} can't be "${value}"; it can be ${allowed.join(' or ')}.`,
      );
    }
    page[name] = value;
  }
  for (const name of numbers) {
    const value = values[name];
    if (value === undefined) continue;
    const { least, most } = settingBounds[name];
    const number = Number(value);
    if (value.trim() === '' || !(number >= least && number <= most)) {
      return bad(
        `--${name} 不能是“${value}”；应为 ${least} 到 ${most} 之间的数。`,
        `--${name} can't be "${value}"; it is a number from ${least} to ${most}.`,
      );
    }
    page[name] = value;
  }
  return {
    ok: true,
    value: { views, languages, sizes: read, out, page, ...(exhibition === undefined ? {} : { exhibition }) },
  };
}

/** Checks views and languages against the exhibition. */
export function parseAsked(options: ShotOptions, exhibition: Exhibition): Parsed<readonly AskedView[]> {
  for (const language of options.languages) {
    if (!isToldIn(language, exhibition.languages))
      return { ok: false, problem: noLanguage(language, exhibition.languages) };
  }
  const asked: AskedView[] = [];
  for (const notation of options.views) {
    const view = parseView(notation);
    if (view === null) {
      return bad(
        `没有名为“${notation}”的画面；例如 home:1990、chapter:ID、circle。`,
        `There is no view "${notation}"; write for example home:1990, chapter:ID or circle.`,
      );
    }
    if (!hasView(exhibition, view)) {
      return bad(`展览里没有“${notation}”；请检查名称。`, `The exhibition has no "${notation}"; check the name.`);
    }
    asked.push(view);
  }
  return { ok: true, value: asked };
}
