import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Block, Inline } from '../../../contract/exhibition.ts';
import type { Sentence } from '../../../contract/sentence.ts';
import { brokenMark, type Mark, marksIn, withoutMarks } from './marks.ts';

const wide = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！…—“”‘’（）《》〈〉「」『』【】`;
const lineEndBetweenWide = new RegExp(`(?<=[${wide}])[ \\t]*\\n[ \\t]*(?=[${wide}])`, 'gu');
const spaceAfterWidePunctuation = /(?<=[，。、；：？！（）《》「」『』【】])[ \t]+/gu;

/** Lines of the file run on: Chinese without a gap, other scripts with one space. */
export function flow(text: string): string {
  return text
    .replace(lineEndBetweenWide, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .replace(spaceAfterWidePunctuation, '')
    .replace(/ {2,}/g, ' ');
}

/** Where the tree reports what may not reach the page, and the source marks it takes out. */
export interface TreeSink {
  readonly text: string;
  refuse(offset: number, sentence: Sentence): void;
  mark(mark: Mark): void;
}

/** Where a node begins in its text, as an offset in UTF-16 units; 0 for one that the parser gave no place. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** Where a node ends in its text: the offset behind its last character. */
export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** Block Markdown as the page may show it; anything else is refused, never passed on. `inNotes` also allows headings. */
export function blocks(nodes: readonly RootContent[], sink: TreeSink, inNotes = false): Block[] {
  const result: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const children = inlines(node, sink);
      if (children.length > 0) result.push({ type: 'paragraph', children });
    } else if (node.type === 'list') {
      const items = node.children.map((item) => listItem(item.children, sink)).filter((item) => item.length > 0);
      if (items.length > 0) result.push({ type: 'list', items });
    } else if (node.type === 'heading' && inNotes) {
      const children = inlines(node, sink);
      if (children.length > 0) result.push({ type: 'paragraph', children: [{ type: 'strong', children }] });
    } else {
      sink.refuse(startOf(node), refusal(node));
    }
  }
  return result;
}

function listItem(nodes: readonly RootContent[], sink: TreeSink): Inline[] {
  const [first, ...rest] = nodes;
  for (const node of rest) sink.refuse(startOf(node), simpleListsOnly);
  if (first === undefined) return [];
  if (first.type === 'paragraph') return inlines(first, sink);
  sink.refuse(startOf(first), simpleListsOnly);
  return [];
}

/** The words of one paragraph or heading, without marks, trimmed at both ends. */
export function inlines(parent: Parents, sink: TreeSink): Inline[] {
  return trimEnds(convert(parent.children as PhrasingContent[], sink));
}

function convert(nodes: readonly PhrasingContent[], sink: TreeSink): Inline[] {
  const result: Inline[] = [];
  // One mistake is told once: the end tag of an element is not told beside its start tag.
  const opened = new Set<string>();
  for (const node of nodes) {
    if (node.type === 'text') {
      const raw = sink.text.slice(startOf(node), endOf(node));
      for (const mark of marksIn(raw, startOf(node))) sink.mark(mark);
      const broken = brokenMark(raw);
      if (broken !== undefined) sink.refuse(startOf(node) + broken, brokenMarkSentence);
      const value = flow(withoutMarks(node.value));
      if (value !== '') result.push({ type: 'text', value });
    } else if (node.type === 'emphasis' || node.type === 'strong') {
      const children = convert(node.children, sink);
      if (children.length > 0) result.push({ type: node.type, children });
    } else if (node.type === 'break') {
      result.push({ type: 'break' });
    } else if (node.type === 'linkReference' && node.label?.startsWith('^') === true) {
      // A mark whose footnote is written out elsewhere in the file; the footnote itself is refused there.
      sink.mark({ id: node.label.slice(1), offset: startOf(node) });
    } else if (node.type === 'html' && opened.has(/^<\/([a-z][\w-]*)/i.exec(node.value)?.[1] ?? '')) {
      continue;
    } else {
      if (node.type === 'html') opened.add(/^<([a-z][\w-]*)/i.exec(node.value)?.[1] ?? '<');
      sink.refuse(startOf(node), refusal(node));
    }
  }
  return result;
}

function trimEnds(nodes: Inline[]): Inline[] {
  const trimmed = nodes.map((node, index): Inline => {
    if (node.type !== 'text') return node;
    const left = index === 0 ? node.value.trimStart() : node.value;
    return { type: 'text', value: index === nodes.length - 1 ? left.trimEnd() : left };
  });
  return trimmed.filter((node) => node.type !== 'text' || node.value !== '');
}

/** The bare words of a tree. */
export function plainWords(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? '\n' : plainWords(node.children)))
    .join('');
}

const names: Readonly<Record<string, Sentence>> = {
  html: { zh: 'HTML', en: 'HTML' },
  link: { zh: '链接', en: 'a link' },
  linkReference: { zh: '链接', en: 'a link' },
  image: { zh: '图片', en: 'an image' },
  imageReference: { zh: '图片', en: 'an image' },
  definition: { zh: '链接或脚注的定义', en: 'a definition of a link or footnote' },
  code: {
    zh: '代码块（行首有四个空格或一个制表符也会成为代码块）',
    en: 'a code block (four spaces or a tab before a line also make one)',
  },
  inlineCode: { zh: '代码', en: 'code' },
  blockquote: { zh: '引用块', en: 'a block quotation' },
  thematicBreak: { zh: '分隔线', en: 'a dividing line' },
  heading: { zh: '这一级标题', en: 'a heading of this level' },
};

function refusal(node: Nodes): Sentence {
  const name = names[node.type] ?? { zh: node.type, en: node.type };
  return {
    zh: `这里不能用${name.zh}：请改成普通文字（可用段落、*强调*、**加重**和简单列表）`,
    en: `${name.en} cannot be used here: make it plain text (paragraphs, *emphasis*, **strong** and simple lists are allowed)`,
  };
}

const simpleListsOnly: Sentence = {
  zh: '列表的每一项只能是一段文字：请把下级列表或其他段落移到列表之外',
  en: 'each item of a list is one paragraph: move inner lists and further paragraphs out of it',
};
const brokenMarkSentence: Sentence = {
  zh: '出处标记写得不对：请用半角写成 [^编号]，中间不留空格',
  en: 'this source mark cannot be read: write it as [^id], without spaces',
};
