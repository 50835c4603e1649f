import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from '../../../contract/exhibition.ts';
import type { Report } from '../problem.ts';
import type { SourceText } from '../text-file.ts';
import { tooIntricate, tooIntricateAt } from './chapter-text.ts';
import { blocks, endOf, startOf, type TreeSink } from './tree.ts';

/** What is said where one view is shown. */
export interface NotesPart {
  readonly name: string;
  /** Where its heading stands in the file. */
  readonly at: number;
  readonly blocks: readonly Block[];
}

/** Reads a file of notes: parts that begin with "# name", in order. What may not be shown is reported and left out. */
export function readNotes(source: SourceText, report: Report): readonly NotesPart[] {
  const refuse: TreeSink['refuse'] = (offset, sentence) =>
    report.error(source.file, source.positionAt(offset), sentence);
  const trap = tooIntricateAt(source.text);
  if (trap !== undefined) {
    refuse(trap, tooIntricate);
    return [];
  }
  const sink: TreeSink = { refuse, text: source.text, mark: () => undefined };
  const nodes = fromMarkdown(source.text).children;
  const heads = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth === 1 ? [{ node, index }] : []));
  const [first] = nodes;
  if (first !== undefined && heads[0]?.index !== 0) refuse(startOf(first), noView);
  return heads.map(({ node, index }, place) => ({
    name: source.text.slice(startOf(node), endOf(node)).replace(/^#/, '').trim(),
    at: startOf(node),
    blocks: blocks(nodes.slice(index + 1, heads[place + 1]?.index), sink, true),
  }));
}

const noView = {
  zh: '这段提示不属于任何画面：请在前面写“# circle”之类的标题',
  en: 'these notes belong to no view: put a heading such as "# circle" before them',
};
