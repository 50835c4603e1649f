import type { Chapter, Language, Page } from '../../contract/exhibition.ts';
import type { Pass } from '../check/pass.ts';
import type { FolderEntry } from '../read/folder.ts';
import { fileStart } from '../read/problem.ts';

const folder = 'media/audio';
/** `<chapter>-<page>.<ending>`; of several endings for one page the first by name is taken. */
const named = /^(?<chapter>.+)-(?<page>[1-9]\d?)\.(?:m4a|mp3|ogg)$/i;

/**
 * Gives each page the sound files that read it aloud: media/audio/<language>/<chapter>-<page>.mp3 (or .m4a, .ogg).
 * Files that belong to no page, and files of an exhibition that is silent, are warned of.
 */
export async function readNarration(chapters: readonly Chapter[], sound: boolean, pass: Pass): Promise<Chapter[]> {
  const spoken = new Map<string, Record<Language, string>>();
  for (const language of (await pass.folder.list(folder)) ?? []) {
    if (language.kind !== 'folder' || !isKnown(language.name, pass)) {
      unused(language, pass);
      continue;
    }
    for (const file of (await pass.folder.list(language.path)) ?? []) {
      const key = pageOf(file, chapters);
      if (key === undefined) unused(file, pass);
      else if (!sound) silent(file, pass);
      else spoken.set(key, { [language.name]: file.path.slice('media/'.length), ...spoken.get(key) });
    }
  }
  return chapters.map((chapter) => ({
    ...chapter,
    pages: chapter.pages.map((page): Page => {
      const narration = spoken.get(`${chapter.id}-${page.number}`);
      return narration === undefined ? page : { ...page, narration };
    }),
  }));
}

/** While the languages themselves are in doubt, nothing is said about their folders. */
function isKnown(language: string, { known }: Pass): boolean {
  return known.languages === undefined || known.languages.includes(language);
}

function pageOf(file: FolderEntry, chapters: readonly Chapter[]): string | undefined {
  const { chapter, page } = named.exec(file.name)?.groups ?? {};
  const told = chapters.find(({ id }) => id === chapter);
  const known = told?.pages.some(({ number }) => String(number) === page) === true;
  return file.kind === 'file' && known ? `${chapter}-${page}` : undefined;
}

function unused({ path }: FolderEntry, { report }: Pass): void {
  report.warning(path, fileStart, {
    zh: '没有哪一页用到这段朗读：请按audio/语言代码/章的文件夹名-页码.mp3命名（也可用.m4a、.ogg）',
    en: "no page uses this: name it audio/<language>/<chapter's folder>-<page>.mp3 (or .m4a, .ogg)",
  });
}

function silent({ path }: FolderEntry, { report }: Pass): void {
  report.warning(path, fileStart, {
    zh: '展览没有声音，这段朗读不会播放：请在exhibition.yaml中写sound: true，或移走这个文件',
    en: 'the exhibition makes no sound, so this is never heard: write sound: true in exhibition.yaml, or remove the file',
  });
}
