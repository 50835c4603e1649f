/** A chapter of two pages with these exhibits and files, read by itself. */
import { readChapters, listChapters } from '../../../../src-main/exhibition/assemble/chapters.ts';
import { openExhibits } from '../../../../src-main/exhibition/assemble/exhibit-parts.ts';
import type { Exhibit } from '../../../../src-main/contract/exhibit.ts';
import { jpeg } from '../exhibits/one-exhibit.ts';
import { known, passOver } from '../one-part.ts';
import { unmarked } from '../support.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const page = '## 一\n\n文 Words. [^book]\n\n';
const sound = {
  'chapters/a/zh.md': `# 题\n\n导语。\n\n${page}${page}`,
  'chapters/a/en.md': `# T\n\nLead.\n\n${page.replaceAll('一', 'One')}${page.replaceAll('一', 'Two')}`,
};

/** chapter.yaml with this below what every chapter has. */
export const chapterWith = (more: string): string =>
  `year: 1960\nscene: growth-rings\nimportance: 1\nminutes: 2\nsources: [book]\n${more}`;
export const exhibitsOf = (...entries: string[]): string =>
  chapterWith(`exhibits:\n${entries.map((entry) => `  ${entry}\n`).join('')}`);

/** A picture of its own under each of these names. */
export async function photographs(...names: string[]): Promise<Record<string, Buffer>> {
  const made = names.map(async (name, index) => [`media/${name}`, await jpeg(1600 + index)] as const);
  return Object.fromEntries(await Promise.all(made));
}

/**
 * What is told of it, and the exhibits of its pages. "|" in one of its texts marks a place and is not part of it: "HERE" in
 * what is told. `unused`: also what is told when all has been read, of files and series that nothing names.
 */
export async function readChapter(
  chapterFile: string | undefined,
  files: Files = {},
  { heard = true, today, unused = false }: { heard?: boolean; today?: string; unused?: boolean } = {},
) {
  let here = 'nowhere';
  const chapter = chapterFile === undefined ? {} : { 'chapters/a/chapter.yaml': chapterFile };
  const written = Object.entries({ ...sound, ...chapter, ...files }).map(
    ([path, content]): [string, string | Uint8Array] => {
      if (typeof content !== 'string' || !content.includes('|')) return [path, content];
      const { text, place } = unmarked(content);
      here = `${path}:${place} `;
      return [path, text];
    },
  );
  const { pass, told } = await passOver(Object.fromEntries(written), {
    known: { ...known, sources: new Set(['book', 'paper']) },
    ...(today === undefined ? {} : { today }),
  });
  const parts = await openExhibits('series.yaml' in files, heard, pass);
  const [read] = await readChapters(await listChapters(pass), parts, pass);
  if (unused) await parts.checkUnused(new Set());
  const exhibits = read?.pages.map(({ exhibit }): Exhibit | undefined => exhibit);
  return { exhibits, told: told().map((each) => each.replace(here, 'HERE ')) };
}
