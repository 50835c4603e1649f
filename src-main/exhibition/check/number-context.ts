import { monthPattern } from './dates.ts';

/** A number with its neighbours. */
interface NumberInContext {
  readonly written: string;
  readonly before: string;
  readonly after: string;
  readonly language: string;
  readonly span: { readonly from: number; readonly to: number };
}

/** Years, days, times, results of matches, ordinals and parts of names are not quantities, so no figure need back them. */
export function isDateOrName(number: NumberInContext): boolean {
  return isYear(number) || isDay(number) || isTime(number) || isOrdinal(number) || isPartOfName(number);
}

function isYear({ written, before, after, span }: NumberInContext): boolean {
  if (/^(?:世纪|年代)|^s\b/.test(after)) return true;
  if (/^\d{4}$/.test(written)) {
    const year = Number(written);
    if (/^\s*年/.test(after)) return true;
    return (year >= 1900 && year <= 2099) || (year >= span.from && year <= span.to);
  }
  // 1988–91
  return /^\d{2}$/.test(written) && /\d{4}[–—/-]$/.test(before);
}

function isDay({ written, before, after, language }: NumberInContext): boolean {
  const value = Number(written);
  if (!Number.isInteger(value) || value > 31) return false;
  if (value <= 12 && /^\s*月(?!份?以[上下内外])/.test(after)) return true;
  if (/^\s*[日号]/.test(after)) return true;
  // 1988年5—6月, 10月20—22日
  if (/^[—–-]\d{1,2}[月日]/.test(after) || /^、\d{1,2}[月日]/.test(after)) return true;
  // 2003-10-25
  if (/\d{4}-$|\d{4}-\d{1,2}-$/.test(before)) return true;
  const months = monthPattern(language);
  return (
    new RegExp(String.raw`^(?:st|nd|rd|th|\.|er)?(?:[–—-]\d{1,2}\.?)?\s+(?:de\s+|of\s+)?(?:${months})`, 'i').test(
      after,
    ) || new RegExp(String.raw`(?:${months})\.?\s+(?:\d{1,2}[–—-])?$`, 'i').test(before)
  );
}

/** 10:30, and 3:2 as matches end. */
function isTime({ before, after }: NumberInContext): boolean {
  return /^[:：]\d/.test(after) || /\d[:：]$/.test(before);
}

function isOrdinal({ written, before, after, language }: NumberInContext): boolean {
  if (/第\s*$/.test(before)) return true;
  if (/^(?:st|nd|rd|th)\b/.test(after)) return true;
  // German writes "6. Asienspiele"; a sentence rarely ends in so small a number.
  return language.startsWith('de') && Number(written) <= 31 && /^\.\s+\p{Lu}/u.test(after);
}

/** CRH-5, 5G: a number grown together with letters. */
function isPartOfName({ before, after }: NumberInContext): boolean {
  return /\p{Script=Latin}[-–]$/u.test(before) || /^[GDT]\b/.test(after);
}
