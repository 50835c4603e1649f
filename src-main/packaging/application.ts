/** Lays out the built application as it runs anywhere: program, pages, exhibitions, what they need, and nothing else. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { licencesOf } from './licences.ts';
import { type NeededPackage, neededPackages, readPackage } from './needed-packages.ts';
import type { Project } from './project.ts';
import { checkIntegrity, type Target } from './runtimes.ts';

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

// Packages of native code differ by system: the machine that packs has installed only its own.
const run = promisify(execFile);

/** What the library for pictures is made of on each system. */
export const nativePackages: Readonly<Record<Target, readonly string[]>> = {
  'win-x64': ['@img/sharp-win32-x64'],
  'linux-x64': ['@img/sharp-linux-x64', '@img/sharp-libvips-linux-x64'],
  'linux-arm64': ['@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64'],
};

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/** The version and checksum that the lock file has of a package, also where it is not installed here. */
async function locked(root: string, name: string): Promise<{ readonly version: string; readonly integrity: string }> {
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  const { version, integrity } = packages[`node_modules/${name}`] ?? {};
  if (version === undefined || integrity === undefined)
    throw new Error(`package-lock.json has no ${name}: the library for pictures is made of other packages now.`);
  return { version, integrity };
}

/** Unpacks one package for another system into `to`; fetched from npm's registry where `cache` does not have it yet. */
async function fetchPackage(root: string, name: string, cache: string, to: string): Promise<void> {
  const { version, integrity } = await locked(root, name);
  // The name that `npm pack` gives.
  const archive = join(cache, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  if (!existsSync(archive)) {
    await mkdir(cache, { recursive: true });
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await run(npm, ['pack', '--silent', '--pack-destination', cache, `${name}@${version}`]);
  }
  checkIntegrity(await readFile(archive), integrity);
  await mkdir(to, { recursive: true });
  await run('tar', ['-xzf', archive, '-C', to, '--strip-components=1']);
}

/**
 * Lays the native packages for `target` into `folder/node_modules`; answers with what they are. `root` is the project,
 * `cache` keeps what was fetched.
 */
export async function layNativePackages(
  target: Target,
  root: string,
  cache: string,
  folder: string,
): Promise<NeededPackage[]> {
  return Promise.all(
    nativePackages[target].map(async (name) => {
      const [installed, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)];
      if (existsSync(installed)) await cp(installed, to, { recursive: true });
      else await fetchPackage(root, name, cache, to);
      return readPackage(to);
    }),
  );
}
