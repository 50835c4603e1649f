/** Words with times, as WebVTT files hold them (https://www.w3.org/TR/webvtt1/): captions of a film, what a voice says. */
import type { Cue } from '../../../contract/exhibit.ts';
import type { Sentence } from '../../../contract/sentence.ts';
import type { SourceText } from '../text-file.ts';

/** Tells what is wrong at an offset of the text; of a remark, what is odd while it can be shown. */
type Tell = (offset: number, sentence: Sentence, isRemark?: true) => void;

/** `00:01.500`, `01:00:01.500`; a comma instead of the point is how SRT writes it. */
const moment = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`;
const timing = new RegExp(String.raw`^(${moment})[ \t]+-->[ \t]+(${moment})(?:[ \t].*)?$`);
const srtTiming = /^[\d:]+,\d{1,3}\s*-->/;

/** Sound goes on for a moment behind the last word, and lengths are rounded. In seconds. */
const tolerance = 0.5;

/** Twice as fast as captions are read, which is a slip in the times. In letters a second, of which a Chinese character is two. */
const fastest = 50;

/**
 * The cues of a file, in order. `seconds`: the length of the film or sound that they belong to; `longest`: letters of one
 * that can be read while it stands there, of which a Chinese character is two. Undefined where anything is
 * wrong, each told at its place: times that overlap, go back or lie beyond the end would show words over others, or never.
 */
export function readCues(
  { text }: Pick<SourceText, 'text'>,
  { seconds, longest }: { readonly seconds: number; readonly longest: number },
  tell: Tell,
): Cue[] | undefined {
  let sound = true;
  const refuse: Tell = (offset, sentence) => {
    sound = false;
    tell(offset, sentence);
  };
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(text)) {
    refuse(0, /^\s*webvtt/i.test(text) ? oddHeader : noHeader);
    return undefined;
  }
  const cues: Cue[] = [];
  for (const { lines, offsets } of withoutHeader(blocks(text))) {
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0] ?? '')) continue;
    const at = lines.findIndex((line) => line.includes('-->'));
    const start = offsets[Math.max(at, 0)] ?? 0;
    const written = lines[at]?.trim() ?? '';
    const times = timing.exec(written);
    if (times === null) {
      refuse(start, srtTiming.test(written) ? srtTimes : noTimes);
      continue;
    }
    const [from, to] = [secondsOf(times[1] ?? ''), secondsOf(times[2] ?? '')];
    const below = lines.slice(at + 1);
    const next = below.findIndex((line) => line.includes('-->'));
    const words = plain(below.join('\n'));
    // Of two in one, how long the words are says nothing.
    if (next >= 0) refuse(offsets[at + 1 + next] ?? start, notDivided);
    else if (lettersOf(words) > longest) tell(start, tooLong(roomOf(words, longest)), true);
    else if (Number.isFinite(longest) && to > from && lettersOf(words) > fastest * (to - from))
      tell(start, tooShort(to - from), true);
    const before = cues.at(-1);
    if (to <= from) refuse(start, backwards);
    else if (before !== undefined && from < before.to) refuse(start, overlapping(before));
    else if (to > seconds + tolerance) refuse(start, beyond(seconds));
    else if (words === '') refuse(start, wordless);
    cues.push({ from, to, words });
  }
  if (cues.length === 0 && sound) refuse(0, empty);
  return sound ? cues : undefined;
}

/** What stands below the heading, also where no empty line divides it from the first times. */
function withoutHeader([header, ...others]: readonly TextBlock[]): readonly TextBlock[] {
  if (header?.lines.some((line) => line.includes('-->')) !== true) return others;
  return [{ lines: header.lines.slice(1), offsets: header.offsets.slice(1) }, ...others];
}

/** As wide as they are set: a Chinese character takes the room of two letters. */
export function lettersOf(words: string): number {
  return words.length + (words.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** So many letters, said in what these words are written with. */
export function roomOf(words: string, letters: number): Sentence {
  const inHan = lettersOf(words) - words.length > words.length / 2;
  return inHan
    ? { zh: `${letters / 2}个汉字`, en: `${letters / 2} Chinese characters` }
    : { zh: `${letters}个字母`, en: `${letters} letters` };
}

interface TextBlock {
  readonly lines: readonly string[];
  /** Where each line begins. */
  readonly offsets: readonly number[];
}

/** What stands between empty lines. */
function blocks(text: string): TextBlock[] {
  const found: { lines: string[]; offsets: number[] }[] = [];
  let open: { lines: string[]; offsets: number[] } | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') open = undefined;
    else {
      if (open === undefined) found.push((open = { lines: [], offsets: [] }));
      open.lines.push(line);
      open.offsets.push(offset);
    }
    offset += line.length + 1;
  }
  return found;
}

function secondsOf(written: string): number {
  return written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '',
  '&rlm;': '',
};

/** Without marks for voices and emphasis: `<v Anna>`, `<i>`, `<00:01.000>`. A sign for “less than” is none. */
function plain(words: string): string {
  return words
    .replace(/<(?:\/?[a-z][^>\n]*|[\d:.]+)>/gi, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? '')
    .trim();
}

const noHeader: Sentence = {
  zh: '这不是WebVTT字幕：第一行须是WEBVTT，后面空一行（SRT文件请先转换，时间中的逗号改为点）',
  en: 'these are no WebVTT captions: the first line must be WEBVTT with an empty line below it (convert an SRT file first: its times have commas where points belong)',
};
const oddHeader: Sentence = {
  zh: '第一行须是大写的WEBVTT，前面不能有空行或空格：请改正',
  en: 'the first line must be WEBVTT in capitals, with no empty line and no space before it: correct it',
};
const notDivided: Sentence = {
  zh: '这一行时间前面没有空行，会被当作上一段的文字：请在它前面（有编号就在编号前面）空一行',
  en: 'no empty line stands above these times, so that they would be shown as words of the one before: put one there (above its number, if it has one)',
};
const srtTimes: Sentence = {
  zh: '时间中的逗号是SRT的写法：请改为点，如 00:00:01.000 --> 00:00:03.500',
  en: 'a comma in a time is how SRT writes it: write a point, as in 00:00:01.000 --> 00:00:03.500',
};
const noTimes: Sentence = {
  zh: '这一段没有时间，或写法不对：请写成 00:00:01.000 --> 00:00:03.500，文字写在下一行',
  en: 'this has no times, or not as they are written: write 00:00:01.000 --> 00:00:03.500 with the words on the next line',
};
const backwards: Sentence = {
  zh: '结束时间不晚于开始时间：请改正',
  en: 'it ends before it begins: correct the times',
};
const wordless: Sentence = {
  zh: '这一段没有文字：请写在时间的下一行（中间不空行），或删去这一段',
  en: 'there are no words in it: write them on the next line, without an empty one between, or remove it',
};
const empty: Sentence = {
  zh: '文件里没有一句字幕：请补上',
  en: 'the file holds no captions: add them',
};

function overlapping({ from, to }: Cue): Sentence {
  const before = `${clock(from)} --> ${clock(to)}`;
  return {
    zh: `与上一段（${before}）的时间重叠：请让它在上一段结束之后开始`,
    en: `it overlaps with the one before (${before}): let it begin when that one has ended`,
  };
}

function tooLong(most: Sentence): Sentence {
  return {
    zh: `这一段太长，来不及读：请分成几段，每段不超过${most.zh}`,
    en: `this is too long to be read while it stands there: divide it, with at most ${most.en} each`,
  };
}

function tooShort(seconds: number): Sentence {
  const written = String(Math.round(seconds * 100) / 100);
  return {
    zh: `这一段只停留${written}秒，来不及读：请检查时间`,
    en: `this stands there for ${written} seconds only, too short to be read: check its times`,
  };
}

function beyond(seconds: number): Sentence {
  return {
    zh: `时间超出了片长（${clock(seconds)}）：请改正，并检查字幕与影片或录音是否配套`,
    en: `it lies beyond the end (${clock(seconds)}): correct it, and check that these words belong to this film or recording`,
  };
}

/** As captions write it: 00:01:02.500. Cut off behind the millisecond; without what is added 2.3 would become 2.299. */
export function clock(seconds: number): string {
  const thousandths = Math.floor(seconds * 1000 + 1e-6);
  const whole = Math.floor(thousandths / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = String(thousandths % 1000).padStart(3, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${rest}`;
}
