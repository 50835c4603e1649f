import type { Sentence } from '../../contract/sentence.ts';
import type { Folder, FolderEntry } from '../read/folder.ts';
import { fileStart, type Telling } from '../read/problem.ts';
import { closest } from './closest.ts';

/** Sound for reading aloud; what lies here to no purpose is told where each page is given its sound. */
const spoken = 'audio';

/** The files in media/: found by the names that the exhibition gives them, and told of where nothing names them. */
export class MediaFiles {
  readonly #folder: Folder;
  readonly #report: Telling;
  readonly #lists = new Map<string, Promise<readonly FolderEntry[]>>();
  /** Paths below media/ that were asked for, also where there is no such file. */
  readonly #named = new Set<string>();
  /** Links and special files that were told of, by their paths in the exhibition. */
  readonly #told = new Set<string>();
  #allKnown = true;

  /** `report` is told of links and special files. */
  constructor(folder: Folder, report: Telling) {
    this.#folder = folder;
    this.#report = {
      error: (path, at, sentence) => {
        this.#told.add(path);
        report.error(path, at, sentence);
      },
      warning: (path, at, sentence) => report.warning(path, at, sentence),
    };
  }

  /** What an entry names that can't be read for a mistake is not unused; its words may each be such a name. */
  noteNamed(words: Iterable<string>): void {
    for (const each of words) {
      const path = each.replace(/^[“”‘’]|[“”‘’]$/g, '').replace(/[\\／]/g, '/');
      this.#named.add(path.replace(/^media\//, ''));
    }
  }

  /** A file that names others can't be read: then nothing can be held to be unused. */
  noteUnread(): void {
    this.#allKnown = false;
  }

  /** Whether everything that may name a file has been read. */
  get allKnown(): boolean {
    return this.#allKnown;
  }

  /**
   * The file at a path below media/, or what to say where there is none or nothing in it. Undefined where it is, or lies
   * behind, a link that was told of at its own place: the file itself is not missing.
   */
  async find(path: string): Promise<FolderEntry | { readonly problem: Sentence } | undefined> {
    this.#named.add(path);
    if (await this.#isTold(path)) return undefined;
    const cut = path.lastIndexOf('/');
    const entries = await this.#list(path.slice(0, Math.max(cut, 0)));
    const files = entries.filter(({ kind }) => kind === 'file');
    const name = path.slice(cut + 1);
    const found = files.find((entry) => entry.name === name);
    if (found === undefined) {
      if (entries.some((entry) => entry.kind === 'folder' && entry.name === name)) return { problem: folder(path) };
      // Capitals and the way an accent is stored differ between systems: such a file is the one that was meant.
      const alike = ({ name: other }: FolderEntry): boolean => folded(other) === folded(name);
      const unnamed = this.#unnamed(files);
      const near = files.find(alike)?.name ?? closest(name, unnamed) ?? otherEnding(name, unnamed);
      const meant = near === undefined ? await this.#elsewhere(name) : path.slice(0, cut + 1) + near;
      if (meant !== undefined) this.#named.add(meant);
      if (meant === `${path}.txt`) return { problem: textEnding(path, meant) };
      return { problem: meant !== undefined && looks(meant) === looks(path) ? looksAlike(path) : missing(path, meant) };
    }
    return found.size === 0 ? { problem: empty(path) } : found;
  }

  async #isTold(path: string): Promise<boolean> {
    const parts = path.split('/');
    for (const [index] of parts.entries()) {
      await this.#list(parts.slice(0, index).join('/'));
      if (this.#told.has(['media', ...parts.slice(0, index + 1)].join('/'))) return true;
    }
    return false;
  }

  /** What is named elsewhere is not what was meant here. */
  #unnamed(files: readonly FolderEntry[]): string[] {
    return files.filter(({ path }) => !this.#named.has(path.slice('media/'.length))).map(({ name }) => name);
  }

  /** A file of that name in another folder, as a path below media/: a folder forgotten, or written with other capitals. */
  async #elsewhere(name: string): Promise<string | undefined> {
    for await (const entry of this.#all('', new Set())) {
      if (entry.kind === 'file' && folded(entry.name) === folded(name)) return entry.path.slice('media/'.length);
    }
    return undefined;
  }

  /** Warns of every file that nothing in the exhibition names; `used`: those that are found without being asked for. */
  async checkUnused(used: ReadonlySet<string>, report: Telling): Promise<void> {
    if (!this.#allKnown) return;
    for await (const { kind, path, name } of this.#all('', new Set())) {
      const below = path.slice('media/'.length);
      if (kind !== 'folder' && !below.startsWith(`${spoken}/`) && !used.has(below) && !this.#named.has(below))
        report.warning(path, fileStart, unused(name));
    }
  }

  /** What lies there and below. Each folder once, however many links lead to it: links in a circle would never end. */
  async *#all(path: string, seen: Set<string>): AsyncGenerator<FolderEntry> {
    for (const entry of await this.#list(path)) {
      if (seen.has(entry.target)) continue;
      seen.add(entry.target);
      yield entry;
      if (entry.kind === 'folder') yield* this.#all(entry.path.slice('media/'.length), seen);
    }
  }

  #list(path: string): Promise<readonly FolderEntry[]> {
    let list = this.#lists.get(path);
    if (list === undefined) {
      list = this.#folder.list(path === '' ? 'media' : `media/${path}`, this.#report).then((entries) => entries ?? []);
      this.#lists.set(path, list);
    }
    return list;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What the eye sees of a name: accents however they are stored, and nothing that has no width. */
function looks(name: string): string {
  return name.normalize('NFC').replace(/\p{Cf}/gu, '');
}

/** Windows hides endings: one is left out in the name, or the file got it twice when it was renamed. */
function otherEnding(name: string, others: readonly string[]): string | undefined {
  const bare = (each: string): string => folded(each).replace(/(?:\.[a-z0-9]{2,4})+$/, '');
  const [first, ...more] = others.filter((other) => bare(other) === bare(name));
  return more.length === 0 ? first : undefined;
}

function missing(path: string, meant: string | undefined): Sentence {
  return {
    zh: `media文件夹里没有“${path}”：请放入这个文件，或改正名称${meant === undefined ? '' : `（是不是“${meant}”？大小写也须一致）`}`,
    en: `there is no "${path}" in media: put the file there, or correct the name${meant === undefined ? '' : ` (did you mean "${meant}"? Capitals count)`}`,
  };
}

/** Editors of text add their ending by themselves, and Windows hides it. */
function textEnding(path: string, found: string): Sentence {
  return {
    zh: `media文件夹里没有“${path}”，只有“${found}”：请让系统显示扩展名，再把文件改名为“${path}”`,
    en: `there is no "${path}" in media, but "${found}": let the system show endings, and rename that file to "${path}"`,
  };
}

function looksAlike(path: string): Sentence {
  return {
    zh: `media文件夹里的“${path}”只是看上去同名：字母的存储方式不同（如macOS存的带符号字母），或夹有看不见的字符：请把文件名和这里的名称都重新输入一遍`,
    en: `"${path}" in media only looks the same: its letters are stored another way, as macOS does with accents, or one of them cannot be seen: type the name anew, here and for the file`,
  };
}

function folder(path: string): Sentence {
  return {
    zh: `“${path}”是文件夹：请写其中一个文件，如“${path}/文件名”`,
    en: `"${path}" is a folder: name a file in it, such as "${path}/name"`,
  };
}

function empty(path: string): Sentence {
  return {
    zh: `“${path}”是空文件（0字节），多半是没有复制完：请重新复制`,
    en: `"${path}" is empty (0 bytes), most likely because copying broke off: copy it again`,
  };
}

function unused(name: string): Sentence {
  return {
    zh: `展览里没有地方用到“${name}”：请检查它的名称和位置，不用就移出media文件夹`,
    en: `nothing in the exhibition uses "${name}": check its name and place, or move it out of media`,
  };
}
