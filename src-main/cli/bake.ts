/** `nianlun bake`: makes the plates of all pictures for screens of given sizes, before anybody asks for them. */
import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printBytes } from '../contract/bytes.ts';
import { parseSize, type Size } from '../contract/size.ts';
import { type BakingPage, openBakingPage } from '../host-chromium/baking-page.ts';
import { findBrowser } from '../host-chromium/find-browser.ts';
import { openLoopback } from '../host-chromium/loopback.ts';
import { type Composed, composeServer } from '../server/compose.ts';
import { usualDataFolder } from '../store/paths.ts';
import { isPlateName } from '../store/plates.ts';
import { claim } from '../store/single-instance.ts';
import { makeScratch, removeScratch } from './draw-pages.ts';
import { explainStart } from './exhibition-problems.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { type Io, misused, tell } from './io.ts';
import { bakesItself, emptyFolder, noBrowser, noExhibition, noSize } from './sentences.ts';
import type { Parsed } from './shot-options.ts';

/** What `nianlun bake` is asked for. */
export interface BakeOptions {
  readonly sizes: readonly Size[];
  readonly exhibition?: string;
  readonly data?: string;
  /** A folder for the plates alone, in place of the data folder. */
  readonly out?: string;
}

const text = { type: 'string' } as const;

export const bakeArguments = {
  size: { type: 'string', multiple: true },
  exhibition: text,
  data: text,
  out: text,
} as const;

/** Reads the options. Throws what parseArgs throws. */
export function parseBake(args: readonly string[]): Parsed<BakeOptions> {
  const { values } = parseArgs({
    args: [...args],
    options: bakeArguments,
    strict: true,
    allowPositionals: false,
  });
  const { size: named = ['1920x1080'], ...folders } = values;
  for (const [option, folder] of Object.entries(folders)) {
    if (folder.trim() === '') return { ok: false, problem: emptyFolder(option) };
  }
  const sizes: Size[] = [];
  for (const name of named) {
    const size = parseSize(name);
    if (size === null) return { ok: false, problem: noSize(name) };
    sizes.push(size);
  }
  return { ok: true, value: { sizes, ...folders } };
}

/** Makes what is missing; gives how many pages did not come to rest. */
async function bakeAll(composed: Composed, executable: string, { sizes }: BakeOptions, io: Io): Promise<number> {
  const { baking, paths, served, log } = composed;
  const pages = baking.missing(sizes.map((size) => ({ ...size, ratio: 1 })));
  const loopback = await openLoopback(served, log);
  let failed = 0;
  let unseen: BakingPage | undefined;
  try {
    unseen = await openBakingPage({ executable, paths, loopback, say: (sentence) => tell(io, sentence) });
    for (const [index, page] of pages.entries()) {
      const { view, width, height } = page;
      tell(io, {
        zh: `${index + 1}/${pages.length}  ${view}  ${width}x${height}`,
        en: `${index + 1}/${pages.length}  ${view}  ${width}x${height}`,
      });
      if (await unseen.bake(page)) await baking.noteBaked(page);
      else {
        failed += 1;
        tell(io, {
          zh: `画面 ${view} 未能画完，展出中首次打开时再绘制。`,
          en: `The view ${view} did not come to rest; it is drawn when it is first opened.`,
        });
      }
    }
  } finally {
    await unseen?.close();
    await loopback.close();
  }
  return failed;
}

/** How many plates lie in a folder, and their bytes. */
async function platesIn(folder: string): Promise<{ readonly count: number; readonly bytes: number }> {
  const names = (await readdir(folder).catch(() => [])).filter(isPlateName);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { count: names.length, bytes };
}

/** Lays the plates down in a folder, in place of any that lie there; nothing else in it is touched. */
async function layDown(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of (await readdir(to)).filter(isPlateName)) await rm(join(to, name));
  for (const name of (await readdir(from)).filter(isPlateName)) await cp(join(from, name), join(to, name));
}

/** Makes them in a data folder; gives the exit code: 1 where a page was left out, or nothing could be made. */
async function bakeIn(
  data: string,
  exhibition: string,
  options: BakeOptions,
  io: Io,
  folders: Folders,
): Promise<number> {
  const executable = await findBrowser();
  if (executable === null) {
    tell(io, noBrowser);
    return 1;
  }
  const since = performance.now();
  const composed = await composeServer({
    exhibition,
    data,
    rendererRoot: folders.renderer,
    // What is laid down is made anew: it is to be whole by itself.
    ...(options.out === undefined ? { shippedPlates: folders.plates } : {}),
    mode: 'kiosk',
    choices: {},
  });
  const { plates } = composed.paths;
  try {
    const failed = await bakeAll(composed, executable, options, io);
    if (options.out !== undefined) await layDown(plates, resolve(options.out));
    const place = options.out === undefined ? plates : resolve(options.out);
    const { count, bytes } = await platesIn(place);
    const seconds = Math.round((performance.now() - since) / 1000);
    tell(io, {
      zh: `“${place}”中现有 ${count} 个已绘好的画面部件，共 ${printBytes(bytes)}；用时 ${seconds} 秒。`,
      en: `"${place}" now holds ${count} finished parts of pictures, ${printBytes(bytes)}; it took ${seconds} s.`,
    });
    return failed === 0 ? 0 : 1;
  } finally {
    await composed.close();
  }
}

/** Makes all plates for the sizes asked for; gives the exit code. */
export async function runBake(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const parsed = parseBake(args);
  if (!parsed.ok) return misused(io, parsed.problem);
  const options = parsed.value;
  const exhibition = options.exhibition ?? (await usualExhibition(folders));
  if (exhibition === null) return misused(io, noExhibition);
  const own = options.out !== undefined;
  const data = own ? await makeScratch('bake') : resolve(options.data ?? usualDataFolder());
  const place = await claim(data);
  if (place.status === 'second') {
    tell(io, bakesItself);
    return 1;
  }
  try {
    return await bakeIn(data, resolve(exhibition), options, io, folders);
  } catch (error) {
    return explainStart(error, exhibition, data, io);
  } finally {
    await place.release();
    if (own) await removeScratch(data);
  }
}
