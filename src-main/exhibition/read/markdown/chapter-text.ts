import type { Heading, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from '../../../contract/exhibition.ts';
import type { Sentence } from '../../../contract/sentence.ts';
import type { Report } from '../problem.ts';
import type { SourceText } from '../text-file.ts';
import type { Mark } from './marks.ts';
import { blocks, endOf, inlines, plainWords, startOf, type TreeSink } from './tree.ts';

/** A chapter's words need a list in a paragraph at most. */
const deepest = 20;
/** Marks of emphasis; their pairing takes the square of their number. */
const mostStars = 2000;

/** Lines of = or - under a heading; ours begin with #, and the parser takes the square of their number. */
const mostUnderlines = 200;

const nested = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${deepest},}`, 'm');

/** The offset of what would keep the parser busy for minutes, or exhaust its stack; undefined in ordinary files. */
export function tooIntricateAt(text: string): number | undefined {
  const deep = nested.exec(text)?.index;
  if (deep !== undefined) return deep;
  let stars = 0;
  for (const { index } of text.matchAll(/[*_]/g)) {
    if (++stars > mostStars) return index;
  }
  let underlines = 0;
  for (const { index } of text.matchAll(/^[ \t]*(?:=+|-+)[ \t]*$/gm)) {
    if (++underlines > mostUnderlines) return index;
  }
  return undefined;
}

interface PageText {
  readonly heading: string | undefined;
  readonly body: readonly Block[];
  readonly marks: readonly Mark[];
  /** Where the page begins and ends in the file. */
  readonly start: number;
  readonly end: number;
}

/** One language of a chapter. */
export interface ChapterText {
  readonly source: SourceText;
  readonly title: string | undefined;
  readonly titleOffset: number;
  readonly lead: string | undefined;
  /** Where the lead stands in the file. */
  readonly leadStart: number;
  readonly leadEnd: number;
  readonly pages: readonly PageText[];
  readonly notes: readonly Block[] | undefined;
}

/** What people write when they mean `# notes`. As anything but this heading the notes would be shown to the public. */
const notesWord = /^(?:guide'?s?[ -]?)?notes?$|^(?:讲解|导览)?(?:备注|笔记|讲解词)$|^讲解(?:说明|提示)?$/i;

/** Reads the words of a chapter in one language. */
export function readChapterText(source: SourceText, report: Report): ChapterText | undefined {
  if (source.text.trim() === '') {
    report.error(source.file, source.positionAt(0), emptyFile);
    return undefined;
  }
  const trap = tooIntricateAt(source.text);
  if (trap !== undefined) {
    report.error(source.file, source.positionAt(trap), tooIntricate);
    return undefined;
  }
  const nodes = fromMarkdown(source.text).children;
  const refuse = (offset: number, sentence: Sentence): void =>
    report.error(source.file, source.positionAt(offset), sentence);
  const notesAt = nodes.findIndex((node, index) => index > 0 && isNotes(node));
  const notesNode = nodes[notesAt];
  if (notesNode !== undefined && !isProperNotes(notesNode)) refuse(startOf(notesNode), meantNotes);
  const shown = notesNode === undefined ? nodes : nodes.slice(0, notesAt);
  const hidden = notesNode === undefined ? undefined : nodes.slice(notesAt + 1);
  const parts = divide(shown, refuse);
  for (const node of shown) refuseLookalikes(node, source.text, refuse);

  const [titleNode, ...moreTitles] = parts.titles;
  if (titleNode === undefined) refuse(0, noTitle);
  for (const extra of moreTitles) refuse(startOf(extra), oneTitle);
  const heading: TreeSink = { refuse, text: source.text, mark: (mark) => refuse(mark.offset, noMarksHere) };
  const title = titleNode && plainWords(inlines(titleNode, heading));
  if (title === '' && titleNode) refuse(startOf(titleNode), noTitle);
  const lead = readLead(parts.lead, titleNode, heading);

  const guide: TreeSink = { refuse, text: source.text, mark: () => undefined };
  return {
    source,
    title: title === '' ? undefined : title,
    titleOffset: titleNode === undefined ? 0 : startOf(titleNode),
    ...lead,
    pages: parts.pages.map((page) => readPage(page, heading)),
    notes: hidden && blocks(hidden, guide, true),
  };
}

interface Parts {
  readonly titles: Heading[];
  readonly lead: RootContent[];
  readonly pages: { heading: Heading; body: RootContent[] }[];
}

function divide(nodes: readonly RootContent[], refuse: TreeSink['refuse']): Parts {
  const parts: Parts = { titles: [], lead: [], pages: [] };
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 1) parts.titles.push(node);
    else if (node.type === 'heading') {
      // A heading of another level was meant to begin a page; counting it as one keeps a single slip a single error.
      if (node.depth !== 2) refuse(startOf(node), pageLevel);
      parts.pages.push({ heading: node, body: [] });
    } else (parts.pages.at(-1)?.body ?? parts.lead).push(node);
  }
  return parts;
}

function readLead(nodes: readonly RootContent[], title: Heading | undefined, sink: TreeSink) {
  const after = title === undefined ? 0 : endOf(title);
  const [first, ...rest] = nodes;
  // Without its # the title itself stands where the lead should.
  for (const extra of title === undefined ? [] : rest) sink.refuse(startOf(extra), oneLead);
  if (first?.type !== 'paragraph') {
    sink.refuse(first === undefined ? after : startOf(first), noLead);
    return { lead: undefined, leadStart: after, leadEnd: after };
  }
  for (const node of first.children) {
    if (node.type === 'emphasis' || node.type === 'strong') sink.refuse(startOf(node), plainLead);
  }
  return { lead: plainWords(inlines(first, sink)), leadStart: startOf(first), leadEnd: endOf(first) };
}

function readPage({ heading, body }: Parts['pages'][number], outside: TreeSink): PageText {
  const marks: Mark[] = [];
  const words = plainWords(inlines(heading, outside));
  let refused = false;
  const refuse: TreeSink['refuse'] = (offset, sentence) => {
    refused = true;
    outside.refuse(offset, sentence);
  };
  const read = blocks(body, { text: outside.text, refuse, mark: (mark) => void marks.push(mark) });
  const last = body.at(-1);
  if (read.length === 0 && !refused) outside.refuse(startOf(heading), emptyPage);
  return {
    heading: words === '' ? undefined : words,
    body: read,
    marks,
    start: startOf(heading),
    end: last === undefined ? endOf(heading) : endOf(last),
  };
}

/**
 * `#notes` without its space is an ordinary paragraph to Markdown: the guide's words would stand on the wall. A table is
 * one as well, and would be a row of bars.
 */
function refuseLookalikes(node: Nodes, text: string, refuse: TreeSink['refuse']): void {
  if (node.type !== 'paragraph') {
    // A line below an item of a list, or below a quotation, belongs to it.
    if ('children' in node) for (const child of node.children) refuseLookalikes(child, text, refuse);
    return;
  }
  const raw = text.slice(startOf(node), endOf(node));
  const almostHeading = /^[ ]{0,3}(?:#{1,6}(?=[^#\s])|＃)/m.exec(raw);
  if (almostHeading !== null) refuse(startOf(node) + almostHeading.index, spaceAfterHash);
  const footnote = /^ {0,3}\[\^[^\]]*\]:/m.exec(raw);
  if (footnote !== null) refuse(startOf(node) + footnote.index, noFootnotes);
  const table = /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|/m.exec(raw);
  if (table !== null) refuse(startOf(node), noTables);
}

/** A heading that begins the guide's notes, or was meant to: what follows it is kept from the public either way. */
function isNotes(node: RootContent): boolean {
  return node.type === 'heading' && node.depth <= 2 && notesWord.test(wordsOf(node));
}

function isProperNotes(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1 && wordsOf(node) === 'notes';
}

/** What is read of a heading, emphasized or not. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value.trim();
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const emptyFile = {
  zh: '文件是空的：请写上标题、导语和正文，或删去文件',
  en: 'the file is empty: write title, lead and pages, or remove the file',
};
const noTitle = { zh: '缺少标题：请在第一行写“# 标题”', en: 'the title is missing: begin the file with "# Title"' };
const oneTitle = {
  zh: '只能有一个“# 标题”：每一页请用“##”开头',
  en: 'there can be one "# Title" only: pages begin with "##"',
};
const meantNotes = {
  zh: '讲解员备注须以“# notes”开头（各语言都用这个词），否则会公开显示：请改成“# notes”',
  en: 'guide\'s notes begin with "# notes", this very word in every language, or they would be public: write "# notes"',
};
const noLead = {
  zh: '标题下缺少一句导语：请补写一段普通文字',
  en: 'the lead below the title is missing: write one sentence of plain text',
};
const oneLead = {
  zh: '导语只能是一段：请并入导语，或在前面加“##”另起一页',
  en: 'the lead is one paragraph: join this to it, or put "##" before it to begin a page',
};
const plainLead = { zh: '导语只用普通文字：请去掉星号', en: 'the lead is plain text: remove the asterisks' };
const noMarksHere = {
  zh: '标题和导语不带出处标记：请移到正文的页里',
  en: 'titles and leads carry no source marks: move it into a page',
};
const pageLevel = {
  zh: '正文每一页用“##”开头，没有更小的标题：请改成“##”',
  en: 'pages begin with "##" and there are no smaller headings: write "##"',
};
const emptyPage = {
  zh: '“##”下没有文字：请补写，或删去“##”',
  en: 'there is no text below this "##": write it, or remove the "##"',
};
const spaceAfterHash = {
  zh: '“#”后面要有空格，且须用半角：请改成“# ”',
  en: 'a # that begins a heading is followed by a space: write "# "',
};
const noFootnotes = {
  zh: '不在这里写脚注的内容：请写进sources.yaml，这里只留 [^编号]',
  en: 'footnotes are not written out here: put it into sources.yaml and keep only [^id] here',
};
const noTables = {
  zh: '这里不能用表格：请改成普通文字或列表',
  en: 'a table cannot be used here: make it plain text or a list',
};

/** What an editor reads of a file in which `tooIntricateAt` found something. */
export const tooIntricate = {
  zh: '嵌套太深，或星号、标题下的横线太多，没有读取：请删去多余的“>”“-”“*”“=”',
  en: 'nested too deeply or full of asterisks or underlines, and was not read: remove stray >, -, * and = signs',
};
