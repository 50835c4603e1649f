/**
 * Electron's own packages, by electron-builder; what they hold is said under `build` in package.json.
 *
 * Its installer for Windows can't be made by Debian's nsis alone. Tried with 26.17: `ELECTRON_BUILDER_NSIS_DIR` (a folder
 * with `linux/makensis` and `elevate.exe`), `ELECTRON_BUILDER_NSIS_RESOURCES_DIR` (`plugins`) and
 * `ELECTRON_BUILDER_7ZIP_PATH` are heeded and Debian's makensis is run, but electron-builder's script calls plug-ins that
 * Debian does not have (it ends at "Plugin not found, cannot call StdUtils::TestParameter"; UAC and WinShell follow) and
 * packs an `elevate.exe`. All of them come in the bundle that electron-builder fetches from the network, so this
 * installer is made where there is one; the archive for a stick has an installer of its own: see offline-windows.ts.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { licencesOf } from './licences.ts';
import { neededPackages } from './needed-packages.ts';
import type { Packed, Project } from './project.ts';

/** Names a folder with Electron's distribution, for machines that can't fetch one. */
const distribution = 'NIANLUN_ELECTRON_DIST';

/** Packs for this machine's system; `unpacked`: only the folder that the installers are made of. */
export async function packElectron(project: Project, unpacked: boolean): Promise<Packed> {
  const modules = join(project.root, 'node_modules');
  const packages = await neededPackages(join(project.root, 'out', 'main'), modules);
  await mkdir(project.dist, { recursive: true });
  await writeFile(join(project.dist, 'LICENCES.txt'), await licencesOf(packages, modules));
  const electronDist = process.env[distribution];
  const made = await build({
    projectDir: project.root,
    targets: unpacked ? Platform.current().createTarget('dir') : Platform.current().createTarget(),
    publish: 'never',
    ...(electronDist === undefined ? {} : { config: { electronDist } }),
  });
  const output = join(project.dist, 'electron');
  const folders = (await readdir(output)).filter((name) => name.endsWith('-unpacked'));
  const contents = join(output, folders[0] ?? '');
  return { file: made.join('\n') || contents, contents };
}
