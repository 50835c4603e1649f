/** What the booklet says, in Chinese. */
import type { BookletWord } from './handout.en.ts';

export const handoutZh = {
  contents: '目录',
  timeline: '年表',
  'sources-list': '资料来源',
  credits: '编写说明',
  version: '展览版本 {n}',
  'guide-notes': '讲解提示',
  'review-copy': '审定稿',
  'every-text': '展览文字',
  remarks: '批注',
  reviewed: '已审阅：{date}',
  'not-reviewed': '尚未审阅',
  approved: '同意',
  'approved-changed': '修改后同意',
  refused: '不同意',
  signature: '签名',
  'signed-on': '日期',
  'picture-text': '画面说明',
  labels: '画面中的文字',
  invitation: '待机画面',
  'take-away-text': '扫码内容',
} satisfies Readonly<Record<BookletWord, string>>;
