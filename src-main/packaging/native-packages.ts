/** Packages of native code, which differ by system: the machine that packs has installed only its own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type NeededPackage, readPackage } from './needed-packages.ts';
import { checkIntegrity, type Target } from './runtimes.ts';

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
