import type { Position } from './problem.ts';

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
