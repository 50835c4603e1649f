import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import { Located, Locator } from './located.ts';
import type { Telling } from './problem.ts';
import type { SourceText } from './text-file.ts';
import {
  curlyQuotes,
  cutText,
  keyTwice,
  noSpace,
  syntaxSlip,
  wideColon,
  wideColonKey,
  wideIndent,
  wideSpaces,
} from './yaml-sentences.ts';

/** Authored files nest five deep; this leaves room and keeps a hostile file from exhausting the stack. */
const deepest = 40;

/** Lines, items, mappings and lists: 3,000 moments have half as many; each costs the parser kilobytes and microseconds. */
const mostPieces = 80_000;

/** Keys that the format once called otherwise, and what they are called now: folders in halls still have them. */
const formerKeys: ReadonlyMap<string, string> = new Map([
  ['beats', 'pages'],
  ['beat-of', 'page-of'],
]);

function pieces(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\n,{[]/g)) count += 1;
  return count;
}

/**
 * Reads one YAML document as plain data. Empty values (`date:`) count as absent. Anchors and aliases are refused
 * outright: exhibitions need none, and a few lines of them can grow to gigabytes.
 */
export function readYaml(source: SourceText, report: Telling): Located {
  if (pieces(source.text) > mostPieces) {
    report.error(source.file, source.positionAt(0), {
      zh: '行数和项数太多，没有读取：请检查是否放错了文件',
      en: 'there are too many lines and items, and none was read: check that it is the right file',
    });
    return unread(source);
  }
  const document = parse(source.text);
  if (document === undefined) {
    report.error(source.file, source.positionAt(0), {
      zh: '层层嵌套太深，无法读取：请检查多余的括号或短横',
      en: 'nested too deeply to be read: look for stray brackets or dashes',
    });
    return unread(source);
  }
  const locator = new Locator();
  const walk = new Walk(source, locator, report);
  const value = document.contents === null ? undefined : walk.whole(document.contents);
  // What follows the first slip of grammar is mostly its echo, so only the first is told.
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first !== undefined && walk.sound) {
    const { offset, sentence } = syntaxSlip(source.text, first.code, first.pos[0]);
    report.error(source.file, source.positionAt(offset), sentence);
  }
  return new Located(
    source,
    value,
    first === undefined && walk.sound,
    document.contents?.range[0] ?? 0,
    locator.places,
  );
}

function unread(source: SourceText): Located {
  return new Located(source, undefined, false, 0, new Map());
}

function parse(text: string): Document.Parsed<ParsedNode> | undefined {
  try {
    return parseDocument(text, { uniqueKeys: false, prettyErrors: false, merge: false, logLevel: 'error' });
  } catch (error) {
    // The parser recurses; tens of thousands of opening brackets exhaust its stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A key of a group in braces whose colon has no space behind it. */
const unspacedKey = /^[A-Za-z_][\w-]*:(?!\/)/;

class Walk {
  readonly #source: SourceText;
  readonly #locator: Locator;
  readonly #report: Telling;
  /** False after a key that is none, such as `zh：长春`: what it was to hold would be told as missing, or is cut short. */
  sound = true;

  constructor(source: SourceText, locator: Locator, report: Telling) {
    this.#source = source;
    this.#locator = locator;
    this.#report = report;
  }

  whole(node: Node): unknown {
    this.#refuseWideKey(node);
    return this.plain(node, 0);
  }

  plain(node: Node, depth: number, listed = false): unknown {
    if (depth > deepest) return void this.#refuse(node, tooDeep);
    if (isAlias(node)) return void this.#break(start(node), noAliases);
    if (isScalar(node)) return node.value ?? undefined;
    if (isSeq(node)) {
      const list: unknown[] = [];
      for (const item of node.items) {
        const member = item as Node;
        this.#refuseWideKey(member);
        if (node.flow !== true) this.#warnOfCutText(member);
        this.#locator.note(list, list.length, start(member), start(member));
        list.push(this.plain(member, depth + 1, true));
      }
      return list;
    }
    if (isMap(node)) return this.#mapping(node.items, depth, node.flow === true, listed && node.flow !== true);
    return undefined;
  }

  /** `listed`: it is an item of a list, behind a dash. */
  #mapping(items: readonly unknown[], depth: number, braces: boolean, listed: boolean): Record<string, unknown> {
    // Without a prototype, so that a key such as "__proto__" is a key like any other.
    const mapping = Object.create(null) as Record<string, unknown>;
    const seen = new Set<string>();
    let before: Node | null = null;
    for (const pair of items) {
      if (!isPair<Node, Node | null>(pair)) continue;
      const valueBefore = before;
      before = pair.value;
      if (!isScalar(pair.key)) {
        this.#refuse(pair.key, plainKeys);
        continue;
      }
      const written = String(pair.key.value);
      const key = formerKeys.get(written) ?? written;
      const keyAt = start(pair.key);
      if (key !== written) this.#warnOfFormer(written, key, keyAt);
      this.#refuseWideKey(pair.key);
      // A group of one key whose colon is full-width is a text on the line below.
      if (pair.value !== null && this.#source.text.slice(keyAt, start(pair.value)).includes('\n'))
        this.#refuseWideKey(pair.value);
      if (seen.has(key)) {
        this.#report.error(this.#source.file, this.#source.positionAt(keyAt), keyTwice(key, listed));
        // What begins as the item does is the next one without its dash.
        if (listed && seen.size > 1 && seen.values().next().value === key) break;
        continue;
      }
      seen.add(key);
      if (!braces) this.#warnOfCutText(pair.value);
      const value = pair.value === null ? undefined : this.plain(pair.value, depth + 1);
      const valueAt = value === undefined || pair.value === null ? keyAt : start(pair.value);
      this.#locator.note(mapping, key, keyAt, valueAt);
      if (value !== undefined) mapping[key] = value;
      // `{ value: 1,240 }` is a value of 1 and a key of 240, which must not be lost as an empty one.
      else if (/^\d+$/.test(key)) mapping[key] = null;
      // `{ zh:工厂 }` is one key; a web address has its colon elsewhere.
      else if (braces && pair.value === null && unspacedKey.test(key)) this.#break(keyAt + key.indexOf(':'), noSpace);
      // `{ en: A gate, seen from afar }` is a text cut short and a key of the rest.
      else if (braces && pair.value === null && !wideColonKey.test(key)) {
        const curly = valueBefore !== null && /^[“”‘’]/.test(this.#source.text.slice(start(valueBefore)));
        if (curly) this.#break(start(valueBefore), curlyQuotes);
        else this.#break(keyAt, commaInWords);
      }
    }
    return mapping;
  }

  #warnOfFormer(former: string, key: string, offset: number): void {
    this.#report.warning(this.#source.file, this.#source.positionAt(offset), {
      zh: `“${former}”现在叫“${key}”：旧名仍能读取，请改用新名`,
      en: `"${former}" is called "${key}" now: it is still read under its old name; rename it`,
    });
  }

  /** `Gate #3` is a text of one word and a comment: who means a comment sets it off. Within braces it is a slip of grammar. */
  #warnOfCutText(node: Node | null): void {
    if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string' || !/^\S/.test(node.comment ?? ''))
      return;
    const at = this.#source.text.indexOf('#', node.range?.[1]);
    this.#report.warning(this.#source.file, this.#source.positionAt(at), cutText);
  }

  /** Words may hold a full-width colon; where a key must stand it is a slip. */
  #refuseWideKey(node: Node): void {
    if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
    const colon = wideColonKey.exec(node.value)?.[0].length;
    if (colon !== undefined) this.#break(start(node) + colon - 1, wideColon);
    else if (wideIndent.test(node.value)) this.#break(start(node), wideSpaces);
  }

  /** Only the first of these is told: the others have the same cause. */
  #break(offset: number, sentence: { zh: string; en: string }): void {
    if (this.sound) this.#report.error(this.#source.file, this.#source.positionAt(offset), sentence);
    this.sound = false;
  }

  #refuse(node: Node, sentence: { zh: string; en: string }): void {
    this.#report.error(this.#source.file, this.#source.positionAt(start(node)), sentence);
  }
}

function start(node: Node): number {
  return node.range?.[0] ?? 0;
}

const tooDeep = { zh: '层层嵌套太深：请检查缩进', en: 'nested too deeply: check the indentation' };
const noAliases = {
  zh: '以“*”开头的文字须放进引号（YAML的别名在这里不能用）：请加引号，或把内容再写一遍',
  en: 'text that begins with * needs quotation marks (YAML aliases are not used here): add them, or write the content out again',
};
const commaInWords = {
  zh: '花括号里的逗号会把文字切断，这后半句就丢了：请把含逗号的整段文字放进引号',
  en: 'a comma within braces ends the text before it, and this part of it would be lost: put the whole text in quotation marks',
};
const plainKeys = {
  zh: '字段名必须是一个词：请检查冒号和缩进',
  en: 'a key must be one word: check colons and indentation',
};
