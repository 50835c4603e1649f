import { readChapterText } from '../../../../../src-main/exhibition/read/markdown/chapter-text.ts';
import { Report } from '../../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../../src-main/exhibition/read/text-file.ts';
import { brief } from '../../support.ts';

/** A chapter's words in English, and what the editor is told of them. */
export function read(text: string) {
  const report = new Report();
  const chapter = readChapterText(sourceText('en.md', text), report);
  return { chapter, told: report.sorted().map(brief) };
}

export const words = (value: string) => ({ type: 'text', value });
export const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

/** A chapter of one page; the page begins on line 5 and its body on line 7. */
export const withBody = (body: string): string => `# Title\n\nLead.\n\n## Heading\n\n${body}\n`;
