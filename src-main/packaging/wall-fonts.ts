/**
 * The build's last step: what the program needs to give the wall its letters, and the fonts cut to the exhibition that
 * comes with it, so that a first start has them. Cutting takes seconds, so it is done again only when there is something new.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CutFonts } from '../contract/cut-fonts.ts';
import { publicCopy, readExhibition } from '../exhibition/index.ts';
import { codePointsIn, wantedCharacters } from '../fonts/characters.ts';
import { cutFonts } from '../fonts/cut.ts';
import { type Face, facesOf, sourceOf } from '../fonts/faces.ts';
import { type ProgramFonts, programFontsFile } from '../fonts/program-fonts.ts';

/** What was built, as the bundler tells of it. */
type Bundle = Readonly<Record<string, BuiltFile>>;
type BuiltFile =
  | {
      readonly type: 'chunk';
      readonly name: string;
      readonly isEntry: boolean;
      readonly code: string;
      readonly imports: readonly string[];
      readonly dynamicImports: readonly string[];
    }
  | { readonly type: 'asset' };

/** The programs of the wall: all that its page may ever load. */
function wallPrograms(bundle: Bundle): string {
  const names = new Set(
    Object.entries(bundle).flatMap(([file, built]) =>
      built.type === 'chunk' && built.isEntry && built.name === 'wall' ? [file] : [],
    ),
  );
  let code = '';
  for (const name of names) {
    const built = bundle[name];
    if (built?.type !== 'chunk') continue;
    code += built.code;
    for (const each of [...built.imports, ...built.dynamicImports]) names.add(each);
  }
  return code;
}

/** Every character beyond basic Latin in a program, those written as escapes too. */
export function wordsIn(code: string): string {
  const escaped = [...code.matchAll(/\\u(?:\{([\da-f]{1,6})\}|([\da-f]{4}))/gi)].map(([, long, short]) =>
    Number.parseInt(long ?? short ?? '', 16),
  );
  const all = [...codePointsIn(code), ...escaped.filter((one) => one <= 0x10ffff)];
  return codePointsIn(all.map((one) => String.fromCodePoint(one)).join(''))
    .filter((one) => one > 0x7e)
    .map((one) => String.fromCodePoint(one))
    .join('');
}

/** The faces of the built pages, from the style sheet that has them. */
async function builtFaces(pages: string): Promise<Face[]> {
  const assets = join(pages, 'assets');
  const sheets = (await readdir(assets)).filter((name) => name.endsWith('.css'));
  const all = await Promise.all(sheets.map(async (name) => facesOf(await readFile(join(assets, name), 'utf8'))));
  const faces = all.toSorted((one, other) => other.length - one.length)[0] ?? [];
  return faces.map((face) => ({ ...face, file: `assets/${basename(face.file)}` }));
}

/** The characters of all exhibitions that come with the program; of one with errors, which shows nothing, none. */
async function wantedByAll(exhibitions: string, words: string): Promise<number[]> {
  const entries = await readdir(exhibitions, { withFileTypes: true });
  const wanted = new Set(wantedCharacters({}, words));
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const { exhibition } = await readExhibition(join(exhibitions, entry.name));
    if (exhibition === undefined) continue;
    for (const one of wantedCharacters(publicCopy(exhibition), words)) wanted.add(one);
  }
  return [...wanted].toSorted((one, other) => one - other);
}

/** Fills a folder with the cut fonts, or takes it as it was filled before. */
async function cutInto(
  folder: string,
  faces: readonly Face[],
  wanted: readonly number[],
  pages: string,
): Promise<CutFonts> {
  const list = join(folder, 'cut.json');
  const before = await readFile(list, 'utf8').catch(() => undefined);
  if (before !== undefined) return JSON.parse(before) as CutFonts;
  const { about, files } = await cutFonts(faces, wanted, (file) => readFile(join(pages, file)));
  await mkdir(folder, { recursive: true });
  for (const [name, font] of files) await writeFile(join(folder, name), font);
  // Last of all: a folder with a list is whole.
  await writeFile(list, JSON.stringify(about));
  return about;
}

/** How cut fonts are named; fonts that were cut under other names are cut anew. */
const cutNames = 2;

/** The step, as a plug-in of the bundler that builds the pages. `root` is the project's folder. */
export function wallFonts(root: string) {
  const pages = join(root, 'out', 'renderer');
  const cache = join(root, 'node_modules', '.cache', 'nianlun-fonts');
  let words = '';
  return {
    name: 'wall-fonts',
    generateBundle(_options: unknown, bundle: Bundle): void {
      words = wordsIn(wallPrograms(bundle));
    },
    async closeBundle(): Promise<void> {
      const faces = await builtFaces(pages);
      const wanted = await wantedByAll(join(root, 'assets', 'exhibitions'), words);
      const key = createHash('sha256')
        .update(JSON.stringify([cutNames, sourceOf(faces), wanted]))
        .digest('hex');
      const cut = await cutInto(join(cache, key), faces, wanted, pages);
      const folder = join(pages, 'fonts');
      await mkdir(folder, { recursive: true });
      for (const { file } of cut.faces) await cp(join(cache, key, file), join(folder, file));
      const fonts: ProgramFonts = { faces, words, cut };
      await writeFile(join(pages, programFontsFile), JSON.stringify(fonts));
      for (const name of await readdir(cache)) if (name !== key) await rm(join(cache, name), { recursive: true });
    },
  };
}
