import type { ErrorCode } from 'yaml';
import type { Sentence } from '../../contract/sentence.ts';

const tab: Sentence = {
  zh: '行首用了制表符：YAML的缩进请用空格',
  en: 'a tab is used to indent: indent YAML with spaces',
};

const sentences: Readonly<Partial<Record<ErrorCode, Sentence>>> = {
  TAB_AS_INDENT: tab,
  BAD_INDENT: {
    zh: '缩进不对，或括号没有合上：请与同级的行对齐，并检查括号',
    en: 'the indentation is wrong or a bracket is not closed: align it with its neighbours and check brackets',
  },
  MISSING_CHAR: {
    zh: '缺少冒号、逗号、引号或括号：请补上（冒号后要有空格，且须用半角标点）',
    en: 'a colon, comma, quotation mark or bracket is missing: add it (a colon is followed by a space)',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行缺少“字段: ”：请补上字段名，或把上一行的文字放进引号',
    en: 'this line has no "key: ": add the key, or put the text of the line before in quotation marks',
  },
  BAD_ALIAS: {
    zh: '以“*”或“&”开头的文字须放进引号：请加引号',
    en: 'text that begins with * or & needs quotation marks: add them',
  },
  BAD_SCALAR_START: {
    zh: '文字不能以这个符号开头：请把整段文字放进引号',
    en: 'text cannot begin with this character: put the whole text in quotation marks',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个“: ”：请把含冒号的文字放进引号',
    en: 'there are two ": " on one line: put text that holds a colon in quotation marks',
  },
  BAD_DQ_ESCAPE: {
    zh: '引号内的反斜杠“\\”无法识别：请改用单引号，或写成“\\\\”',
    en: 'the backslash inside quotation marks is not understood: use single quotation marks, or write \\\\',
  },
  MULTIPLE_DOCS: {
    zh: '文件里有第二份文档（“---”）：请删去分隔线',
    en: 'the file holds a second document ("---"): remove the separator',
  },
  TAG_RESOLVE_FAILED: {
    zh: '以“!”开头的标记在这里不能用：请删去，或把文字放进引号',
    en: 'a tag that begins with ! is not used here: remove it, or put the text in quotation marks',
  },
};

const anySlip: Sentence = {
  zh: '此处不符合YAML的写法：请检查这一行和上一行的标点、引号和缩进',
  en: 'this is not valid YAML: check punctuation, quotation marks and indentation of this line and the one before',
};

/** A slip of grammar as an editor is told it. */
export interface Slip {
  readonly offset: number;
  readonly sentence: Sentence;
}

/**
 * What to tell an editor about a slip of YAML's grammar that the parser met at `offset`. The parser says what it could not
 * go on with; the cause, where the line shows one, is told instead, at its own place.
 */
export function syntaxSlip(text: string, code: ErrorCode, offset: number): Slip {
  return causeIn(text, code, offset) ?? { offset, sentence: sentences[code] ?? anySlip };
}

/** A key with a full-width colon behind it: in words it may stand, as a key never. */
export const wideColonKey = /^["']?[A-Za-z_][\w-]*["']?[ \t]*：/;
/** Spaces that look like indentation and are none. */
export const wideIndent = /^[\u3000\u00a0]/;

export const wideColon: Sentence = {
  zh: '字段名后用了全角冒号“：”：请改成半角冒号加空格“: ”',
  en: 'a full-width colon (：) stands behind this key: write ": ", a plain colon and a space',
};
export const wideSpaces: Sentence = {
  zh: '行首用了全角空格或不间断空格：YAML的缩进请用普通空格',
  en: 'full-width or no-break spaces are used to indent: indent YAML with plain spaces',
};
const wideBraces: Sentence = {
  zh: '用了全角括号：请改成半角的“{ }”或“[ ]”',
  en: 'a full-width bracket stands here: write plain ones, { } or [ ]',
};
export const curlyQuotes: Sentence = {
  zh: '“”是文字的一部分，不起引号的作用：请用半角双引号 " 把整段文字括起来',
  en: 'curly quotation marks are part of the text and hold nothing together: put the whole text in plain ones, "',
};
const wideComma: Sentence = {
  zh: '两项之间用了全角逗号“，”：请改成半角逗号加空格“, ”',
  en: 'a full-width comma (，) stands between two entries: write ", ", a plain comma and a space',
};
const wideDash: Sentence = {
  zh: '列表项前用了全角横线：请改成半角短横加空格“- ”',
  en: 'a full-width dash stands before this entry: write "- ", a plain hyphen and a space',
};
export const noSpace: Sentence = {
  zh: '字段名的冒号后缺少空格：请改成“: ”',
  en: 'there is no space behind the colon of this key: write ": "',
};

const colonInWords: Sentence = {
  zh: '花括号里的文字含有“: ”：请把整段文字放进引号',
  en: 'this text within braces holds a colon: put the whole text in quotation marks',
};
const commentInWords: Sentence = {
  zh: '“#”和它后面的都会被当作注释：请把整段文字放进引号',
  en: 'what stands behind # is taken for a comment: put the whole text in quotation marks',
};
export const cutText: Sentence = {
  zh: '“#”和它后面的被当作注释，不会显示：是文字，就把整段放进引号；是注释，就在“#”后面空一格',
  en: 'what stands behind # is taken for a comment and not shown: put the whole text in quotation marks, or, where it is a comment, a space behind the #',
};
const noComma: Sentence = {
  zh: '两项之间缺少逗号：请在这个字段前补上“, ”',
  en: 'a comma is missing between two entries: write ", " before this key',
};
const openBrace: Sentence = {
  zh: '这个括号在本行没有合上：请在行末补上',
  en: 'this bracket is not closed on its line: close it at the end',
};
const quoteWithin: Sentence = {
  zh: '文字在这个引号处就结束了，后面还有字：请把整段文字放进引号，里面的引号换成另一种',
  en: 'this quotation mark ends the text, and more follows: put the whole text in quotation marks, and use others within it',
};

const key = String.raw`(?:"[^"]*"|'[^']*'|[\w.-]+)`;
const keyLine = new RegExp(String.raw`^( *(?:- +)*)${key}[ \t]*:(?=\s|$)`);

function causeIn(text: string, code: ErrorCode, offset: number): Slip | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, start);
  const at = (pattern: RegExp, sentence: Sentence): Slip | undefined => {
    const found = pattern.exec(line);
    return found === null ? undefined : { offset: start + found[0].length - 1, sentence };
  };
  return (
    at(/^ *\t/, tab) ??
    at(/^ *[\u3000\u00a0]/, wideSpaces) ??
    at(/^ *[－—–](?=\s)/, wideDash) ??
    at(/^ *(?:- +)*["']?[A-Za-z_][\w-]*["']?[ \t]*：/, wideColon) ??
    at(/^[^"'#]*[{,]\s*[A-Za-z_][\w-]*：/, wideColon) ??
    at(/^[^"'#]*[{[][^"'#]*，(?=\s*[\w-]+\s*:)/, wideComma) ??
    at(new RegExp(String.raw`^ *(?:- +)*${key}:(?=[^\s/:])`), noSpace) ??
    at(new RegExp(String.raw`^ *(?:- +)*${key}:\s+[｛［]`), wideBraces) ??
    at(/^[^"'#]*:\s+[“”‘’](?=[^{}[\],]*:\s)/, curlyQuotes) ??
    (code === 'UNEXPECTED_TOKEN' ? quoteSlip(line, start) : undefined) ??
    // Behind a number, and before the code of a language, no words go on.
    at(/^[^"'#]*[{,]\s*[\w-]+: (?:-?[\d.]+ +(?=[a-z_]+: )|[^"'{}[\],:]*? +(?=(?:zh|en|de|ja|fr|ru|ko): ))./, noComma) ??
    at(/^[^#]*[{,]\s*[\w-]+: (?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}) +(?=[a-z_-]+: )./, noComma) ??
    (code === 'BLOCK_IN_FLOW' ? at(/^[^"'#]*[{,]\s*[\w-]+: [^"'{}[\],]*?:(?=\s)/, colonInWords) : undefined) ??
    (code === 'BAD_INDENT' || code === 'MISSING_CHAR' ? braceSlip(text, start, offset) : undefined) ??
    indentSlip(text, code, offset, start)
  );
}

/** A text whose own mark of quotation ends it too early: `'The gate's plant'`, `"The gate" of the plant`. */
function quoteSlip(line: string, start: number): Slip | undefined {
  const found = /(?<=[:{,[-]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*[^\s,}\]:#])/.exec(line);
  return found === null ? undefined : { offset: start + found.index + found[0].length - 1, sentence: quoteWithin };
}

/** A bracket that its line leaves open, where the parser stopped on a later one; a # in its words hides what closes it. */
function braceSlip(text: string, start: number, offset: number): Slip | undefined {
  for (let from = start, lines = 0; lines < 3; lines += 1) {
    const slip = openIn(lineAt(text, from), from);
    if (slip !== undefined && slip.offset < offset) return slip;
    if (from === 0) return undefined;
    from = text.lastIndexOf('\n', from - 2) + 1;
  }
  return undefined;
}

function openIn(line: string, start: number): Slip | undefined {
  const open: number[] = [];
  for (const { 0: piece, index } of line.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[{[\]}]|\s#.*$/g)) {
    if (/^\s#/.test(piece)) {
      // A comment is the mistake only where it hides the closing bracket.
      if (open.length > 0 && /[}\]]/.test(piece)) return { offset: start + index + 1, sentence: commentInWords };
    } else if (piece === '{' || piece === '[') open.push(index);
    else if (piece === '}' || piece === ']') open.pop();
  }
  const [first] = open;
  // A list that goes on in the next line says so by its end.
  if (first === undefined || /[{[,]\s*$/.test(line)) return undefined;
  return { offset: start + first, sentence: openBrace };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** A key that stands in no column of those above it. */
function indentSlip(text: string, code: ErrorCode, offset: number, start: number): Slip | undefined {
  // A value that swallows the next line is told where it begins; the line that is indented too far is the next.
  const tooFar =
    code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(text.slice(offset, start + lineAt(text, start).length));
  const own = tooFar ? nextLine(text, start) : start;
  const column = own === undefined ? undefined : keyLine.exec(lineAt(text, own))?.[1]?.length;
  if (own === undefined || column === undefined) return undefined;
  const above = columnsAbove(text, own);
  if (above.length === 0 || above.includes(column)) return undefined;
  // The first key of a group or within brackets may stand in any column behind that of their name.
  if (column > (above[0] ?? 0) && opensGroup(text, own)) return undefined;
  return {
    offset: own + column,
    sentence: {
      zh: `缩进不对：这个字段前有${column}个空格，上面的字段前有${above.join('个或')}个（“- ”也算两个）：请与同级的字段对齐`,
      en: `the indentation is wrong: ${column} ${column === 1 ? 'space' : 'spaces'} before this key, ${above.join(' or ')} before those above ("- " counts as two): align it with its neighbours`,
    },
  };
}

function nextLine(text: string, start: number): number | undefined {
  const end = text.indexOf('\n', start);
  if (end < 0) return undefined;
  return lineAt(text, end + 1).trim() === '' ? nextLine(text, end + 1) : end + 1;
}

/** Whether the line above, but for empty ones and comments, ends in a colon or an open bracket. */
function opensGroup(text: string, start: number): boolean {
  return /(?:^|\n)[^\n#]*[:{[][ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*$/.test(text.slice(0, start));
}

/** The columns that a key of this line could stand in: that of the key above it, and of the groups around that one. */
function columnsAbove(text: string, start: number): number[] {
  const columns: number[] = [];
  for (let end = start - 1; end > 0 && columns.at(-1) !== 0;) {
    const before = text.lastIndexOf('\n', end - 1) + 1;
    const column = keyLine.exec(text.slice(before, end))?.[1]?.length;
    if (column !== undefined && column < (columns.at(-1) ?? Infinity)) columns.push(column);
    end = before - 1;
  }
  return columns;
}

/** Said of a key that a mapping has twice: which of the two is meant can't be told. `listed`: within an item of a list. */
export const keyTwice = (key: string, listed = false): Sentence => ({
  zh: `“${key}”重复出现：请删去其中一个${listed ? '；如果这里是新的一项，请补上开头的“- ”' : ''}`,
  en: `"${key}" appears twice: remove one of them${listed ? '; where a new item of the list begins, put "- " before it' : ''}`,
});
