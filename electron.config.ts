import { globSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { keepReadings, readerMark } from './src-main/packaging/readings.ts';
import { wallFonts } from './src-main/packaging/wall-fonts.ts';

/** What a module of the page is asked for while it is packed. */
interface Modules {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
}

/** Programs of the renderer; the wall is the one that must be there soon. */
const mainOf = (page: string): string =>
  join(import.meta.dirname, 'src-renderer/surfaces', page, 'main.ts').replaceAll('\\', '/');
const otherPages = ['staff', 'presenter', 'handout'].map(mainOf);

/** All that a module needs to run, itself included; with what it may fetch later where asked. */
function needs(roots: readonly string[], modules: Modules, later: boolean): ReadonlySet<string> {
  const found = new Set(roots);
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const each of [...importedIds, ...(later ? dynamicallyImportedIds : [])]) found.add(each);
  }
  return found;
}

/** Where the wall names its pictures; each is fetched when it is wanted. */
const pictures = join(import.meta.dirname, 'src-renderer/scenes/registry.ts').replaceAll('\\', '/');

/** What the wall fetches as soon as anything is drawn. */
const soonParts = join(import.meta.dirname, 'src-renderer/surfaces/wall/soon.ts').replaceAll('\\', '/');

/** What the wall fetches when its first picture has stood for a while. */
const laterViews = join(import.meta.dirname, 'src-renderer/surfaces/wall/lazy-views.ts').replaceAll('\\', '/');

/** What shows exhibits: fetched only where there are any. */
const exhibitViews = join(import.meta.dirname, 'src-renderer/surfaces/wall/lazy-exhibits.ts').replaceAll('\\', '/');

/** What was found in more than one of the sets. */
function inSeveral(sets: readonly ReadonlySet<string>[]): Set<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const id of sets.flatMap((each) => [...each])) (seen.has(id) ? several : seen).add(id);
  return several;
}

/** What is packed into one file each: for every module the name of its group. */
function grouped(modules: Modules): ReadonlyMap<string, string> {
  const fetchedBy = (id: string): readonly string[] => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
  const wall = needs([mainOf('wall')], modules, false);
  const others = needs([...otherPages, ...[...wall].flatMap(fetchedBy)], modules, true);
  const beside = needs(otherPages, modules, false);
  // The views that come later share parts with other pages, most of them small.
  const later = needs([laterViews], modules, false);
  const soon = needs([soonParts], modules, false);
  const ofExhibits = needs([exhibitViews], modules, false);
  const ofPictures = inSeveral(fetchedBy(pictures).map((each) => needs([each], modules, false)));
  // The bundler's own helpers (their names begin with a zero) are needed at the start too, and known only when it packs.
  const own = (id: string): boolean => !wall.has(id) && !id.startsWith('\0');
  const alone = (id: string): boolean => own(id) && !beside.has(id);
  return new Map([
    // A later line has the last word on a module.
    ...[...ofExhibits].filter(own).map((id) => [id, 'exhibits'] as const),
    ...[...later].filter((id) => own(id) && (beside.has(id) || ofExhibits.has(id))).map((id) => [id, 'later'] as const),
    ...[...soon].filter(own).map((id) => [id, 'soon'] as const),
    ...[...ofPictures].filter(alone).map((id) => [id, 'pictures'] as const),
    ...[...wall].filter((id) => others.has(id)).map((id) => [id, 'shared'] as const),
  ]);
}

/**
 * Fewer and larger files: some twenty small ones are 4 KB more when packed (measured), each is one more request, and none
 * of them is ever wanted alone. `shared` is what the wall needs at its start and other pages or later parts need as well;
 * `pictures` what several pictures have in common; `soon` what is wanted as soon as anything is drawn; `later` what other pages
 * and exhibits have in common with the views that come later; `exhibits` what else exhibits need.
 */
function groups() {
  let found: ReadonlyMap<string, string> | undefined;
  const group = (name: string, priority: number) => ({
    name: (id: string, modules: Modules): string | null => {
      found ??= grouped(modules);
      return found.get(id) === name ? name : null;
    },
    debugName: name,
    priority,
  });
  // A group takes along what its modules need, unless an earlier one has it.
  return [group('shared', 5), group('pictures', 4), group('soon', 3), group('later', 2), group('exhibits', 1)];
}

/** All components, in an order that is the same on every machine. */
const components = globSync('src-renderer/**/*.svelte', { cwd: import.meta.dirname })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** "A" to "Z", "AA", "AB" and so on. */
const inLetters = (index: number): string =>
  `${index < letters.length ? '' : inLetters(Math.floor(index / letters.length) - 1)}${letters[index % letters.length]}`;

/**
 * A component's mark in its style rules: capitals, which no class of ours has. Svelte's own marks are a seventh of
 * what the wall's style sheets hold (measured), and those are read before anything is drawn.
 */
function shortMark({ hash, filename }: { readonly hash: (text: string) => string; readonly filename: string }): string {
  const file = relative(import.meta.dirname, filename).replaceAll('\\', '/');
  const at = components.indexOf(file);
  // One that was added while the pages are being worked on.
  return at < 0 ? `_${hash(file)}` : inLetters(at);
}

/** The pages, by what they show. */
const pages = { wall: 'index', staff: 'staff', presenter: 'presenter', card: 'card', handout: 'handout' } as const;

/**
 * Adds to every page the head that all have in common, and to each with an empty body the element that its program fills
 * and the program itself; the card has words of its own and no program.
 */
function framed() {
  const start = `<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>年轮 Nianlun</title>`;
  const end = `
    <link rel="icon" href="./favicon.svg" />
  </head>`;
  const handler = (html: string, { filename }: { readonly filename: string }): string => {
    const name = basename(filename, '.html');
    const [shown] = Object.entries(pages).find(([, file]) => file === name) ?? [name];
    const program = `<body>
    <div id="${shown}"></div>
    <script type="module" src="./surfaces/${shown}/main.ts"></script>
  </body>`;
    const empty = '<body></body>';
    if (!html.includes('<head>') || (name !== pages.card && !html.includes(empty)))
      throw new Error(
        `${filename}: a page has a <head>, and a body that is written ${empty}: its program is added to it.`,
      );
    return html
      .replace('<head>', start)
      .replace(/\s*<\/head>/, end)
      .replace(empty, program);
  };
  return { name: 'nianlun:framed-pages', transformIndexHtml: { order: 'pre' as const, handler } };
}

const reader = await readerMark(import.meta.dirname);

/**
 * Marks in its first line each script that is fetched later: all its functions are compiled as it is loaded, in a thread
 * beside the page. Else the browser compiles each when it is first called, mostly in the frame that answers a first touch
 * (counted in Chromium 156: 95 functions in the works hall, 61 with this; 18 and 3 in the second ring). Not what a page
 * begins with: it would be there a tenth of a second later (measured). Browsers older than Chromium 136 read a comment.
 * Last of all, since what else is put before a script's first line would hide it.
 */
function compiledWhole() {
  type File = { readonly type: string; readonly name?: string | undefined; readonly isEntry?: boolean; code?: string };
  const handler = (_: unknown, files: Readonly<Record<string, File>>): void => {
    for (const file of Object.values(files))
      if (file.type === 'chunk' && !file.isEntry && file.name !== 'shared')
        file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
  };
  return {
    name: 'nianlun:compiled-whole',
    enforce: 'post' as const,
    generateBundle: { order: 'post' as const, handler },
  };
}

/** Main is built as two programs, the one Electron starts and the command line; and what they run in a thread. */
export default defineConfig({
  main: {
    define: { NIANLUN_READER: JSON.stringify(reader) },
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: {
          electron: 'src-main/host-electron/main.ts',
          cli: 'src-main/cli/main.ts',
          'fonts-worker': 'src-main/fonts/worker.ts',
          'film-and-voice-thread': 'src-main/exhibition/read/media/film-and-voice-thread.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    // While pages are served from their sources: which packages they need is told by the programs, before any is asked for.
    optimizeDeps: { entries: ['surfaces/*/main.ts'] },
    plugins: [
      framed(),
      svelte({ compilerOptions: { cssHash: shortMark } }),
      wallFonts(import.meta.dirname),
      keepReadings(import.meta.dirname, reader),
      compiledWhole(),
    ],
    build: {
      outDir: 'out/renderer',
      // The Content-Security-Policy allows no data: addresses, so nothing may be inlined.
      assetsInlineLimit: 0,
      // electron-vite leaves programs as they are; a page is read anew at every start.
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(pages).map(([shown, file]) => [shown, `src-renderer/${file}.html`])),
        output: { codeSplitting: { groups: groups() } },
      },
    },
  },
});
