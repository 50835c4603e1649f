import { closest } from './closest.ts';

/**
 * What editors write for a key of ours where the word they know is another one. A key may be one of several: the one
 * that the place allows is meant.
 */
const meantBy: Readonly<Record<string, readonly string[]>> = {
  photo: ['picture', 'image', 'photograph', 'img', 'foto', '照片', '图片'],
  film: ['video', 'movie', 'clip', '影片', '视频', '录像'],
  voice: ['audio', 'sound', 'recording', 'narration', '录音', '声音', '音频'],
  chart: ['graph', 'diagram', 'plot', '图表'],
  guess: ['quiz', 'question', 'riddle', '猜一猜', '竞猜'],
  then_and_now: ['before_and_after', 'before-and-after', 'compare', 'pair', '今昔', '对比'],
  then: ['before', 'past', 'old'],
  now: ['after', 'today', 'present', 'new'],
  file: ['src', 'path', 'filename', 'url', '文件'],
  alternative: ['alt', 'alt_text', 'description', '替代文字'],
  caption: ['title', 'heading', '说明', '标题'],
  credit: ['copyright', 'author', 'photographer', 'by', '供图', '版权'],
  taken: ['date', 'year', 'recorded', 'when', '日期', '时间'],
  captions: ['subtitles', 'subs', 'vtt', '字幕'],
  words: ['transcript', 'text', 'captions', 'subtitles', '文字'],
  speaker: ['who', 'name', '讲述人'],
  poster: ['thumbnail', 'cover', 'still', '封面'],
  address: ['link', 'url', 'href', '网址'],
  silent: ['mute', 'muted'],
  focal: ['focus', 'crop', 'centre', 'center'],
  form: ['type', 'kind', 'style'],
  from: ['min', 'minimum', 'lowest'],
  to: ['max', 'maximum', 'highest'],
  figure: ['answer', 'truth', 'solution', '答案'],
  says: ['explanation', 'comment', 'text'],
  value: ['number', 'amount', 'count', '数值'],
  points: ['values', 'data', 'numbers'],
  labels: ['label', 'names'],
};

/** The allowed key that was probably meant: by another name it is known by, else by a slip of the keyboard. */
export function meantKey(written: string, allowed: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  return allowed.find((key) => meantBy[key]?.includes(word)) ?? closest(written, allowed);
}

/** Codes that stand for a language elsewhere, such as for its country. */
const languageCodes: Readonly<Record<string, string>> = {
  cn: 'zh',
  ch: 'zh',
  chs: 'zh',
  chi: 'zh',
  中文: 'zh',
  chinese: 'zh',
  eng: 'en',
  uk: 'en',
  us: 'en',
  英文: 'en',
  english: 'en',
  jp: 'ja',
  kr: 'ko',
  ger: 'de',
  deu: 'de',
};

/** The exhibition's language that a code was probably meant to be: `zh-CN` and `cn` are Chinese. */
export function meantLanguage(written: string, languages: readonly string[]): string | undefined {
  const code = written.toLowerCase();
  const base = code.replace(/[-_].*/, '');
  return languages.find((one) => one === base || one === languageCodes[code]) ?? closest(written, languages);
}
