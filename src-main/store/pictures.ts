/**
 * Copies and tiles of the exhibition's pictures, prepared once and kept outside its folder: one folder for each picture,
 * named by its content. What is lost is made again.
 */
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './kept-file.ts';

/** Beyond it pictures that are not shown any more go, the oldest first, and nothing further is cut into tiles. In bytes. */
const usualMost = 4e9;

const keyForm = /^[0-9a-f]{32}$/;
/** What a program that was ended left half cut. */
const cutting = 'cutting-';

/** Where something lies in the store: the picture's key, the ink it is printed in, a name. */
export interface PicturePlace {
  /** 32 hexadecimal digits. */
  readonly key: string;
  readonly ink: string;
  /** `1280.jpg`, or `tiles/LEVEL/COLUMN_ROW.jpeg`. */
  readonly name: string;
}

export interface PictureStore {
  /** The file of a copy or tile; undefined where there is none. */
  find(place: PicturePlace): Promise<string | undefined>;
  /** Keeps a copy. False where nothing can be kept now. */
  keep(place: PicturePlace, bytes: Buffer): Promise<boolean>;
  /**
   * Keeps tiles: `cut` lays them into the folder it is given and answers with the folder that holds the levels. False where
   * nothing can be kept now. Rejects as `cut` does.
   */
  keepTiles(place: Omit<PicturePlace, 'name'>, cut: (folder: string) => Promise<string>): Promise<boolean>;
  /** Removes pictures that are not shown any more where all together are too many. `shown`: keys of those that are. */
  tidy(shown: ReadonlySet<string>): Promise<void>;
}

export interface PictureStoreOptions {
  readonly folder: string;
  /** Whether the disk has room and takes anything. */
  readonly mayWrite: () => boolean;
  /** Told of what could not be kept. */
  readonly report: (error: unknown) => void;
  /** Bytes of all together. */
  readonly most?: number;
}

/** The store in a folder, which need not be there. */
export function openPictures({ folder, mayWrite, report, most = usualMost }: PictureStoreOptions): PictureStore {
  let full = false;
  const fileOf = ({ key, ink, name }: PicturePlace): string => join(folder, key, ink, name);

  return {
    async find(place) {
      if (!keyForm.test(place.key)) return undefined;
      const file = fileOf(place);
      const found = await stat(file).catch(() => undefined);
      // An empty one was cut short by a power failure.
      return found?.isFile() === true && found.size > 0 ? file : undefined;
    },
    async keep(place, bytes) {
      if (!keyForm.test(place.key) || !mayWrite()) return false;
      try {
        await replaceFile(fileOf(place), bytes);
        return true;
      } catch (error) {
        report(error);
        return false;
      }
    },
    async keepTiles({ key, ink }, cut) {
      if (!keyForm.test(key) || !mayWrite() || full) return false;
      let own: string;
      try {
        await mkdir(join(folder, key, ink), { recursive: true });
        own = await mkdtemp(join(folder, cutting));
      } catch (error) {
        report(error);
        return false;
      }
      try {
        const levels = await cut(own);
        await putToDisk(levels);
        await rm(fileOf({ key, ink, name: 'tiles' }), { recursive: true, force: true });
        await rename(levels, fileOf({ key, ink, name: 'tiles' }));
        return true;
      } finally {
        await rm(own, { recursive: true, force: true }).catch(report);
      }
    },
    async tidy(shown) {
      const kept: { readonly path: string; readonly size: number; readonly since: number; readonly shown: boolean }[] =
        [];
      for (const name of await readdir(folder).catch((): string[] => [])) {
        const path = join(folder, name);
        if (name.startsWith(cutting)) await rm(path, { recursive: true, force: true }).catch(report);
        if (!keyForm.test(name)) continue;
        const since = await stat(path).catch(() => undefined);
        if (since !== undefined)
          kept.push({ path, size: await sizeOf(path), since: since.mtimeMs, shown: shown.has(name) });
      }
      let all = kept.reduce((sum, { size }) => sum + size, 0);
      for (const { path, size } of kept.filter((each) => !each.shown).toSorted((a, b) => a.since - b.since)) {
        if (all <= most) break;
        await rm(path, { recursive: true, force: true }).then(() => (all -= size), report);
      }
      full = all > most;
    },
  };
}

async function sizeOf(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  return sum;
}

/** After this a power failure leaves whole files: the folder's new name could reach the disk before what lies in it. */
async function putToDisk(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const handle = await open(join(entry.parentPath, entry.name), 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
