import type { Sentence } from '../../contract/sentence.ts';
import { lettersOf, roomOf } from '../read/media/web-vtt.ts';

/** Names in Latin letters stand in Chinese texts alone, and Chinese ones in others: fewer than these prove nothing. */
const fewestWords = 4;
const fewestHan = 4;

/** Languages that are written with Chinese characters. */
const han = ['zh', 'ja', 'ko', 'yue', 'wuu'];

/**
 * What to say where words stand under a language in whose writing none of them are: two languages were swapped. A word without
 * spaces may be the name of a file.
 */
export function otherWriting(language: string, text: string): Sentence | undefined {
  const base = language.split('-')[0] ?? language;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  const wrong =
    base === 'zh'
      ? characters === 0 && latin >= fewestWords && /\s/.test(text)
      : !han.includes(base) && latin === 0 && characters >= fewestHan;
  if (!wrong) return undefined;
  return {
    zh: `写在“${language}”下面，却不是这种语言的文字：请检查各语言是否写反了`,
    en: `this stands under "${language}", but is not written in that language: check whether languages were swapped`,
  };
}

/** What stands beside an exhibit in a line or two, and how many letters that holds: a Chinese character is two. */
const shortTexts: ReadonlySet<string> = new Set(['caption', 'credit', 'speaker', 'title', 'question', 'labels']);
const mostLetters = 120;

const nameOfFile = /^\s*\S+\.(?:jpe?g|png|webp|tiff?|mp4|webm|m4a|mp3|ogg)\s*$/i;

export const fileForWords: Sentence = {
  zh: '这是文件名，会原样显示或念给观众听：请改写成文字',
  en: "this is a file's name, which visitors would read or hear: write words in its place",
};

/** Under these keys files stand by language. */
const files: ReadonlySet<string> = new Set(['captions', 'words']);

/** What to say of words beside an exhibit that say nothing, or hold marks of Markdown or HTML, or do not fit there. */
export function oddInLabel(key: string, text: string): Sentence | undefined {
  if (files.has(key)) return undefined;
  if (/<\/?[a-z][^>]*>|\*\*|\[\^|\]\(/i.test(text)) {
    return {
      zh: '这里的记号（如**、<b>、[^…]）会原样显示：请只写文字',
      en: 'marks such as **, <b> or [^…] are shown here as they are: write plain words',
    };
  }
  // A unit may be a sign: ℃, %.
  if (key !== 'unit' && !/[\p{L}\p{N}]/u.test(text) && text.trim() !== '') {
    return {
      zh: '这里只有标点，没有文字：请写上该写的话，或删去这一项',
      en: 'there are only signs here and no words: write what is to be said, or remove the key',
    };
  }
  if (nameOfFile.test(text)) return fileForWords;
  if (!shortTexts.has(key) || lettersOf(text) <= mostLetters) return undefined;
  const most = roomOf(text, mostLetters);
  return {
    zh: `文字太长，展品旁边放不下：请写得短些，不超过${most.zh}`,
    en: `this is too long to stand beside an exhibit: shorten it to ${most.en} at most`,
  };
}
