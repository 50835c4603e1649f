import type { z } from 'zod';
import type { Sentence } from '../../../contract/sentence.ts';
import { isMapping, type Located, type Path, valueAt } from '../../read/located.ts';
import type { Telling } from '../../read/problem.ts';
import { didYouMean, offer } from '../closest.ts';
import { meantKey } from '../other-names.ts';

/**
 * Checks the part of a file at `path`. Reports every issue with its place; undefined when there was one.
 */
export function conform<S extends z.ZodType>(
  schema: S,
  located: Located,
  path: Path,
  report: Telling,
): z.output<S> | undefined {
  const result = schema.safeParse(valueAt(located.value, path), { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  const misspelt = new Set(issues.flatMap((issue) => meantKeys(issue, schema)));
  for (const issue of issues) {
    // A key that is there under a slip of the pen is told once, at the slip.
    if (issue.input === undefined && misspelt.has(issue.path.join('/'))) continue;
    reportIssue(issue, schema, located, path, report);
  }
  return undefined;
}

/** The keys, as paths, that unknown keys were probably meant to be. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const allowed = hintedAt(schema, issue);
  const meant = issue.keys.map((key) => meantKey(key, allowed)).filter((key) => key !== undefined);
  return meant.map((key) => [...issue.path, key].join('/'));
}

/** Of more unknown keys than this in one place none is a slip of the pen, and comparing each with the known ones would take longer than reading. */
const mostHints = 100;

/** The keys that an unknown one may be a slip of. */
function hintedAt(schema: z.ZodType, { keys, path }: z.core.$ZodIssueUnrecognizedKeys): readonly string[] {
  return keys.length > mostHints ? [] : keysAt(schema, path);
}

/** What is told of a key that is not known here. */
export function unknownKey(key: string, allowed: readonly string[]): Sentence {
  const meant = meantKey(key, allowed);
  const hint = meant === undefined ? listed(allowed) : offer(meant);
  return {
    zh: `没有“${key}”这个字段：请改正或删去${hint.zh}`,
    en: `there is no key "${key}": correct it or remove it${hint.en}`,
  };
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, located: Located, base: Path, report: Telling): void {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const allowed = hintedAt(schema, issue);
    for (const key of issue.keys) {
      if (/^\d+$/.test(key) && valueAt(located.value, [...path, key]) === null) {
        report.error(located.file, located.at([...path, key], 'key'), dividedNumber);
        continue;
      }
      report.error(located.file, located.at([...path, key], 'key'), unknownKey(key, allowed));
    }
    return;
  }
  const custom = issue.code === 'custom' ? (issue.params as { sentence: Sentence; onKey?: true }) : undefined;
  const missing = issue.input === undefined;
  const at = located.at(path, custom?.onKey === true || missing ? 'key' : 'value');
  report.error(located.file, at, custom?.sentence ?? sentenceFor(issue, path.at(-1) ?? ''));
}

/** So few keys can be read through at a glance. */
const fewKeys = 12;

/** The keys that may stand here, where they are few. */
function listed(allowed: readonly string[]): Sentence {
  if (allowed.length === 0 || allowed.length > fewKeys) return { zh: '', en: '' };
  return { zh: `（这里可写：${allowed.join('、')}）`, en: ` (known here: ${allowed.join(', ')})` };
}

/** What stands behind the comma has become a key of its own. */
const dividedNumber: Sentence = {
  zh: '数字里有逗号，会被当成两项：请去掉逗号，如1240',
  en: 'a comma within a number makes two items of it: write the number without, as in 1240',
};

const dates = ['as_of', 'date', 'on', 'review_by', 'taken'];
const aDate: Sentence = { zh: '日期，如 "2018-09"', en: 'a date such as "2018-09"' };

/** What is written under some keys is told more exactly than by its kind. */
const writtenAs: Readonly<Record<string, Sentence>> = {
  ...Object.fromEntries(dates.map((key) => [key, aDate])),
  file: { zh: 'media中的文件，如 photographs/plant.jpg', en: 'a file in media, such as photographs/plant.jpg' },
  poster: {
    zh: 'media中的一张图片，放映前先显示，如 photographs/opening.jpg',
    en: 'a picture in media that stands there until the film is played, such as photographs/opening.jpg',
  },
  labels: aList('[{ zh: 新厂房, en: a new hall }]'),
  points: aList('[{ year: 1991, value: 8000 }]'),
  gaps: aList('[{ from: 1993, to: 1995 }]'),
  captions: filesByLanguage('films/opening'),
  words: filesByLanguage('voices/worker'),
};

function aList(example: string): Sentence {
  return { zh: `列表，如 ${example}`, en: `a list such as ${example}` };
}

function filesByLanguage(path: string): Sentence {
  const example = `{ zh: ${path}.zh.vtt, en: ${path}.en.vtt }`;
  return { zh: `每种语言一个WebVTT文件，如 ${example}`, en: `a WebVTT file for each language, such as ${example}` };
}

function sentenceFor(issue: z.core.$ZodIssue, member: PropertyKey): Sentence {
  const key = String(member);
  // A member of a list has no name to be told by.
  const named: Sentence =
    typeof member === 'number'
      ? { zh: `列表的第${member + 1}项`, en: `item ${member + 1} of the list` }
      : { zh: `“${key}”`, en: `"${key}"` };
  if (typeof member === 'number' && issue.input === undefined) {
    return { zh: `${named.zh}是空的：请填写，或删去这一项`, en: `${named.en} is empty: fill it in, or remove it` };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const kind = writtenAs[key] ?? expectedKind(issue.expected);
    return { zh: `缺少“${key}”：请补上（${kind.zh}）`, en: `"${key}" is missing: add it (${kind.en})` };
  }
  if (issue.code === 'invalid_type') {
    const isGroup = issue.expected === 'record' || issue.expected === 'array';
    const kind = (isGroup ? writtenAs[key] : undefined) ?? expectedKind(issue.expected);
    const found = foundKind(issue.input);
    const aNumber = issue.expected === 'number' || issue.expected === 'int';
    if (aNumber && typeof issue.input === 'string') return wordsForNumber(named, issue.input);
    if (issue.expected === 'boolean' && typeof issue.input === 'string') return wordForSwitch(named, issue.input);
    const quotes = issue.expected === 'string' && !isMapping(issue.input) && !Array.isArray(issue.input);
    return {
      zh: `${named.zh}应是${kind.zh}，这里是${found.zh}：${quotes ? '请加上引号' : '请改正'}`,
      en: `${named.en} must be ${kind.en}, but is ${found.en}: ${quotes ? 'put it in quotation marks' : 'correct it'}`,
    };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    if (issue.input === undefined) {
      return {
        zh: `缺少“${key}”：请补上（可用：${values.join('、')}）`,
        en: `"${key}" is missing: add it (one of ${values.join(', ')})`,
      };
    }
    // A group or a list can't be quoted: it is told what it is.
    if (typeof issue.input === 'object') {
      const found = foundKind(issue.input);
      return {
        zh: `${named.zh}不能是${found.zh}：可用的值是${values.join('、')}`,
        en: `${named.en} cannot be ${found.en}: use one of ${values.join(', ')}`,
      };
    }
    const hint = didYouMean(String(issue.input), values);
    return {
      zh: `${named.zh}不能是“${String(issue.input)}”：可用的值是${values.join('、')}${hint.zh}`,
      en: `${named.en} cannot be "${String(issue.input)}": use one of ${values.join(', ')}${hint.en}`,
    };
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    const few = issue.code === 'too_small';
    if (issue.origin === 'array') {
      const [zh, en] = few ? ['至少', 'at least '] : ['至多', 'at most '];
      return {
        zh: `${named.zh}应${zh}有${limit}项：请${few ? '补上' : '删去多余的'}`,
        en: `${named.en} must have ${en}${limit} ${limit === '1' ? 'item' : 'items'}: ${few ? 'add what is missing' : 'remove what is too many'}`,
      };
    }
    if (few && issue.inclusive === false) {
      return {
        zh: `${named.zh}须大于${limit}：请改正`,
        en: `${named.en} must be more than ${limit}: correct it`,
      };
    }
    return {
      zh: `${named.zh}太${few ? '小' : '大'}（界限是${limit}）：请改正`,
      en: `${named.en} is too ${few ? 'small' : 'large'} (the limit is ${limit}): correct it`,
    };
  }
  return {
    zh: `${named.zh}的写法不对：请对照说明改正`,
    en: `${named.en} is not written as it should be: correct it as the guide shows`,
  };
}

/** A number in quotation marks, with its unit, or divided by commas or spaces is text for YAML. */
function wordsForNumber(named: Sentence, written: string): Sentence {
  const bare = written.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(bare)) {
    return {
      zh: `${named.zh}应是数字，这里是引号中的文字：请去掉引号，写成${bare}`,
      en: `${named.en} must be a number, but is text in quotation marks: write ${bare} without them`,
    };
  }
  const digits = /\d/.test(bare);
  return {
    zh: `${named.zh}应是数字，这里是文字“${bare}”：${digits ? '请只写数字，不带单位、逗号、空格，如15127' : '请写成数字'}`,
    en: `${named.en} must be a number, but is the text "${bare}": ${digits ? 'write its digits alone, without unit, comma or space, as in 15127' : 'write it in digits'}`,
  };
}

function wordForSwitch(named: Sentence, written: string): Sentence {
  const meant = /^(?:true|yes|on|y|是|对)$/i.test(written.trim())
    ? 'true'
    : /^(?:false|no|off|n|否)$/i.test(written.trim())
      ? 'false'
      : undefined;
  return {
    zh: `${named.zh}应是true或false，这里是文字“${written}”：请${meant === undefined ? '写其中一个' : `写${meant}`}，不加引号`,
    en: `${named.en} must be true or false, but is the text "${written}": write ${meant ?? 'one of them'} without quotation marks`,
  };
}

const kinds: Readonly<Record<string, Sentence>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  array: { zh: '列表，如 [a, b]', en: 'a list such as [a, b]' },
  tuple: { zh: '列表，如 [经度, 纬度]', en: 'a list such as [longitude, latitude]' },
  object: { zh: '一组“字段: 值”', en: 'a group of "key: value"' },
  record: { zh: '各语言的文字，如 { zh: …, en: … }', en: 'words by language, such as { zh: …, en: … }' },
};

/** What zod expects, in an editor's words. */
export function expectedKind(expected: string): Sentence {
  return kinds[expected] ?? { zh: expected, en: expected };
}

/** What was found instead. */
export function foundKind(value: unknown): Sentence {
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  if (typeof value === 'object') return { zh: '一组字段', en: 'a group of keys' };
  if (typeof value === 'boolean') return { zh: `“${String(value)}”`, en: String(value) };
  if (typeof value === 'number') return { zh: `数字${value}`, en: `the number ${value}` };
  return { zh: '文字', en: 'text' };
}

/** The parts of zod's definitions that lead from a schema to what it holds. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
}

function definition(schema: z.core.$ZodType): Definition {
  const found = schema._zod.def as unknown as Definition;
  const within = found.innerType ?? found.out;
  return within === undefined ? found : definition(within);
}

/** The keys that are allowed where `path` leads; empty where none are fixed. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  let here = definition(schema);
  for (const step of path) {
    const next = here.shape?.[String(step)] ?? here.element ?? here.valueType;
    if (next === undefined) return [];
    here = definition(next);
  }
  return Object.keys(here.shape ?? {});
}
