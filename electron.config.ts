import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

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

/**
 * What the wall needs at its start and other pages or later parts need as well goes into one file: some twenty small ones
 * are 4 KB more when packed (measured), and the budget is 90.
 */
function shared(): (id: string, modules: Modules) => string | null {
  let both: ReadonlySet<string> | undefined;
  return (id, modules) => {
    if (both === undefined) {
      const wall = needs([mainOf('wall')], modules, false);
      const ofWall = [...wall].flatMap((each) => modules.getModuleInfo(each)?.dynamicallyImportedIds ?? []);
      const others = needs([...otherPages, ...ofWall], modules, true);
      both = new Set([...wall].filter((each) => others.has(each)));
    }
    return both.has(id) ? 'shared' : null;
  };
}

/** Main is built as two programs: the one Electron starts, and the command line. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: { electron: 'src-main/host-electron/main.ts', cli: 'src-main/cli/main.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [svelte()],
    build: {
      outDir: 'out/renderer',
      // The Content-Security-Policy allows no data: addresses, so nothing may be inlined.
      assetsInlineLimit: 0,
      // electron-vite leaves programs as they are; a page is read anew at every start.
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          wall: 'src-renderer/index.html',
          staff: 'src-renderer/staff.html',
          presenter: 'src-renderer/presenter.html',
          card: 'src-renderer/card.html',
          handout: 'src-renderer/handout.html',
        },
        output: { codeSplitting: { groups: [{ name: shared(), debugName: 'shared' }] } },
      },
    },
  },
});
