/** What a figure counts, in the operator's words. */
import type { Exhibition } from '../contract/exhibition.ts';
import type { Sentence } from '../contract/sentence.ts';
import { parseView, titleOf } from '../contract/views.ts';
import { dwellBounds, type VisitKind } from '../contract/visits.ts';
import { wallEn } from '../contract/words/wall.en.ts';
import { wallZh } from '../contract/words/wall.zh.ts';

const steps: Readonly<Record<string, Sentence>> = {
  begun: { zh: '触摸了屏幕', en: 'touched the screen' },
  turned: { zh: '转动了年轮', en: 'turned the dial' },
  entered: { zh: '进入了一个章节', en: 'entered a chapter' },
  'second-page': { zh: '继续看到第二页', en: 'read on to a second page' },
  'next-chapter': { zh: '看了不止一章', en: 'went on to another chapter' },
};

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
      return steps[key]?.[language] ?? key;
    default:
      return key === 'both' ? { zh: '双语', en: 'both' }[language] : key;
  }
}
