import type { Claims } from './claims.ts';
import { decodeTable, decodeUtf8 } from './decode.ts';
import type { Folder } from './folder.ts';
import { fileStart, type Report } from './problem.ts';
import type { Known } from './schema/known.ts';
import { sourceText, type SourceText } from './source-text.ts';

/** Larger than any text file of 3,000 moments or 5,000 cities; a film saved under the wrong name is not read. */
export const largestData = 8_000_000;
/** A chapter's words and its guide's notes are a few thousand characters; Markdown made to hurt costs the square of its length. */
export const largestMarkdown = 40_000;

/** What one reading of the whole folder carries along. */
export interface Pass {
  readonly folder: Folder;
  readonly report: Report;
  readonly known: Known;
  readonly claims: Claims;
  /** "YYYY-MM-DD"; without it nothing is past its review. */
  readonly today: string | undefined;
  /** Also refuse what nobody has reviewed. */
  readonly release: boolean;
}

/** The text of one file as the editor wrote it; undefined when it can't be read, which is reported. */
export async function readText(
  { folder, report }: Pick<Pass, 'folder' | 'report'>,
  path: string,
  kind: 'data' | 'markdown' | 'table' = 'data',
): Promise<SourceText | undefined> {
  const bytes = await folder.read(path, kind === 'markdown' ? largestMarkdown : largestData);
  if (bytes === undefined) return undefined;
  const decoded = kind === 'table' ? decodeTable(bytes) : decodeUtf8(bytes);
  if ('text' in decoded) return sourceText(path, decoded.text);
  report.error(path, decoded.at ?? fileStart, decoded.problem);
  return undefined;
}
