/** One archive for a USB stick: the installer for Windows, its sums and how to use it. */
import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { layApplication } from './application.ts';
import { type Packed, type Project, templates } from './project.ts';
import { layRuntime } from './runtimes.ts';
import { writeSums } from './sums.ts';

const run = promisify(execFile);

/** A 64-bit installer, so that even a Windows without its 32-bit half installs it. */
const stub = 'amd64-unicode';

/** The guides, with what they link to: they are read before anything is installed. */
async function layGuides(root: string, contents: string): Promise<void> {
  await cp(join(root, 'assets', 'deploy'), join(contents, 'deploy'), { recursive: true });
  await mkdir(join(contents, 'exhibitions'));
  for (const each of ['README.md', 'README.zh-CN.md'])
    await copyFile(join(root, 'assets', 'exhibitions', each), join(contents, 'exhibitions', each));
}

async function makensis(script: string, defines: Readonly<Record<string, string>>): Promise<void> {
  const flags = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`);
  await run('makensis', ['-V2', '-INPUTCHARSET', 'UTF8', ...flags, join(templates('windows'), script)]);
}

/** Makes `dist/nianlun-VERSION-win-x64.zip` with `Nianlun-Setup.exe` in it. Needs `makensis` and `zip`. */
export async function packOfflineWindows(project: Project): Promise<Packed> {
  const name = `nianlun-${project.version}-win-x64`;
  const contents = join(project.dist, name);
  const payload = `${contents}-payload`;
  const file = `${contents}.zip`;
  for (const old of [contents, payload, file]) await rm(old, { recursive: true, force: true });
  await mkdir(contents, { recursive: true });
  await layApplication(project, 'win-x64', join(payload, 'app'));
  await layRuntime('win-x64', payload, project.cache);
  await copyFile(join(templates('windows'), 'nianlun.cmd'), join(payload, 'nianlun.cmd'));

  const icon = join(project.root, 'assets', 'icons', 'nianlun.ico');
  await makensis('launcher.nsi', { TARGET: stub, ICON: icon, OUT: join(payload, 'Nianlun.exe') });
  await makensis('installer.nsi', {
    TARGET: stub,
    ICON: icon,
    VERSION: project.version,
    PAYLOAD: payload,
    OUT: join(contents, 'Nianlun-Setup.exe'),
  });
  for (const each of ['安装说明.txt', 'INSTALL.txt'])
    await copyFile(join(templates('windows'), each), join(contents, each));
  await layGuides(project.root, contents);
  await writeSums(contents);
  await run('zip', ['-q', '-r', file, name], { cwd: project.dist });
  return { file, contents: payload };
}
