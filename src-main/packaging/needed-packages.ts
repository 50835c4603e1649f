/** Which packages of node_modules the built program needs while it runs: those it imports, and what they import. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { init, parse } from 'es-module-lexer';

export interface NeededPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly folder: string;
}

/** Names of the packages that a bundled module imports; Electron brings itself. */
export function importedPackages(code: string): string[] {
  const packages = parse(code)[0].flatMap(({ n: specifier }) => {
    if (specifier === undefined || /^[./]/.test(specifier)) return [];
    if (isBuiltin(specifier) || specifier === 'electron') return [];
    return [
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    ];
  });
  return [...new Set(packages)];
}

async function importsOf(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.js'));
  const imports = files.map(async (file) => importedPackages(await readFile(join(folder, file), 'utf8')));
  return [...new Set((await Promise.all(imports)).flat())];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Reads the package in a folder. */
export async function readPackage(folder: string): Promise<NeededPackage & { readonly uses: readonly string[] }> {
  const { name, version, license, dependencies } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const licence = typeof license === 'string' ? license : (license?.type ?? 'unknown');
  return { name, version, licence, folder, uses: Object.keys(dependencies ?? {}) };
}

/** As Node finds it: what a package brings in a folder of its own comes before what all share. */
function folderOf(name: string, user: string, modules: string): string {
  const own = join(user, 'node_modules', name);
  return existsSync(own) ? own : join(modules, name);
}

/** Everything that the program in `builtFolder` needs of `modules`, by folder. */
export async function neededPackages(builtFolder: string, modules: string): Promise<NeededPackage[]> {
  await init;
  const wanted = (await importsOf(builtFolder)).map((name) => join(modules, name));
  const found = new Map<string, NeededPackage>();
  for (let folder = wanted.pop(); folder !== undefined; folder = wanted.pop()) {
    if (found.has(folder)) continue;
    const { uses, ...needed } = await readPackage(folder);
    found.set(folder, needed);
    wanted.push(...uses.map((name) => folderOf(name, needed.folder, modules)));
  }
  return [...found.values()].sort((a, b) => a.folder.localeCompare(b.folder));
}
