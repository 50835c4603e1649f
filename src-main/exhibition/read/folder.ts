import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Sentence } from '../../contract/sentence.ts';
import { fileStart, type Report, type Telling } from './problem.ts';

export interface FolderEntry {
  readonly name: string;
  /** Relative to the exhibition, with forward slashes. */
  readonly path: string;
  /** Where it really lies, links followed: two paths may lead to one folder. */
  readonly target: string;
  readonly kind: 'file' | 'folder';
  readonly size: number;
  /** What the system notes of a file: something else once it was written to or exchanged. Empty for a folder. */
  readonly written: string;
}

/** Files an operating system or an editor leaves behind: no author wrote them, so they are not reported. */
const litter = /^(?:\..*|thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.(?:bak|tmp|swp))$/i;

/** A folder that is only ever read inside: links leading out, devices and pipes are reported and never opened. */
export class Folder {
  readonly #root: string;
  readonly #report: Report;
  readonly #rest: (() => Promise<void>) | undefined;

  private constructor(root: string, report: Report, rest?: () => Promise<void>) {
    this.#root = root;
    this.#report = report;
    this.#rest = rest;
  }

  /** Null when `dir` is no folder that can be read. `rest` is waited for before each file. */
  static async at(dir: string, report: Report, rest?: () => Promise<void>): Promise<Folder | null> {
    const root = await realpath(resolve(dir)).catch(() => undefined);
    const stats = root === undefined ? undefined : await stat(root).catch(() => undefined);
    return root === undefined || stats?.isDirectory() !== true ? null : new Folder(root, report, rest);
  }

  /** What lies in a folder, by name, without litter; undefined when there is no such folder. */
  async list(path: string, report: Telling = this.#report): Promise<FolderEntry[] | undefined> {
    const target = await realpath(join(this.#root, path)).catch(() => undefined);
    // A link out was reported where its own folder was listed.
    if (target === undefined || this.#leadsOut(target)) return undefined;
    const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
      this.#unreadable(path, error.code, report);
      return undefined;
    });
    if (names === undefined) return undefined;
    const entries = await Promise.all(
      names
        .filter((name) => !litter.test(name))
        .sort()
        .map((name) => this.#entry(path === '' ? name : `${path}/${name}`, name, report)),
    );
    return entries.filter((entry) => entry !== undefined);
  }

  /** The bytes of a file listed before, at most `limit`; undefined when it can't be read, which is reported. */
  async read(path: string, limit: number, report: Telling = this.#report): Promise<Uint8Array | undefined> {
    await this.#rest?.();
    // O_NONBLOCK: should a pipe have taken the file's place since it was listed, opening must not wait for a writer.
    const handle = await open(join(this.#root, path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(
      (error: NodeJS.ErrnoException) => {
        this.#unreadable(path, error.code, report);
        return undefined;
      },
    );
    if (handle === undefined) return undefined;
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return void this.#special(path, report);
      if (stats.size > limit) return void this.#tooLarge(path, stats.size, limit, report);
      return await handle.readFile();
    } catch (error) {
      this.#unreadable(path, (error as NodeJS.ErrnoException).code, report);
      return undefined;
    } finally {
      await handle.close();
    }
  }

  async #entry(path: string, name: string, report: Telling): Promise<FolderEntry | undefined> {
    const full = join(this.#root, path);
    const target = await realpath(full).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ELOOP') report.error(path, fileStart, inACircle);
      else this.#unreadable(path, error.code, report);
      return undefined;
    });
    if (target === undefined) return undefined;
    if (this.#leadsOut(target)) {
      report.error(path, fileStart, {
        zh: '链接指向展览文件夹之外：请用文件本身代替链接',
        en: 'the link leads out of the exhibition folder: put the file itself in its place',
      });
      return undefined;
    }
    const stats = await stat(target).catch((error: NodeJS.ErrnoException) => {
      this.#unreadable(path, error.code, report);
      return undefined;
    });
    if (stats === undefined) return undefined;
    if (stats.isDirectory()) return { name, path, target, kind: 'folder', size: 0, written: '' };
    if (stats.isFile()) {
      const written = `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
      return { name, path, target, kind: 'file', size: stats.size, written };
    }
    this.#special(path, report);
    return undefined;
  }

  #leadsOut(target: string): boolean {
    const inside = relative(this.#root, target);
    return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  }

  #special(path: string, report: Telling = this.#report): void {
    report.error(path, fileStart, {
      zh: '这不是普通文件（设备或管道）：请删除，或换成普通文件',
      en: 'this is not an ordinary file (a device or a pipe): remove it or put a file in its place',
    });
  }

  #tooLarge(path: string, size: number, limit: number, report: Telling): void {
    report.error(path, fileStart, {
      zh: `文件太大（${megabytes(size)} MB，上限${megabytes(limit)} MB），没有读取：请检查是否放错了文件`,
      en: `the file is too large (${megabytes(size)} MB, at most ${megabytes(limit)} MB) and was not read: check that it is the right file`,
    });
  }

  #unreadable(path: string, code: string | undefined, report: Telling = this.#report): void {
    const why = code === undefined ? '' : ` (${code})`;
    report.error(path === '' ? '.' : path, fileStart, {
      zh: `无法读取${why}：请检查文件是否存在、是否有读取权限`,
      en: `cannot be read${why}: check that it exists and that you may read it`,
    });
  }
}

const inACircle: Sentence = {
  zh: '链接绕了一圈又指向自己：请用文件本身代替链接',
  en: 'the link leads in a circle, back to itself: put the file itself in its place',
};

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 2 : 1);
}
