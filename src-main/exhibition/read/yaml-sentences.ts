import type { ErrorCode } from 'yaml';
import type { Sentence } from '../../contract/sentence.ts';

const sentences: Readonly<Partial<Record<ErrorCode, Sentence>>> = {
  TAB_AS_INDENT: {
    zh: '行首用了制表符：YAML的缩进请用空格',
    en: 'a tab is used to indent: indent YAML with spaces',
  },
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

/** What to tell an editor about a slip of YAML's grammar. */
export function syntaxSentence(code: ErrorCode): Sentence {
  return sentences[code] ?? anySlip;
}
