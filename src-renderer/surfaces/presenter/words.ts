/** What the presenter's page says. The public catalogue has the names of places on the wall; these are the guide's own. */
import type { Sentence } from '../../../src-main/contract/sentence.ts';
import { fill } from '../../core/words/catalogue.ts';

/** The language of the presenter's page. */
export type Voice = 'zh' | 'en';

export const presenterWords = {
  presenter: { zh: '讲解台', en: 'Presenter' },
  'other-language': { zh: 'English', en: '中文' },
  'one-moment': { zh: '请稍候。', en: 'One moment.' },
  away: { zh: '程序暂时没有回应，正在重试。', en: 'The program does not answer just now; trying again.' },
  'not-taken': {
    zh: '展厅屏幕没有收到，请再按一次。',
    en: 'The wall did not get that. Please press again.',
  },
  'no-wall': {
    zh: '展厅屏幕没有打开。请先打开展览，这里会自动连上。',
    en: 'No wall is open. Open the exhibition on the wall; this page finds it by itself.',
  },
  'not-led': {
    zh: '观众正在自己看。接管后由您讲解，讲完再交还。',
    en: 'Visitors are using the wall by themselves. Take over to guide; hand it back when you are done.',
  },
  'take-over': { zh: '接管屏幕', en: 'Take over' },

  current: { zh: '观众正在看', en: 'On the wall' },
  following: { zh: '接下来', en: 'Next' },
  'page-of': { zh: '第{n}页，共{m}页', en: 'Page {n} of {m}' },
  'wall-black': { zh: '观众屏幕已变黑', en: 'The wall is black' },
  'nothing-follows': { zh: '之后没有了', en: 'Nothing follows' },
  'picture-current': { zh: '观众正在看的画面', en: 'What the audience sees' },
  'picture-next': { zh: '接下来的画面', en: 'What comes next' },
  attract: { zh: '待机画面', en: 'Attract window' },
  'sources-here': { zh: '出处', en: 'Sources' },
  'welcome-to': { zh: '欢迎{city}来宾', en: 'Welcome, guests from {city}' },

  notes: { zh: '讲解提示', en: 'Notes' },
  'notes-next': { zh: '接下来的讲解提示', en: 'Notes of what comes next' },
  'no-notes': { zh: '这一页没有讲解提示。', en: 'There are no notes for this page.' },
  'note-size': { zh: '提示字号', en: 'Size of the notes' },

  time: { zh: '时间', en: 'Time' },
  clock: { zh: '现在', en: 'Now' },
  elapsed: { zh: '已讲', en: 'Elapsed' },
  'in-chapter': { zh: '本章', en: 'Chapter' },
  'plan-left': { zh: '剩余', en: 'Left' },
  'plan-over': { zh: '超时', en: 'Over' },
  'of-planned': { zh: '计划{time}', en: 'of {time}' },
  'not-begun': { zh: '翻到第一章时开始计时', en: 'The time starts with the first chapter' },
  'on-time': { zh: '正好', en: 'On time' },
  'ahead-less': { zh: '快半分钟', en: '½ min ahead' },
  'behind-less': { zh: '慢半分钟', en: '½ min behind' },
  ahead: { zh: '快{n}分钟', en: '{n} min ahead' },
  behind: { zh: '慢{n}分钟', en: '{n} min behind' },
  reset: { zh: '重新计时', en: 'Reset' },
  'reset-surely': { zh: '再按一次', en: 'Press again' },

  'i-have': { zh: '我有', en: 'I have' },
  'i-have-left': { zh: '还有', en: 'Left' },
  minutes: { zh: '分钟', en: 'min' },
  'n-minutes': { zh: '{n}分钟', en: '{n} min' },
  'no-plan': { zh: '不限', en: 'All' },
  chapters: { zh: '章节', en: 'Chapters' },
  'chapters-planned': { zh: '{n}章，共{m}分钟', en: '{n} chapters, {m} min' },
  'chapters-all': { zh: '全部{n}章', en: 'All {n} chapters' },
  told: { zh: '已讲', en: 'told' },
  'telling-now': { zh: '正在讲', en: 'being told' },
  'left-out': { zh: '不在计划内', en: 'not in the plan' },

  next: { zh: '下一页', en: 'Next' },
  previous: { zh: '上一页', en: 'Previous' },
  'go-to': { zh: '去', en: 'Go to' },
  audience: { zh: '观众语言', en: 'Audience' },
  both: { zh: '双语', en: 'Both' },
  black: { zh: '黑屏', en: 'Black' },
  light: { zh: '恢复画面', en: 'Show again' },
  welcome: { zh: '欢迎来宾', en: 'Welcome' },
  'welcome-whom': { zh: '来宾来自哪座城市？', en: 'Where do the guests come from?' },
  'all-letters': { zh: '全部', en: 'All' },
  'by-letter': { zh: '按英文首字母', en: 'By letter' },
  close: { zh: '关闭', en: 'Close' },
  end: { zh: '结束讲解', en: 'End' },
  'end-surely': { zh: '再按一次结束', en: 'Press again to end' },
} as const satisfies Readonly<Record<string, Sentence>>;

export type PresenterWordKey = keyof typeof presenterWords;

/** A word of the presenter's page; `{n}` and the like are filled. */
export function presenterWord(
  key: PresenterWordKey,
  voice: Voice,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(presenterWords[key][voice], values);
}
