/** Lays out the built application as it runs anywhere: program, pages, exhibitions, what they need, and nothing else. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { licencesOf } from './licences.ts';
import { layNativePackages } from './native-packages.ts';
import { neededPackages } from './needed-packages.ts';
import type { Project } from './project.ts';
import type { Target } from './runtimes.ts';

/** Of a package these are for those who develop with it. */
const forDevelopers = /(\.map|\.d\.[cm]?ts|\.[cm]?ts|\.md|\.markdown)$/i;
/**
 * Playwright's viewers of traces and its test agents: the program drives a browser and nothing else. The reader of films
 * once more in single files, for pages that load it so.
 */
const unused = /playwright-core[\\/]lib[\\/](vite|tools)[\\/]|mediabunny[\\/]dist[\\/]bundles[\\/]/;

/** Types have no code. */
const types = /node_modules[\\/]@types\b/;

/** Whether a file of a package is packed. */
export function isPacked(file: string): boolean {
  if (unused.test(file) || types.test(file)) return false;
  return !forDevelopers.test(basename(file)) || /licen[cs]e/i.test(basename(file));
}

/** Copies the application for `target` into `folder`. The project has its build in `out`. */
export async function layApplication(
  { root, cache }: Pick<Project, 'root' | 'cache'>,
  target: Target,
  folder: string,
): Promise<void> {
  const modules = join(root, 'node_modules');
  await mkdir(folder, { recursive: true });
  const { name, version, description, license, main } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, string>>;
  const manifest = { name, version, description, license, main, private: true, type: 'module' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  // What was made of the program while it ran is of this machine and this place.
  const madeHere = ['compiled', 'readings'].map((name) => join(root, 'out', 'main', name));
  const withoutMaps = { recursive: true, filter: (from: string) => !from.endsWith('.map') && !madeHere.includes(from) };
  await cp(join(root, 'out', 'main'), join(folder, 'out', 'main'), withoutMaps);
  await cp(join(root, 'out', 'renderer'), join(folder, 'out', 'renderer'), withoutMaps);
  await cp(join(root, 'out', 'readings'), join(folder, 'out', 'readings'), { recursive: true });
  await cp(join(root, 'out', 'plates'), join(folder, 'out', 'plates'), { recursive: true });
  for (const part of ['exhibitions', 'deploy']) {
    await cp(join(root, 'assets', part), join(folder, 'assets', part), { recursive: true });
  }
  const packages = await neededPackages(join(root, 'out', 'main'), modules);
  for (const each of packages) {
    // What a package brings in its own folder is copied twice at worst, to the same place.
    await cp(each.folder, join(folder, 'node_modules', relative(modules, each.folder)), {
      recursive: true,
      filter: isPacked,
    });
  }
  const native = await layNativePackages(target, root, cache, folder);
  await writeFile(join(folder, 'LICENCES.txt'), await licencesOf([...packages, ...native], modules));
}
