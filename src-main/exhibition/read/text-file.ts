/** A text file: what its bytes say, and where in it an offset lies. */
import type { Sentence } from '../../contract/sentence.ts';
import type { Folder } from './folder.ts';
import { fileStart, type Position, type Telling } from './problem.ts';

/** Larger than any text file of 3,000 moments or 5,000 cities; a film saved under the wrong name is not read. */
export const largestData = 8_000_000;
/** A chapter's words and its guide's notes are a few thousand characters; Markdown made to hurt costs the square of its length. */
export const largestMarkdown = 40_000;

/** The text of one file, able to say on which line and column an offset lies. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** Line and column of an offset, both from 1. */
  positionAt(offset: number): Position;
}

/** Takes the text of a file without its byte order mark. Lines end alike from here on; their places stay the same. */
export function sourceText(file: string, written: string): SourceText {
  const text = written.replace(/\r\n?/g, '\n');
  let lineStarts: number[] | undefined;
  return {
    file,
    text,
    positionAt(offset) {
      lineStarts ??= startsOfLines(text);
      let low = 0;
      let high = lineStarts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
    },
  };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** The text of one file as the editor wrote it; undefined when it can't be read, which is reported. */
export async function readText(
  { folder, report }: { readonly folder: Folder; readonly report: Telling },
  path: string,
  kind: 'data' | 'markdown' | 'table' = 'data',
): Promise<SourceText | undefined> {
  const bytes = await folder.read(path, kind === 'markdown' ? largestMarkdown : largestData, report);
  if (bytes === undefined) return undefined;
  const decoded = kind === 'table' ? decodeTable(bytes) : decodeUtf8(bytes);
  if ('text' in decoded) return sourceText(path, decoded.text);
  report.error(path, decoded.at, decoded.problem);
  return undefined;
}

export type Decoded = { readonly text: string } | { readonly problem: Sentence; readonly at: Position };

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const strictGb18030 = new TextDecoder('gb18030', { fatal: true });
const utf16 = new TextDecoder('utf-16le', { fatal: true });

/** Reads UTF-8, with or without a byte order mark. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = attempt(strictUtf8, bytes);
  if (isUtf16(bytes)) return { at: fileStart, problem: inUtf16 };
  if (text !== undefined) return withoutNul(text);
  return { at: firstBadByte(bytes), problem: notUtf8 };
}

/** As Notepad saves "Unicode": by its mark, or by the empty half of each of its first two letters. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const [odd, even] = [
    [first, third],
    [second, fourth],
  ].map((halves) => halves.every((half) => half === 0));
  return odd !== even;
}

const notUtf8: Sentence = {
  zh: '文件不是UTF-8编码：请用编辑器另存为UTF-8',
  en: 'the file is not UTF-8: save it again as UTF-8 in your editor',
};
const neitherEncoding: Sentence = {
  zh: '文件既不是UTF-8也不是GB18030编码：请在Excel或WPS中另存为“CSV UTF-8”',
  en: 'the file is neither UTF-8 nor GB18030: save it as "CSV UTF-8" in Excel or WPS',
};
const inUtf16: Sentence = {
  zh: '文件是UTF-16编码（记事本里叫“Unicode”），不是UTF-8：请另存为UTF-8',
  en: 'the file is UTF-16 ("Unicode" in Notepad), not UTF-8: save it again as UTF-8',
};

/** Reads tables as Excel and WPS save them: UTF-8 with or without a byte order mark, "Unicode text" (UTF-16), or GB18030. */
export function decodeTable(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const text = attempt(utf16, bytes);
    if (text !== undefined) return withoutNul(text);
  }
  const text = attempt(strictUtf8, bytes) ?? attempt(strictGb18030, bytes);
  if (text !== undefined) return withoutNul(text);
  return { at: firstBadByte(bytes), problem: neitherEncoding };
}

function attempt(decoder: typeof strictUtf8, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    // `fatal` reports wrong bytes by throwing; the caller tries the next encoding or reports the file.
    return undefined;
  }
}

function withoutNul(text: string): Decoded {
  const nul = text.indexOf('\0');
  if (nul < 0) return { text };
  const before = text.slice(0, nul).split('\n');
  return {
    at: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    problem: {
      zh: '文件中有空字符，不像文本文件：请用备份替换，或删去该字符',
      en: 'the file holds a NUL character and does not look like text: replace it from a copy, or remove the character',
    },
  };
}

/** The place of the first byte sequence that is no UTF-8: the decoder replaces it by U+FFFD, which valid text seldom holds. */
function firstBadByte(bytes: Uint8Array): Position {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const bad = lossy.indexOf('\uFFFD');
  const lines = lossy.slice(0, bad).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
