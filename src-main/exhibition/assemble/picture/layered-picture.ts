/** A chapter's picture: `pictures/NAME/picture.yaml` and its layers become what the page plays. */
import type { LayeredPicture, PictureSide } from '../../../contract/layered-picture.ts';
import { didYouMean } from '../../check/closest.ts';
import type { Pass } from '../../check/pass.ts';
import { unknownFile } from '../../check/unknown-files.ts';
import type { FolderEntry } from '../../read/folder.ts';
import { isMapping, type Located } from '../../read/located.ts';
import { largestSheet, readSheetFile, type SheetFile, sheetEndings } from '../../read/media/sheet-file.ts';
import { fileStart, type Position, type Telling } from '../../read/problem.ts';
import { readText } from '../../read/text-file.ts';
import { readYaml } from '../../read/yaml.ts';
import { compact } from '../compact.ts';
import { readSide } from './side.ts';
import type { ChapterOfPicture } from './side-file.ts';

/** Bytes of all files of a picture: what a wall can cut and keep beside its film and sound. */
const largestPicture = 60_000_000;

const sides = ['wide', 'tall'] as const;
const folders = [...sides, 'sprites'];

/** What the chapters ask of `pictures/`. */
export interface LayeredPictures {
  /**
   * The picture of that name for a chapter; undefined after an error, which has been told and keeps nothing else back.
   *
   * @param at where the chapter names it
   */
  read(
    name: string,
    chapter: ChapterOfPicture,
    at: { readonly file: string; readonly position: Position },
  ): Promise<LayeredPicture | undefined>;
  /** Warns of what no chapter names. */
  checkUnused(): void;
}

/** Opens the folder `pictures/`, which need not be there. */
export async function openLayeredPictures(pass: Pass): Promise<LayeredPictures> {
  const entries = (await pass.folder.list('pictures')) ?? [];
  const names = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const used = new Set<string>();
  const report = pass.report.ofWhatCanBeLeftOut;
  return {
    async read(name, chapter, { file, position }) {
      used.add(name);
      if (names.includes(name)) return readPicture(name, chapter, pass);
      const hint = didYouMean(name, names);
      report.error(file, position, {
        zh: `没有画面“${name}”：请写pictures中的文件夹名${hint.zh}`,
        en: `there is no picture "${name}": write the name of a folder in pictures${hint.en}`,
      });
      return undefined;
    },
    checkUnused() {
      for (const { name, path, kind } of entries)
        if (kind === 'file' ? !/\.md$/i.test(name) : !used.has(name)) unknownFile(path, pass.report);
    },
  };
}

async function readPicture(name: string, chapter: ChapterOfPicture, pass: Pass): Promise<LayeredPicture | undefined> {
  const folder = `pictures/${name}`;
  const told = onceTold(pass.report.ofWhatCanBeLeftOut);
  const entries = (await pass.folder.list(folder, told.report)) ?? [];
  const yaml = `${folder}/picture.yaml`;
  if (!entries.some(({ path }) => path === yaml)) {
    told.report.error(yaml, fileStart, {
      zh: '缺少这个文件：请补上，写明画布、图层和能做的动作',
      en: 'this file is missing: add it with canvas, layers and what a finger can do',
    });
    return undefined;
  }
  const source = await readText({ folder: pass.folder, report: told.report }, yaml);
  const located = source && readYaml(source, told.report);
  if (located?.sound !== true) return undefined;
  const files = await readFiles(entries, folder, pass, told.report);
  const hasTall = named(located, 'tall');
  if (!hasTall && named(located, 'wide'))
    told.report.warning(yaml, located.at(['size'], 'key'), {
      zh: '没有竖屏的画面：竖屏上只显示横画面的一部分；请在size等处补上tall',
      en: 'there is no layout for upright screens: they show a part of the wide one; add tall to size and the rest',
    });
  const used = new Set<string>();
  const read = (side: 'wide' | 'tall') =>
    readSide(sideOf(located, side), {
      side,
      chapter,
      files,
      used,
      known: pass.known,
      report: told.report,
    });
  const wide = read('wide');
  const tall = hasTall ? read('tall') : undefined;
  for (const path of files.keys()) if (!used.has(path) && !told.failed) unknownFile(`${folder}/${path}`, pass.report);
  if (told.failed || !wide) return undefined;
  const { ground, invites, ...rest } = wide;
  return compact({ name, ground, invites, wide: rest as PictureSide, tall: tall && withoutCommon(tall) });
}

const withoutCommon = ({ ground: _ground, invites: _invites, ...side }: NonNullable<ReturnType<typeof readSide>>) =>
  side;

/** Tells each problem once, though both sides meet it; and whether there was an error. */
function onceTold(report: Telling): { readonly report: Telling; readonly failed: boolean } {
  const known = new Set<string>();
  let failed = false;
  const once = (file: string, { line, column }: Position, en: string): boolean => {
    const key = `${file}:${line}:${column}:${en}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
  return {
    report: {
      error(file, at, sentence) {
        failed = true;
        if (once(file, at, sentence.en)) report.error(file, at, sentence);
      },
      warning(file, at, sentence) {
        if (once(file, at, sentence.en)) report.warning(file, at, sentence);
      },
    },
    get failed() {
      return failed;
    },
  };
}

/** The files of its layers, by their paths below the picture's folder. Problems are told at the files. */
async function readFiles(
  entries: readonly FolderEntry[],
  folder: string,
  pass: Pass,
  report: Telling,
): Promise<ReadonlyMap<string, SheetFile | undefined>> {
  const found = new Map<string, SheetFile | undefined>();
  let bytes = 0;
  for (const { kind, name, path } of entries) {
    if (kind === 'file') {
      if (name !== 'picture.yaml' && !/\.md$/i.test(name)) unknownFile(path, pass.report, [...folders, 'picture.yaml']);
      continue;
    }
    if (!folders.includes(name)) {
      unknownFile(path, pass.report, folders);
      continue;
    }
    for (const file of (await pass.folder.list(path, report)) ?? []) {
      const ending = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
      if (file.kind === 'folder' || !sheetEndings.includes(ending)) {
        unknownFile(file.path, pass.report);
        continue;
      }
      bytes += file.size;
      const below = file.path.slice(folder.length + 1);
      const read =
        file.size > largestSheet ? { problem: tooHeavy(file.size) } : await readSheetFile(file.target, pass.thorough);
      if ('problem' in read) report.error(file.path, fileStart, read.problem);
      found.set(below, 'problem' in read ? undefined : read);
    }
  }
  if (bytes > largestPicture) report.error(`${folder}/picture.yaml`, fileStart, tooHeavy(bytes));
  return found;
}

function tooHeavy(bytes: number) {
  const megabytes = Math.ceil(bytes / 1e6);
  return {
    zh: `图片共${megabytes} MB，太大（一幅画面不超过${largestPicture / 1e6} MB）：请存成WebP或AVIF，质量85已足够`,
    en: `the images have ${megabytes} MB, which is too much (${largestPicture / 1e6} MB a picture at most): save them as WebP or AVIF; quality 85 is enough`,
  };
}

/** Whether some mapping tells the sides apart and names this one. */
function named({ value }: Located, side: 'wide' | 'tall'): boolean {
  const search = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && ((isOfSides(one) && side in one) || Object.values(one).some(search));
  return search(value);
}

/** `{ wide: X, tall: Y }`: what differs between the sides. */
const isOfSides = (value: object): boolean => {
  const keys = Object.keys(value);
  return isMapping(value) && keys.length > 0 && keys.every((key) => key === 'wide' || key === 'tall');
};

/** The file as it reads for one side. What is said for one side alone is not said for the other. */
function sideOf(located: Located, side: 'wide' | 'tall'): Located {
  return located.choosing((mapping) => (isOfSides(mapping) ? side : undefined));
}
