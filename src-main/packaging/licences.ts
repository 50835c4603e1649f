/** The licences of everything that is given away with the program, in one file. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NeededPackage, readPackage } from './needed-packages.ts';

/** Built into the pages: they lie in no node_modules of the packed program, and their licences must be named too. */
export const builtIn = [
  'svelte',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/noto-serif-sc',
  '@fontsource-variable/source-sans-3',
  '@fontsource-variable/source-serif-4',
  'd3-geo',
  'd3-array',
  'internmap',
  'topojson-client',
  'uqr',
  'world-atlas',
] as const;

const licenceFile = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i;

/** The licence texts that a package comes with; empty when it has none. */
async function licenceTexts(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => licenceFile.test(file)).sort();
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}

/** The text of LICENCES.txt: each part with its version, the name of its licence and its words. */
export async function licencesOf(packages: readonly NeededPackage[], modules: string): Promise<string> {
  const pages = await Promise.all(builtIn.map((name) => readPackage(join(modules, name))));
  const parts = [...packages, ...pages].sort((a, b) => a.name.localeCompare(b.name));
  const sections = await Promise.all(
    parts.map(async ({ name, version, licence, folder }) => {
      const texts = await licenceTexts(folder);
      const words = texts.length > 0 ? texts.map((text) => text.trim()) : ['(The package comes without a text.)'];
      return [`${name} ${version} · ${licence}`, ...words].join('\n\n');
    }),
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['Parts of other authors in Nianlun, and their licences', ...sections].join(rule)}\n`;
}
